"""The words a cue stands among: the cue's own, those on either side in its sentence, the content's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.span import Excerpt, Span
from sayso.reading.manner.forms import plain
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: words of the sentence looked at before and behind the cue
BEFORE, BEHIND = 6, 8
#: words of a content looked at for its verbs, figures and rules; a speech of pages adds nothing
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rules on one claim look at.

    Attributes:
        words: those around the cue, in the order of the text; ``texts`` the same in small letters.
        cue: positions in ``words`` of the cue's words.
        content: the content's words, at most ``LONGEST``; ``said`` the same in small letters.
        source: the source's words in small letters.
    """

    words: tuple[Word, ...]
    texts: tuple[str, ...]
    cue: tuple[int, ...]
    content: tuple[Word, ...]
    said: tuple[str, ...]
    source: tuple[str, ...]


def within(prose: Prose, spans: Iterable[Span], most: int = LONGEST) -> tuple[Word, ...]:
    """The words of ``prose`` that start in ``spans``, at most ``most``."""
    found: list[Word] = []
    for start, end in spans:
        found += prose.between(start, end)
        if len(found) >= most:
            break
    return tuple(found[:most])


def _around(prose: Prose, cue: Excerpt) -> tuple[Word, ...]:
    begin, _ = prose.sentence_at(cue.start)
    _, stop = prose.sentence_at(max(cue.end - 1, cue.start))
    first, last = prose.index(cue.start), prose.index(cue.end)
    low = max(first - BEFORE, prose.index(begin))
    high = min(last + BEHIND, max(prose.index(stop), last))
    return prose.words[low:high]


def setting(claim: Claim, prose: Prose) -> Setting:
    """Gather what the rules on ``claim`` look at."""
    around = _around(prose, claim.cue) if claim.cue else ()
    spans = claim.cue.spans if claim.cue else ()
    cue = tuple(
        at
        for at, word in enumerate(around)
        if any(word.start < end and word.end > start for start, end in spans)
    )
    content = within(prose, claim.content.spans)
    source = within(prose, claim.source.spans) if claim.source else ()
    return Setting(around, _plain(around), cue, content, _plain(content), _plain(source))


def _plain(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(plain(word.text) for word in words)
