"""A reading: a report with the claims that stand in it and what a run made of them."""

from __future__ import annotations

from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Finding
from sayso.model.leftover import Leftover
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.run import Run
from sayso.model.timex import Timex
from sayso.model.unknown import Unknown


class Reading(Record, kw_only=True):
    """What one run made of one report.

    Attributes:
        report: the report.
        claims: what stands there, in order of the first character of their content.
        findings: one a claim, in the same order.
        figures, times, places: of the whole report, headline and captions included.
        unknowns: what is said not to be known.
        leftovers: what a stage saw and did not pass on.
        run: the receipt.
    """

    report: Report
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    figures: tuple[Figure, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    run: Run
