"""How a text moves through time: what each expression leaves behind for those that follow."""

from __future__ import annotations

from dataclasses import replace

from sayso.model.timex import TimexType
from sayso.reading.timexes.durations import amount, unit
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Point, Scene, Value, point
from sayso.reading.timexes.tense import Lean, lean

_WRITTEN = frozenset({"monthday", "iso", "numeric"})


def moved(scene: Scene, match: Match, value: Value, words: str) -> Scene:
    """The scene behind an expression: dates become the focus, quarters what is compared.

    "A year earlier" does not: what follows is still about the period that it was compared with.
    """
    if value.type is TimexType.DURATION and _accounts(match):
        return replace(scene, compared=None)
    if value.type not in {TimexType.DATE, TimexType.TIME} or match.rule in {"ago", "yearago"}:
        return scene
    if match.rule == "distance" and unit(match.word("u")) == "Y":
        return scene
    if match.rule in {"quarter", "bareunit"} and _quarter(scene, match, value):
        scene = replace(scene, quarter=value.value, compared=value.value, compared_at=match.end)
    named = point(value.value, words)
    return replace(_telling(scene, match, value, named), focus=named or scene.focus)


def _accounts(match: Match) -> bool:
    """Whether it is a span that accounts are of, and no quarter: "for the nine months", "the year ended"."""
    count, letter = amount(match)
    return match.words()[0] == "the" and ((letter == "MO" and count not in {None, 3.0}) or letter == "Y")


def _quarter(scene: Scene, match: Match, value: Value) -> bool:
    """Whether it is a quarter that can be compared: one to come is not."""
    if not value.value or value.value[4:6] != "-Q":
        return False
    now = scene.published.part("Q", scene.published.day) if scene.published else None
    return now is None or value.value < now or (value.value == now and lean(match) is not Lean.FUTURE)


def _telling(scene: Scene, match: Match, value: Value, named: Point | None) -> Scene:
    """A day of an earlier year is told of until the text comes back to the present."""
    if named is None or match.rule == "year":
        return scene
    if value.anchor == PUBLISHED:
        return replace(scene, told=None)
    if match.rule not in _WRITTEN or not (scene.told or _own_year(match)):
        return scene
    today = scene.published.day if scene.published else None
    past = today is None or named.day.year < today.year
    told = named if past and named.unit == "D" else None
    return replace(scene, told=told, told_at=match.end)


def _own_year(match: Match) -> bool:
    return bool(match.word("y")) or match.rule in {"iso", "numeric"}
