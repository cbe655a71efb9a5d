"""What people ruled on claims, as pages mark it: in words, with who and when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sayso.model.decision import Decision, DecisionKind, correction
from sayso.model.finding import Finding
from sayso.model.record import Record

#: what a kind of decision on a claim is called where the claim is shown
_WORDS = {DecisionKind.ACCEPT: "accepted", DecisionKind.REJECT: "rejected"}


class Ruling(Record, kw_only=True):
    """What people ruled on a claim.

    Attributes:
        what: ``accepted``, ``rejected``, ``speaker corrected`` or ``act corrected``.
        who, at: as in :class:`sayso.model.decision.Decision`.
        was: the speaker or act as it was read; null where that is not told.
    """

    what: str
    who: str
    at: str
    was: str | None = None

    @property
    def told(self) -> str:
        """In words."""
        was = f", read as {self.was}" if self.was else ""
        return f"{self.what}{was} · {self.who}, {self.at[:10]}"


def rulings(
    decided: Iterable[Decision], claims: Collection[str], read: Mapping[str, Finding] | None = None
) -> dict[str, tuple[Ruling, ...]]:
    """What stands of these claims, by id; of what was decided on one thing the last counts.

    Args:
        decided: what people decided and did not take back, oldest first.
        claims: ids.
        read: what was read in each, where what was corrected is told, too.

    >>> from sayso.model.decision import decision
    >>> made = [decision(kind, "ab", None, who="Ann", at="2031-03-05") for kind in ("accept", "reject")]
    >>> [one.what for one in rulings(made, {"ab"})["ab"]]
    ['rejected']
    """
    found: dict[str, dict[str, Ruling]] = {}
    for one in decided:
        if one.subject in claims and (told := _ruling(one, (read or {}).get(one.subject))):
            field, ruling = told
            found.setdefault(one.subject, {})[field] = ruling
    return {claim: tuple(own.values()) for claim, own in found.items()}


def _ruling(one: Decision, read: Finding | None) -> tuple[str, Ruling] | None:
    """What it is on, so that the last on one thing wins, and how it is told; null for other kinds."""
    if one.kind in _WORDS:
        return "ruled", Ruling(what=_WORDS[DecisionKind(one.kind)], who=one.who, at=one.at)
    if one.kind is not DecisionKind.CORRECT:
        return None
    field, _ = correction(one.object or "")
    return field, Ruling(what=f"{field} corrected", who=one.who, at=one.at, was=_was(read, field))


def _was(read: Finding | None, field: str) -> str | None:
    if read is None:
        return None
    if field == "act":
        return f"not {read.act.value}" if read.negated else read.act.value
    return read.speaker.name if read.speaker else "nobody named"
