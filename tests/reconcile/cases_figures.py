"""A table of pairs of figures with the verdict that each must get; the words say what the case is about."""

from __future__ import annotations

from sayso.model.figure import Basis, Bound
from sayso.model.finding import Act
from sayso.model.judgement import Verdict
from sayso.testing import Told

OTHER = "Southland army"
DAY, NEXT = "2030-05-01", "2030-05-02"
DEAD = {"status": "killed", "counted": "people", "class_": "person"}


def _dead(low: int, **more: object) -> Told:
    return Told(low=low, **{**DEAD, **more})  # type: ignore[arg-type]  # fields by name


#: what the case is, two figures, the verdict, the field that decides
CASES: list[tuple[str, Told, Told, Verdict, str]] = [
    ("two sides give one number", Told(low=180), Told(low=180, speaker=OTHER), Verdict.SAME, "interval"),
    (
        "a number within an open end",
        Told(low=900, bound=Bound.MORE_THAN),
        Told(low=959, speaker=OTHER),
        Verdict.CONTAINED,
        "interval",
    ),
    (
        "an open end leaves its number out, but lies next to it",
        Told(low=900, bound=Bound.MORE_THAN),
        Told(low=900, speaker=OTHER),
        Verdict.CLOSE,
        "interval",
    ),
    (
        "intervals that meet",
        Told(low=100, high=200, bound=Bound.RANGE),
        Told(low=150, high=300, bound=Bound.RANGE, speaker=OTHER),
        Verdict.COMPATIBLE,
        "interval",
    ),
    ("one more is close", Told(low=180), Told(low=181, speaker=OTHER), Verdict.CLOSE, "interval"),
    (
        "the other side denies most of it",
        Told(low=180),
        Told(low=40, speaker=OTHER),
        Verdict.DISJOINT,
        "interval",
    ),
    ("small numbers that differ by one", _dead(3), _dead(4, speaker=OTHER), Verdict.DISJOINT, "interval"),
    (
        "surrendered here, evacuated there",
        Told(low=180),
        Told(low=180, status="evacuated", speaker=OTHER),
        Verdict.SAME,
        "interval",
    ),
    ("other places", Told(low=180), Told(low=40, place="Harn", speaker=OTHER), Verdict.INCOMPARABLE, "place"),
    (
        "other status",
        Told(low=180),
        Told(low=40, status="killed", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "status",
    ),
    (
        "other ones counted",
        Told(low=180),
        Told(low=40, counted="civilians", class_="civilian", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "counted",
    ),
    (
        "tanks are no trucks though both are vehicles",
        Told(low=18, counted="tanks", class_="vehicle", status="destroyed"),
        Told(low=40, counted="trucks", class_="vehicle", status="destroyed", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "counted",
    ),
    (
        "children are a part of the dead",
        _dead(12),
        _dead(3, counted="children", class_="child", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "counted",
    ),
    (
        "a part that is more than its whole",
        _dead(12),
        _dead(30, counted="children", class_="child", speaker=OTHER),
        Verdict.DISJOINT,
        "interval",
    ),
    (
        "an increment is no total",
        Told(low=600, basis=Basis.TOTAL),
        Told(low=420, basis=Basis.INCREMENT, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "basis",
    ),
    (
        "a total that grew",
        Told(low=600, basis=Basis.TOTAL),
        Told(low=1150, basis=Basis.TOTAL, published=NEXT),
        Verdict.UPDATES,
        "as of",
    ),
    (
        "a total that shrank",
        Told(low=600, basis=Basis.TOTAL),
        Told(low=550, basis=Basis.TOTAL, published=NEXT),
        Verdict.SHRANK,
        "as of",
    ),
    (
        "another speaker's later and higher total",
        Told(low=600, basis=Basis.TOTAL),
        Told(low=1150, basis=Basis.TOTAL, published=NEXT, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "as of",
    ),
    (
        "another speaker's later and lower total: totals do not fall",
        Told(low=600, basis=Basis.TOTAL),
        Told(low=300, basis=Basis.TOTAL, published=NEXT, speaker=OTHER),
        Verdict.DISJOINT,
        "interval",
    ),
    (
        "what is held may fall",
        Told(low=600, basis=Basis.STOCK, status="detained"),
        Told(low=300, basis=Basis.STOCK, status="detained", published=NEXT),
        Verdict.INCOMPARABLE,
        "as of",
    ),
    (
        "one day's prisoners told on other days",
        Told(low=180, day=DAY, published=DAY),
        Told(low=40, day=DAY, published="2030-05-03", speaker=OTHER),
        Verdict.DISJOINT,
        "interval",
    ),
    (
        "a toll of one event may have grown by the next day",
        _dead(12, day=DAY),
        _dead(20, day=DAY, published=NEXT, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "as of",
    ),
    (
        "events of other days",
        _dead(12, day="2030-04-29"),
        _dead(20, day=DAY, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "day",
    ),
    (
        "only one tells of which day it is",
        _dead(47, published=DAY),
        _dead(6, day=DAY, published=NEXT, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "day",
    ),
    (
        "totals since other days",
        Told(low=600, basis=Basis.TOTAL, since="2030-01-01"),
        Told(low=90, basis=Basis.TOTAL, since="2030-04-29", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "since",
    ),
    (
        "the same number of other totals",
        _dead(80, base=959, status="wounded"),
        _dead(80, base=1730, status="wounded", speaker=OTHER),
        Verdict.OTHER_BASE,
        "base",
    ),
    ("a denied number", Told(low=180), Told(low=180, act=Act.DENY, speaker=OTHER), Verdict.DENIES, "mode"),
    (
        "a threat is no fact",
        Told(low=180),
        Told(low=500, act=Act.THREATEN, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "mode",
    ),
    (
        "a rough magnitude near the number",
        Told(low=200, high=999, bound=Bound.VAGUE),
        Told(low=150, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "interval",
    ),
    (
        "a rough magnitude far from the number",
        Told(low=200, high=999, bound=Bound.VAGUE),
        Told(low=12, speaker=OTHER),
        Verdict.DISJOINT,
        "interval",
    ),
    (
        "nothing ties two tolls to one event",
        _dead(12, place=None),
        _dead(20, place=None, speaker=OTHER),
        Verdict.INCOMPARABLE,
        "place",
    ),
    (
        "other kinds of event in one town on one day",
        _dead(12, rest="in a missile strike"),
        _dead(2, speaker=OTHER, rest="when a bus crashed"),
        Verdict.INCOMPARABLE,
        "place",
    ),
    (
        "people for fighters, the same number",
        Told(low=180),
        Told(low=180, counted="people", class_="person", speaker=OTHER),
        Verdict.SAME,
        "interval",
    ),
    (
        "the wider word has the higher number",
        Told(low=180),
        Told(low=300, counted="people", class_="person", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "counted",
    ),
    (
        "two sides' own soldiers",
        Told(low=5, counted="its soldiers", status="killed"),
        Told(low=30, counted="its soldiers", status="killed", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "side",
    ),
    (
        "soldiers of two countries",
        Told(low=5, counted="Norland soldiers", status="killed"),
        Told(low=30, counted="Southland soldiers", status="killed", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "counted",
    ),
    (
        "one speaker twice on one day: nobody knows which came later",
        _dead(12),
        _dead(20, publisher="Daily Lamp"),
        Verdict.INCOMPARABLE,
        "as of",
    ),
    (
        "one speaker twice on one day, at known times",
        _dead(12, published="2030-05-01T08:00"),
        _dead(20, publisher="Daily Lamp", published="2030-05-01T19:00"),
        Verdict.UPDATES,
        "as of",
    ),
    (
        "too long ago",
        _dead(12),
        _dead(12, published="2030-07-01", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "as of",
    ),
    (
        "other units",
        Told(low=5, unit="kg", counted="grain", class_="goods", status="delivered"),
        Told(low=5, unit="m", counted="grain", class_="goods", status="delivered", speaker=OTHER),
        Verdict.INCOMPARABLE,
        "unit",
    ),
]
