"""What people decided, as it stands now: a pure function of the decisions and the withdrawals."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Connection, exists, select

from sayso.ledger import schema
from sayso.model.decision import Decision, DecisionKind, correction
from sayso.model.record import digest

_RULED = (DecisionKind.ACCEPT, DecisionKind.REJECT)


@dataclass(frozen=True)
class Standing:
    """Decisions that stand.

    Attributes:
        ruled: id of a claim or judgement -> the last that was decided, accept or reject.
        merged: name of a speaker -> the name it is taken for.
        corrected: id of a claim -> what people gave instead: its speaker's name, its act.
        graded: name or id -> its grade (A to F for who speaks or publishes, 1 to 6 for a claim).
        withdrawn: ids of judgements taken back.
    """

    ruled: dict[str, DecisionKind] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    corrected: dict[str, dict[str, str]] = field(default_factory=dict)
    graded: dict[str, str] = field(default_factory=dict)
    withdrawn: frozenset[str] = frozenset()

    @cached_property
    def rejections(self) -> frozenset[str]:
        """Ids of what people rejected, to look up."""
        return frozenset(self.rejected())

    def trust(self) -> dict[str, str]:
        """Speaker or publisher -> how far reliable, A to F; a name has the grade of one merged into it."""
        graded = {name: grade for name, grade in self.graded.items() if not grade.isdigit()}
        meant = {into: graded[name] for name, into in self.merged.items() if name in graded}
        return {**meant, **graded}

    def rejected(self) -> list[str]:
        """Ids of what people rejected."""
        return [subject for subject, kind in self.ruled.items() if kind is DecisionKind.REJECT]

    def holds(self, judgement: str) -> bool:
        """Whether a judgement stands: not taken back and not rejected, or accepted after that."""
        ruled = self.ruled.get(judgement)
        return ruled is DecisionKind.ACCEPT or (ruled is None and judgement not in self.withdrawn)


def decisions(connection: Connection) -> list[Decision]:
    """The decisions that were not taken back, oldest first."""
    columns = schema.decisions.c
    back = exists().where(schema.withdrawals.c.target == columns.id)
    fields = (columns.id, columns.kind, columns.subject, columns.object, columns.who, columns.at, columns.why)
    found = connection.execute(select(*fields).where(~back).order_by(columns.number))
    return [
        Decision(id=id_, kind=DecisionKind(kind), subject=subject, object=other, who=who, at=at, why=why)
        for id_, kind, subject, other, who, at, why in found
    ]


def standing(connection: Connection) -> Standing:
    """What stands; later decisions on one thing win."""
    told = decisions(connection)
    back = connection.execute(select(schema.withdrawals.c.target)).scalars()
    merges = {d.subject: d.object for d in told if d.kind is DecisionKind.MERGE and d.object}
    return Standing(
        ruled={d.subject: d.kind for d in told if d.kind in _RULED},
        merged={name: _end(name, merges) for name in merges},
        corrected=_corrected(told),
        graded={d.subject: d.object for d in told if d.kind is DecisionKind.GRADE and d.object},
        withdrawn=frozenset(back),
    )


def decided(told: Standing) -> str:
    """Digest of the decisions that change what claims say: rejected, corrected, who is taken for whom."""
    fixed = sorted((claim, *one) for claim, told_ in told.corrected.items() for one in told_.items())
    return digest(
        "decided", sorted(told.rejected()), sorted(told.merged.items()), *([fixed] if fixed else [])
    )


def _corrected(told: list[Decision]) -> dict[str, dict[str, str]]:
    """What was corrected last in each claim; a speaker and an act are corrected apart."""
    found: dict[str, dict[str, str]] = {}
    for one in told:
        if one.kind is DecisionKind.CORRECT:
            field_, value = correction(one.object or "")
            found.setdefault(one.subject, {})[field_] = value
    return found


def _end(name: str, merges: dict[str, str]) -> str:
    """The last name on the way; a ring of merges ends where it began."""
    seen = {name}
    while (following := merges.get(name)) is not None and following not in seen:
        seen.add(following)
        name = following
    return name
