"""The text that a reader reads: passages joined, with the way back to ``Report.text``.

Captions, credits and furniture are left out, so that a quotation which runs on behind a picture
stands in one piece; every offset is mapped back to the report.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.model.span import Span

_GAP = "\n\n"


@dataclass(frozen=True)
class View:
    """Passages of a report as one text.

    Attributes:
        text: the passages, parted by blank lines.
        starts: where each passage starts in ``text``.
        origins: where each passage stands in ``Report.text``.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[Span, ...]

    def back(self, start: int, end: int) -> Iterator[Span]:
        """Ranges of ``Report.text`` that ``text[start:end]`` came from, one a passage touched."""
        at = max(bisect_right(self.starts, start) - 1, 0)
        while at < len(self.starts) and self.starts[at] < end:
            low, high = self.origins[at]
            first = max(low, low + start - self.starts[at])
            last = min(high, low + end - self.starts[at])
            if last > first:
                yield first, last
            at += 1


def view(report: Report) -> View:
    """Join the passages that are read for claims; a report without passages is read whole."""
    origins = tuple((p.start, p.end) for p in report.running())
    if not report.passages and report.text:
        origins = ((0, len(report.text)),)
    starts, position = [], 0
    for low, high in origins:
        starts.append(position)
        position += high - low + len(_GAP)
    return View(_GAP.join(report.text[low:high] for low, high in origins), tuple(starts), origins)
