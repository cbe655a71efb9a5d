"""The document: a reading as JSON, claim and finding in one.

Offsets are half-open ranges of code points of ``report.text``. Numbers are written as JSON numbers
with every digit they were read with. Every excerpt is checked when a document is made and again
when one is read. The shape is published as ``docs/reference/reading.schema.json``.
"""

from __future__ import annotations

import msgspec

from sayso.export.excerpts import check
from sayso.model.claim import Claim
from sayso.model.figure import Figure
from sayso.model.finding import Act, Directness, Finding, Hedge, Modality
from sayso.model.framing import Framing
from sayso.model.leftover import Leftover
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.run import Run
from sayso.model.span import Excerpt
from sayso.model.speaker import Speaker
from sayso.model.timex import Timex
from sayso.model.unknown import Unknown

#: name and version of the shape; the version grows when a field goes or changes its meaning
FORMAT = "sayso-reading/1"


class Entry(Record, kw_only=True):
    """One claim with what the run made of it.

    Attributes:
        id: digest of the report's id and the three excerpts' spans.
        source: the words that say who speaks; null where none do.
        cue: the words that mark the saying; null where none do.
        content: the words said.
        speaker: who speaks, as far as the report tells; null where there is no source.
        directness: whether the content stands between quotation marks: wholly, not at all, in part.
        act: what the speaker does in saying it.
        negated: whether the act itself is negated ("did not say").
        modality: tense or modality of the content's main verb; null where it has no verb.
        rule: whether the content states a rule, not a fact.
        channel: words that say by which way it was said; null where none do.
        hedges: stretches of the content that hold it at arm's length.
        within: id of the claim that this one stands in.
        confidence: probability that the claim is right, in [0, 1].
        figures, times, places: those that stand in the content.
        framings: words of the content that name what others name otherwise.
    """

    id: str
    source: Excerpt | None
    cue: Excerpt | None
    content: Excerpt
    speaker: Speaker | None
    directness: Directness
    act: Act
    negated: bool
    modality: Modality | None
    rule: bool
    channel: Excerpt | None
    hedges: tuple[Hedge, ...]
    within: str | None
    confidence: float
    figures: tuple[Figure, ...]
    times: tuple[Timex, ...]
    places: tuple[Place, ...]
    framings: tuple[Framing, ...] = ()


class Document(Record, kw_only=True):
    """A reading in one piece. Make one with :func:`document`.

    Attributes:
        format: name and version of this shape.
        report: the report, with its text and passages.
        claims: in order of the first character of their content.
        figures, times, places: of the whole report, headline and captions included.
        unknowns: what is said not to be known.
        leftovers: what a stage saw and did not pass on, and why.
        run: the receipt: which reader, which weights.
    """

    format: str = FORMAT
    report: Report
    claims: tuple[Entry, ...]
    figures: tuple[Figure, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    run: Run


_JSON = msgspec.json.Encoder(decimal_format="number")
_READ = msgspec.json.Decoder(Document)
_FOUND = tuple(name for name in Finding.__struct_fields__ if name != "claim")


def document(reading: Reading) -> Document:
    """Return the reading as a document.

    Raises:
        MisplacedExcerpt: words that do not stand where their span says.
    """
    pairs = zip(reading.claims, reading.findings, strict=True)
    made = Document(
        report=reading.report,
        claims=tuple(_entry(claim, finding) for claim, finding in pairs),
        figures=reading.figures,
        times=reading.times,
        places=reading.places,
        unknowns=reading.unknowns,
        leftovers=reading.leftovers,
        run=reading.run,
    )
    check(made, made.report.text)
    return made


def _entry(claim: Claim, finding: Finding) -> Entry:
    found = {name: getattr(finding, name) for name in _FOUND}
    return Entry(id=claim.id, source=claim.source, cue=claim.cue, content=claim.content, **found)


def to_json(reading: Reading, indent: int = 0) -> bytes:
    """The document as UTF-8 JSON: one line, or indented by ``indent`` spaces; no final newline."""
    compact = _JSON.encode(document(reading))
    return msgspec.json.format(compact, indent=indent) if indent else compact


def from_json(data: bytes | str) -> Document:
    """Read a document strictly: unknown fields, bad spans and misplaced words are refused.

    Raises:
        msgspec.ValidationError: a field that is missing, unknown or of the wrong type, with its path.
        msgspec.DecodeError: no JSON.
        MisplacedExcerpt: words that do not stand where their span says.
    """
    read = _READ.decode(data)
    check(read, read.report.text)
    return read
