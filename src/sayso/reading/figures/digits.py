"""Numbers written in digits: group marks, decimal marks, magnitudes written behind them."""

from __future__ import annotations

import re
from decimal import Decimal

from sayso.reading.figures.table import phrases, table

_NUMBERS = table("numbers")
_MARKS = re.compile(r"[\u00a0\u202f\u2009]")
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f\u2009']\d+)*(?: 000\b)*")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d+")
_SCALE = re.compile(
    rf"[\s-]?(?P<word>{phrases(_NUMBERS['scales'])}|dozen)s?\b"
    r"|[ \u00a0]?(?P<short>mn|mln|mio|bn|bln|tn|trn)\b"
    r"|(?P<letter>[kKMmBb])(?![\w'\u2019])",
    re.IGNORECASE,
)
#: "5m" is five metres unless money stands before or people and goods behind
_COUNTS_BEHIND = re.compile(r"\s+(?!(?:metres|meters)\b)[a-z]*(?:s|people|children|women|men|[^\W\d]ese)\b")
_LENGTH_BEHIND = re.compile(r"\s+(?:high|tall|long|wide|deep|away|from|of|above|below|race|sprint|across)\b")
_MONEY = re.compile(r"[$€£¥₴₽₹₪₩₺]\s?$")


def decimal(said: str) -> Decimal | None:
    """Return the value of digits with their marks, or None where the marks make no number.

    >>> [str(decimal(s)) for s in ("1,730", "3.5", "3,5", "1.234.567", "12,00,000", "1.234,5", "1.5,2")]
    ['1730', '3.5', '3.5', '1234567', '1200000', '1234.5', 'None']
    """
    plain = _MARKS.sub("", said).replace(" ", "").replace("'", "")
    if _GROUPED.fullmatch(plain):
        return Decimal(plain.replace(",", ""))
    if _DOTTED.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    whole, mark, part = plain.partition("," if "," in plain else ".")
    if mark and not (whole.isdecimal() and part.isdecimal()):
        return None
    return Decimal(f"{whole}.{part}" if mark else whole)


def scale(text: str, start: int, end: int) -> tuple[Decimal, int]:
    """Return the magnitude written behind the digits of ``[start, end)`` and where it ends.

    >>> scale("3.5 million", 0, 3), scale("15k", 0, 2)
    ((Decimal('1000000'), 11), (Decimal('1000'), 3))
    """
    match = _SCALE.match(text, end)
    if match is None:
        return Decimal(1), end
    if word := match["word"]:
        value = Decimal(_NUMBERS["scales"].get(word.lower(), "12"))
        more, stop = (
            scale(text, start, match.end()) if word.lower() in ("hundred", "thousand") else (Decimal(1), 0)
        )
        return (value * more, stop) if more > value else (value, match.end())
    if (match["letter"] or "").lower() == "m" and not _million(text, start, match.end()):
        return Decimal(1), end
    return Decimal(_NUMBERS["suffixes"][(match["short"] or match["letter"]).lower()]), match.end()


def _million(text: str, start: int, end: int) -> bool:
    money = _MONEY.search(text, max(start - 3, 0), start)
    return bool(money or (_COUNTS_BEHIND.match(text, end) and not _LENGTH_BEHIND.match(text, end)))


def digits(text: str, start: int) -> tuple[Decimal, int] | None:
    """Return the value of the number in digits at ``start`` and where it ends, or None.

    >>> digits("1 730 men", 0), digits("12 000 men", 0), digits("1.2bn", 0)
    ((Decimal('1'), 1), (Decimal('12000'), 6), (Decimal('1200000000'), 5))
    """
    match = _DIGITS.match(text, start)
    value = decimal(match.group()) if match else None
    if match is None or value is None:
        return None
    times, end = scale(text, start, match.end())
    value *= times
    return (value.to_integral_value() if value == value.to_integral_value() else value), end
