"""The rail beside the text: a card a claim, and the lists below the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.export import words
from sayso.export.ink import escape
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Card:
    """One claim beside the text.

    Attributes:
        number: of the claim in its report, from 1.
        claim, finding: what it says, and what was made of it.
        within: number of the claim that it stands in.
        notes: what people ruled on it, each in a line.
        struck: whether they rejected it.
    """

    number: int
    claim: Claim
    finding: Finding
    within: int | None = None
    notes: Sequence[str] = ()
    struck: bool = False


def card(one: Card, page: str) -> str:
    """One claim: who, what they do in saying it, what they say, with which values, how sure, what stands."""
    number, claim, finding, within = one.number, one.claim, one.finding, one.within
    told = [words.act(finding), finding.directness.value]
    told += [finding.modality.value] if finding.modality else []
    told += [f"in {within}"] if within else []
    name, office = escape(words.speaker(finding.speaker)), escape(words.office(finding.speaker))
    return (
        f'<article class="card{" struck" if one.struck else ""}" id="{page}c{number}">'
        f'<h2><a class="badge" href="#{page}t{number}">{number}</a> {name}{_sure(claim, finding)}</h2>'
        f'<p class="chips">{_chips(told)}<span class="way">{office}</span>{_channel(finding)}</p>'
        f"{_notes(one.notes)}"
        f"<blockquote>{escape(' … '.join(claim.content.exact))}</blockquote>{_values(finding)}</article>"
    )


def _notes(notes: Sequence[str]) -> str:
    return "".join(f'<p class="ruled">{escape(note)}</p>' for note in notes)


def _sure(claim: Claim, finding: Finding) -> str:
    if words.own(claim):
        return ""
    confidence = finding.confidence
    return (
        f'<span class="sure" title="confidence"><meter min="0" max="1" value="{confidence:.2f}"></meter>'
        f" {confidence:.0%}</span>"
    )


def _chips(told: list[str]) -> str:
    return "".join(f'<span class="chip">{escape(one)}</span>' for one in told)


def _channel(finding: Finding) -> str:
    return f'<span class="way">{escape(finding.channel.text)}</span>' if finding.channel else ""


def _values(finding: Finding) -> str:
    items = "".join(f"<dt>{kind}</dt><dd>{escape(told)}</dd>" for kind, told in words.values(finding))
    return f"<dl>{items}</dl>" if items else ""


def unknowns(reading: Reading, page: str) -> str:
    """What is said not to be known, each linked to its words."""
    items = "".join(
        f'<li id="{page}u{number}"><a class="badge ask" href="#{page}q{number}">?</a> '
        f'<span class="chip">{escape(one.kind.value)}</span> {escape(words.unknown(one))}'
        + (f' <span class="who">— {escape(words.knower(reading, one))}</span>' if one.who else "")
        + (f' <span class="who">({escape(one.as_of)})</span>' if one.as_of else "")
        + "</li>"
        for number, one in enumerate(reading.unknowns, 1)
    )
    return f'<section class="list"><h2>Not known</h2><ul>{items}</ul></section>' if items else ""


def leftovers(reading: Reading) -> str:
    """What the stages left over, with their reasons; folded up."""
    items = "".join(
        f"<li><code>{escape(one.stage)}</code> {escape(one.reason)} "
        f"<q>{escape(_words(reading, one.spans))}</q></li>"
        for one in reading.leftovers
    )
    count = len(reading.leftovers)
    return (
        f'<details class="list"><summary>Left over ({count})</summary><ul>{items}</ul></details>'
        if items
        else ""
    )


def _words(reading: Reading, spans: tuple[tuple[int, int], ...]) -> str:
    told = " … ".join(reading.report.text[start:end] for start, end in spans)
    return told if len(told) <= 160 else told[:159] + "…"
