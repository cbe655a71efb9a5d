"""Tallies beside what a reader found: none twice, and two speakers in one sentence kept apart.

1. A tally whose number the reader gives to the same words or the same speaker is left out.
2. Where the reader has what another says run on over the tally ("the mayor said 480 …, while the agency put
   the figure at 312"), what the other says ends before it.
3. Inside what another says, a tally stays: the minister says that the agency counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, Span, excerpt
from sayso.reading.prose import Prose
from sayso.reading.quotes import MARKS
from sayso.reading.tallies.lexicon import lexicon

_JOINING = frozenset({",", ";", "and", "but", "—", "–", "-", "or", "."})


class _Beside:
    """Attributions by the sentences that they touch, so that each tally is held against few."""

    def __init__(self, text: Prose, found: Sequence[Attribution]) -> None:
        self.kept: list[Attribution] = []
        self._text = text
        self._by_sentence: dict[int, list[int]] = {}
        for one in found:
            self.add(one)

    def add(self, one: Attribution) -> None:
        """Keep one more."""
        for sentence in self._sentences(one):
            self._by_sentence.setdefault(sentence, []).append(len(self.kept))
        self.kept.append(one)

    def near(self, one: Attribution) -> list[int]:
        """Numbers of those that touch a sentence of ``one``, in order."""
        return sorted({at for sentence in self._sentences(one) for at in self._by_sentence.get(sentence, ())})

    def _sentences(self, one: Attribution) -> set[int]:
        found: set[int] = set()
        for part in (one.source, one.cue, one.content):
            for start, end in part.spans if part else ():
                first = self._text.sentence_at(start)[0]
                found.add(first)
                at = bisect_right(self._text.sentences, (start, end))
                while at < len(self._text.sentences) and self._text.sentences[at][0] < end:
                    found.add(self._text.sentences[at][0])
                    at += 1
        return found


def settled(text: Prose, found: Sequence[Attribution], tallies: Sequence[Attribution]) -> list[Attribution]:
    """What the reader found with the tallies that it did not, in the order of ``found``, then of the text."""
    beside = _Beside(text, found)
    for one in tallies:
        near, kept = beside.near(one), beside.kept
        for at in near:
            kept[at] = _whole(kept[at], one)
        same = any(_same(one, kept[at]) for at in near)
        if same or any(_crosses(one, kept[at]) for at in near if at < len(found)):
            continue
        for at in near:
            kept[at] = _parted(text, kept[at], one)
        beside.add(one)
    return beside.kept


def _meets(one: Excerpt | None, other: Excerpt | None) -> bool:
    if one is None or other is None:
        return False
    return any(a < d and c < b for a, b in one.spans for c, d in other.spans)


def _same(one: Attribution, other: Attribution) -> bool:
    """Whether the other is the same saying: it has the cue or the source, and what is said."""
    return _meets(one.content, other.content) and (
        _meets(one.cue, other.cue) or _meets(one.source, other.source)
    )


def _whole(other: Attribution, one: Attribution) -> Attribution:
    """The other with all that is said, where it stops before the number: "raised that number (to 12)"."""
    if _owned(one, other):
        return replace(other, source=one.source)
    same = _meets(one.cue, other.cue) and _meets(one.source, other.source)
    inside = same and all(one.content.covers(*span) for span in other.content.spans)
    return replace(other, content=one.content) if inside else other


def _owned(one: Attribution, other: Attribution) -> bool:
    """Whether the other takes the count for who speaks: "the ministry's count" instead of the ministry."""
    if one.source is None or other.source is None or not _meets(one.source, other.source):
        return False
    count = other.source.text.lower().split()[-1]
    longer = other.source.end > one.source.end and other.source.start <= one.source.start
    return count in lexicon().own and longer and _meets(one.content, other.content)


def _crosses(one: Attribution, other: Attribution) -> bool:
    """Whether the words of one are others to the other: what is said here speaks there."""
    return (
        _meets(one.content, other.source)
        or _meets(one.content, other.cue)
        or _meets(one.source, other.cue)
        or (
            _meets(one.source, other.source)
            and not _meets(one.content, other.content)
            and _meets(one.cue, other.cue)
        )
    )


def _parted(text: Prose, outer: Attribution, one: Attribution) -> Attribution:
    """The outer one without what the tally says, where both stand side by side in a sentence."""
    begin = min(part.start for part in (one.source, one.cue, one.content) if part)
    low, high = text.sentence_at(begin)
    holds = any(start < begin < end for start, end in outer.content.spans)
    cue = outer.cue or outer.source
    beside = cue is not None and low <= cue.start < begin
    if not holds or not beside or not _opened(text, low, begin):
        return outer
    cut = _before(text, low, begin)
    spans = [part for span in outer.content.spans for part in _without(span, (cut, high))]
    return replace(outer, content=excerpt(text.text, spans)) if spans else outer


def _without(span: Span, hole: Span) -> list[Span]:
    """The span without what lies in the hole."""
    parts = [(span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1])]
    return [part for part in parts if part[1] > part[0]]


def _opened(text: Prose, low: int, begin: int) -> bool:
    """Whether words that set one speaker beside another stand right before ``begin``, outside quotations."""
    words = [word.text.lower() for word in text.between(low, begin)][-3:]
    quoted = sum(mark in MARKS for mark in text.text[low:begin])
    return quoted % 2 == 0 and any(one in lexicon().breaks or one in _JOINING - {".", "-"} for one in words)


def _before(text: Prose, low: int, begin: int) -> int:
    """Where the words end that stand before the joining words at ``begin``."""
    words = list(text.between(low, begin))
    while words and (words[-1].text.lower() in lexicon().breaks or words[-1].text.lower() in _JOINING):
        words.pop()
    return words[-1].end if words else begin
