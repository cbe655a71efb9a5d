"""Series as SVG: a panel a measure, days across, numbers up; speakers differ in shape, name and colour."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sayso.export.bars import groups, values
from sayso.export.ink import escape
from sayso.export.scale import Scale, scale
from sayso.export.words import number
from sayso.model.figure import Basis
from sayso.model.judgement import Verdict
from sayso.model.series import Point, Series

#: pixels
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _FOOT, _ROW = 820, 300, 72, 40, 46, 34, 18
#: told apart by people who see few colours; the shapes differ too
_INKS = ("#1b4f8f", "#b3470f", "#3b7a3b", "#7a3b8f", "#6b5a00", "#444444")
_SHAPES = ("circle", "square", "diamond", "triangle")
_DAY_MARKS = 6
#: outlines of marks around their place, in pixels
_CORNERS: dict[str, tuple[tuple[int, int], ...]] = {
    "square": ((-4, -4), (4, -4), (4, 4), (-4, 4)),
    "diamond": ((0, -5), (5, 0), (0, 5), (-5, 0)),
    "triangle": ((0, -5), (5, 4), (-5, 4)),
    "plus": (
        *((-1, -5), (1, -5), (1, -1), (5, -1), (5, 1), (1, 1)),
        *((1, 5), (-1, 5), (-1, 1), (-5, 1), (-5, -1), (-1, -1)),
    ),
}


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where a panel stands and what its axes cover."""

    top: int
    first: int
    last: int
    axis: Scale

    def x(self, day: int) -> float:
        """Across, in pixels."""
        span = max(self.last - self.first, 1)
        return _LEFT + (day - self.first) / span * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: Decimal) -> float:
        """Down, in pixels."""
        return self.top + _HEIGHT - self.axis.share(value) * _HEIGHT


#: what is the matter with a point, told without colour
_SIGNS = {Verdict.SHRANK: "↓", Verdict.OTHER_BASE: "÷", Verdict.DISJOINT: "≠"}
_MEANS = {
    "↓": "went down since",
    "÷": "is of another base",
    "≠": "excludes another figure",
    "×": "told by so many reports",
}
_BOLD = 'fill="#a3231a" font-weight="bold" font-size="14"'
#: words that lines pass under
_CLEAR = 'stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
#: where the mark of a point leads; null for nowhere
Lead = Callable[[Point], str | None]
#: that, and the claims that others exclude
_Told = tuple[Lead, frozenset[str]]


def nowhere(_: Point) -> None:
    """Marks of a picture that stands for itself lead nowhere."""


def to_svg(series: Sequence[Series], lead: Lead = nowhere, contested: Collection[str] = ()) -> bytes:
    """One SVG document with a panel for each measure; points without a date are left out and counted.

    Args:
        series: what is drawn.
        lead: gives the address that the mark of a point links to.
        contested: ids of claims whose figures exclude those of others.

    >>> to_svg([]).startswith(b"<svg")
    True
    """
    parts: list[str] = []
    top = 10
    for group in groups(series):
        drawn, top = _panel(group, top, (lead, frozenset(contested)))
        parts += drawn
    key = list(_key(parts, top))
    parts += key
    top += _FOOT if key else 0
    size = f'width="{_WIDTH}" height="{top}" viewBox="0 0 {_WIDTH} {top}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12" fill="#222">'
    )
    ground = f'<rect width="{_WIDTH}" height="{top}" fill="#fff"/>'
    return "\n".join(
        [head, "<title>Figures over time, by speaker</title>", ground, *parts, "</svg>\n"]
    ).encode()


def _panel(group: Sequence[Series], top: int, told: _Told) -> tuple[list[str], int]:
    """The drawing of one measure, and where the next one begins."""
    days = [_day(point) for one in group for point in one.points if point.as_of]
    axis = scale(value for one in group for point in one.points for value in values(point))
    frame = _Frame(top + _TOP, min(days, default=0), max(days, default=0), axis)
    parts = [f'<text x="{_LEFT}" y="{top + 18}" font-size="15">{escape(_heading(group[0]))}</text>']
    parts += [*_grid(frame), *_dates(frame)] if days else []
    below = frame.top + _HEIGHT + _FOOT + 8
    for place, one in enumerate(group):
        ink, shape = _INKS[place % len(_INKS)], _SHAPES[place % len(_SHAPES)]
        parts += _line(one, frame, ink)
        parts += _marks(one, frame, (ink, shape), told)
        parts += _name(one, below + place * _ROW, ink, shape)
    return parts, below + len(group) * _ROW + 16


def _heading(one: Series) -> str:
    return " · ".join(part for part in (one.status or "figures", one.unit) if part)


def _grid(frame: _Frame) -> Iterator[str]:
    for mark in frame.axis.marks():
        y = frame.y(mark)
        yield f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{number(mark.normalize())}</text>'


def _dates(frame: _Frame) -> Iterator[str]:
    span = frame.last - frame.first
    step = max(-(-span // _DAY_MARKS), 1)
    for day in range(frame.first, frame.last + 1, step):
        told = date.fromordinal(day).isoformat()
        y = frame.top + _HEIGHT + 18
        yield f'<text x="{frame.x(day):.1f}" y="{y}" text-anchor="middle" font-size="11">{told}</text>'


def _line(one: Series, frame: _Frame, ink: str) -> Iterator[str]:
    levels = [point for point in one.points if point.as_of and point.basis is not Basis.INCREMENT]
    path = " ".join(f"{frame.x(_day(point)):.1f},{frame.y(_middle(point)):.1f}" for point in levels)
    yield f'<polyline points="{path}" fill="none" stroke="{ink}" stroke-opacity="0.5"/>'


def _marks(one: Series, frame: _Frame, look: tuple[str, str], told: _Told) -> Iterator[str]:
    lead, contested = told
    for at, point in enumerate(one.points):
        address = lead(point)
        if point.as_of:
            events = [event for event in one.events if event.points and event.points[-1] == at]
            kinds = {event.kind for event in events}
            if not contested.isdisjoint(point.claims):
                kinds.add(Verdict.DISJOINT)
            says = "".join(f"; {event.says}" for event in events if event.kind in _SIGNS)
            signs = "".join(sign for kind, sign in _SIGNS.items() if kind in kinds)
            drawn = "".join([*_point(point, frame, look, says), *_beside(point, frame, signs)])
            yield f'<a href="{escape(address)}">{drawn}</a>' if address else drawn


def _beside(point: Point, frame: _Frame, signs: str) -> Iterator[str]:
    """What is the matter with a point above it, and how many reports tell it beside it."""
    x, y = frame.x(_day(point)), frame.y(_middle(point))
    if signs:
        yield f'<text x="{x:.1f}" y="{y - 8:.1f}" text-anchor="middle" {_BOLD} {_CLEAR}>{signs}</text>'
    if len(point.reports) > 1:
        yield f'<text x="{x + 7:.1f}" y="{y + 4:.1f}" font-size="11" {_CLEAR}>×{len(point.reports)}</text>'


def _key(parts: Sequence[str], top: int) -> Iterator[str]:
    """A line that says what the signs mean, of those that are there."""
    drawn = "".join(parts)
    told = [f"{sign} {says}" for sign, says in _MEANS.items() if f">{sign}" in drawn or f"{sign}</" in drawn]
    if told:
        yield f'<text x="{_LEFT}" y="{top + 12}" font-size="11">{escape(" · ".join(told))}</text>'


def _point(point: Point, frame: _Frame, look: tuple[str, str], says: str) -> Iterator[str]:
    """The interval as a bar, open ends running out to the edge, and the number as a mark on it."""
    (ink, shape), x = look, frame.x(_day(point))
    low = frame.y(frame.axis.low if point.low is None else point.low)
    high = frame.y(frame.axis.high if point.high is None else point.high)
    dash = ' stroke-dasharray="3 3"' if point.low is None or point.high is None else ""
    if low != high:
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}" stroke="{ink}" '
            f'stroke-width="3" stroke-opacity="0.45"{dash}/>'
        )
    told = f"{point.as_of}: {point.exact}, told by {len(point.reports)}{says}"
    mark = "plus" if point.basis is Basis.INCREMENT else shape
    yield f"<g><title>{escape(told)}</title>{_mark(mark, x, frame.y(_middle(point)), ink)}</g>"


def _name(one: Series, y: int, ink: str, shape: str) -> Iterator[str]:
    """The line of the legend: shape, speaker, what is counted, where, how many points have no date."""
    undated = sum(point.as_of is None for point in one.points)
    parts = [
        one.speaker or "nobody named",
        one.counted,
        one.place,
        f"{undated} without a date" if undated else None,
    ]
    yield _mark(shape, _LEFT + 6, y - 4, ink)
    yield f'<text x="{_LEFT + 18}" y="{y}">{escape(" · ".join(part for part in parts if part))}</text>'


def _mark(shape: str, x: float, y: float, ink: str) -> str:
    if shape == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{ink}"/>'
    corners = _CORNERS[shape]
    path = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in corners)
    return f'<polygon points="{path}" fill="{ink}"/>'


def _day(point: Point) -> int:
    return date.fromisoformat(point.as_of or "0001-01-01").toordinal()


def _middle(point: Point) -> Decimal:
    """The number said; of a range its middle, of an open end the end there is."""
    if point.said is not None:
        return point.said
    if point.low is not None and point.high is not None:
        return (point.low + point.high) / 2
    return point.low if point.low is not None else point.high or Decimal(0)
