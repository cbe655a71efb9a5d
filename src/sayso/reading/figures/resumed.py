"""A number that stands for what the one before counts: "put the figure at 312", "the union counted nine"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.figure import Bound, Figure
from sayso.reading.figures.sight import Sight
from sayso.reading.tallies.lexicon import lexicon

_PREPOSITIONS = frozenset({"at", "of", "to", "as", "on"})
#: what a bare number may stand before
_ENDS = frozenset({"PUNCT", "CCONJ", "SCONJ", "AUX", ""})
_WORDS = frozenset({"DET", "ADV", "ADJ", "PRON", "AUX", "PART", "NUM", "ADP"})
_SAID = frozenset({"say", "says", "said"})
#: characters and figures back that may be spoken of again, and words to the turn that does it
_NEAR, _BACK, _REACH = 320, 3, 8
#: characters between a number and the one that it was before
_CHANGE = 40


def resumed(sight: Sight, earlier: Sequence[Figure]) -> Figure | None:
    """Return the figure whose counted things and status a bare number goes on with, or None.

    ``sight`` begins at the number's bound words; ``earlier`` are the figures before it, in order.
    """
    last = _antecedent(sight, earlier)
    if last is None or not _bare(sight):
        return None
    same = last.spans[-1][1] > sight.at(sight.begin).start
    told = sight.behind().text.lower() in lexicon().frames or _moved(sight, last)
    return last if told or _again(sight) or (same and _gap(sight)) or _elided(sight) else None


def _antecedent(sight: Sight, earlier: Sequence[Figure]) -> Figure | None:
    told = (one for one in reversed(earlier[-_BACK:]) if one.status or one.counted)
    last = next(told, None)
    plain = last is not None and last.unit is None and last.bound is not Bound.SHARE
    return last if last and plain and sight.numeral.start - last.spans[-1][1] < _NEAR else None


def _bare(sight: Sight) -> bool:
    """Whether the number ends its clause; "had" and "were" may stand for the verb before."""
    behind = sight.behind()
    counted = behind.text.lower() in lexicon().frames and sight.behind(1).text.lower() == "by"
    return counted or behind.tag in _ENDS or (behind.tag == "ADV" and sight.behind(1).tag in _ENDS)


def _moved(sight: Sight, last: Figure) -> bool:
    """As in "up from 31", "to 610, from 420": what the number before was."""
    near = sight.text[last.spans[-1][1] : sight.at(sight.left).start]
    return sight.before().text.lower() == "from" and len(near) < _CHANGE


def _elided(sight: Sight) -> bool:
    """As in "… were charged, the lawyer said 22 had"; "another 45 followed"."""
    return sight.behind().tag == "AUX" and sight.behind(1).tag in ("PUNCT", "")


def _gap(sight: Sight) -> bool:
    """As in "the navy spoke of 40 people rescued, the coast guard of 52"."""
    return sight.at(sight.left - 1).text.lower() in _PREPOSITIONS - {"to", "on"} | {":"}


def _within_phrase(sight: Sight, at: int) -> bool:
    """Whether a noun stands behind a preposition: "the count *for the same period* is 902"."""
    for index in range(at - 1, at - 4, -1):
        word = sight.at(index)
        if word.tag == "ADP":
            return word.text.lower() != "of"
        if word.tag not in ("DET", "ADJ", "NOUN"):
            return False
    return False


def _again(sight: Sight) -> bool:
    """Whether a turn of counting with nothing else counted stands right before: "put it at", "counted"."""
    lexis, counting = lexicon(), False
    for at in range(sight.left - 1, sight.left - _REACH, -1):
        word = sight.at(at)
        low = word.text.lower()
        if low in lexis.own or (low in lexis.pronouns and word.tag == "PRON"):
            of = sight.at(at + 1).text.lower() == "of" and at + 2 < sight.left
            if of and sight.at(at + 2).text.lower() not in ("those", "them"):
                return False
            counting = True
        elif low in lexis.frames or low in lexis.prepositions:
            direct = "direct" in lexis.frames.get(low, ()) or low in lexis.prepositions
            return counting or (direct and (low not in _SAID or at == sight.left - 1))
        elif word.tag == "VERB" and low not in lexis.reached:
            return counting
        elif word.tag == "NOUN" and _within_phrase(sight, at):
            continue
        elif word.tag not in _WORDS and low not in lexis.reached:
            return counting and word.tag in ("PUNCT", "NOUN", "PROPN", "CCONJ", "SCONJ", "")
    return counting
