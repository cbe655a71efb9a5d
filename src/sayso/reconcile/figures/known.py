"""Doubts that the words of who counts raise: what was checked, what a count takes in and leaves out."""

from __future__ import annotations

import re
from collections.abc import Callable

from sayso.model.figure import Basis, Bound
from sayso.reconcile.figures.elsewhere import Doubt
from sayso.reconcile.figures.pair import Pair
from sayso.reconcile.measure import Measure
from sayso.reconcile.table import table

_KNOWN = table("known")


def _any(name: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in _KNOWN[name]["words"])
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_CHECKED, _REACH, _MOST, _LEFT = _any("checked"), _any("reach"), _any("most"), _any("left")
_CAPPED = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


def capped(one: Measure) -> bool:
    """Whether who counts says that it is no more: "only 15", "no more than 15". It is no part then."""
    return one.bound in _CAPPED or bool(_MOST.search(one.near.clause[0]))


def _one_statement(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Two numbers of one claim: nobody contradicts himself in one breath."""
    same = pair.left.measured.stated.claim.id == pair.right.measured.stated.claim.id
    return ("speaker", "both stand in one statement") if same else None


def _checked(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """The lower one is of what could be checked, which is not all."""
    near = _CHECKED.search(f"{lower.near.clause[0]} {lower.near.clause[1]}")
    return ("basis", "one is of what could be checked, and the rest is open") if near else None


def _reach(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """One tells whom it takes in or leaves out, which may be the difference."""
    told = any(_REACH.search(one.near.behind) for one in (lower, upper))
    return ("counted", "one tells whom it takes in or leaves out") if told else None


def _remain(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """The lower one is of those who remain, and of the others some may have gone."""
    stock = lower.basis is Basis.STOCK and upper.basis is not Basis.STOCK
    left = [bool(_LEFT.search(" ".join(one.near.clause))) for one in (lower, upper)]
    return ("basis", "one is of those who remain") if left[0] and not left[1] and stock else None


#: asked in this order
KNOWN: tuple[Callable[[Pair, Measure, Measure], Doubt | None], ...] = (
    _one_statement,
    _checked,
    _reach,
    _remain,
)
