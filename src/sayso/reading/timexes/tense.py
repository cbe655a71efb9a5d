"""Which way a sentence looks where a time stands in it: back, ahead, or it does not tell."""

from __future__ import annotations

from enum import Enum

from sayso.reading.timexes.classes import OTHER, Line
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.patterns import Match

#: words looked at to each side
_REACH = 16


#: words that make a day one to come
_SOON = frozenset({("as", "soon", "as"), ("as", "early", "as")})


class Lean(Enum):
    """Back, ahead, or not told."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


def lean(match: Match) -> Lean:
    """The tense of the verb that the expression hangs on: the nearest in front, else the first behind."""
    line, before = match.line, match.before(3)
    if "had" in match.before(6):
        return Lean.PAST
    if set(before) & {"due", "payable", "effective", "maturing"} or before in _SOON:
        return Lean.FUTURE
    if set(before[1:]) & {"until", "till"}:
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
    if (
        line.code[place] == OTHER
        and lower in ahead["weak"]
        and line.lower[place + 1 : place + 2] != ("have",)
    ):
        return Lean.FUTURE
    if word.tag not in {"VERB", "AUX"}:
        return None
    return _chain(line, place)


def _chain(line: Line, place: int) -> Lean:
    """The lean of a verb from the words in front of it."""
    front = [
        line.lower[at] for at in range(max(0, place - 5), place) if line.lower[at] and not _calendar(line, at)
    ]
    behind = line.lower[place + 1] if place + 1 < len(line.lower) else ""
    if _looks_ahead(front, line.lower[place], behind):
        return Lean.FUTURE
    return Lean.PAST


def _calendar(line: Line, place: int) -> bool:
    """Whether "May" is the month: the verb is no word of time."""
    return line.lower[place] == "may" and line.code[place] != OTHER


def _looks_ahead(front: list[str], verb: str, behind: str) -> bool:
    ahead, near = lexicon().ahead, set(front[-3:])
    if near & ahead["modals"] or (near & ahead["weak"] and "have" not in near):
        return True
    if "to" in front[-2:] and (set(front) & ahead["cues"] or {"is", "are"} & near):
        return True
    if verb.endswith("ing") and {"is", "are", "'re", "\u2019re", "'m"} & set(front[-2:]):
        return True
    if {"had", "previously"} & near:
        return False
    if verb in ahead["plans"] and "as" not in near:
        return True
    return verb in ahead["verbs"] or (verb in ahead["cues"] and behind in {"to", "for", "by"})
