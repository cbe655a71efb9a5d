"""Copies made of saved articles are found; three outlets on one event are no copies."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from sayso.intake import Taken, intake
from sayso.model.report import Report
from sayso.reconcile.copies import groups
from sayso.reconcile.copies.shingles import body
from sayso.testing.made import made_report

PAGES = 25


def _articles(shared: Path) -> Iterator[list[str]]:
    seen: set[str] = set()
    for page in sorted((shared / "data" / "articles" / "fields").rglob("*.html.gz")):
        for one in intake(gzip.decompress(page.read_bytes()), kind="text/html"):
            paragraphs = body(one.report) if isinstance(one, Taken) else []
            if len(paragraphs) >= 6 and paragraphs[0] not in seen and len(seen) < PAGES:
                seen.add(paragraphs[0])
                yield paragraphs
        if len(seen) == PAGES:
            return


def _copies(number: int, paragraphs: list[str], chance: random.Random) -> list[Report]:
    """The article; one edited, with a figure changed in each paragraph; a short one; one with a new lead."""
    edited = [
        re.sub(r"\d+", lambda told: str(int(told[0][:9]) + 3), one, count=1)
        for at, one in enumerate(paragraphs)
        if at == 0 or chance.random() > 0.25
    ]
    short = paragraphs[: max(3, len(paragraphs) // 3)]
    led = [
        f"Nobody in hamlet {number} had slept when the news came over the hill by radio.",
        *paragraphs[1:4],
    ]
    told = {"whole": paragraphs, "edited": edited, "short": short, "led": led}
    return [made_report(*words, publisher=name, url=f"{number}/{name}") for name, words in told.items()]


@pytest.fixture(scope="module")
def reports(shared: Path) -> list[Report]:
    chance = random.Random(5)  # noqa: S311  no secret
    return [one for at, paragraphs in enumerate(_articles(shared)) for one in _copies(at, paragraphs, chance)]


def test_copies_of_saved_articles_are_found_and_nothing_else(reports: list[Report]) -> None:
    found = {
        frozenset((one.url or "", other.url or ""))
        for group in groups(reports)
        for one, other in combinations(group, 2)
    }
    gold = {
        frozenset((f"{at}/{one}", f"{at}/{other}"))
        for at in range(PAGES)
        for one, other in combinations(("whole", "edited", "short", "led"), 2)
    }
    assert len(reports) == 4 * PAGES
    assert len(found & gold) >= 0.97 * len(found)
    assert len(found & gold) >= 0.9 * len(gold)


def test_three_outlets_on_one_event_are_no_copies(shared: Path) -> None:
    told = []
    for path in sorted((shared / "data" / "basil" / "articles").rglob("*.json")):
        one = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = [" ".join(lines) for lines in one["body-paragraphs"] if any(lines)]
        told.append(made_report(*paragraphs, publisher=one["source"], published=one["date"][:10]))
    assert len(told) > 200
    assert groups(told) == []
