"""Majority of origins: what more than half of those say who did not copy from each other."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.stated import Measured
from sayso.reconcile.interval import Interval, interval
from sayso.reconcile.policies.answer import NOTHING, Answer, Known, answer, none, split


def majority(figures: Sequence[Measured], known: Known = NOTHING) -> Answer:
    """The numbers on which more than half of the origins agree.

    An origin has one voice, however often it was copied, and agrees with a number that lies in one of its
    figures. Of several stretches on which equally many agree the answer is the range; what only half say is
    no majority.
    """
    origins = sorted({known.origin(one) for one in figures})
    if not origins:
        return none("majority", "no figures")
    stretches = {part: _voices(part, figures, known) for part in _stretches(figures)}
    most = max(map(len, stretches.values()))
    if 2 * most <= len(origins):
        return none("majority", f"at most {most} of {len(origins)} origins agree", figures)
    agreed = [part for part, voices in stretches.items() if len(voices) == most]
    low, high = min(agreed, key=lambda one: one.floor), max(agreed, key=lambda one: one.ceiling)
    found = Interval(low.low, high.high, low.low_open, high.high_open)
    told = split(figures, lambda one: any(interval(one.figure).holds(part) for part in agreed))
    why = f"{most} of {len(origins)} origins agree"
    return answer("majority", told, why, lambda one: f"{known.origin(one)} says otherwise", found)


def _stretches(figures: Sequence[Measured]) -> set[Interval]:
    """From each low end to the first high end behind it: where agreement can be highest."""
    told = {interval(one.figure) for one in figures}
    found = set[Interval]()
    for low in told:
        high = min(
            (one for one in told if one.floor <= low.floor <= one.ceiling), key=lambda one: one.ceiling
        )
        found.add(Interval(low.low, high.high, low.low_open, high.high_open))
    return found


def _voices(part: Interval, figures: Sequence[Measured], known: Known) -> set[str]:
    return {known.origin(one) for one in figures if interval(one.figure).holds(part)}
