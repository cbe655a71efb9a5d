"""Series as a chart in plain text: a line a point, its interval on one axis, without colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from sayso.export.scale import Scale, scale
from sayso.export.words import number
from sayso.model.figure import Basis
from sayso.model.series import Point, Series

#: columns of the date and of the words of the figure
_DATE, _WORDS = 10, 20


def bars(series: Sequence[Series], width: int = 80) -> Iterator[str]:
    """Charts of the series, those of one measure under one axis; lines of at most ``width`` columns.

    ``●`` is a number, ``├──┤`` a range, ``→`` and ``←`` an open end, ``+`` an increment, which stands
    where its own size puts it.
    """
    for group in groups(series):
        axis = scale(value for one in group for point in one.points for value in values(point))
        columns = width - _DATE - _WORDS - 2
        yield _measure(group[0])[:width]
        yield " " * (_DATE + _WORDS + 2) + _axis(axis, columns)
        for one in group:
            yield _title(one)[:width]
            for place, point in enumerate(one.points):
                yield _line(point, axis, columns)
                yield from _events(one, place, width)
        yield ""


def groups(series: Sequence[Series]) -> list[list[Series]]:
    """Series of one measure together, in the order of the first of each."""
    found: dict[tuple[str | None, str | None], list[Series]] = {}
    for one in series:
        found.setdefault((one.status, one.unit), []).append(one)
    return list(found.values())


def _measure(one: Series) -> str:
    return " · ".join(part for part in ((one.status or "figures").upper(), one.unit) if part)


def _title(one: Series) -> str:
    parts = (one.speaker or "nobody named", one.counted, one.place)
    return " · ".join(part for part in parts if part)


def values(point: Point) -> list[Decimal]:
    """The ends of a point's interval and the number said, those that there are."""
    return [value for value in (point.low, point.high, point.said) if value is not None]


def _axis(axis: Scale, columns: int) -> str:
    """Marks of the axis, each ending at its place, without those that would overlap."""
    told = [" "] * columns
    for mark in axis.marks():
        words = number(mark.normalize())
        end = max(round(axis.share(mark) * (columns - 1)) + 1, len(words))
        free = all(char == " " for char in told[max(end - len(words) - 1, 0) : end])
        if free:
            told[end - len(words) : end] = words
    return "".join(told).rstrip()


def _line(point: Point, axis: Scale, columns: int) -> str:
    words = " ".join(point.exact.split())
    sign = "+" if point.basis is Basis.INCREMENT and not words.startswith("+") else ""
    shown = f"{sign}{words}"
    short = shown if len(shown) <= _WORDS else shown[: _WORDS - 1] + "…"
    return f"{point.as_of or '?':<{_DATE}} {short:<{_WORDS}} {_bar(point, axis, columns)}".rstrip()


def _bar(point: Point, axis: Scale, columns: int) -> str:
    """The interval as marks on a line of so many columns."""
    low, high = (
        None if end is None else round(axis.share(end) * (columns - 1)) for end in (point.low, point.high)
    )
    told = [" "] * columns
    first, last = (0 if low is None else low), (columns - 1 if high is None else high)
    told[first : last + 1] = "─" * (last + 1 - first)
    told[first] = "←" if low is None else "├"
    told[last] = "→" if high is None else "┤"
    if point.said is not None:
        told[round(axis.share(point.said) * (columns - 1))] = "+" if point.basis is Basis.INCREMENT else "●"
    return "".join(told)


def _events(one: Series, place: int, width: int) -> Iterator[str]:
    """What happened at a point; growth shows by itself."""
    for event in one.events:
        if event.points[-1] == place and event.kind.value != "updates":
            yield f"{'':<{_DATE}} ^ {event.kind.value}: {event.says}"[:width]
