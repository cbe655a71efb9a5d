"""Which way a sentence looks where a time stands in it: back, ahead, or it does not tell."""

from __future__ import annotations

from enum import Enum

from sayso.reading.timexes.classes import Line
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.patterns import Match

#: words looked at to each side
_REACH = 16


class Lean(Enum):
    """Back, ahead, or not told."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


def lean(match: Match) -> Lean:
    """The tense of the verb that the expression hangs on: the nearest in front, else the first behind."""
    line = match.line
    if set(match.before(3)) & {"due", "until", "till", "payable", "effective", "maturing"}:
        return Lean.FUTURE
    for place in range(match.start - 1, max(-1, match.start - 1 - _REACH), -1):
        if not line.words[place]:
            break
        if (found := _verb(line, place)) is not None:
            return found
    for place in range(match.end, min(len(line.words), match.end + _REACH)):
        if not line.words[place]:
            break
        if (found := _verb(line, place)) is not None:
            return found
    return Lean.NONE


def _verb(line: Line, place: int) -> Lean | None:
    """The lean of the verb at a place; null where none stands there."""
    word, lower, ahead = line.words[place], line.lower[place], lexicon().ahead
    if word is None:
        return None
    if lower in ahead["modals"] and word.text != "Will":
        return Lean.FUTURE
    if lower in ahead["weak"] and not line.lower[place + 1 : place + 2] == ("have",):
        return Lean.FUTURE
    if word.tag not in {"VERB", "AUX"}:
        return None
    return _chain(line, place)


def _chain(line: Line, place: int) -> Lean:
    """The lean of a verb from the words in front of it."""
    ahead = lexicon().ahead
    front = [lower for lower in line.back(place, 5) if lower]
    lower = line.lower[place]
    if set(front[-3:]) & ahead["modals"]:
        return Lean.FUTURE
    if set(front[-3:]) & ahead["weak"] and "have" not in front[-3:]:
        return Lean.FUTURE
    if "to" in front[-2:] and (set(front) & ahead["cues"] or {"is", "are"} & set(front[-3:])):
        return Lean.FUTURE
    if lower.endswith("ing") and {"is", "are", "'re", "\u2019re", "'m"} & set(front[-2:]):
        return Lean.FUTURE
    if lower in ahead["cues"] or lower in ahead["verbs"]:
        return Lean.FUTURE
    return Lean.PAST
