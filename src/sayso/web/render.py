"""Templates: Jinja with everything escaped, and the few words that templates share."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from litestar import Request
from markupsafe import Markup

from sayso.export.words import figure
from sayso.web.accounts import Person
from sayso.web.hits import marked
from sayso.web.stitched import blank

STATIC = resources.files("sayso.web").joinpath("static")


@cache
def asset(name: str) -> str:
    """Address of a file of ours, with its digest: browsers may keep it for ever.

    >>> asset("sayso.css").startswith("/static/sayso.css?")
    True
    """
    data = STATIC.joinpath(name).read_bytes()
    return f"/static/{name}?{hashlib.sha256(data).hexdigest()[:12]}"


def link(address: str | None) -> str | None:
    """An address that may be linked to: http and https alone, since others may run.

    >>> link("javascript:alert(1)"), link("HTTPS://a.example/b")
    (None, 'HTTPS://a.example/b')
    """
    return address if address and address.lower().startswith(("http://", "https://")) else None


def query(path: str, **parts: object) -> str:
    """A path with the parts of a query that ask for something.

    >>> query("/search", words="grain depot", act=None, page=1)
    '/search?words=grain+depot&page=1'
    """
    told = {name: str(value) for name, value in parts.items() if value not in (None, "")}
    return f"{path}?{urlencode(told)}" if told else path


@dataclass(frozen=True)
class Address:
    """Where a page stands, as templates ask for it."""

    path: str


@dataclass(frozen=True)
class Asker:
    """Who asks for a page, as far as the page is another for others: what they may do, and not who they are.

    Templates take it for the request.
    """

    user: Person | None
    url: Address

    @classmethod
    def of(cls, request: Request[Any, Any, Any]) -> Asker:
        """Who asks, with a blank for a name."""
        who: Person | None = request.user
        user = who and Person(name=blank("name"), role=who.role, alone=who.alone)
        return cls(user, Address(request.url.path))


#: what templates put where something is filled in for each who asks
_BLANKS = {
    "csrf_input": Markup(f'<input type="hidden" name="_csrf_token" value="{blank("token")}">'),  # noqa: S704  ours
    "since": Markup(blank("since")),  # noqa: S704  ours
}


def render(template: str, page: object, asker: Asker) -> bytes:
    """A page with blanks for what is personal, UTF-8."""
    shown = environment().get_template(template).render(page=page, request=asker, **_BLANKS)
    return shown.encode("utf-8", errors="replace")


@cache
def environment() -> Environment:
    """The templates of this room, each compiled once."""
    made = Environment(
        loader=PackageLoader("sayso.web"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(asset=asset, query=query)
    made.filters.update(link=link, marked=marked, figure=figure, percent=lambda share: f"{share:.0%}")
    return made
