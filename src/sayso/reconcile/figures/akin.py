"""Two speakers who may well be one body: "Gaza officials" and "the Gaza health ministry"."""

from __future__ import annotations

from functools import lru_cache

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.measure import Measure
from sayso.reconcile.table import table
from sayso.reconcile.voice import Voice, told, voice

#: who may speak for any body of a land
_ANY = frozenset(told(word) for word in table("voices")["anybody"]["words"])
#: letters that a land and its people share
_NAME = 4


def akin(one: Measure, other: Measure, *, grown: bool) -> bool:
    """Whether two speakers of two reports may be one body under two names.

    Bodies of one land and one kind may be; so may those of which one has no land's name, where the number
    grew from one to the other as that of one speaker would.

    Args:
        one, other: figures of two speakers.
        grown: whether the higher number came later.
    """
    left, right = _called(one), _called(other)
    kinds = left.words - left.proper, right.words - right.proper
    same = bool(kinds[0] & kinds[1])
    if not (same or (kinds[0] | kinds[1]) & _ANY):
        return False
    if left.proper and right.proper:
        return any(name[:_NAME] == like[:_NAME] for name in left.proper for like in right.proper)
    return same and grown


def _called(one: Measure) -> Voice:
    who = one.measured.stated.finding.speaker
    return _voice(who.name if who is not None and who.entity == one.speaker else one.speaker)


@lru_cache(maxsize=16_384)
def _voice(name: str) -> Voice:
    return voice(Speaker(name=name, kind=SpeakerKind.BODY))
