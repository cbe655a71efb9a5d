"""What people do on pages: decide, and take decisions back. Only ever added, with who and when."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, post
from litestar.enums import RequestEncodingType
from litestar.exceptions import ValidationException
from litestar.params import Body
from litestar.response import Redirect
from msgspec import Struct

from sayso.ledger.writer import now
from sayso.model.decision import Decision, DecisionKind, decision
from sayso.web.accounts import Accounts, Role
from sayso.web.desk import AtDesk
from sayso.web.gate import Needs
from sayso.web.onward import onward

#: where somebody goes on after a deed: pages of ours alone
_HOME = "/review"


class Deciding(Struct):
    """What the form of a decision sends; ``object`` is the other speaker of a merge, or a grade."""

    kind: DecisionKind
    subject: str
    object: str | None = None
    why: str | None = None
    back: str = _HOME


class Correcting(Struct):
    """What the form of a correction sends; what is empty stays as it was read."""

    subject: str
    speaker: str = ""
    act: str = ""
    why: str | None = None
    back: str = _HOME


class Withdrawing(Struct):
    """What the form of a withdrawal sends: the id of what is taken back."""

    target: str
    why: str | None = None
    back: str = _HOME


Decided = Annotated[Deciding, Body(media_type=RequestEncodingType.URL_ENCODED)]
Corrected = Annotated[Correcting, Body(media_type=RequestEncodingType.URL_ENCODED)]
Withdrawn = Annotated[Withdrawing, Body(media_type=RequestEncodingType.URL_ENCODED)]


@post(
    "/decisions", guards=[Needs(Role.REVIEW)], include_in_schema=False, sync_to_thread=True, status_code=303
)
def decide(request: Request[Any, Any, Any], desk: AtDesk, data: Decided) -> Redirect:
    """Write a decision down and go back."""
    try:
        made = decision(
            data.kind,
            data.subject,
            data.object or None,
            who=request.user.name,
            at=now(),
            why=data.why or None,
        )
    except ValueError as error:
        raise ValidationException(str(error)) from None
    desk.ledger.decide(made)
    _note(request, f"decided: {data.kind.value}", f"{data.subject} {data.object or ''}".strip())
    return Redirect(onward(data.back, _HOME), status_code=303)


@post(
    "/corrections", guards=[Needs(Role.REVIEW)], include_in_schema=False, sync_to_thread=True, status_code=303
)
def correct(request: Request[Any, Any, Any], desk: AtDesk, data: Corrected) -> Redirect:
    """Write down who speaks in a claim, what its act is, or both, and go back."""
    told = {"speaker": data.speaker.strip(), "act": data.act}
    if not any(told.values()):
        raise ValidationException("A correction names another speaker or another act.")
    made = [
        _made(request, data.subject, f"{field}={value}", data.why) for field, value in told.items() if value
    ]
    for one in made:
        desk.ledger.decide(one)
        _note(request, "decided: correct", f"{one.subject} {one.object}")
    return Redirect(onward(data.back, _HOME), status_code=303)


def _made(request: Request[Any, Any, Any], subject: str, told: str, why: str | None) -> Decision:
    try:
        return decision(DecisionKind.CORRECT, subject, told, who=request.user.name, at=now(), why=why or None)
    except ValueError as error:
        raise ValidationException(str(error)) from None


@post(
    "/withdrawals", guards=[Needs(Role.REVIEW)], include_in_schema=False, sync_to_thread=True, status_code=303
)
def withdraw(request: Request[Any, Any, Any], desk: AtDesk, data: Withdrawn) -> Redirect:
    """Take a decision or judgement back and go back."""
    desk.ledger.withdraw(data.target, request.user.name, data.why or None)
    _note(request, "took back", data.target)
    return Redirect(onward(data.back, _HOME), status_code=303)


def _note(request: Request[Any, Any, Any], what: str, about: str) -> None:
    accounts: Accounts | None = request.app.state.accounts
    if accounts is not None:
        accounts.note(request.user.name, what, about)
