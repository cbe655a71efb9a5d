"""Mentions from spans that are known to be places."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.model.span import Span
from sayso.reading.places.fold import fold
from sayso.reading.places.gazetteer import Kind
from sayso.reading.places.lexicon import lexicon
from sayso.reading.places.look import holder, kinds, known, named
from sayso.reading.places.mention import Mention
from sayso.reading.prose import Prose


def mentions(prose: Prose, spans: Sequence[Span]) -> list[Mention]:
    """A mention for every span, in their order; where a name follows that holds it, with its holder."""
    found: list[Mention] = []
    order = sorted(range(len(spans)), key=lambda at: spans[at])
    keys: dict[int, Mention] = {}
    for at in reversed(order):
        start, end = spans[at]
        key, entries = named(prose.text[start:end])
        told = kinds(prose, (start, end))
        state = lexicon().states.get(fold(prose.text[start:end]))
        if state and (
            "." in prose.text[start:end] or prose.text[max(start - 4, 0) : start].rstrip().endswith(",")
        ):
            key, entries = state, known(state)
            told = frozenset({Kind.REGION})
        after = keys.get(
            min((other for other in keys if spans[other][0] >= end), key=lambda o: spans[o], default=-1)
        )
        holders: tuple[str, ...] = ()
        if after is not None and after.key != key and holder(prose, end, after.span[0]):
            holders = (after.key, *after.holders)
        keys[at] = Mention((start, end), key, entries, told, holders)
    found = [keys[at] for at in range(len(spans))]
    return found
