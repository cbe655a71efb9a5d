"""The words of a source: without when it was said, and never a lone adjective."""

from __future__ import annotations

from msgspec.structs import replace

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, excerpt
from sayso.reading.prose import Prose
from sayso.reading.rules.when import timeless


def sourced(text: Prose, one: Attribution) -> Attribution:
    """The attribution with a source of only those who speak: "Brask (in recent weeks) had said"."""
    source = one.source
    if source is None:
        return one
    if _adjective(text, source):  # "as *international* fears mounted": nobody is named
        return replace(one, source=None)
    start, end = source.spans[-1]
    kept = timeless(text.text[start:end])
    verbal = any(word.tag in ("VERB", "AUX") for word in text.between(start, end))  # "a poll released Monday"
    if kept == end - start or verbal or source.text.isupper():
        return one
    return replace(one, source=excerpt(text.text, [*source.spans[:-1], (start, start + kept)]))


def _adjective(text: Prose, source: Excerpt) -> bool:
    words = text.between(*source.spans[0])
    lone = len(source.spans) == 1 and len(words) == 1
    return lone and words[0].tag == "ADJ" and words[0].text.islower() and words[0].text.endswith(("al", "ic"))
