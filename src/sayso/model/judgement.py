"""A judgement: how two claims, figures or reports stand to each other, with reasons."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record, digest


class Verdict(StrEnum):
    """How two figures (the first ten), two claims or two reports stand to each other."""

    SAME = "same"
    CONTAINED = "contained"
    COMPATIBLE = "compatible"
    CLOSE = "close"
    ADDS_UP = "adds up"
    UPDATES = "updates"
    SHRANK = "shrank"
    DISJOINT = "disjoint"
    OTHER_BASE = "other base"
    INCOMPARABLE = "incomparable"
    REPEATS = "repeats"
    SUPPORTS = "supports"
    DENIES = "denies"
    UNRELATED = "unrelated"
    UNSURE = "unsure"
    COPY = "copy"


class Reason(Record, kw_only=True):
    """One thing that was compared, so that a person can check it.

    Attributes:
        field: what was compared, for example ``interval``, ``as of``, ``counted``.
        left, right: its values on both sides, as words; null where a side has none.
        says: what follows, in a few words.
    """

    field: str
    left: str | None = None
    right: str | None = None
    says: str


class Side(Record, kw_only=True):
    """One side of a judgement: a report, a claim of it, a figure of the claim."""

    report: str
    url: str | None = None
    claim: str | None = None
    figure: int | None = None


class Judgement(Record, kw_only=True):
    """What a judge, or a person, found of two sides; taken back by a withdrawal, never edited.

    Attributes:
        id: digest of judge, sides and verdict; make one with :func:`judgement`.
        verdict: how they stand.
        reasons: what was compared.
        score: how sure, in [0, 1].
        judge: name of the judge, or the person.
    """

    id: str
    left: Side
    right: Side
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    score: float = 1.0
    judge: str


def judgement(
    judge: str,
    sides: tuple[Side, Side],
    verdict: Verdict,
    reasons: tuple[Reason, ...] = (),
    score: float = 1.0,
) -> Judgement:
    """Return a judgement with its content identity.

    The order of the sides is the judge's: the left one *updates*, *denies*, *contains* the right one.
    """
    left, right = sides
    made = digest("judgement", judge, left, right, verdict)
    return Judgement(
        id=made, left=left, right=right, verdict=verdict, reasons=reasons, score=score, judge=judge
    )
