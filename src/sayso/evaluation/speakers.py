"""How often the source of a claim is told by its right name, and by its right entity.

Gold is a list of documents with labelled sources: where they stand, the names that are right for them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from sayso.errors import BadGold
from sayso.evaluation.corpora import documents
from sayso.evaluation.options import Options, Read
from sayso.evaluation.scores import Score, Scores
from sayso.model.reading import Reading
from sayso.model.record import Record
from sayso.model.speaker import Speaker

_PRONOUNS = frozenset("he she they it who which that i we his her their its him them".split())
#: forms over which the project's target is stated
_SHORT = ("pronoun", "short name")


class Source(Record, kw_only=True):
    """One labelled source.

    Attributes:
        start, end: code points of the document.
        names: that are right; none where the report does not tell, and the right answer is to say so.
        entity: id in the entity list; null where it is not scored.
    """

    start: int
    end: int
    names: tuple[str, ...]
    entity: str | None = None


class Labelled(Record, kw_only=True):
    """A document with its labelled sources; ``part`` is a block of rows."""

    document: str
    sources: tuple[Source, ...]
    part: str = "all"


def labels(path: Path) -> list[Labelled]:
    """Read labels.

    Raises:
        BadGold: a file that is not such a list.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[Labelled])
    except (OSError, msgspec.DecodeError) as error:
        raise BadGold(path, str(error)) from error


def plain(name: str) -> str:
    """A name to compare by: lower case, no article, no marks, no middle initials.

    >>> plain("The Port-Board"), plain("Ana M. Ruiz")
    ('port board', 'ana ruiz')
    """
    words = re.sub(r"(?<= )\w\. ", "", name.lower().replace("’", "'").replace("-", " "))
    return re.sub(r"^(the|a|an) ", "", re.sub(r"[^\w ]", "", words))


def right(names: Sequence[str], speaker: Speaker | None) -> bool:
    """Whether a speaker bears one of the names; with no names, whether it stayed unresolved."""
    if speaker is None or not names:
        return speaker is None or not speaker.resolved
    return speaker.resolved and plain(speaker.name) in {plain(name) for name in names}


def form(words: str) -> str:
    """How a source's words point: pronoun, short name or description.

    >>> form("She"), form("Ruiz"), form("the agency")
    ('pronoun', 'short name', 'description')
    """
    if words.lower() in _PRONOUNS:
        return "pronoun"
    return "description" if words.lower().startswith("the ") and words[4:5].islower() else "short name"


def speakers(gold: Path, read: Read, options: Options) -> Scores:
    """Score the speakers of readings, end to end: a source that no claim has counts as wrong.

    Args:
        gold: a file of labels.
        read: makes a reading of a text.
        options: where the shared corpora lie, if not beside the labels.

    Raises:
        BadGold: labels or documents that cannot be read.
    """
    rows = labels(gold)
    texts = documents(gold, {row.document for row in rows}, options.shared)
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        text = texts[row.document]
        reading = read(text, None)
        if reading.report.text != text:
            raise BadGold(row.document, "the reading's text is not the document's, so offsets do not compare")
        _count(row, text, reading, counts.setdefault(row.part, Counter()))
    return Scores(
        evaluation="speakers",
        documents=len(texts),
        scores=tuple(score for part, told in counts.items() for score in _lines(part, told)),
        notes=("A source that no claim has is wrong in 'name'; 'name, of those found' leaves it out.",),
    )


def _count(row: Labelled, text: str, reading: Reading, counts: Counter[str]) -> None:
    found = _speakers(reading)
    for source in row.sources:
        at = next((each for each in found if each[0] < source.end and source.start < each[1]), None)
        kind = form(text[source.start : source.end])
        good = at is not None and right(source.names, at[2])
        for key in (kind, *(("both",) if kind in _SHORT else ())):
            counts[f"gold {key}"] += 1
            counts[f"found {key}"] += at is not None
            counts[f"right {key}"] += good
        if source.entity is not None:
            counts["gold entity"] += 1
            counts["right entity"] += bool(at and at[2] and at[2].entity == source.entity)


def _speakers(reading: Reading) -> list[tuple[int, int, Speaker | None]]:
    """Start and end of each claim's source, with the speaker; the shortest source of a place first."""
    by_claim = {finding.claim: finding.speaker for finding in reading.findings}
    sources = [(one.source, by_claim.get(one.id)) for one in reading.claims if one.source is not None]
    told = [(source.start, source.end, speaker) for source, speaker in sources]
    return sorted(told, key=lambda each: (each[1] - each[0], each[0]))


def _lines(part: str, told: Counter[str]) -> Iterator[Score]:
    for key in ("both", "pronoun", "short name", "description"):
        total = told[f"gold {key}"]
        if not total:
            continue
        group = f"{part}: pronouns and short names" if key == "both" else f"{part}: {key}"
        found, good = told[f"found {key}"], told[f"right {key}"]
        yield Score(metric="source found", group=group, value=found / total, gold=total)
        yield Score(metric="name", group=group, value=good / total, gold=total)
        yield Score(
            metric="name, of those found",
            group=group,
            value=good / max(found, 1),
            predicted=found,
            gold=total,
        )
    if total := told["gold entity"]:
        yield Score(metric="entity", group=f"{part}: entity", value=told["right entity"] / total, gold=total)
