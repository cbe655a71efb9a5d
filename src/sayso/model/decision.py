"""A decision: what a person said of something in the ledger; taken back by a withdrawal, never edited."""

from __future__ import annotations

import re
from enum import StrEnum

from sayso.model.finding import Act
from sayso.model.record import Record, digest

#: characters of the longest name that a person may give a speaker
LONGEST = 200
_GRADE = re.compile(r"[A-F]|[1-6]")


class DecisionKind(StrEnum):
    """What a person decided."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    GRADE = "grade"


class Decision(Record, kw_only=True):
    """What a person decided; make one with :func:`decision`.

    Attributes:
        id: digest of all the rest.
        kind: accept or reject a claim or a judgement; correct who speaks in a claim or what its act is;
            merge a speaker into another; grade how far a speaker or publisher is reliable (A to F) or a
            claim credible (1 to 6).
        subject: id of the claim or judgement, or name of the speaker or publisher.
        object: of a correction ``speaker=`` and the name or ``act=`` and the act, of a merge the other
            speaker, of a grade the grade.
        who: the person.
        at: when, ISO 8601 in UTC.
        why: in the person's words.

    Raises ``ValueError`` where a correction, a merge or a grade has no object, or the grade or act is none.
    """

    id: str
    kind: DecisionKind
    subject: str
    object: str | None = None
    who: str
    at: str
    why: str | None = None

    def __post_init__(self) -> None:
        if self.kind is DecisionKind.GRADE and not _GRADE.fullmatch(self.object or ""):
            raise ValueError(f"not a grade: {self.object!r}; A to F for who speaks, 1 to 6 for a claim")
        if self.kind is DecisionKind.MERGE and (not self.object or self.object == self.subject):
            raise ValueError("a merge takes two names")
        if self.kind is DecisionKind.CORRECT:
            correction(self.object or "")


def correction(told: str) -> tuple[str, str]:
    """What a correction corrects, and the value that it gives.

    Raises ``ValueError`` where it is neither a speaker with a name nor an act.

    >>> correction("speaker=Ann Bell"), correction("act=deny")
    (('speaker', 'Ann Bell'), ('act', 'deny'))
    """
    field, _, value = told.partition("=")
    value = value.strip()
    if field == "act" and value in {act.value for act in Act}:
        return field, value
    if field == "speaker" and value and len(value) <= LONGEST and value.isprintable():
        return field, value
    raise ValueError(f"not a correction: {told!r}; speaker=NAME or act=ACT ({', '.join(Act)})")


def decision(  # noqa: PLR0913  # its fields are what it is
    kind: DecisionKind, subject: str, other: str | None, *, who: str, at: str, why: str | None = None
) -> Decision:
    """Return a decision with its content identity."""
    made = digest("decision", kind, subject, other, who, at, why)
    return Decision(id=made, kind=kind, subject=subject, object=other, who=who, at=at, why=why)
