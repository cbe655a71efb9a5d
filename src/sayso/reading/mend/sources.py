"""The words of a source: without when it was said, and never a lone adjective."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, excerpt
from sayso.reading.prose import Prose
from sayso.reading.rules.when import timeless

#: before a number that begins what is said
_BOUND = frozenset(
    "at least most more than some about over nearly up to around only fewer less almost".split()
)


def sourced(text: Prose, one: Attribution) -> Attribution:
    """The attribution with a source of only those who speak: "Brask (in recent weeks) had said"."""
    source = one.source
    if source is None:
        return one
    if parted := _parted(text, one, source):
        return parted
    if _adjective(text, source):  # "as *international* fears mounted": nobody is named
        return replace(one, source=None)
    start, end = source.spans[-1]
    kept = timeless(text.text[start:end])
    verbal = any(word.tag in ("VERB", "AUX") for word in text.between(start, end))  # "a poll released Monday"
    if kept == end - start or verbal or source.text.isupper():
        return one
    return replace(one, source=excerpt(text.text, [*source.spans[:-1], (start, start + kept)]))


def _parted(text: Prose, one: Attribution, source: Excerpt) -> Attribution | None:
    """One whose source has begun what is said: "according to its list | at least 40 people have died"."""
    start, end = source.spans[-1]
    if one.content.start < end or not (one.cue and one.cue.text.lower().startswith("according")):
        return None
    words = text.between(start, end)
    at = next((at for at, word in enumerate(words) if word.tag == "NUM"), 0)
    told = any(word.tag in ("VERB", "AUX") for word in words[at:])
    while at > 0 and words[at - 1].text.lower() in _BOUND:
        at -= 1
    if at < 1 or not told or len(source.spans) > 1:
        return None
    kept, rest = (start, words[at - 1].end), (words[at].start, one.content.spans[-1][1])
    return replace(one, source=excerpt(text.text, [kept]), content=excerpt(text.text, [rest]))


def _adjective(text: Prose, source: Excerpt) -> bool:
    words = text.between(*source.spans[0])
    lone = len(source.spans) == 1 and len(words) == 1
    return lone and words[0].tag == "ADJ" and words[0].text.islower() and words[0].text.endswith(("al", "ic"))
