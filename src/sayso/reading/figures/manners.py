"""Words of a status: the forms of its verbs, its nouns and adjectives, and the class of each."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.figures.nouns import singulars
from sayso.reading.figures.table import table

_TABLE = table("status")
_VOWELS = "aeiou"


def inflected(base: str) -> set[str]:
    """Return the forms of a regular verb.

    >>> sorted(inflected("free")), sorted(inflected("swap"))
    (['free', 'freed', 'freeing', 'frees'], ['swap', 'swapped', 'swapping', 'swaps'])
    """
    if base.endswith("y") and base[-2] not in _VOWELS:
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    if base.endswith("ie"):
        return {base, base + "s", base + "d", base[:-2] + "ying"}
    if base.endswith("e"):
        return {base, base + "s", base + "d", (base if base.endswith("ee") else base[:-1]) + "ing"}
    short = len(base) < 6 and sum(letter in _VOWELS for letter in base) == 1 and base[-2] in _VOWELS
    stem = base + base[-1] if short and base[-1] in "pbgtdmn" else base
    return {
        base,
        base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"),
        stem + "ed",
        stem + "ing",
    }


def _forms() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for name, row in _TABLE.items():
        for form in sorted(form for base in row["verbs"] for form in inflected(base)):
            found.setdefault((form,), name)
        for words in row["words"]:
            found.setdefault(tuple(words.split()), name)
    return found


_FORMS = _forms()
_LONGER: dict[str, list[tuple[str, ...]]] = {}
for _form in sorted(_FORMS, key=lambda form: (-len(form), form)):
    _LONGER.setdefault(_form[0], []).append(_form)
_INTRANSITIVE = frozenset(
    tuple(form.split())
    for row in _TABLE.values()
    for base in row.get("intransitive", ())
    for form in (inflected(base) if " " not in base else {base})
)
_NOUNS: dict[str, str] = {noun: name for name, row in reversed(_TABLE.items()) for noun in row["nouns"]}
_ADJECTIVES: dict[str, str] = {
    word: name for name, row in reversed(_TABLE.items()) for word in row["adjectives"]
}


def verb(words: Sequence[str]) -> tuple[int, str] | None:
    """Return how many of the lower-case words make a status verb or phrase, and its class.

    The longest phrase wins.

    >>> verb(["laid", "down", "their", "arms", "today"]), verb(["sang"])
    ((4, 'surrendered'), None)
    """
    for form in _LONGER.get(words[0], ()) if words else ():
        if tuple(words[: len(form)]) == form:
            return len(form), _FORMS[form]
    return None


def intransitive(words: Sequence[str]) -> bool:
    """Whether the lower-case words of a verb tell of its subject even where a noun stands behind them.

    >>> intransitive(["died"]), intransitive(["killed"])
    (True, False)
    """
    return tuple(words) in _INTRANSITIVE


def adjective(word: str) -> str | None:
    """Return the class that a lower-case adjective behind a number tells: "12 dead"."""
    return _ADJECTIVES.get(word)


def noun(word: str) -> str | None:
    """Return the class of a noun of the act: "three arrests"."""
    return _ADJECTIVES.get(word) or next((_NOUNS[form] for form in singulars(word) if form in _NOUNS), None)


def phrasal(word: str) -> bool:
    """Whether a status phrase of several words begins with the lower-case word."""
    return any(len(form) > 1 for form in _LONGER.get(word, ()))
