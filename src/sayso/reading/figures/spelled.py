"""Numbers written out: "one hundred and five", "twenty-three", "three million"."""

from __future__ import annotations

import re
from decimal import Decimal

from sayso.reading.figures.table import phrases, table

_NUMBERS = table("numbers")
_ONES = {word: int(value) for word, value in _NUMBERS["ones"].items()}
_TENS = {word: int(value) for word, value in _NUMBERS["tens"].items()}
_SCALES = {word: int(value) for word, value in _NUMBERS["scales"].items()} | {"dozen": 12}
#: words a spelled-out number may start with
STARTERS = frozenset(_ONES) | frozenset(_TENS)

_WORD = re.compile(
    rf"(?P<join>[ \t\n\u00a0-]+(?:and[ \t\n\u00a0]+)?)?"
    rf"(?P<word>{phrases([*_ONES, *_TENS, *_SCALES])})(?![\w])",
    re.IGNORECASE,
)


class _Sum:
    """A number as it grows word by word; ``add`` says whether the word still belongs to it."""

    def __init__(self) -> None:
        self.whole = 0
        self.part: int | None = None
        self.last = 10**15

    def add(self, word: str, *, joined: bool) -> bool:
        value = _ONES.get(word, _TENS.get(word))
        if value is not None:
            return self._small(value, joined=joined)
        return not joined and self._scale(_SCALES[word])

    def _small(self, value: int, *, joined: bool) -> bool:
        if joined and not (self.part in range(100, 1000, 100) or (self.part is None and self.last == 1000)):
            return False
        room = 100 if value >= 10 or self.part is None or self.part % 100 < 20 else 10
        if self.part is not None and (self.part % room or value == 0):
            return False
        self.part = (self.part or 0) + value
        return True

    def _scale(self, value: int) -> bool:
        if not self.part:
            return False
        if value in (12, 100):
            if self.part >= 100:
                return False
            self.part *= value
            return True
        if value >= self.last:
            return False
        self.whole, self.part, self.last = self.whole + self.part * value, None, value
        return True

    @property
    def value(self) -> int:
        return self.whole + (self.part or 0)


def spelled(text: str, start: int, *, one: bool = False) -> tuple[Decimal, int] | None:
    """Return the value of the written-out number at ``start`` and where it ends, or None.

    ``one`` where an article stands for the one of "a hundred and five"; the magnitude is at ``start``.

    >>> spelled("one hundred and five men", 0), spelled("two and three", 0), spelled("ten men", 4)
    ((Decimal('105'), 20), (Decimal('2'), 3), None)
    """
    number, end = _Sum(), start
    number.part = 1 if one else None
    while match := _WORD.match(text, end):
        join = match["join"] or ""
        if (end == start) == bool(join) or not number.add(
            match["word"].lower(), joined="and" in join.lower()
        ):
            break
        end = match.end()
    return (Decimal(number.value), end) if end > start else None
