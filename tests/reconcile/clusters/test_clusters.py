"""Clusters: one event, however many wrote of it; measured on what no rule was chosen on."""

from __future__ import annotations

import json
import random
from itertools import combinations
from pathlib import Path

import pytest

from sayso.model.report import Report
from sayso.model.shelf import Shelf
from sayso.reconcile.clusters import clusters, linked
from sayso.testing.made import made_report
from sayso.testing.readings import made_reading
from tests.reconcile.conflict import conflict, slug


def _pairs(groups: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def _f1(found: set[frozenset[str]], gold: set[frozenset[str]]) -> float:
    return 2 * len(found & gold) / (len(found) + len(gold))


@pytest.mark.parametrize(("name", "least"), [("develop", 0.9), ("held", 0.95)])
def test_made_reports_are_grouped_by_event(name: str, least: float) -> None:
    made = conflict(name)
    found = _pairs([[slug(one) for one in group] for group in linked(made.reports)])
    assert _f1(found, _pairs(list(made.expected["stories"].values()))) >= least


#: stories of one war, which may run into each other; the others have nothing to do with them
WAR = {"halvik", "market", "lurn", "swap"}


@pytest.mark.parametrize("name", ["develop", "held"])
def test_no_cluster_holds_unrelated_stories(name: str) -> None:
    made = conflict(name)
    named = made.expected["stories"].items()
    stories = {one: "war" if story in WAR else story for story, slugs in named for one in slugs}
    told = [{stories[slug(one)] for one in group} for group in linked(made.reports)]
    assert [found for found in told if len(found) > 1] == []


def _basil(shared: Path) -> tuple[list[Report], list[list[str]]]:
    events: dict[str, list[str]] = {}
    reports = []
    for path in sorted((shared / "data" / "basil" / "articles").rglob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        paragraphs = [" ".join(lines) for lines in told["body-paragraphs"] if any(lines)]
        date = told["date"][:10]
        reports.append(made_report(*paragraphs, publisher=told["source"], published=date, url=path.stem))
        events.setdefault(told["triplet-uuid"], []).append(path.stem)
    return reports, list(events.values())


def test_three_outlets_on_one_event_find_each_other(shared: Path) -> None:
    reports, events = _basil(shared)
    found = _pairs([[one.url or "" for one in group] for group in linked(reports)])
    assert _f1(found, _pairs(events)) >= 0.9


def test_the_order_of_reports_changes_no_cluster() -> None:
    made = conflict("develop")
    expected = linked(made.reports)
    for seed in range(8):
        mixed = random.Random(seed).sample(made.reports, len(made.reports))  # noqa: S311  no secret
        assert linked(mixed) == expected


def test_the_same_words_a_year_later_are_another_event() -> None:
    words = "The Ash river has burst its banks at Kesh and three hamlets in the valley stand under water."
    told = [
        made_report(words, publisher="A", published=day) for day in ("2031-03-01", "2031-03-02", "2032-03-01")
    ]
    assert [len(group) for group in linked(told)] == [2, 1]


SAID = "<source>{}</source> <cue>said</cue> <content>the ferry sank off Grelle in a squall</content>."


def test_a_cluster_counts_outlets_origins_and_speakers() -> None:
    rest = " ".join(f"word{number}" for number in range(40))
    told = [
        made_reading(f"{SAID.format('The coastguard')}\n{rest}", publisher="A", published="2031-03-01"),
        made_reading(f"{SAID.format('The coastguard')}\n{rest}", publisher="B", published="2031-03-01"),
        made_reading(SAID.format("Marit Hove"), publisher="C", published="2031-03-02"),
    ]
    (found,) = clusters(Shelf(told), threshold=0.05)
    assert (found.counts.outlets, found.counts.origins, found.counts.speakers) == (3, 2, 2)


def test_nothing_gives_no_clusters() -> None:
    assert linked([]) == []
