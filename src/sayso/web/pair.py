"""One builder, two routes: a page for people and the same record as JSON for programs."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from types import GenericAlias
from typing import Any

from litestar import MediaType, Request, Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.serialization import encode_json

from sayso.web.accounts import Role
from sayso.web.answers import Answers, AtAnswers, Plan
from sayso.web.described import described
from sayso.web.filled import filled
from sayso.web.gate import Needs
from sayso.web.problem import API
from sayso.web.render import Asker, render
from sayso.web.tagged import kept_by, known, tag_of

#: whatever a builder takes, it gives a record
Builder = Callable[..., Any]
Handler = Callable[..., Awaitable[Response[Any]]]
AnyRequest = Request[Any, Any, Any]

#: what the application provides and nobody asks for
_PROVIDED = {"desk", "imports", "accounts", "sign_in"}
#: seconds for which a page that is asked for all the time may lack what was added
GRACE = 2.0
#: says that what leaves is compressed already
PACKED = {"packed": True}


def pair(path: str, template: str, build: Builder, needs: Role = Role.READ) -> list[HTTPRouteHandler]:
    """Routes of one page: ``path`` shows ``template`` with the record as ``page``; ``/api/v1`` gives it.

    ``build`` is a plain function; its parameters are those of the path, of the query, and what the
    application provides (``desk``, ``imports``, ``accounts``, ``sign_in``). Its docstring tells in the
    API's description what is given. Both are refused to who may do less than ``needs``. What is made of the
    ledger alone is made once for all who ask the same.
    """
    name, guards = build.__name__, [Needs(needs)]
    return [
        get(
            _api(path),
            guards=guards,
            opt=PACKED,
            name=f"api {name}",
            operation_id=name,
            responses=described(name, _gives(build)),
        )(_told(build)),
        get(path, guards=guards, opt=PACKED, name=name, include_in_schema=False)(_shown(build, template)),
    ]


def _api(path: str) -> str:
    return API + path if path != "/" else f"{API}/overview"


def _told(build: Builder) -> Handler:
    """``build`` with its record as JSON."""

    async def tell(request: AnyRequest, answers: Answers, **given: Any) -> Response[Any]:
        answer = await answers.get(_plan(build, given, ("api",), encode_json))
        if answer.desk.untouched:
            return filled(request, answer.body, MediaType.JSON)
        tag = tag_of(answer, request.user)
        if known(tag, request.headers.get("if-none-match", "")):
            return Response(None, status_code=304, headers=kept_by(tag))
        return filled(request, answer.body, MediaType.JSON, headers=kept_by(tag))

    return _asking(tell, build, GenericAlias(Response, (_gives(build),)))


def _gives(build: Builder) -> Any:
    """The type of the record that a builder gives."""
    return inspect.signature(build, eval_str=True).return_annotation


def _shown(build: Builder, template: str) -> Handler:
    """``build`` with its record in a template."""

    async def show(request: AnyRequest, answers: Answers, **given: Any) -> Response[Any]:
        asker = Asker.of(request)
        plan = _plan(build, given, (template, asker), lambda page: render(template, page, asker))
        answer = await answers.get(plan, grace=GRACE)
        return filled(request, answer.body, MediaType.HTML, behind=answer.behind(await answers.state()))

    return _asking(show, build, Response[bytes])


def _plan(build: Builder, given: dict[str, Any], kind: tuple[Any, ...], show: Callable[[Any], bytes]) -> Plan:
    """How to answer: kept where nothing but the ledger is provided."""
    if given.keys() & _PROVIDED != {"desk"}:
        return Plan(None, lambda desk: build(**given), show)
    asked = {name: value for name, value in given.items() if name not in _PROVIDED}
    key = (build.__name__, *kind, *sorted(asked.items(), key=lambda one: one[0]))
    return Plan(key, lambda desk: build(desk=desk, **asked), show)


def _asking(handler: Callable[..., Any], build: Builder, gives: Any) -> Handler:
    """A handler that takes what ``build`` takes, and tells what it tells."""
    told = inspect.signature(build, eval_str=True)
    own = [
        inspect.Parameter("request", inspect.Parameter.KEYWORD_ONLY, annotation=AnyRequest),
        inspect.Parameter("answers", inspect.Parameter.KEYWORD_ONLY, annotation=AtAnswers),
    ]
    theirs = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in told.parameters.values()]
    handler.__signature__ = told.replace(parameters=[*own, *theirs], return_annotation=gives)  # type: ignore[attr-defined]
    handler.__annotations__ = {one.name: one.annotation for one in (*own, *theirs)} | {"return": gives}
    handler.__doc__, handler.__name__ = build.__doc__, build.__name__
    return handler
