"""What a number is measured in: money, mass, length, area, energy, power, speed, percent."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sayso.reading.figures.table import phrases, table

_TABLE = table("units")
_SIGNS: dict[str, str] = _TABLE["currency"]["signs"]
_SIGN = re.compile(rf"(?<![\w$€£])(?:{phrases(_SIGNS)})\s?$")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as said and as normalised.

    Attributes:
        start, end: range of the number with its unit's words.
        name: the unit in the words' own terms ("kilometre", "USD"); of money the currency.
        words: the unit as it stands.
        si: normalised unit; None where the words do not tell which ("pesos").
        factor, offset: what one of them is in ``si``, and what is added.
        kind: "money", "share" (percent) or "measure".
        rate: whether the unit is one of a rate (km/h).
    """

    start: int
    end: int
    name: str
    words: str
    si: str | None
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    kind: str = "measure"
    rate: bool = False

    def normal(self, value: Decimal | None) -> Decimal | None:
        """Return a value of this unit in the normalised one."""
        return None if value is None or self.si is None else value * self.factor + self.offset


def _entries() -> dict[str, tuple[str, str, str | None, dict[str, Any]]]:
    found: dict[str, tuple[str, str, str | None, dict[str, Any]]] = {}
    for name, row in _TABLE["units"].items():
        for word in row["words"]:
            found[word.lower()] = ("share" if name == "percent" else "measure", name, row.get("si"), row)
    for code, words in _TABLE["currency"]["words"].items():
        for word in words:
            found[word.lower()] = ("money", code or word, code or None, {})
    for code, words in _TABLE["currency"]["parts"].items():
        for word in words:
            found[word.lower()] = (
                "money",
                code.partition("/")[0],
                code.partition("/")[0],
                {"factor": "0.01"},
            )
    return found


_ENTRIES = _entries()
_LETTERS = {"m", "g", "C", "F", "W", "pp", "pc", "ha", "kt", "mi", "ft"}
_BEHIND = re.compile(
    rf"(?P<gap>[\s-]{{0,2}})(?P<unit>{phrases(_ENTRIES)})(?![\w'\u2019])(?!-(?:year|month|day|old))",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"[\s-](?:metric|short|long|US|U\.S\.|American|Canadian|Australian|Hong\s+Kong|additional|more)(?=\s)",
    re.IGNORECASE,
)
#: words that read as units but count things when written thus
_POINT = re.compile(
    r"\b(?:lead|leads|led|ahead|behind|by|percentage|margin|rose|fell|gained|lost|dropped|up|down|about|edge)\b"
)


def unit(text: str, start: int, end: int, *, gap: str = "") -> Unit | None:
    """Return the unit of the number at ``[start, end)``, or None for a plain count.

    ``gap`` is a pattern of what may stand between: an article behind "half", "of" behind "millions".

    >>> found = unit("$1.2bn", 1, 6)
    >>> found.start, found.name, unit("5 km", 0, 1).si, unit("12 men", 0, 2)
    (0, 'USD', 'm', None)
    """
    if match := _SIGN.search(text, max(start - 5, 0), start):
        sign = match.group().strip()
        return Unit(match.start(), end, _SIGNS[sign], sign, _SIGNS[sign], kind="money")
    between = re.compile(gap).match(text, end)
    at = between.end() if between else end
    adjective = _ADJECTIVE.match(text, at)
    behind = _BEHIND.match(text, at) or (_BEHIND.match(text, adjective.end()) if adjective else None)
    if behind is None or not _holds(text, start, behind):
        return None
    kind, name, si, row = _ENTRIES[" ".join(behind["unit"].lower().split())]
    return Unit(
        start,
        behind.end(),
        name,
        behind["unit"],
        si,
        Decimal(row.get("factor", "1")),
        Decimal(row.get("offset", "0")),
        kind,
        bool(row.get("rate")),
    )


def _holds(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word that may be a unit is one here."""
    word = match["unit"]
    if word.lower() in ("c", "f", "w", "ha", "pp", "pc") and (word != word.strip() or len(match["gap"]) > 1):
        return False
    if word.lower() in ("c", "f", "w", "m", "g"):
        return (
            word in ("C", "F", "W", "m", "g")
            and not match["gap"].startswith("-")
            and (word not in ("C", "F", "W") or match["gap"] == "")
        )
    if word.lower() in ("points", "foot", "feet", "yards", "knots", "degrees"):
        return word.lower() != "points" or bool(_POINT.search(text[max(start - 40, 0) : start].lower()))
    return True
