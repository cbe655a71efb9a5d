"""Two speakers who may well be one body: "Gaza officials" and "the Gaza health ministry"."""

from __future__ import annotations

from functools import lru_cache

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.measure import Measure
from sayso.reconcile.table import table
from sayso.reconcile.voice import Voice, voice
from sayso.reconcile.words import plain, tokens

#: who may speak for any body of a land
_ANY = frozenset(table("voices")["anybody"]["words"])
#: letters that a land and its people share
_ALIKE = 4


def akin(one: Measure, other: Measure, *, grown: bool) -> bool:
    """Whether two speakers of two reports may be one body under two names.

    Bodies of one land and one kind may be; so may those of which one has no land's name, where the number
    grew from one to the other as that of one speaker would.

    Args:
        one: a figure.
        other: that of another speaker.
        grown: whether the higher number came later.
    """
    names = _name(one), _name(other)
    left, right = (_voice(name) for name in names)
    kinds = left.words - left.proper, right.words - right.proper
    same = bool(kinds[0] & kinds[1])
    if not (same or any(map(_anybody, names))):
        return False
    if left.proper and right.proper:
        return any(name[:_ALIKE] == like[:_ALIKE] for name in left.proper for like in right.proper)
    return same and grown


def _name(one: Measure) -> str:
    who = one.measured.stated.finding.speaker
    return who.name if who is not None and who.entity == one.speaker else one.speaker


def _anybody(name: str) -> bool:
    return not _ANY.isdisjoint(plain(word) for word in tokens(name))


@lru_cache(maxsize=16_384)
def _voice(name: str) -> Voice:
    return voice(Speaker(name=name, kind=SpeakerKind.BODY))
