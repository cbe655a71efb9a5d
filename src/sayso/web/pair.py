"""One builder, two routes: a page for people and the same record as JSON for programs."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from litestar import get
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec
from litestar.response import Template

from sayso.web.accounts import Role
from sayso.web.gate import Needs
from sayso.web.problem import API, Problem

#: whatever a builder takes, it gives a record
Builder = Callable[..., Any]

#: what may go wrong with a page, in the API's description: always a :class:`Problem`
_WRONG = {
    400: "A parameter is wrong.",
    401: "Nobody is logged in.",
    403: "This needs another role.",
    404: "Nothing is there.",
    503: "The ledger cannot be read now.",
}
_PROBLEMS = {
    status: ResponseSpec(Problem, description=says, generate_examples=False)
    for status, says in _WRONG.items()
}


def pair(path: str, template: str, build: Builder, needs: Role = Role.READ) -> list[HTTPRouteHandler]:
    """Routes of one page: ``path`` shows ``template`` with the record as ``page``; ``/api/v1`` gives it.

    ``build`` is a plain function; its parameters are those of the path, of the query, and what the
    application provides (``desk``, ``viewer``). Its docstring tells in the API's description what is given.
    Both are refused to who may do less than ``needs``.
    """
    name, guards = build.__name__, [Needs(needs)]
    return [
        get(
            _api(path),
            guards=guards,
            sync_to_thread=True,
            name=f"api {name}",
            operation_id=name,
            responses=_PROBLEMS,
        )(build),
        get(path, guards=guards, sync_to_thread=True, name=name, include_in_schema=False)(
            _shown(build, template)
        ),
    ]


def _api(path: str) -> str:
    return API + path if path != "/" else f"{API}/overview"


def _shown(build: Builder, template: str) -> Callable[..., Template]:
    """``build`` with its record in a template: the same parameters, another result."""
    told = inspect.signature(build, eval_str=True)

    def show(**given: Any) -> Template:
        return Template(template_name=template, context={"page": build(**given)})

    show.__signature__ = told.replace(return_annotation=Template)  # type: ignore[attr-defined]
    show.__annotations__ = {name: one.annotation for name, one in told.parameters.items()}
    show.__annotations__["return"] = Template
    return show
