"""Two sayings that a reader took for one: "rebels *claim* 640, Selde *says* 210", two sources and two cues.

Also a source with a saying of its own in it: "the ministry, which maintains that 230 were taken, said …".
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, Span, excerpt
from sayso.reading.prose import Prose
from sayso.reading.rules.lexicon import lexicon
from sayso.reading.speakers.source import PRONOUNS
from sayso.reading.words import Word

_RELATIVE = frozenset({"which", "who"})
#: words of a relative clause before its verb
_BEFORE = 4


def unbraided(text: Prose, one: Attribution) -> Iterator[Attribution]:
    """The attribution, or the two that it is."""
    source = one.source
    if source is not None and len(source.spans) > 1 and _parted(text, source) and not _again(source):
        yield from _two(text, one, source)
        return
    if source is not None and "," in source.text:
        yield from _relative(text, one, source)
        return
    yield one


def _again(source: Excerpt) -> bool:
    """Whether the second stretch is but a pronoun for the first."""
    return source.exact[1].lower() in PRONOUNS


def _parted(text: Prose, source: Excerpt) -> bool:
    """Whether a mark of a clause, or a verb of saying, stands between the first two stretches."""
    words = text.between(source.spans[0][1], source.spans[1][0])
    verbs = lexicon().verbs
    return any(word.text in ";.:" or (word.tag == "VERB" and word.text.lower() in verbs) for word in words)


def _two(text: Prose, one: Attribution, source: Excerpt) -> Iterator[Attribution]:
    """What stands before the mark or the second source is the first's, the rest is the second's."""
    between = text.between(source.spans[0][1], source.spans[1][0])
    mark = next((word.end for word in between if word.text == ";"), source.spans[1][0])
    whole = _part(text, one, 0, mark), _part(text, one, mark, len(text.text))
    found = [part for part in whole if part is not None]
    yield from found if len(found) > 1 else [one]


def _part(text: Prose, one: Attribution, low: int, high: int) -> Attribution | None:
    """The attribution's stretches in a range; null where it has no source or says nothing there."""

    def cut(part: Excerpt | None) -> Excerpt | None:
        spans = [(max(start, low), min(end, high)) for start, end in part.spans] if part else []
        kept = [_trimmed(text, (start, end)) for start, end in spans if end > start]
        kept = [span for span in kept if span[1] > span[0]]
        return excerpt(text.text, kept) if kept else None

    source, cue, content = cut(one.source), cut(one.cue), cut(one.content)
    return replace(one, source=source, cue=cue, content=content) if source and content else None


def _trimmed(text: Prose, span: Span) -> Span:
    start, end = span
    while start < end and text.text[start] in " ,;\n":
        start += 1
    while end > start and text.text[end - 1] in " ,;\n":
        end -= 1
    return start, end


def _relative(text: Prose, one: Attribution, source: Excerpt) -> Iterator[Attribution]:
    """The speaker without a relative clause that says something, and what that says."""
    start, end = source.spans[-1]
    words = text.between(start, end)
    opens = [
        at for at in range(2, len(words)) if words[at].text.lower() in _RELATIVE and words[at - 1].text == ","
    ]
    verb = _verb(words, opens[0]) if opens else None
    if verb is None:
        yield one
        return
    who = [*source.spans[:-1], (start, words[opens[0] - 2].end)]
    named = excerpt(text.text, who)
    cue = excerpt(text.text, [(words[verb].start, words[verb].end)])
    said = excerpt(text.text, [_trimmed(text, (words[verb + 1].start, end))])
    yield replace(one, source=named)
    yield replace(one, source=named, cue=cue, content=said)


def _verb(words: tuple[Word, ...], relative: int) -> int | None:
    """The verb of saying of a relative clause with "that" and a number behind it."""
    for at in range(relative + 1, min(relative + _BEFORE, len(words) - 2)):
        if words[at].tag == "VERB" and words[at + 1].text.lower() == "that":
            said = lexicon().verbs.get(words[at].text.lower(), frozenset()) & {"say", "think", "quote"}
            return at if said and any(word.tag == "NUM" for word in words[at + 2 :]) else None
    return None
