"""The channel of a claim: "in a statement", "on Telegram", "told the UN Security Council".

Looked for in the cue's sentence, apart from source and content; the nearest to the cue is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.model.claim import Claim
from sayso.model.span import Excerpt, Span, excerpt
from sayso.reading.manner.forms import inflections, plain, table
from sayso.reading.prose import Prose
from sayso.reading.words import Word

#: words between cue and channel at most
FAR = 25
#: words of one noun phrase at most
_LONGEST = 9
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "X"})
_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "who", "that", "which", "there", "this"})
_JOINS = frozenset({"with", "to", "of", "from", "by", "for"})


@cache
def _list(*path: str) -> frozenset[str]:
    entry = table("channels")
    for key in path:
        entry = entry[key]
    return frozenset(str(entry).split())


@cache
def _speaking() -> frozenset[str]:
    return frozenset(form for verb in _list("audiences", "speaking") for form in inflections(verb))


def channel(claim: Claim, prose: Prose) -> Excerpt | None:
    """Return the channel that the cue's sentence names for ``claim``; null where it names none."""
    if claim.cue is None:
        return None
    low, high = prose.sentence_at(claim.cue.start)
    first, last = prose.index(low), prose.index(max(high, claim.cue.end))
    taken = (*claim.content.spans, *(claim.source.spans if claim.source else ()))
    sentence = prose.words[first:last]
    free = [not any(s <= word.start < e for s, e in taken) for word in sentence]
    begin, end = prose.index(claim.cue.start) - first, prose.index(claim.cue.end) - first
    found = [(_distance(at, stop, begin, end), at, stop) for at, stop in _channels(sentence, free)]
    if not found or min(found)[0] > FAR:
        return None
    _, at, stop = min(found)
    return excerpt(prose.text, [(sentence[at].start, sentence[stop - 1].end)])


def _distance(at: int, stop: int, begin: int, end: int) -> int:
    return max(at - end, begin - stop, 0)


def _channels(sentence: Sequence[Word], free: Sequence[bool]) -> Iterator[Span]:
    """Ranges of words that name a channel, each within one run of free words."""
    texts = [plain(word.text) for word in sentence]
    at = 0
    while at < len(sentence):
        run = next((place for place in range(at, len(free)) if not free[place]), len(free))
        while at < run:
            stop = _channel(sentence[:run], texts[:run], at)
            if stop > at:
                yield at, stop
            at = max(stop, at + 1)
        at = run + 1


def _channel(sentence: Sequence[Word], texts: Sequence[str], at: int) -> int:
    """Behind the channel that starts at ``at``; ``at`` where none does."""
    text = texts[at]
    if text in inflections("tell"):
        return _heard(sentence, texts, at)
    if text in ("to", "with", "before") and at and texts[at - 1] in _speaking():
        return _heard(sentence, texts, at)
    if text not in table("channels")["nouns"]:
        return at
    stop = _phrase(sentence, texts, at + 1)
    head = _head(texts, at + 1, stop, _list("nouns", text) | _list("platforms", "words"))
    if head < 0 and text in ("on", "in", "via"):
        head = _outlet(sentence, at + 1, stop)
    return _further(sentence, texts, head + 1) if head >= 0 else at


def _heard(sentence: Sequence[Word], texts: Sequence[str], at: int) -> int:
    """Behind an audience or outlet that is told; ``at`` where a private person is."""
    stop = _phrase(sentence, texts, at + 1)
    if texts[stop : stop + 1] == ["of"]:
        stop = max(_phrase(sentence, texts, stop + 1), stop)
    if _head(texts, at + 1, stop, _list("audiences", "words")) < 0 and _outlet(sentence, at + 1, stop) < 0:
        return at
    return _further(sentence, texts, stop)


def _phrase(sentence: Sequence[Word], texts: Sequence[str], at: int) -> int:
    """Behind the noun phrase that starts at ``at``, without words of time."""
    stop = at
    while stop < len(sentence) and stop - at < _LONGEST and texts[stop] not in _list("times", "words"):
        word = sentence[stop]
        if word.tag == "PRON" and texts[stop] in _SUBJECTS:
            break
        inner = texts[stop] in ("-", "'s", "'", "&", "\u2019") and stop > at
        if not (word.tag in _NOMINAL or inner) or word.text in ".,;:!?":
            break
        stop += 1
    while stop > at and texts[stop - 1] in ("-", "'", "&"):
        stop -= 1
    return stop


def _head(texts: Sequence[str], at: int, stop: int, nouns: frozenset[str]) -> int:
    """Position of the last of ``nouns`` in the phrase; -1 where none is."""
    return max((place for place in range(at, stop) if texts[place] in nouns), default=-1)


def _outlet(sentence: Sequence[Word], at: int, stop: int) -> int:
    """Position of the last word of a newspaper's, agency's or broadcaster's name; -1 where none is."""
    for place in range(stop - 1, at - 1, -1):
        text = plain(sentence[place].text)
        named = sentence[place].text[0].isupper()
        if named and (
            text in _list("outlets", "names") or (text in _list("outlets", "heads") and place > at)
        ):
            return place
        if text in _list("outlets", "words"):
            return place
    return -1


def _further(sentence: Sequence[Word], texts: Sequence[str], stop: int) -> int:
    """Take in what belongs to it: "in an interview *with the newspaper*", "a post *on Telegram*"."""
    for _ in range(2):
        text = texts[stop] if stop < len(texts) else ""
        if text in table("channels")["nouns"]:
            behind = _channel(sentence, texts, stop)
            if behind > stop:
                return behind
        if text not in _JOINS:
            break
        behind = _phrase(sentence, texts, stop + 1)
        if behind == stop + 1 or (behind < len(texts) and sentence[behind].tag in ("VERB", "AUX")):
            break
        stop = behind
    return stop
