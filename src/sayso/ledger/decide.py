"""Writing down what people decide: only ever added, with who and when."""

from __future__ import annotations

from sqlalchemy import Connection, exists, select

from sayso.errors import NoSuchEntry
from sayso.ledger import schema
from sayso.ledger.entry import lookup
from sayso.ledger.insert import put_new
from sayso.model.decision import Decision, DecisionKind
from sayso.model.record import digest

_RULED = ("claim", "judgement")
_TAKEN_BACK = ("judgement", "decision")


def decide(connection: Connection, made: Decision) -> None:
    """Add a decision.

    Raises:
        NoSuchEntry: its subject is not in the ledger, or is not of a kind that can be decided on so.
    """
    if made.kind in (DecisionKind.ACCEPT, DecisionKind.REJECT):
        _is(connection, made.subject, _RULED)
    elif made.kind is DecisionKind.CORRECT:
        _is(connection, made.subject, ("claim",))
    elif made.kind is DecisionKind.MERGE:
        for name in (made.subject, made.object or ""):
            if not named(connection, name, ("speaker",)) and not _given(connection, name):
                raise NoSuchEntry(name, "no speaker of that name in the ledger")
    else:
        _grade(connection, made)
    row = {"id": made.id, "kind": made.kind.value, "subject": made.subject, "object": made.object}
    put_new(connection, schema.decisions, [{**row, "who": made.who, "at": made.at, "why": made.why}])


def withdraw(connection: Connection, target: str, who: str, at: str, why: str | None = None) -> str:
    """Take a judgement or decision back; returns the withdrawal's id.

    Raises:
        NoSuchEntry: there is none with that id, or it was taken back before.
    """
    _is(connection, target, _TAKEN_BACK)
    columns = schema.withdrawals.c
    if connection.execute(select(columns.number).where(columns.target == target)).first():
        raise NoSuchEntry(target, "taken back before")
    id_ = digest("withdrawal", target, who, at, why)
    put_new(connection, schema.withdrawals, [{"id": id_, "target": target, "who": who, "at": at, "why": why}])
    return id_


def named(connection: Connection, name: str, kinds: tuple[str, ...]) -> bool:
    """Whether the ledger has a name of one of these kinds."""
    columns = schema.names.c
    told = exists().where(columns.name == name, columns.kind.in_(kinds))
    return bool(connection.execute(select(told)).scalar())


def _given(connection: Connection, name: str) -> bool:
    """Whether people gave a speaker that name."""
    columns = schema.decisions.c
    told = exists().where(columns.kind == DecisionKind.CORRECT.value, columns.object == f"speaker={name}")
    return bool(connection.execute(select(told)).scalar())


def _is(connection: Connection, id_: str, kinds: tuple[str, ...]) -> None:
    kind, full = lookup(connection, id_)
    if kind not in kinds or full != id_:
        raise NoSuchEntry(id_, f"a {kind}: this takes a {' or a '.join(kinds)}")


def _grade(connection: Connection, made: Decision) -> None:
    if (made.object or "").isdigit():
        _is(connection, made.subject, ("claim",))
    elif not named(connection, made.subject, ("speaker", "publisher")):
        raise NoSuchEntry(made.subject, "no speaker or publisher of that name in the ledger")
