"""Templates: Jinja with everything escaped, and the few words that templates share."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from sayso.export.words import figure
from sayso.web.hits import marked

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


def environment() -> Environment:
    """The templates of this room."""
    made = Environment(
        loader=PackageLoader("sayso.web"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(asset=asset, query=query)
    made.filters.update(link=link, marked=marked, figure=figure, percent=lambda share: f"{share:.0%}")
    return made
