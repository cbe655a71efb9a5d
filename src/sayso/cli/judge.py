"""``sayso judge``: what people decide, written down with who and when."""

from __future__ import annotations

import getpass
from enum import StrEnum
from typing import Annotated

import typer

from sayso.cli.guard import say
from sayso.cli.ledgers import Where, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, write
from sayso.ledger import Ledger
from sayso.ledger.writer import now
from sayso.model.decision import Decision, DecisionKind, decision


class Deed(StrEnum):
    """What can be done."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    GRADE = "grade"
    WITHDRAW = "withdraw"
    LIST = "list"


#: what each takes
TAKES = {
    Deed.ACCEPT: ("ID",),
    Deed.REJECT: ("ID",),
    Deed.CORRECT: ("CLAIM", "CORRECTION"),
    Deed.MERGE: ("SPEAKER", "INTO"),
    Deed.GRADE: ("NAME-OR-CLAIM", "GRADE"),
    Deed.WITHDRAW: ("ID",),
    Deed.LIST: (),
}
#: how decisions are listed
DECISIONS: Listing[Decision] = Listing(
    columns=(
        Column("decision", SHORT),
        Column("when", 16),
        Column("who", 12),
        Column("what", 7),
        Column("of what"),
    ),
    cells=lambda one: (
        one.id[:SHORT],
        one.at[:16],
        one.who,
        one.kind.value,
        one.subject + (f" → {one.object}" if one.object else "") + (f" ({one.why})" if one.why else ""),
    ),
    names=("decision", "at", "who", "kind", "subject", "object", "why"),
    flat=lambda one: (one.id, one.at, one.who, one.kind.value, one.subject, one.object, one.why),
)


def command(  # noqa: PLR0913, PLR0917  # a command line has as many parameters as it has options
    deed: Annotated[Deed, typer.Argument(metavar="DEED", help=", ".join(Deed) + ".")],
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WHAT...",
            help="accept, reject, withdraw: an id; correct: a claim and speaker=NAME or act=ACT; "
            "merge: a speaker and whom it is taken for; "
            "grade: a speaker or publisher and A to F, or a claim's id and 1 to 6.",
        ),
    ] = None,
    who: Annotated[str | None, typer.Option(help="Who decides. [default: your name on this machine]")] = None,
    why: Annotated[str | None, typer.Option(help="Why, in your words.")] = None,
    form: Form = "table",
    ledger: Where = None,
) -> None:
    """Write down what you decide of claims, judgements and speakers; only ever added, never edited."""
    told, chosen = list(what or []), check_form(form)
    wanted = TAKES[deed]
    if len(told) != len(wanted):
        raise typer.BadParameter(
            f"{deed.value} takes {' '.join(wanted) or 'nothing more'}", param_hint="WHAT"
        )
    with opened(ledger) as found:
        if deed is Deed.LIST:
            write(DECISIONS, found.view().decisions(), chosen)
        else:
            say(f"{deed.value}: {_done(found, deed, told, (who or getpass.getuser(), why))[:SHORT]}")


def _done(found: Ledger, deed: Deed, told: list[str], by: tuple[str, str | None]) -> str:
    """Do it; returns the id of what was added."""
    who, why = by
    subject, other = told[0], told[1] if len(told) > 1 else None
    claim = deed is Deed.GRADE and (other or "").isdigit()
    if claim or deed in (Deed.ACCEPT, Deed.REJECT, Deed.CORRECT, Deed.WITHDRAW):
        subject = found.view().lookup(subject)[1]
    if deed is Deed.WITHDRAW:
        return found.withdraw(subject, who, why)
    try:
        made = decision(DecisionKind(deed.value), subject, other, who=who, at=now(), why=why)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="WHAT") from None
    found.decide(made)
    return made.id
