"""Who gives a number, by rule, whatever the reader: a pass over the sentences and headlines with figures.

A reader taught on news of another kind does not take "put the toll at 312", "spoke of 40" or a headline's
"Police: 40 held" for sayings, so that the number would be the newspaper's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.report import PassageKind, Report
from sayso.model.span import Span
from sayso.reading.prose import Prose
from sayso.reading.tallies.find import found_in
from sayso.reading.tallies.settle import settled


def tallied(
    report: Report, text: Prose, found: Sequence[Attribution], figures: Sequence[Figure]
) -> list[Attribution]:
    """What a reader ``found`` in a report, with who gives the figures that it gave to nobody or another."""
    grounds = [((p.start, p.end), p.kind is PassageKind.HEADLINE) for p in report.running()]
    if not report.passages and report.text:
        grounds = [((0, len(report.text)), False)]
    told = [span for one in found for span in one.content.spans]
    kept = [figure for figure in figures if figure.unit_si != "1"]
    tallies = [one for span, head in grounds for one in _in(text, span, kept, told, headline=head)]
    return settled(text, found, tallies)


def _in(text: Prose, span: Span, figures: Sequence[Figure], told: Sequence[Span], *, headline: bool) -> list[Attribution]:
    near = [one for one in figures if span[0] <= one.spans[0][0] < span[1]]
    return found_in(text, span, near, told, headline=headline) if near else []


__all__ = ["tallied"]
