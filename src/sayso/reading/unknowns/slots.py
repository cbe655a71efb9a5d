"""What is not known and who does not know it: the words before and behind a statement of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.words import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "X"})
_INNER = frozenset({"of", "for", "in", "at", "from", "with", "to", "on", "about"})
_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "you", "that", "this", "there"})
_RELATIVE = frozenset({"who", "which", "that"})
_EMPTY = frozenset({"", "it", "that", "there", "which", "who", "what"})
_STOP = re.compile(
    r"[.;:?!\u2026\u201c\u201d\"\u2014\u2013()]|\s--?\s|,"
    r"|\b(?:but|although|though|while|because|after being asked|according to|said|says)\b"
    r"|\b(?:when|as) (?:asked|contacted|reached|pressed|the interview)\b"
    r"|\b(?:he|she|it|they|officials?|police|authorities) (?:said|added|told)\b"
)
_PREPOSITION = re.compile(r"(?:(?:on|about|of|as to|regarding|concerning|over)\s+)+")
_TIME = re.compile(
    r"(?:^|\s+)(?:(?:on|in|late|early|at|by|since|as of)\s+)*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|immediately|yet|so far|further"
    r"|(?:this|last) (?:week|month|year|morning|night)|earlier(?: (?:this|on) \w+)?)"
    r"(?:\s+(?:night|evening|morning|afternoon))?$",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\s*(?:yet |exactly |precisely |just |to \w+ |at \w+ )?"
    r"(?:of )?(?:whether|if|how|what|when|where|who|whom|whose|why|which|that)\b",
    re.IGNORECASE,
)


def behind(sentence: str, end: int) -> str | None:
    """Return the words behind ``end`` that tell what is not known; null where none do.

    They end with the clause; a preposition in front and a time at the end are left out.

    >>> behind("He declined to comment on the raid on Friday.", 22)
    'the raid'
    """
    rest = sentence[end:]
    begin = len(rest) - len(rest.lstrip())
    stop = _STOP.search(rest, begin)
    words = rest[begin : stop.start() if stop else len(rest)].strip(" '\u2018\u2019*")
    opened = _PREPOSITION.match(words)
    if opened and not _TIME.fullmatch(words):
        words = words[opened.end() :]
    words = _TIME.sub("", words).strip()
    return words if len(words) > 1 and words.lower() not in _EMPTY else None


def asks(sentence: str, end: int) -> bool:
    """Whether a question word follows: "(it is not clear) whether …"."""
    return _QUESTION.match(sentence, end) is not None


def from_words(words: Sequence[Word], marker: str) -> tuple[int, int] | None:
    """Range of the noun phrase behind the first ``marker`` ("from", "by") of ``words``, in characters."""
    for at, word in enumerate(words):
        if word.text.lower() == marker:
            stop = at + 1
            while stop < len(words) and _goes_on(words, stop):
                stop += 1
            while stop > at + 1 and words[stop - 1].tag == "ADP":
                stop -= 1
            return (words[at + 1].start, words[stop - 1].end) if stop > at + 1 else None
    return None


def _goes_on(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.tag in _NOMINAL or word.text in ("'s", "\u2019s", "-"):
        return True
    joined = word.text.lower() in ("of", "and", "for", "or") and at + 1 < len(words)
    return joined and words[at + 1].tag in _NOMINAL


def subject(words: Sequence[Word]) -> tuple[int, int] | None:
    """Range in characters of the noun phrase that ends ``words``: the subject of what follows them.

    A relative pronoun gives way to the noun before it, an apposition between commas likewise.
    """
    end = _trimmed(words, len(words))
    if end and words[end - 1].text == ",":
        end = _before_apposition(words, end)
    if end and words[end - 1].text.lower() in _RELATIVE and end > 1:
        return subject(words[: end - 2 if words[end - 2].text == "," else end - 1])
    begin = _begin(words, end)
    while begin < end and words[begin].tag in ("ADP", "CCONJ", "SCONJ", "ADV"):
        begin += 1
    return (words[begin].start, words[end - 1].end) if begin < end else None


def _trimmed(words: Sequence[Word], end: int) -> int:
    """Leave out adverbs and auxiliaries at the end: "(the army) has also"."""
    while end and (words[end - 1].tag in ("ADV", "AUX", "PART") or words[end - 1].text.lower() == "there"):
        end -= 1
    return end


def _before_apposition(words: Sequence[Word], end: int) -> int:
    """Behind the noun before ", a spokesman for the army,"; ``end`` itself where there is none."""
    for at in range(end - 2, max(end - 25, 0), -1):
        if words[at].text == ",":
            return at
        if words[at].tag == "AUX":
            break
    return end - 1 if end == 1 else 0


def _begin(words: Sequence[Word], end: int) -> int:
    if end and words[end - 1].tag == "PRON" and words[end - 1].text.lower() in _SUBJECTS:
        return end - 1
    begin = end
    while begin and _belongs(words, begin - 1):
        begin -= 1
        if begin + 1 < end and words[begin].tag == "PRON" and words[begin].text.lower() in _SUBJECTS:
            return begin + 1
    return begin


def _belongs(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.tag in _NOMINAL or word.text in ("'s", "\u2019s", "-", "'", "\u2019"):
        return True
    if word.tag == "ADP" and word.text.lower() in _INNER:
        return at > 0 and words[at - 1].tag in _NOMINAL
    if word.tag == "CCONJ" and 0 < at < len(words) - 1:
        return words[at - 1].tag == words[at + 1].tag and words[at + 1].tag in ("PROPN", "NOUN", "ADJ")
    return False
