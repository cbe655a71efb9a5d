"""The words around a figure: its sentence where the report's text is at hand, else its claim's content."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.stated import Measured

_END = re.compile(r"[.!?][\"'\u201d\u2019)]*\s|\n")
#: characters on each side that a sentence is looked for in
_REACH = 300
_CLAUSE = re.compile(
    r"[;:,]\s|\s(?:and|but|while|though|although|when|after|before|saying|said)\s", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Nearby:
    """The words of a sentence before a figure and behind it."""

    before: str
    behind: str

    @property
    def clause(self) -> tuple[str, str]:
        """The words of the clause before the figure and behind it."""
        return _CLAUSE.split(self.before)[-1], _CLAUSE.split(self.behind)[0]


NO_WORDS = Nearby("", "")


def nearby(measured: Measured, text: str | None = None) -> Nearby:
    """The words around a figure.

    >>> from sayso.testing import Told, made_measured
    >>> nearby(made_measured(Told(low=180))).behind
    ' fighters were surrendered in Tarn'
    """
    start, end = measured.figure.spans[0][0], measured.figure.spans[-1][1]
    if text is None:
        return _in_content(measured, start, end)
    before = _END.split(text[max(start - _REACH, 0) : start])[-1]
    return Nearby(before, _END.split(text[end : end + _REACH])[0])


def _in_content(measured: Measured, start: int, end: int) -> Nearby:
    content = measured.stated.claim.content
    before, behind = "", ""
    for (first, _), words in zip(content.spans, content.exact, strict=True):
        before += words[: max(start - first, 0)]
        behind += words[max(end - first, 0) :]
    return Nearby(_END.split(before)[-1], _END.split(behind)[0])
