"""Whom a report credits with its words: its dateline, its agency notes, its last line, its byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from sayso.model.report import Passage, PassageKind, Report
from sayso.reconcile.table import table

_NAMED = r"(?P<name>[A-ZÀ-Þ][\w.&'’-]*(?: (?:of |for |and |the )?[A-ZÀ-Þ][\w.&'’-]*){0,4})"
_SIGNED = [re.compile(one.replace("{name}", _NAMED)) for one in table("origins")["signed"]["patterns"]]
_CARRIED = [re.compile(one.replace("{name}", _NAMED)) for one in table("origins")["carried"]["patterns"]]
_RELEASE = [re.compile(one) for one in table("origins")["release"]["patterns"]]
_NOBODY = frozenset(table("origins")["signed"]["nobody"])
_IN_BRACKETS = re.compile(rf"\(\s*(?:the )?{_NAMED}\s*\)")
#: the line that signs a report is no longer than this, characters
_LINE = 160
_NOTES = frozenset({PassageKind.AGENCY_NOTE, PassageKind.CREDIT})


@dataclass(frozen=True, slots=True)
class Credited:
    """A name that a report gives as where its words come from.

    Attributes:
        name: as printed.
        how: ``dateline``, ``note``, ``byline`` or ``words``.
        exact: the words that say so.
    """

    name: str
    how: str
    exact: str


def credits(report: Report, known: frozenset[str]) -> list[Credited]:
    """Return whom a report credits, strongest first; itself and names of nobody left out.

    Args:
        report: the report.
        known: publishers and agencies known by name: a bare name only signs a report where it is one of them,
            or where intake took the line for a note.
    """
    found = chain(_dateline(report), _notes(report, known), _byline(report, known), _carried(report))
    own = (report.publisher or "").casefold()
    kept: dict[str, Credited] = {}
    for one in found:
        if one.name.casefold() not in (own, *_NOBODY):
            kept.setdefault(one.name.casefold(), one)
    return list(kept.values())


def datelined(report: Report) -> str | None:
    """The body in the brackets of a dateline: "TARN, May 3 (Northline) -"."""
    told = list(_dateline(report))
    return told[0].name if told else None


def released(report: Report) -> str | None:
    """The words that name a release as where a statement stands; null where none do."""
    return next((found.group() for one in _RELEASE if (found := one.search(report.text))), None)


def _words(report: Report, passage: Passage) -> str:
    return report.text[passage.start : passage.end].strip()


def _dateline(report: Report) -> Iterator[Credited]:
    for passage in report.passages:
        if passage.kind is PassageKind.DATELINE:
            words = _words(report, passage)
            found = _IN_BRACKETS.search(words)
            if found:
                yield Credited(found["name"], "dateline", words)


def _notes(report: Report, known: frozenset[str]) -> Iterator[Credited]:
    """Notes, and short lines at either end that do nothing but name a body that is known."""
    folded = {name.casefold(): name for name in known}
    ends = {*report.passages[:1], *report.passages[-2:]} if report.passages else set()
    for passage in report.passages:
        noted = passage.kind in _NOTES
        words = _words(report, passage)
        if not noted and not (passage in ends and len(words) <= _LINE):
            continue
        found = next(filter(None, (pattern.fullmatch(words) for pattern in _SIGNED)), None)
        name = found["name"].rstrip(".") if found else ""
        if found and (noted or name.casefold() in folded):
            yield Credited(folded.get(name.casefold(), name), "note", words)


def _byline(report: Report, known: frozenset[str]) -> Iterator[Credited]:
    """A byline that names a body and no person: "By Northline staff"."""
    folded = {name.casefold(): name for name in known}
    for author in report.byline:
        if author.casefold() in folded:
            yield Credited(folded[author.casefold()], "byline", author)


def _carried(report: Report) -> Iterator[Credited]:
    for pattern in _CARRIED:
        for found in pattern.finditer(report.text):
            yield Credited(found["name"].rstrip("."), "words", found.group())
