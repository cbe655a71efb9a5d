"""When two TIMEX3 values say the same: forms that differ in how they are written, and what gold leaves open.

TimeBank and AQUAINT were marked over years by several hands. The same time is written ``2000-W6`` and
``2000-W06``, ``196`` and ``196X``, and types do not always fit values. Each equivalence is one of those in
``docs/models/times.md``; nothing else is forgiven.
"""

from __future__ import annotations

import re

from sayso.model.timex import Timex, TimexType

_WEEK = re.compile(r"(\d{4}-W)(\d)(?!\d)")
_OPEN = re.compile(r"(?:-XX)+$|(?<=\d)X{1,2}$")
_HOUR = re.compile(r"T(\d\d)$")
_LENGTH = re.compile(r"P(T?)(\d+)([YMWDQECLHS])")
#: months of a unit of the calendar, seconds of one of the clock
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12_000}
_SECONDS = {"S": 1, "M": 60, "H": 3600}
_DAYS = {"D": 1, "W": 7}


def agree(gold: Timex, found: Timex) -> bool:
    """Whether type and value say the same, by the rules of this module.

    >>> def timex(type: str, value: str) -> Timex:
    ...     return Timex(spans=((0, 1),), exact=("x",), type=TimexType(type), value=value)
    >>> agree(timex("DATE", "2000-W6"), timex("DATE", "2000-W06"))
    True
    >>> agree(timex("DATE", "2000-W6"), timex("DATE", "2000-W07"))
    False
    """
    if gold.value is None or found.value is None or fitting(gold) != found.type:
        return False
    return normal(gold.value) == normal(found.value) or _fills(gold.value, found.value)


def fitting(timex: Timex) -> TimexType:
    """The type that TIMEX3 has for a value of that form; sets keep theirs."""
    value = timex.value or ""
    if timex.type is TimexType.SET:
        return timex.type
    if re.match(r"P\d|PX|PT", value):
        return TimexType.DURATION
    return TimexType.TIME if re.match(r"[\dX-]+T", value) else TimexType.DATE


def normal(value: str) -> str:
    """A value in its normal form.

    >>> [normal(one) for one in ("2000-W6", "196X", "1998-10-XX", "1989-11-06T17", "P12M", "P2W")]
    ['2000-W06', '196', '1998-10', '1989-11-06T17:00', '12 months', '1209600 seconds']
    """
    if found := _LENGTH.fullmatch(value):
        clock, count, unit = found[1], int(found[2]), found[3]
        if clock:
            return f"{count * _SECONDS[unit]} seconds" if unit in _SECONDS else value
        if unit in _DAYS:
            return f"{count * _DAYS[unit] * 86_400} seconds"
        return f"{count * _MONTHS[unit]} months" if unit in _MONTHS else value
    padded = _WEEK.sub(r"\g<1>0\2", value)
    return _HOUR.sub(r"T\1:00", _OPEN.sub("", padded) if padded[:1].isdigit() else padded)


def _fills(gold: str, found: str) -> bool:
    """Whether the gold leaves week or quarter of a year open and the answer is one of that year."""
    if gold.endswith("-WXX"):
        return re.fullmatch(re.escape(gold[:-2]) + r"\d\d", found) is not None
    return gold.endswith("-QX") and re.fullmatch(re.escape(gold[:-1]) + r"[1-4]", found) is not None
