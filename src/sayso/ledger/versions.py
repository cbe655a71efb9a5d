"""A corrected report: what changed from one version to the next, in its words, claims and figures."""

from __future__ import annotations

import itertools
from difflib import SequenceMatcher

from sqlalchemy import Connection, select

from sayso.ledger import schema
from sayso.ledger.entry import readings
from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.record import Record

#: contents at least this alike, in [0, 1], are one claim that changed
ALIKE = 0.6


class FigureChange(Record, kw_only=True):
    """A figure as it was and as it is; null on the side that does not have it."""

    was: Figure | None = None
    now: Figure | None = None


class ClaimChange(Record, kw_only=True):
    """A claim as it was and as it is; null on the side that does not have it.

    Attributes:
        was, now: the claims.
        figures: those that differ.
    """

    was: Claim | None = None
    now: Claim | None = None
    figures: tuple[FigureChange, ...] = ()


class Difference(Record, kw_only=True):
    """What changed between two versions of a report.

    Attributes:
        was, now: ids of the reports.
        headline: the headlines, where they differ.
        claims: added, gone and changed claims, in the order of the later version; gone ones last.
        same: number of claims that are in both with the same words.
    """

    was: str
    now: str
    headline: tuple[str | None, str | None] | None = None
    claims: tuple[ClaimChange, ...] = ()
    same: int = 0


Stood = tuple[Claim, Finding]


def history(connection: Connection, report: str) -> list[Difference]:
    """What changed at each step through the versions of a report's address; empty where there is but one."""
    columns = schema.reports.c
    url = connection.execute(select(columns.url).where(columns.id == report)).scalar()
    if not url:
        return []
    told = select(columns.id).where(columns.url == url).order_by(columns.stamp, columns.number)
    every = [readings(connection, id_)[0] for id_ in connection.execute(told).scalars()]
    return [difference(was, now) for was, now in itertools.pairwise(every)]


def difference(was: Reading, now: Reading) -> Difference:
    """Compare two versions: claims with the same words are the same, the rest are paired by likeness."""
    old = list(zip(was.claims, was.findings, strict=True))
    new = list(zip(now.claims, now.findings, strict=True))
    kept = _same(old, new)
    gone = [one for one in old if one[0].id not in kept]
    come = [one for one in new if one[0].id not in kept.values()]
    pairs = _paired(gone, come)
    changes = [_change(pairs.get(one[0].id), one) for one in come]
    left = [one for one in gone if one not in pairs.values()]
    heads = (was.report.headline, now.report.headline)
    return Difference(
        was=was.report.id,
        now=now.report.id,
        headline=heads if heads[0] != heads[1] else None,
        claims=(*changes, *(_change(one, None) for one in left)),
        same=len(kept),
    )


def _words(one: Stood) -> tuple[str, str]:
    source = one[0].source
    return source.text if source else "", one[0].content.text


def _same(old: list[Stood], new: list[Stood]) -> dict[str, str]:
    """Claims of both with the same source and content: id of the old -> id of the new."""
    waiting: dict[tuple[str, str], list[str]] = {}
    for one in new:
        waiting.setdefault(_words(one), []).append(one[0].id)
    return {one[0].id: waiting[_words(one)].pop(0) for one in old if waiting.get(_words(one))}


def _paired(gone: list[Stood], come: list[Stood]) -> dict[str, Stood]:
    """For a new claim's id the old claim that it changed from: the most alike first, each once."""
    scored = sorted(
        (
            (_alike(before, after), -at, -there)
            for at, before in enumerate(gone)
            for there, after in enumerate(come)
        ),
        reverse=True,
    )
    found: dict[str, Stood] = {}
    taken: set[int] = set()
    for score, at, there in scored:
        id_ = come[-there][0].id
        if score >= ALIKE and -at not in taken and id_ not in found:
            taken.add(-at)
            found[id_] = gone[-at]
    return found


def _alike(before: Stood, after: Stood) -> float:
    left, right = before[0].content.text.split(), after[0].content.text.split()
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _change(was: Stood | None, now: Stood | None) -> ClaimChange:
    old = was[1].figures if was else ()
    new = now[1].figures if now else ()
    pairs = [(_at(old, at), _at(new, at)) for at in range(max(len(old), len(new)))]
    figures = tuple(FigureChange(was=a, now=b) for a, b in pairs if _value(a) != _value(b))
    return ClaimChange(was=was[0] if was else None, now=now[0] if now else None, figures=figures)


def _at(figures: tuple[Figure, ...], at: int) -> Figure | None:
    return figures[at] if at < len(figures) else None


def _value(figure: Figure | None) -> object:
    return None if figure is None else (figure.exact, figure.low, figure.high, figure.bound)
