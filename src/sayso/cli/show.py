"""``sayso show``: a claim or report, and where it comes from down to digests and runs."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from typing import Annotated

import msgspec
import typer

from sayso.cli.formats import COLUMNS
from sayso.cli.ledgers import Where, opened
from sayso.cli.listing import SHORT
from sayso.cli.prints import safe
from sayso.export import words
from sayso.ledger.entry import Entry
from sayso.ledger.versions import Difference
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.judgement import Judgement
from sayso.model.record import Record
from sayso.model.report import Report

#: characters of the report's text on both sides of a claim
_AROUND = 160
_INDENT = 12


class Shown(Record, kw_only=True):
    """What is shown as JSON: the entry, and for a report how its versions differ."""

    entry: Entry
    history: tuple[Difference, ...] = ()


def command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="Of a claim or report; its first digits do.")],
    as_json: Annotated[bool, typer.Option("--json", help="Write all of it as JSON.")] = False,
    ledger: Where = None,
) -> None:
    """Show a claim or report with where it comes from: captures, digests, runs, versions, decisions."""
    with opened(ledger) as found:
        view = found.view()
        entry = view.entry(id_.lower())
        history = tuple(view.history(entry.report.id)) if entry.versions else ()
        if as_json:
            whole = msgspec.json.encode(Shown(entry=entry, history=history))
            typer.echo(msgspec.json.format(whole, indent=1))
        else:
            for line in _lines(entry, history):
                typer.echo(safe(line).rstrip())
        sys.stdout.flush()


def _lines(entry: Entry, history: tuple[Difference, ...]) -> Iterator[str]:
    if entry.claim:
        yield from _claim(entry.claim, entry)
    yield from _report(entry.report, entry.sha256)
    for kept in entry.captures:
        capture = kept.capture
        yield from _row("capture", f"{capture.media_type}, {capture.size:,} bytes, sha256 {capture.sha256}")
        yield from _row("", " ".join(part for part in (capture.url, capture.fetched) if part))
        yield from _row("", f"kept: {kept.path} ({kept.how})" if kept.how else "its bytes were not kept")
    for found in entry.found:
        run = found.run
        told = f"{found.run_id[:SHORT]} {run.reader} {run.version}, added {found.added}"
        yield from _row("run", told + ("" if found.current else ", superseded"))
        yield from _row("", f"settings {run.settings}" + (f", model {run.model}" if run.model else ""))
    for judgement in entry.judgements:
        first = judgement.reasons[0].says if judgement.reasons else "no reason given"
        told = f"{judgement.id[:SHORT]} {judgement.verdict.value} by {judgement.judge}"
        yield from _row("judgement", f"{told}, with {_other(judgement, entry)}: {first}")
    for one in entry.decisions:
        yield from _row(
            "decision", f"{one.kind.value} by {one.who}, {one.at}: {one.why or 'no reason given'}"
        )
    for step in history:
        yield from _step(step)


def _other(judgement: Judgement, entry: Entry) -> str:
    """The other side of a judgement: the first digits of its claim, or of its report."""
    own = entry.claim.id if entry.claim else entry.report.id
    side = judgement.right if own in (judgement.left.claim, judgement.left.report) else judgement.left
    return f"claim {side.claim[:SHORT]}" if side.claim else f"report {side.report[:SHORT]}"


def _claim(claim: Claim, entry: Entry) -> Iterator[str]:
    finding = next((found.finding for found in reversed(entry.found) if found.finding), None)
    yield from _row("claim", claim.id)
    yield from _row("source", claim.source.text if claim.source else "—")
    yield from _row("cue", claim.cue.text if claim.cue else "—")
    yield from _row("content", " … ".join(claim.content.exact))
    spans = ", ".join(f"[{start}, {end}]" for start, end in claim.content.spans)
    yield from _row("stands at", f"{spans} of the report's text")
    if finding:
        yield from _finding(finding)
    text = entry.report.text
    start, end = max(0, claim.content.start - _AROUND), claim.content.end + _AROUND
    yield from _row("in context", f"… {' '.join(text[start:end].split())} …")
    yield ""


def _finding(finding: Finding) -> Iterator[str]:
    office = words.office(finding.speaker)
    yield from _row("speaker", words.speaker(finding.speaker) + (f" ({office})" if office else ""))
    yield from _row("act", f"{words.act(finding)}, {finding.directness.value}, {finding.confidence:.0%} sure")
    for figure in finding.figures:
        yield from _row("figure", words.figure(figure))
    for place in finding.places:
        at = f" {place.latitude:.3f}, {place.longitude:.3f}" if place.latitude and place.longitude else ""
        yield from _row("place", f"{' '.join(place.exact)}{at}")


def _report(report: Report, sha256: str) -> Iterator[str]:
    yield from _row("report", report.id)
    facts = (report.publisher, report.published, ", ".join(report.byline))
    for name, told in (("headline", report.headline), ("", " · ".join(fact for fact in facts if fact))):
        if told:
            yield from _row(name, told)
    if report.url:
        yield from _row("address", report.url)
    yield from _row("words", f"{len(report.text):,} characters, sha256 {sha256}")


def _step(step: Difference) -> Iterator[str]:
    yield from _row("version", f"{step.was[:SHORT]} → {step.now[:SHORT]}: {step.same} claims the same")
    if step.headline:
        yield from _row("", f"headline: {step.headline[0]} → {step.headline[1]}")
    for change in step.claims:
        was, now = (one.content.text if one else None for one in (change.was, change.now))
        sign = "~" if was and now else "+" if now else "−"
        yield from _row("", f"{sign} {now or was}")
        for figure in change.figures:
            old, new = (words.figure(one) if one else "nothing" for one in (figure.was, figure.now))
            yield from _row("", f"  {old} → {new}")


def _row(name: str, told: str) -> Iterator[str]:
    """A name, and what is told behind it in lines of 80 columns."""
    if not told:
        return
    wrapped = textwrap.wrap(told, COLUMNS - _INDENT, break_on_hyphens=False) or [""]
    for at, line in enumerate(wrapped):
        yield f"{name if at == 0 else '':<{_INDENT}}{line}"
