"""Tokens of names: a word with its inner hyphens and apostrophes, its possessive ending apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.speakers.lexicon import fold

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[^\W_]|['’\-](?=[^\W_])|&(?=[A-Z]))*")

#: "I'm", "they'll": the verb is no part of the word
_SHORT = re.compile(r"(?<=\w)['’](?:m|ll|re|ve|d)$")


@dataclass(frozen=True, slots=True)
class Token:
    """One token; ``end`` is in front of a possessive ending.

    Attributes:
        text: without the possessive ending; low: folded to lower case, without full stops.
        start, end: code points of the report's text.
        owns: whether a possessive ending follows.
        gap: what stands between the token (with its ending) and the next one.
    """

    text: str
    low: str
    start: int
    end: int
    owns: bool
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter (or is a hyphenated "al-Name")."""
        head = self.text[0]
        return head.isupper() or ("-" in self.text and self.text.rpartition("-")[2][:1].isupper())


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut ``text[start:end]``.

    >>> [(t.text, t.owns) for t in tokens("Ms. O'Neil's aide al-Asadi")]
    [('Ms', False), ("O'Neil", True), ('aide', False), ('al-Asadi', False)]
    """
    stop = len(text) if end is None else end
    found = list(_TOKEN.finditer(text, start, stop))
    if not found:
        return []
    ends = [m.start() for m in found[1:]] + [stop]
    return [_token(m, text[m.end() : after]) for m, after in zip(found, ends, strict=True)]


def _token(match: re.Match[str], gap: str) -> Token:
    words, end, owns = match.group(), match.end(), False
    if words[-2:] in ("'s", "’s"):
        words, end, owns = words[:-2], end - 2, True
    elif words.endswith("s") and gap[:2] in ("' ", "’ "):
        owns = True
    elif short := _SHORT.search(words):
        words, end = words[: short.start()], end - len(short[0])
    low = fold(words).replace(".", "").replace("’", "'")
    return Token(words, low, match.start(), end, owns, gap)
