"""Quarters and halves of years, and the same period a year ago."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.timexes.calendar import MONTHS, part, shift
from sayso.reading.timexes.numbers import ordinal
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated
from sayso.reading.timexes.tense import Lean, lean


def quarter(match: Match, scene: Scene) -> Value | None:
    """Such as "the third quarter", "Q3 2022", "last year's first quarter", "the first half of 2022"."""
    word, letter = match.word("o"), match.word("k")
    halved = "half" in match.words() or letter == "h"
    if letter and not _lettered(match):
        return None
    number = 2 if halved and word in {"last", "latter"} else ordinal(word)
    if number is None or number > (2 if halved else 4) or (halved and not _half(match)):
        return None
    tail = f"-{'H' if halved else 'Q'}{number}"
    words = (match.start, match.parts["o"][1]) if match.word("pair") else None
    if named := match.word("y"):
        return dated(named + tail)
    if scene.published is None:
        return replace(dated("XXXX" + tail), words=words)
    year = _year(match, scene, number, 2 if halved else 4)
    return replace(dated(f"{year:04}{tail}", PUBLISHED), words=words)


def _lettered(match: Match) -> bool:
    """Whether letter and number stand together, as in "Q2", and are no name of something else."""
    start, _ = match.parts["k"]
    return match.line.tight(start, start + 2) and bool(match.word("y") or match.word("k") == "q")


def _half(match: Match) -> bool:
    """A half is one of a year only where the words say so; matches have halves too."""
    if match.word("k") or match.word("y"):
        return True
    return "of" in match.words() and match.words()[-1] != "decade"


def _year(match: Match, scene: Scene, number: int, parts: int) -> int:
    assert scene.published is not None  # noqa: S101
    day, rel = scene.published.day, match.word("rel")
    if "year" in match.words():
        return day.year + {"last": -1, "next": 1}.get(rel, 0)
    running = (day.month - 1) * parts // 12 + 1
    if lean(match) is Lean.FUTURE:
        return day.year + (number < running - 1)
    return day.year - (number > running)


def yearago(match: Match, scene: Scene) -> Value | None:
    """Such as "the year-earlier quarter", "the 1988 quarter", "the latest quarter"."""
    words, own = match.words(), match.word("o")
    if named := match.word("y"):
        return dated(named + scene.quarter[4:] if scene.quarter else named)
    if {"latest", "recent"} & set(words):
        return running_quarter(match, scene)
    if scene.quarter is None and scene.published is None:
        return dated(None)
    if own and scene.published:
        return dated(f"{scene.published.day.year - 1}-Q{ordinal(own)}", PUBLISHED)
    if scene.year_ago:
        return dated(scene.year_ago, PUBLISHED)
    assert scene.published is not None  # noqa: S101
    return dated(str(int(part(scene.published.day, "Y")) - 1), PUBLISHED)


def running_quarter(match: Match, scene: Scene) -> Value:
    """Such as "the quarter", "the quarter ended June 30": the one that a report is about.

    Named by its last day or before in the text, else the last full one before publication.
    """
    day = scene.published.day if scene.published else None
    month = MONTHS.get(match.after(1)) if match.after() in {"ended", "ending"} else None
    if day and month:
        return dated(f"{day.year - (month > day.month):04}-Q{(month + 2) // 3}", PUBLISHED)
    if scene.quarter or day is None:
        return dated(scene.quarter, PUBLISHED)
    before = shift(day, -1, "Q")
    return dated(part(before, "Q") if before else None, PUBLISHED)
