"""A claim: its words in context, what each run made of it, what people decided, and the digests behind it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import field
from msgspec.structs import replace

from sayso.errors import NoSuchEntry
from sayso.ledger import LedgerView
from sayso.ledger.entry import Entry, Found
from sayso.model.decision import Decision
from sayso.model.finding import Act
from sayso.model.judgement import Judgement, Verdict
from sayso.model.record import Record
from sayso.model.span import Span
from sayso.web.asked import ClaimId
from sayso.web.desk import AtDesk
from sayso.web.pages.comparing import Spoken, spoken
from sayso.web.ruled import Ruling, rulings

#: what a reader asks about first
_RANK = {Verdict.DISJOINT: 0, Verdict.DENIES: 1, Verdict.SHRANK: 2}
#: judgements whose other claim is told
TOLD = 100
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
        cut: whether the report goes on before the context, and behind it.
        latest: what the ledger's current run made of it, as people corrected it; null where none has it.
        acts: what an act may be corrected to.
        ruled: what people ruled on it.
        judgements: how it stands to others, as in ``entry``: what excludes it first.
        others: the claims on the other sides, by id, as far as they stand; those of the first judgements.
    """

    entry: Entry
    context: tuple[Stretch, ...]
    cut: tuple[bool, bool] = (False, False)
    latest: Found | None = None
    acts: tuple[str, ...] = tuple(act.value for act in Act)
    ruled: tuple[Ruling, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    others: dict[str, Spoken] = field(default_factory=dict)


def claim(desk: AtDesk, id: ClaimId) -> ClaimPage:  # the path's own word
    """A claim by its id, or the first digits of it, with its provenance down to digest and run."""
    view = desk.view
    found = view.entry(id)
    if found.claim is None:
        raise NoSuchEntry(id, "a report, not a claim")
    current = [one for one in found.found if one.current and one.finding]
    latest = _as_decided(desk, current[-1]) if current else None
    read = {one.finding.claim: one.finding for one in current if one.finding}
    ruled = rulings(found.decisions, {found.claim.id}, read).get(found.claim.id, ())
    begin, end = around(found)
    judged = tuple(sorted(found.judgements, key=lambda one: _RANK.get(one.verdict, len(_RANK))))
    return ClaimPage(
        entry=found,
        context=context(found),
        cut=(begin > 0, end < len(found.report.text)),
        latest=latest,
        ruled=ruled,
        judgements=judged,
        others=_others(view, judged[:TOLD], found.decisions),
    )


def _others(view: LedgerView, judged: Sequence[Judgement], decided: Sequence[Decision]) -> dict[str, Spoken]:
    sides = {side.claim for one in judged for side in (one.left, one.right) if side.claim}
    return spoken(sides, view.cited(sides), decided)


def _as_decided(desk: AtDesk, found: Found) -> Found:
    findings = desk.view.settled([found.finding] if found.finding else [])
    return replace(found, finding=findings[0] if findings else None)


def around(entry: Entry) -> Span:
    """What is shown of the report around a claim, from a word's beginning to a word's end."""
    text = entry.report.text
    first, last = min(span for span, _ in _marked(entry))[0], max(span[1] for span, _ in _marked(entry))
    begin, end = max(first - AROUND, 0), min(last + AROUND, len(text))
    while 0 < begin < first and not text[begin - 1].isspace():
        begin += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return begin, end


def _marked(entry: Entry) -> list[tuple[Span, str]]:
    claim = entry.claim
    parts = (("source", claim.source), ("cue", claim.cue), ("content", claim.content)) if claim else ()
    return sorted((span, role) for role, part in parts if part for span in part.spans)


def context(entry: Entry) -> tuple[Stretch, ...]:
    """The report around a claim, cut where its source, cue and content begin and end."""
    if entry.claim is None:
        return ()
    text, (done, last) = entry.report.text, around(entry)
    found: list[Stretch] = []
    for (start, end), role in _marked(entry):
        if start > done:
            found.append(Stretch(text=text[done:start]))
        if end > done:
            found.append(Stretch(text=text[max(start, done) : end], role=role))
        done = max(done, end)
    return (*found, Stretch(text=text[done:last]))
