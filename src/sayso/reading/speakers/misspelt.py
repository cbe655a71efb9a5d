"""Surnames with a slip of the pen in them."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from sayso.reading.speakers.lexicon import lexicon

#: letters that a surname must have for one of them to be a slip
_LONG = 5


def one_letter_off(name: Sequence[str], word: str) -> bool:
    """Whether a word is the surname of a full name but for one letter, its first one excepted.

    A plural is none, nor is a given name or a word that has a meaning of its own in the lists.

    >>> one_letter_off(("ana", "lindqvist"), "lindqist"), one_letter_off(("ana", "lind"), "lint")
    (True, False)
    >>> one_letter_off(("ana", "harker"), "harkers")
    False
    """
    lex, surname = lexicon(), name[-1]
    if len(name) < 2 or min(len(surname), len(word)) < _LONG or surname[0] != word[0]:
        return False
    if word in lex.firstnames or word in lex.places or word in lex.heads or word in lex.roles:
        return False
    plural = {surname, word} in ({surname, surname + "s"}, {word, word + "s"})
    return not plural and Levenshtein.distance(surname, word, score_cutoff=1) == 1
