"""Whether a speaker stands by a number, denies it, or only plans, fears, asks or supposes it."""

from __future__ import annotations

import re
from enum import StrEnum

from sayso.model.finding import Act, Modality
from sayso.model.stated import Measured
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_WORDS = table("words")
_NOT = "|".join(word for word in _WORDS["not"]["words"] if word not in ("no", "none", "nobody"))
_BOUNDS = "|".join(_WORDS["not"]["bounds"])
_DENIED = re.compile(rf"(?:\b(?:{_NOT})\b|n['\u2019]t\b)(?!\s+(?:{_BOUNDS})\b)", re.IGNORECASE)
_MODAL = re.compile(rf"\b(?:{'|'.join(_WORDS['modal']['words'])})\b", re.IGNORECASE)
#: right before a number: "next week we will be 200,000", whatever the rest of the sentence tells
_AHEAD = re.compile(rf"\b(?:{'|'.join(_WORDS['ahead']['words'])})\s+(?:[\w-]+\s+){{0,2}}$", re.IGNORECASE)
_FEARED = re.compile(rf"\b(?:{'|'.join(_WORDS['feared']['words'])})\b", re.IGNORECASE)
_INSTEAD = re.compile(rf"\b(?:{'|'.join(_WORDS['instead']['words'])})\b", re.IGNORECASE)
_HELPS, _VERBS = ("|".join(_WORDS["saying"][name]) for name in ("helps", "verbs"))
#: "would say only that", and "would not say whether"
_ONLY = re.compile(rf"\b(?:{_HELPS})\s+(?:only\s+)?(?:{_VERBS})\b", re.IGNORECASE)
_UNSAID = re.compile(rf"\b(?:{_HELPS})(?:\s+not|n['\u2019]t)\s+(?:yet\s+)?(?:{_VERBS})\b", re.IGNORECASE)
_DENIALS = frozenset({Act.DENY, Act.REJECT, Act.DOUBT})
_UNASSERTED = frozenset(
    {Act.DEMAND, Act.URGE, Act.ASK, Act.PROMISE, Act.THREATEN, Act.EXPECT, Act.FEAR, Act.ORDER, Act.DECLINE}
)
#: what is done is neither demanded nor asked: "insisted that nobody had died"
_WANTED = frozenset({Act.DEMAND, Act.URGE, Act.ASK, Act.ORDER, Act.PROMISE})
_DONE = re.compile(rf"\b(?:{'|'.join(_WORDS['done']['words'])})\b", re.IGNORECASE)
_UNREAL = frozenset({Modality.FUTURE, Modality.CONDITIONAL, Modality.OBLIGATION, Modality.POSSIBILITY})


class Mode(StrEnum):
    """Whether a speaker stands by a number."""

    STATED = "stated"
    DENIED = "denied"
    UNREAL = "planned, feared, asked or supposed"


def mode(measured: Measured, near: Nearby) -> Mode:
    """Whether the speaker stands by a figure; ``near`` are the words around it."""
    finding = measured.stated.finding
    before, behind = near.clause
    if _UNSAID.search(before):
        return Mode.UNREAL
    before = _ONLY.sub(" ", before)
    # "not one has been sent back" tells how many, "no more than two" how many at most: neither denies
    told = measured.figure.exact[0].lower().startswith(("no ", "not ", "none", "nobody", "no-one"))
    if finding.act in _DENIALS or (finding.negated and not told):
        return Mode.STATED if _INSTEAD.search(near.before) else Mode.DENIED
    if _DENIED.search(before):
        return Mode.DENIED
    done = finding.act in _WANTED and bool(_DONE.search(f"{before} {behind}"))
    if (finding.act in _UNASSERTED or finding.rule) and not done:
        return Mode.UNREAL
    if _FEARED.search(before) or _AHEAD.search(before):
        return Mode.UNREAL
    hoped = bool(_MODAL.search(before) or _MODAL.search(behind))
    return Mode.UNREAL if hoped and (finding.modality in _UNREAL or finding.modality is None) else Mode.STATED
