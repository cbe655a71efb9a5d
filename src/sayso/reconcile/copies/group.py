"""A group of copies, told: which reports, where they come from, what differs."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.judgement import Judgement, Reason, Side, Verdict, judgement
from sayso.model.report import Report
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.copies.differences import Difference, differences
from sayso.reconcile.copies.groups import groups
from sayso.reconcile.copies.likeness import likeness
from sayso.reconcile.copies.shingles import body, shingles
from sayso.reconcile.origins.group import Origin, origin_of

#: name of the judge that finds copies
JUDGE = "copies"


@dataclass(frozen=True, slots=True)
class Copied:
    """One report of a group beside the one it is held against.

    Attributes:
        report: the copy.
        held: part of the shorter text that stands in the longer one, in [0, 1].
        differs: what differs, in the order of the copy's words.
    """

    report: Report
    held: float
    differs: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that are copies of one.

    Attributes:
        original: the report that the others are held against: the origin's own where it is in the group, else
            the one with most of the text.
        origin: where the text first entered the news, and how that is known.
        copies: the others, in order of publication, then id.
    """

    original: Report
    origin: Origin
    copies: tuple[Copied, ...]

    @property
    def reports(self) -> tuple[Report, ...]:
        """All reports, the original first."""
        return self.original, *(one.report for one in self.copies)

    def judgements(self) -> list[Judgement]:
        """*Copy* for each copy against the original, with what differs as reasons."""
        right = Side(report=self.original.id, url=self.original.url)
        return [
            judgement(
                JUDGE,
                (Side(report=one.report.id, url=one.report.url), right),
                Verdict.COPY,
                tuple(
                    Reason(field=each.kind.value, left=each.copy, right=each.origin, says="differs")
                    for each in one.differs
                ),
                round(one.held, 3),
            )
            for one in self.copies
        ]


def copies(view: View, query: Query = EVERYTHING) -> list[Group]:
    """Return the groups of copies in a view, in order of publication of their earliest report."""
    reports = list(view.reports(query))
    outlets = frozenset(one.publisher for one in reports if one.publisher)
    return [_group(found, outlets) for found in groups(reports)]


def _group(reports: tuple[Report, ...], outlets: frozenset[str]) -> Group:
    origin = origin_of(reports, outlets)
    own = [one for one in reports if one.id == origin.report]
    original = own[0] if own else max(reports, key=lambda one: (len(shingles(body(one))), one.id))
    told = shingles(body(original))
    return Group(
        original=original,
        origin=origin,
        copies=tuple(
            Copied(one, likeness(told, shingles(body(one))).held, differences(original, one))
            for one in reports
            if one is not original
        ),
    )
