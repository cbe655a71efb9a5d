"""How the API describes its answers: each with an example, and everything that goes wrong as one shape.

The examples are one table, ``examples.json``: a request by the name of its operation, and what comes of it.
They are of the specimen of a ledger (``sayso.testing.specimen``), lists cut to their first entry; those that
are marked so were written by hand. Tests ask the specimen for each of them.
"""

from __future__ import annotations

from functools import cache
from http import HTTPStatus
from importlib import resources
from typing import Any

import msgspec
from litestar import MediaType
from litestar.openapi import ResponseSpec
from litestar.openapi.spec import Example

from sayso.model.record import Record
from sayso.web.problem import Problem

#: what may go wrong: what that is, and what an answer tells of it
WRONG = {
    202: ("It is being worked out: ask again after Retry-After.", "this is being worked out: ask again"),
    400: ("A parameter is wrong.", "Expected `int` >= 1"),
    401: ("Nobody is logged in.", "Log in first."),
    403: ("This needs another role.", "This needs the role to administer."),
    404: ("Nothing is there.", "00ff: nothing with that id in the ledger"),
    409: ("The bytes are not what they were.", "page.html: the bytes have another digest"),
    503: ("The ledger cannot be read now.", "news.db: another process writes to it; try again"),
}
#: what may go wrong with every page
USUAL = (202, 400, 401, 403, 404, 503)


class Shown(Record, kw_only=True):
    """An example.

    Attributes:
        request: path and query of what is asked for.
        answer: what comes of it: a record as JSON, or the text of a file.
        by_hand: whether it was written by hand, since a specimen would say nothing.
    """

    request: str
    answer: Any
    by_hand: bool = False


@cache
def examples() -> dict[str, Shown]:
    """All examples by the name of their operation."""
    data = resources.files("sayso.web").joinpath("examples.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Shown])


def described(
    name: str, gives: Any, kind: MediaType | str = MediaType.JSON, wrong: tuple[int, ...] = USUAL
) -> dict[int, ResponseSpec]:
    """The answers of an operation as the API's description has them.

    Args:
        name: of the operation.
        gives: the type of what it gives.
        kind: media type of that.
        wrong: statuses of what may go wrong.
    """
    return {200: _right(name, gives, kind), **{status: _problem(status) for status in wrong}}


def _right(name: str, gives: Any, kind: MediaType | str) -> ResponseSpec:
    shown = examples().get(name)
    told = [_example(f"GET {shown.request}", shown.answer)] if shown else None
    return ResponseSpec(gives, False, "What was asked for.", kind, told)


def _problem(status: int) -> ResponseSpec:
    says, detail = WRONG[status]
    field = "page" if status == HTTPStatus.BAD_REQUEST else None
    made = Problem(status=status, title=HTTPStatus(status).phrase, detail=detail, field=field)
    return ResponseSpec(Problem, False, says, examples=[_example(says, made)])


def _example(summary: str, value: Any) -> Example:
    # as JSON: what is null would be left out of anything else
    return Example(id="example", summary=summary, value=msgspec.Raw(msgspec.json.encode(value)))
