"""The scene: a report's text laid out for finding who is who; made once a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.report import RUNNING, Report
from sayso.model.span import Span
from sayso.reading.prose import Prose
from sayso.reading.quotes import quotations
from sayso.reading.speakers.token import Token, tokens


@dataclass(frozen=True)
class Paragraph:
    """One paragraph with its tokens; ``aside`` where it is no running text."""

    number: int
    span: Span
    tokens: tuple[Token, ...]
    aside: bool


@dataclass(frozen=True)
class Scene:
    """Text, paragraphs, sentences and quotations; offsets are code points of ``text``.

    ``verbs``, ``nouns`` and ``proper`` (names) hold the starts of the words that a tagger took for such;
    empty where none ran.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Span, ...]
    verbs: frozenset[int] = frozenset()
    nouns: frozenset[int] = frozenset()
    proper: frozenset[int] = frozenset()

    def paragraph_at(self, offset: int) -> int:
        """Number of the paragraph that holds ``offset`` (or of the last one that starts before it)."""
        return max(bisect_right(self.paragraphs, offset, key=lambda p: p.span[0]) - 1, 0)

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that holds ``offset``."""
        return max(bisect_right(self.sentences, offset, key=lambda s: s[0]) - 1, 0)

    def quotation_at(self, offset: int) -> Span | None:
        """The quotation that holds ``offset``."""
        at = bisect_right(self.quotations, offset, key=lambda q: q[0]) - 1
        return self.quotations[at] if at >= 0 and offset < self.quotations[at][1] else None


def scene(report: Report, prose: Prose) -> Scene:
    """Lay out a report; without passages every line of its text is a paragraph of running text."""
    text = report.text
    spans: list[tuple[Span, bool]] = []
    if report.passages:
        spans = [((p.start, p.end), p.kind not in RUNNING) for p in report.passages]
    else:
        spans = [(span, False) for span in _lines(text)]
    cut = [(line, aside) for (start, end), aside in spans for line in _lines(text, start, end)]
    found = [(span, aside, tuple(tokens(text, *span))) for span, aside in cut]
    paragraphs = tuple(
        Paragraph(number, span, words, aside or _titled(words))
        for number, (span, aside, words) in enumerate(found)
    )
    marks = tuple((q.start, q.end) for q in quotations(text))
    verbs, nouns, proper = (_tagged(prose, tag) for tag in ("VERB", "NOUN", "PROPN"))
    return Scene(text, paragraphs, prose.sentences, marks, verbs, nouns, proper)


def _tagged(prose: Prose, tag: str) -> frozenset[int]:
    return frozenset(word.start for word in prose.words if word.tag == tag)


def _titled(words: Sequence[Token]) -> bool:
    """Whether a line is printed as a title: all but a fifth of its longer words start with a capital."""
    long = [w for w in words if len(w.text) > 3]
    return 4 < len(long) < 30 and sum(w.text[0].isupper() for w in long) >= 0.8 * len(long)


def _lines(text: str, start: int = 0, end: int | None = None) -> Sequence[Span]:
    stop = len(text) if end is None else end
    found: list[Span] = []
    base = start
    for line in text[start:stop].split("\n"):
        if line.strip():
            found.append((base, base + len(line)))
        base += len(line) + 1
    return found
