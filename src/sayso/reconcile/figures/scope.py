"""Whether two figures can be about the same at all: a check a doubt, the first that speaks decides."""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.judgement import Verdict
from sayso.reconcile.figures.pair import Found, Pair
from sayso.reconcile.thing import Fit

#: days after which another speaker's number may well be about something else
_LONG = 14


def scope(pair: Pair) -> Found | None:
    """Incomparable or other base, or None where the scopes can be the same."""
    return next((found for check in CHECKS if (found := check(pair))), None)


def _different(pair: Pair) -> Found | None:
    """A field that differs; that of the base only where nothing else does."""
    fields = [field for field, answer in pair.answers.items() if answer.fit is Fit.DIFFERENT]
    if fields == ["base"] and pair.left.interval == pair.right.interval:
        return Verdict.OTHER_BASE, "base", "the same number of other totals"
    field = next((field for field in fields if field != "base"), fields[0] if fields else None)
    return _apart(pair, field) if field else None


def _untold(pair: Pair) -> Found | None:
    """A field that is not told, where the words around do not make up for it."""
    fields = (field for field in ("status", "counted") if pair.fit(field) is Fit.UNKNOWN)
    field = next(fields, None)
    if field is not None and not pair.wording and not pair.answering:
        return _apart(pair, field)
    return _apart(pair, "base") if pair.fit("base") is Fit.UNKNOWN and not pair.tied else None


def _untied(pair: Pair) -> Found | None:
    """Nothing tells that both speak of one event."""
    if pair.tied or pair.running or pair.salient or pair.echoing:
        return None
    return _apart(pair, "place")


def _long_ago(pair: Pair) -> Found | None:
    """Too many days between them, except in one speaker's count that goes on."""
    if (pair.pace.days or 0) <= _LONG or (pair.one_speaker and pair.counts_on):
        return None
    return Verdict.INCOMPARABLE, "as of", "too long apart for one count"


def _apart(pair: Pair, field: str) -> Found:
    return Verdict.INCOMPARABLE, field, pair.answers[field].says


CHECKS: tuple[Callable[[Pair], Found | None], ...] = (_different, _untold, _untied, _long_ago)
