"""Hits: the words of a text that a search asked for, marked."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from sayso.ledger.fold import fold
from sayso.ledger.texts import words_of

_WORD = re.compile(r"\w+")


def marked(text: str, words: str | None) -> Markup:
    """A text as HTML, escaped, with a ``mark`` around each word that a search asked for.

    >>> marked("Two <b> evacuations, évacués", "évacu*")
    Markup('Two &lt;b&gt; <mark>evacuations</mark>, <mark>évacués</mark>')
    >>> marked("ill, and treated", '"ill treated"')
    Markup('<mark>ill</mark>, and <mark>treated</mark>')
    """
    whole, beginnings = _asked(words)
    parts, done = [], 0
    for found in _WORD.finditer(text):
        folded = fold(found[0])
        if folded in whole or (beginnings and folded.startswith(beginnings)):
            parts += [escape(text[done : found.start()]), Markup("<mark>{}</mark>").format(found[0])]
            done = found.end()
    return Markup("").join([*parts, escape(text[done:])])


def _asked(words: str | None) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words that must be met whole, and those that are beginnings."""
    told = words_of(words or "")
    whole = [word for part, open_ in told for word in (part.split()[:-1] if open_ else part.split())]
    return frozenset(whole), tuple(part.split()[-1] for part, open_ in told if open_)
