"""A mention: words that name or describe someone at one place of the report."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.span import Span
from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender


@dataclass(frozen=True, slots=True)
class Mention:
    """Who or what is mentioned, and how.

    Attributes:
        span: the name or noun phrase itself, without titles and articles.
        begin: where the titles before it begin.
        words: folded words of it.
        kind: what it most likely is; ``UNKNOWN`` for a single capitalised word.
        head: noun or last word by which descriptions find it.
        role, affiliation: as the words around state them.
        gender: of a person.
        plural: whether it is many.
        named: whether it is a proper name.
        titled: whether a courtesy title or an office stands before it.
        oblique: whether it stands behind a preposition or owns something.
        quoted: whether it stands in a quotation.
        paragraph, sentence: numbers in the report.
        doubtful: whether the first word may be no name: it opens a sentence, and is no known given name.
        kin: whether a word of kinship introduces it ("her husband, Bo Lind").
        aside: whether it stands outside the running text (headline, caption).
    """

    span: Span
    words: tuple[str, ...]
    kind: SpeakerKind
    head: str
    role: str | None = None
    affiliation: str | None = None
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    named: bool = True
    titled: bool = False
    oblique: bool = False
    quoted: bool = False
    paragraph: int = 0
    sentence: int = 0
    kin: bool = False
    aside: bool = False
    begin: int = -1
    doubtful: bool = False

    @property
    def start(self) -> int:
        """First character."""
        return self.span[0]
