"""Which part of a view is compared, and how."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.view import EVERYTHING, Query
from sayso.reconcile.figures import TERMS, Terms
from sayso.reconcile.voices import Same, one_voice


@dataclass(frozen=True, slots=True)
class Scope:
    """Which figures and claims are taken, and the terms of comparing them.

    Attributes:
        about: words that they must be about; null asks for nothing.
        query: what else must hold of them.
        same: whether two speakers are one.
        terms: of comparing figures.
    """

    about: str | None = None
    query: Query = EVERYTHING
    same: Same = one_voice
    terms: Terms = TERMS


WHOLE = Scope()
