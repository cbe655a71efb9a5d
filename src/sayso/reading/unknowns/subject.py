"""Who does not know: noun phrases before and behind a verb, from parts of speech."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.words import Word

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "X"})
_INNER = frozenset({"of", "for", "in", "at", "from", "with", "to", "on", "about"})
_SUBJECTS = frozenset({"i", "he", "she", "it", "we", "they", "you", "that", "this", "there"})
_RELATIVE = frozenset({"who", "which", "that"})
_MARKS = frozenset({",", "-", "\u2013", "\u2014"})
_MARKS_OR_S = _MARKS | {"'s", "\u2019s", "'", "\u2019"}
#: words of an apposition at most
_APPOSITION = 25


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
    if end and words[end - 1].text in _MARKS:
        end = _before_apposition(words, end)
    if end and words[end - 1].text.lower() in _RELATIVE and end > 1:
        return subject(words[: end - 2 if words[end - 2].text == "," else end - 1])
    begin = _begin(words, end)
    while begin < end and (words[begin].tag in ("ADP", "CCONJ", "SCONJ") or words[begin].text in _MARKS_OR_S):
        begin += 1
    while end > begin and words[end - 1].tag == "ADP":
        end -= 1
    return (words[begin].start, words[end - 1].end) if begin < end else None


def shared(words: Sequence[Word]) -> tuple[int, int] | None:
    """Subject that a verb behind "and" or "but" shares with the first verb of the sentence.

    "*The office* gave a name but (would not say more)". Null where ``words`` do not end so.
    """
    end = _trimmed(words, len(words))
    if not end or words[end - 1].tag != "CCONJ":
        return None
    first = next((at for at, word in enumerate(words) if word.tag in ("AUX", "VERB")), 0)
    return subject(words[:first]) if first else None


def _trimmed(words: Sequence[Word], end: int) -> int:
    """Leave out adverbs and auxiliaries at the end: "(the army) has also"."""
    while end and (_adverb(words[end - 1]) or words[end - 1].text.lower() == "there"):
        end -= 1
    return end


def _adverb(word: Word) -> bool:
    return word.tag in ("ADV", "AUX", "PART") and word.text.islower()


def _before_apposition(words: Sequence[Word], end: int) -> int:
    """Behind the noun before ", a spokesman for the army,"; 0 where there is none.

    Of several commas the last one before which a noun phrase starts its clause.
    """
    mark, found = words[end - 1].text, 0
    while end and words[end - 1].text == mark:
        end -= 1
    for at in range(end - 1, max(end - _APPOSITION, 0), -1):
        if words[at].tag == "AUX":
            break
        if words[at].text == mark and words[at - 1].text != mark:
            begin = _begin(words, at)
            found = found or at
            if begin < at and (begin == 0 or words[begin - 1].tag in ("CCONJ", "SCONJ", "PUNCT")):
                return at
    return found


def _begin(words: Sequence[Word], end: int) -> int:
    if end and words[end - 1].tag == "PRON" and words[end - 1].text.lower() in _SUBJECTS:
        return end - 1
    begin = end
    while begin and _belongs(words, begin - 1):
        begin -= 1
        if begin + 1 < end and words[begin].tag == "PRON" and words[begin].text.lower() in _SUBJECTS:
            return begin + 1
    return begin


def _passive(words: Sequence[Word], at: int) -> bool:
    """Whether the word is of a passive that describes a noun: "the men *(being) held by* the guards"."""
    texts = [word.text.lower() for word in words[at : at + 2]]
    if texts[0] == "being":
        return at > 0 and _noun(words[at - 1])
    before = words[at - 1] if at else None
    if before is None:
        return False
    if words[at].tag == "VERB":
        return before.text.lower() == "being" or (texts[1:] == ["by"] and _noun(before))
    passive = before.tag == "VERB" and (
        texts[0] == "by" or (at > 1 and words[at - 2].text.lower() == "being")
    )
    return words[at].tag == "ADP" and passive


def _noun(word: Word) -> bool:
    return word.tag in ("NOUN", "PROPN")


def _name(words: Sequence[Word], at: int) -> bool:
    """Whether a word in capitals is a name that a tagger took for something else ("Cook declined")."""
    word = words[at]
    if not word.text[0].isupper() or word.tag in ("PRON", "ADP", "SCONJ", "CCONJ", "AUX"):
        return False
    return at > 0 or (len(words) == 1 and word.tag == "VERB")


def _belongs(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.tag in _NOMINAL or word.text in ("'s", "\u2019s", "-", "'", "\u2019"):
        return True
    if _name(words, at) or (word.tag == "VERB" and word.text.endswith("ing") and at and _noun(words[at - 1])):
        return True
    if _passive(words, at):
        return True
    if word.tag == "ADP" and word.text.lower() in _INNER:
        return at > 0 and words[at - 1].tag in _NOMINAL
    if word.tag == "CCONJ" and 0 < at < len(words) - 1:
        return words[at - 1].tag == words[at + 1].tag and words[at + 1].tag in ("PROPN", "NOUN", "ADJ")
    return False
