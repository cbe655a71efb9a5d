"""Numbers in time expressions: digits, words, "a couple of", "two and a half"."""

from __future__ import annotations

from collections.abc import Sequence

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_VALUES = {
    **{word: value for value, word in enumerate(_SMALL)},
    **{word: 10 * (place + 2) for place, word in enumerate(_TENS)},
    **{"a": 1, "an": 1, "couple": 2, "pair": 2, "dozen": 12},
}
_HYPHENS = frozenset("-\u2013\u2014\u2010\u2011")
_SCALES = {"hundred": 100, "thousand": 1000}


def number(words: Sequence[str]) -> float | None:
    """The number that lower-case words say; null for "several", "a few" and the like.

    >>> number(["twenty", "-", "four"]), number(["two", "and", "a", "half"]), number(["a", "few"])
    (24.0, 2.5, None)
    """
    total, current, half = 0.0, 0.0, 0.0
    rest = [word for word in words if word not in _HYPHENS]
    if rest[-3:] == ["and", "a", "half"]:
        rest, half = rest[:-3], 0.5
    if "/" in rest:
        rest, half = _fraction(rest)
    seen = False
    for word in rest:
        if word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            total, current = (total + current, 0.0) if word == "thousand" else (total, current)
        elif (value := _value(word)) is not None:
            current += value if word not in {"a", "an"} or len(rest) == 1 else 0
        elif word not in {"and", "of"}:
            return None
        seen = True
    if "dozen" in rest and len(rest) > 1 and rest[0] not in {"a"}:
        current = (current - 12) * 12
    return total + current + half if seen or half else None


def _value(word: str) -> float | None:
    if word[:1].isdigit():
        try:
            return float(word.replace(",", "").replace("\u00a0", "").replace("\u202f", ""))
        except ValueError:
            return None
    return _VALUES.get(word)


def _fraction(words: list[str]) -> tuple[list[str], float]:
    at = words.index("/")
    above, below = _value(words[at - 1]), _value(words[at + 1])
    return words[: at - 1], above / below if above and below else 0.0


def ordinal(word: str) -> int | None:
    """The number of an ordinal or of digits.

    >>> ordinal("third"), ordinal("21st"), ordinal("30"), ordinal("several")
    (3, 21, 30, None)
    """
    if word[:1].isdigit():
        digits = word.rstrip("stndrh")
        return int(digits) if digits.isdecimal() else None
    if word in _ORDINALS:
        return _ORDINALS.index(word)
    return {"twentieth": 20, "thirtieth": 30}.get(word)


def spoken_year(words: Sequence[str]) -> int | None:
    """A year said in two halves.

    >>> spoken_year(["nineteen", "ninety", "-", "six"]), spoken_year(["two", "thousand"])
    (1996, 2000)
    """
    plain = [word for word in words if word not in {"-", "\u2013", "and"}]
    if "thousand" in plain or "hundred" in plain:
        value = number(plain)
        return int(value) if value is not None and 1000 <= value < 2200 else None
    values = [_VALUES.get(word, 0) for word in plain]
    if len(values) < 2 or not 16 <= values[0] <= 20 or sum(values[1:]) < 10:
        return None
    return values[0] * 100 + sum(values[1:])
