"""Which claim a claim stands in: outlet, agency, ministry, commander."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model.claim import Claim
from sayso.model.span import Span


def nest(claims: Sequence[Claim], proposed: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return for every claim's id the id of the claim it stands in, or null.

    A claim stands in another where its cue and its content (without a cue: source and content) lie
    in the other's content, and are less than all of it; the innermost such claim is named. Where
    none is, what a reader ``proposed`` counts, unless it is unknown or would close a circle.
    """
    within = {claim.id: _innermost(claim, around) for claim, around in _candidates(claims)}
    for claim in claims:
        parent = proposed.get(claim.id)
        if within[claim.id] is None and parent in within and not _circle(claim.id, parent, within):
            within[claim.id] = parent
    return within


def _candidates(claims: Sequence[Claim]) -> list[tuple[Claim, list[Claim]]]:
    """Each claim with those whose content starts before it ends and ends behind its start."""
    ordered = sorted(claims, key=lambda claim: (claim.content.start, -claim.content.end, claim.id))
    active: list[Claim] = []
    found: list[tuple[Claim, list[Claim]]] = []
    rest = iter(ordered)
    waiting = next(rest, None)
    for claim in sorted(claims, key=lambda one: (_start(one), one.id)):
        while waiting is not None and waiting.content.start <= _start(claim):
            active.append(waiting)
            waiting = next(rest, None)
        active = [one for one in active if one.content.end > _start(claim)]
        found.append((claim, [one for one in active if one.id != claim.id]))
    return found


def _parts(claim: Claim) -> tuple[Span, ...]:
    beside = claim.cue or claim.source
    return (*claim.content.spans, *(beside.spans if beside else ()))


def _start(claim: Claim) -> int:
    return min(start for start, _ in _parts(claim))


def _size(claim: Claim) -> int:
    return sum(end - start for start, end in claim.content.spans)


def _innermost(claim: Claim, around: Sequence[Claim]) -> str | None:
    holding = [one for one in around if _size(one) > _size(claim) and _holds(one, claim)]
    return min(holding, key=lambda one: (_size(one), one.content.start, one.id)).id if holding else None


def _holds(outer: Claim, inner: Claim) -> bool:
    return all(outer.content.covers(start, end) for start, end in _parts(inner))


def _circle(claim: str, parent: str | None, within: Mapping[str, str | None]) -> bool:
    while parent is not None:
        if parent == claim:
            return True
        parent = within[parent]
    return False
