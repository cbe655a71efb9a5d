"""Another way to log in than by password: what the application needs to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SignIn:
    """A way to log in.

    Attributes:
        path: where it begins; takes ``next``, where to go on.
        label: words of the link to it.
        handlers: its routes.
        host: name, with its port where that is not the usual one, by which browsers ask for us.
        secure: whether browsers reach us over TLS, so that cookies may ask for it.
        admits: whether it lets in people who were not added before.
        away: address where one logs out there too, as far as it is known.
        complaint: what is wrong with it now, in words; null where nothing is.
    """

    path: str
    label: str
    handlers: tuple[Any, ...]
    host: str
    secure: bool
    admits: bool
    away: Callable[[], str | None]
    complaint: Callable[[], str | None]
