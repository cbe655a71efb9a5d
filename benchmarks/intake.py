"""Intake on saved pages: body against trafilatura alone, captions, credits, headline, date, authors.

Usage: ``python benchmarks/intake.py [--set meta|fields|all] [--country us,uk] [--misses]``. Both bodies are
made from the same bytes in the same run. Where the data is absent, it says so and stops.

Body (meta): segments that must stay and must go; precision, recall and F1 over segments. Body (fields): the
expected paragraphs found (recall), and characters of our running text that stand in them (precision).
A caption is found if a passage holds its words; a credit, if a passage's credit does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trafilatura import extract

from sayso.errors import SaysoError
from sayso.intake import Given, intake
from sayso.intake.encoding import declared_in, decode
from sayso.model.report import PassageKind, Report

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[2] / "shared"))
DATA = SHARED / "data" / "articles"
ENGLISH = ("us", "uk", "au", "ca", "ind", "na", "za", "il")
BODY = frozenset(PassageKind) - {
    *(
        PassageKind.HEADLINE,
        PassageKind.BYLINE,
        PassageKind.CAPTION,
        PassageKind.CREDIT,
        PassageKind.FURNITURE,
    )
}
_BARE = re.compile(r"\W+")


@dataclass(frozen=True)
class Page:
    """One saved page with what is expected of it."""

    name: str
    data: bytes
    url: str | None
    expected: dict[str, Any]


def bare(words: str | None) -> str:
    """Letters and digits alone, lower case."""
    return _BARE.sub("", words or "").lower()


def meta() -> Iterator[Page]:
    """The pages with segments."""
    told = json.loads((DATA / "meta" / "evaldata.en.json").read_text("utf-8"))
    for url, expected in told.items():
        path = DATA / "meta" / "html" / (expected["file"] + ".gz")
        if path.exists():
            yield Page(expected["file"], gzip.decompress(path.read_bytes()), url, expected)


def fields(countries: tuple[str, ...]) -> Iterator[Page]:
    """The pages with fields, of the countries; of all where none is named."""
    for path in sorted(DATA.glob("fields/*/*.json")):
        if countries and path.parent.name not in countries:
            continue
        addresses = json.loads((path.parent / "meta.info").read_text("utf-8"))
        versions = json.loads(path.read_text("utf-8"))
        pages = sorted(path.parent.glob(f"{path.stem}_2*.html.gz"))
        for page in pages:
            data = gzip.decompress(page.read_bytes())
            expected = _version(versions, data)
            if expected:
                yield Page(
                    f"{path.parent.name}/{page.name}", data, addresses.get(page.name, {}).get("url"), expected
                )


def _version(versions: dict[str, Any], data: bytes) -> dict[str, Any] | None:
    """The expectations that belong to a page: those whose first paragraphs stand in it."""
    page = bare(decode(data, declared_in(data)).text)
    for expected in versions.values():
        body = paragraphs(expected)
        if body and sum(bare(words)[:40] in page for words in body[:3]) >= min(2, len(body)):
            return dict(expected)
    return None


def paragraphs(expected: dict[str, Any]) -> list[str]:
    """The expected paragraphs, summary first."""
    body = expected.get("body") or {}
    found = list(body.get("summary") or [])
    for section in body.get("sections") or []:
        found += section["paragraphs"]
    return [words for words in found if bare(words)]


def ours(page: Page) -> Report | SaysoError:
    """Our report of a page."""
    first = next(intake(page.data, Given(source=page.name), kind="text/html"))
    return first if isinstance(first, SaysoError) else first.report


def body(report: Report | SaysoError) -> str:
    """The words of a report without headline, byline, captions and furniture."""
    if isinstance(report, SaysoError):
        return ""
    return "\n".join(report.text[p.start : p.end] for p in report.passages if p.kind in BODY)


def theirs(page: Page) -> str:
    """The body as trafilatura gives it from the same bytes."""
    return extract(page.data, include_comments=False, include_tables=True) or ""


def segments(text: str, expected: dict[str, Any], count: Counter[str], who: str) -> None:
    """Count segments that stayed and went; whitespace does not matter."""
    flat = re.sub(r"\s+", " ", text)
    for key, hit, miss in (("with", "tp", "fn"), ("without", "fp", "tn")):
        for segment in expected[key] or []:
            stays = re.sub(r"\s+", " ", segment).strip() in flat
            count[f"{who} {hit if stays else miss}"] += 1


def overlap(text: str, wanted: list[str], count: Counter[str], who: str) -> None:
    """Count expected paragraphs found, and characters of the text that stand in them."""
    have, want = bare(text), bare("".join(wanted))
    count[f"{who} found"] += sum(bare(words) in have for words in wanted)
    count[f"{who} wanted"] += len(wanted)
    for line in text.split("\n"):
        count[f"{who} chars"] += len(bare(line))
        count[f"{who} right"] += len(bare(line)) if bare(line) in want else 0


def facts(
    report: Report | SaysoError, title: str, date: str, authors: list[str], count: Counter[str]
) -> list[str]:
    """Count headline, date (to the day) and authors; name the misses."""
    missed = []
    got = (
        (None, None, ())
        if isinstance(report, SaysoError)
        else (report.headline, report.published, report.byline)
    )
    for name, right, said in (
        ("headline", bare(got[0]) == bare(title), title),
        ("date", (got[1] or "")[:10] == date[:10], date),
        ("authors", {bare(a) for a in authors} == {bare(a) for a in got[2]}, authors),
    ):
        if said:
            count[f"{name} right"] += right
            count[f"{name} wanted"] += 1
            count[f"{name} given"] += bool(got[("headline", "date", "authors").index(name)])
            missed += (
                []
                if right
                else [f"{name}: {said!r} but {got[('headline', 'date', 'authors').index(name)]!r}"]
            )
    return missed


def pictures(report: Report | SaysoError, expected: dict[str, Any], count: Counter[str]) -> list[str]:
    """Count captions and credits found; name the misses."""
    if isinstance(report, SaysoError):
        return []
    shown = [p for p in report.passages if p.kind in (PassageKind.CAPTION, PassageKind.CREDIT)]
    captions = "\n".join(bare(report.text[p.start : p.end]) for p in shown)
    credits = "\n".join(bare(p.credit.text) for p in shown if p.credit)
    wanted = {bare(i["caption"]): i["caption"] for i in expected.get("images") or [] if i.get("caption")}
    named = {bare(a): a for i in expected.get("images") or [] for a in i.get("authors") or []}
    count["captions found"] += sum(words in captions for words in wanted)
    count["captions wanted"] += len(wanted)
    count["credits found"] += sum(words in credits for words in named)
    count["credits wanted"] += len(named)
    count["captions shown"] += len(shown)
    missed = [f"caption: {said[:90]!r}" for words, said in wanted.items() if words not in captions]
    return missed + [f"credit: {said!r}" for words, said in named.items() if words not in credits]


def shares(count: Counter[str]) -> dict[str, float]:
    """Precision, recall and F1 where they can be had from the counts."""
    found: dict[str, float] = {}
    for who in ("ours", "trafilatura"):
        tp, fp, fn = (count[f"{who} {k}"] for k in ("tp", "fp", "fn"))
        if tp:
            found |= {f"{who} precision": tp / (tp + fp), f"{who} recall": tp / (tp + fn)}
            found[f"{who} f1"] = 2 * tp / (2 * tp + fp + fn)
        if count[f"{who} wanted"]:
            p, r = (
                count[f"{who} right"] / count[f"{who} chars"],
                count[f"{who} found"] / count[f"{who} wanted"],
            )
            found |= {
                f"{who} body precision": p,
                f"{who} body recall": r,
                f"{who} body f1": 2 * p * r / (p + r),
            }
    for name, hit in (
        ("headline", "right"),
        ("date", "right"),
        ("authors", "right"),
        ("captions", "found"),
        ("credits", "found"),
    ):
        if count[f"{name} wanted"]:
            found[name] = count[f"{name} {hit}"] / count[f"{name} wanted"]
    return {key: round(value, 4) for key, value in found.items()}


def measure(pages: Iterator[Page], misses: bool) -> Counter[str]:
    """Counts over the pages."""
    count: Counter[str] = Counter()
    for page in pages:
        start = time.process_time()
        report = ours(page)
        count["ms ours"] += round(1000 * (time.process_time() - start))
        start = time.process_time()
        other = theirs(page)
        count["ms trafilatura"] += round(1000 * (time.process_time() - start))
        count["pages"] += 1
        missed = _page(page, report, other, count)
        if misses:
            print(page.name, *missed, sep="\n   ")
    return count


def _page(page: Page, report: Report | SaysoError, other: str, count: Counter[str]) -> list[str]:
    told = page.expected
    if "with" in told:
        segments(body(report), told, count, "ours")
        segments(other, told, count, "trafilatura")
        authors = [a.strip() for a in re.split(r";|, | and ", _joined(told["author"])) if a.strip()]
        lost = [f"lost {w!r}" for w in told["with"] if w in other and w not in body(report)]
        kept = [f"kept {w!r}" for w in told["without"] or [] if w in body(report)]
        return facts(report, told["title"], told["date"] or "", authors, count) + lost + kept
    wanted = paragraphs(told)
    overlap(body(report), wanted, count, "ours")
    overlap(other, wanted, count, "trafilatura")
    missed = facts(
        report, told.get("title") or "", told.get("publishing_date") or "", told.get("authors") or [], count
    )
    have = bare(body(report))
    lost = [f"lost {w[:80]!r}" for w in wanted if bare(w) not in have]
    return missed + pictures(report, told, count) + lost


def _joined(said: str | list[str] | None) -> str:
    return ";".join(said) if isinstance(said, list) else said or ""


def main() -> int:
    """Print the measures of each set as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="all", choices=("meta", "fields", "all"))
    parser.add_argument("--country", default=",".join(ENGLISH), help="folders of fields; empty for all")
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args()
    if not DATA.is_dir():
        print("the saved pages are not beside the project (SAYSO_SHARED)", file=sys.stderr)
        return 1
    countries = tuple(filter(None, chosen.country.split(",")))
    sets: dict[str, Callable[[], Iterator[Page]]] = {"meta": meta, "fields": lambda: fields(countries)}
    for name, pages in sets.items():
        if chosen.set in (name, "all"):
            count = measure(pages(), chosen.misses)
            print(json.dumps({"set": name, **shares(count), "counts": dict(sorted(count.items()))}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
