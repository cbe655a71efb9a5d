"""A claim: its words in context, what each run made of it, what people decided, and the digests behind it."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.errors import NoSuchEntry
from sayso.ledger.entry import Entry, Found
from sayso.model.finding import Act
from sayso.model.record import Record
from sayso.model.span import Span
from sayso.web.asked import ClaimId
from sayso.web.desk import AtDesk
from sayso.web.ruled import Ruling, rulings

#: characters of the report shown on either side of the claim
AROUND = 400


class Stretch(Record, kw_only=True):
    """Characters of the report, and whether they are source, cue or content; null for those around."""

    text: str
    role: str | None = None


class ClaimPage(Record, kw_only=True):
    """One claim.

    Attributes:
        entry: the claim with its report, runs, captures, judgements and decisions.
        context: the words around it and its own, in order.
        latest: what the ledger's current run made of it, as people corrected it; null where none has it.
        acts: what an act may be corrected to.
        ruled: what people ruled on it.
    """

    entry: Entry
    context: tuple[Stretch, ...]
    latest: Found | None = None
    acts: tuple[str, ...] = tuple(act.value for act in Act)
    ruled: tuple[Ruling, ...] = ()


def claim(desk: AtDesk, id: ClaimId) -> ClaimPage:  # the path's own word
    """A claim by its id, or the first digits of it, with its provenance down to digest and run."""
    found = desk.view.entry(id)
    if found.claim is None:
        raise NoSuchEntry(id, "a report, not a claim")
    current = [one for one in found.found if one.current and one.finding]
    latest = _as_decided(desk, current[-1]) if current else None
    read = {one.finding.claim: one.finding for one in current if one.finding}
    ruled = rulings(found.decisions, {found.claim.id}, read).get(found.claim.id, ())
    return ClaimPage(entry=found, context=context(found), latest=latest, ruled=ruled)


def _as_decided(desk: AtDesk, found: Found) -> Found:
    findings = desk.view.settled([found.finding] if found.finding else [])
    return replace(found, finding=findings[0] if findings else None)


def context(entry: Entry) -> tuple[Stretch, ...]:
    """The report around a claim, cut where its source, cue and content begin and end."""
    if entry.claim is None:
        return ()
    parts = (("source", entry.claim.source), ("cue", entry.claim.cue), ("content", entry.claim.content))
    marked: list[tuple[Span, str]] = sorted(
        (span, role) for role, part in parts if part for span in part.spans
    )
    text, done = entry.report.text, max(marked[0][0][0] - AROUND, 0)
    found: list[Stretch] = []
    for (start, end), role in marked:
        if start > done:
            found.append(Stretch(text=text[done:start]))
        if end > done:
            found.append(Stretch(text=text[max(start, done) : end], role=role))
        done = max(done, end)
    return (*found, Stretch(text=text[done : done + AROUND]))
