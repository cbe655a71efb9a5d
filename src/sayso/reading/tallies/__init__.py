"""Who gives a number, by rule, whatever the reader: a pass over the sentences and headlines with figures.

A reader taught on news of another kind does not take "put the toll at 312", "spoke of 40" or a headline's
"Police: 40 held" for sayings, so that the number would be the newspaper's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.attribution import Attribution
from sayso.model.figure import Figure
from sayso.model.report import PassageKind, Report
from sayso.reading.prose import Prose
from sayso.reading.tallies.find import found_in, known
from sayso.reading.tallies.settle import settled

#: normal unit of shares: who gives a share is left to the readers
_SHARE = "1"


def tallied(
    report: Report, text: Prose, found: Sequence[Attribution], figures: Sequence[Figure]
) -> list[Attribution]:
    """What a reader ``found`` in a report, with who gives the figures that it gave to nobody or another."""
    grounds = [((p.start, p.end), p.kind is PassageKind.HEADLINE) for p in report.running()]
    if not report.passages and report.text:
        grounds = [((0, len(report.text)), False)]
    what = known(found, [figure for figure in figures if figure.unit_si != _SHARE])
    tallies = [one for span, head in grounds for one in found_in(text, span, what, headline=head)]
    return settled(text, found, tallies)


__all__ = ["tallied"]
