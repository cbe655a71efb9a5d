"""Where double quotation marks open and close.

A quotation is followed paragraph by paragraph (a paragraph is a line). Curly marks open and
close; a straight mark toggles, except that one which can only close does not open. A quotation
still open where its paragraph ends, ends there; where the next paragraph starts with a mark
again it *continues*, which is how a quotation of several paragraphs is printed.
"""

from __future__ import annotations

from dataclasses import dataclass

OPENING = "\u201c\u201e\u00ab"
CLOSING = "\u201d\u00bb"
STRAIGHT = '"'
MARKS = OPENING + CLOSING + STRAIGHT


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch between quotation marks, marks included.

    Attributes:
        start: offset of the opening mark, in characters.
        end: offset behind the closing mark, or the end of the paragraph.
        closed: whether a closing mark was met.
    """

    start: int
    end: int
    closed: bool


def _only_closes(line: str, at: int) -> bool:
    before = line[at - 1] if at else " "
    after = line[at + 1] if at + 1 < len(line) else " "
    opens_after = before.isspace() or before in "([{-\u2014\u2013"
    return not opens_after and not (after.isalnum() or after in "$'\u2018[(.")


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of ``text`` in order; they do not overlap.

    >>> [(q.start, q.end, q.closed) for q in quotations('He said "no" and “go')]
    [(8, 12, True), (17, 20, False)]
    """
    found: list[Quotation] = []
    base = 0
    for line in text.split("\n"):
        opened: int | None = None
        for at, char in enumerate(line):
            if char not in MARKS:
                continue
            if opened is not None:
                if char in CLOSING or char == STRAIGHT:
                    found.append(Quotation(base + opened, base + at + 1, True))
                    opened = None
            elif char in OPENING or (char == STRAIGHT and not _only_closes(line, at)):
                opened = at
        if opened is not None:
            found.append(Quotation(base + opened, base + len(line), False))
        base += len(line) + 1
    return found
