"""What is said of those counted: the words of the governing verb, noun or adjective, and their class."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.figure import Status
from sayso.reading.figures.nouns import singulars
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table

_TABLE = table("status")
_RELATIVE = frozenset({"who", "which", "that", "whose", "where"})
_BREAK = frozenset({";", ":", "\u2014", "but", "while", "although", "because", "after", "before", "when", "if", "as",
                    "whereas", "though", "since"})
_SAYING = frozenset({"said", "says", "told", "reported", "added", "claimed", "according"})
_LOOK = 22
_BACK = 7


def _inflected(base: str) -> set[str]:
    stem = base.removesuffix("e")
    double = base + base[-1] if base[-3:-2] not in "aeiou" and base[-2:-1] in "aeiou" and base[-1] in "pbgtdmn" else base
    third = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + (
        "es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")
    past = base[:-1] + "ied" if third.endswith("ies") and base.endswith("y") else (stem if stem != base else double) + "ed"
    ing = "dying" if base == "die" else (stem if stem != base and not base.endswith("ee") else double) + "ing"
    return {base, third, past, ing}


def _verbs() -> tuple[dict[str, str], dict[str, list[tuple[tuple[str, ...], str]]]]:
    single: dict[str, str] = {}
    several: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, row in _TABLE.items():
        for form in [form for base in row["verbs"] for form in sorted(_inflected(base))]:
            single.setdefault(form, name)
        for words in row["words"]:
            parts = tuple(words.split())
            if len(parts) == 1:
                single.setdefault(words, name)
            else:
                several.setdefault(parts[0], []).append((parts, name))
    for rows in several.values():
        rows.sort(key=lambda row: -len(row[0]))
    return single, several


_SINGLE, _SEVERAL = _verbs()
_NOUNS = {noun: name for name, row in reversed(_TABLE.items()) for noun in row["nouns"]}
_ADJECTIVES = {word: name for name, row in reversed(_TABLE.items()) for word in row["adjectives"]}


@dataclass(frozen=True, slots=True)
class Said:
    """A status with the index of its first word and whether it stands before the number."""

    status: Status
    index: int
    before: bool


def _make(sight: Sight, first: int, last: int, name: str, *, before: bool) -> Said:
    span = (sight.at(first).start, sight.at(last).end)
    return Said(Status(exact=sight.text[span[0] : span[1]], class_=name, span=span), first, before)


def _phrase_at(sight: Sight, index: int) -> tuple[int, str] | None:
    """The status phrase that starts at a word: its last index and class."""
    low = sight.at(index).text.lower()
    for parts, name in _SEVERAL.get(low, ()):
        if all(sight.at(index + step).text.lower() == part for step, part in enumerate(parts)):
            return index + len(parts) - 1, name
    name = _SINGLE.get(low, "")
    return (index, name) if name else None


def status(sight: Sight, end: int, head: int | None) -> Said | None:
    """Return what is said of what is counted; ``end`` is the index behind the noun phrase, ``head`` its head."""
    adjective = _ADJECTIVES.get(sight.at(end).text.lower())
    if adjective:
        return _make(sight, end, end, adjective, before=False)
    own = _noun(sight, head)
    left = _left(sight)
    behind = _right(sight, end)
    if own and own.status.class_ in ("killed", "wounded"):
        return own
    return left or behind or own


def _noun(sight: Sight, head: int | None) -> Said | None:
    if head is None:
        return None
    low = sight.at(head).text.lower()
    name = _ADJECTIVES.get(low) or next((_NOUNS[word] for word in singulars(low) if word in _NOUNS), None)
    return _make(sight, head, head, name, before=False) if name else None


def _left(sight: Sight) -> Said | None:
    """The verb whose object the number is, or the act whose victims it numbers ("the killing of 12")."""
    for steps in range(1, _BACK):
        index = sight.left - steps
        word = sight.at(index)
        low = word.text.lower()
        if low in ("of", "for") and steps < 5:
            name = next((_NOUNS[s] for s in singulars(sight.at(index - 1).text) if s in _NOUNS), None)
            form = _SINGLE.get(sight.at(index - 1).text.lower()) if sight.at(index - 1).tag in ("NOUN", "VERB") else None
            found = form or name
            return _make(sight, index - 1, index - 1, found, before=True) if found and low == "of" else None
        found_phrase = _phrase_at(sight, index) if word.tag in ("VERB", "NOUN", "ADJ", "") else None
        if found_phrase and (word.tag != "NOUN" or steps == 1):
            return None if _passive(sight, index) else _make(sight, index, found_phrase[0], found_phrase[1], before=True)
        if not word.text or word.tag in ("VERB", "NOUN", "PRON", "ADP", "SCONJ", "PUNCT") and low not in ("at", "up", "than", "to", "as"):
            return None
    return None


def _passive(sight: Sight, index: int) -> bool:
    """Whether the verb before the number is passive, so that the number is not its object."""
    near = {sight.at(index - 1).text.lower(), sight.at(index - 2).text.lower()}
    return bool(near & {"was", "were", "been", "is", "are", "be"}) and sight.at(index).text.lower().endswith(("ed", "en", "ld"))


def _right(sight: Sight, end: int) -> Said | None:
    """The verb whose subject is counted; that of the main clause before that of a relative one."""
    relative, held, verbs = False, None, 0
    for index in range(end, min(end + _LOOK, sight.stop)):
        word = sight.at(index)
        low = word.text.lower()
        if low in _BREAK or low in _SAYING:
            break
        if low in _RELATIVE:
            relative = True
        found = _phrase_at(sight, index) if word.tag in ("VERB", "AUX", "ADJ", "NOUN", "ADV", "") and _verbal(sight, index) else None
        if found:
            held = _make(sight, index, found[0], found[1], before=False)
            if not relative:
                return held
        if word.tag == "VERB":
            verbs += 1
            if not relative or verbs > 2:
                break
        if word.tag == "AUX" and relative and verbs:
            relative, verbs = False, 0
    return held


def _verbal(sight: Sight, index: int) -> bool:
    word = sight.at(index)
    if word.tag in ("NOUN", "ADJ", "ADV"):
        return sight.at(index - 1).tag == "AUX" or len(_SEVERAL.get(word.text.lower(), ())) > 0
    return True


def says_status(sight: Sight, start: int) -> bool:
    """Whether the words from an index on say a status at once: "was killed", "has been reported missing"."""
    for index in range(start, start + 6):
        word = sight.at(index)
        if _phrase_at(sight, index) or word.text.lower() in _ADJECTIVES:
            return True
        if word.tag not in ("AUX", "ADV", "PART", "ADP") and word.text.lower() not in ("reported", "believed", "feared"):
            return False
    return False


def status_word(word: str) -> bool:
    """Whether a lower-case word is a form of a status verb.

    >>> status_word("disappeared"), status_word("tables")
    (True, False)
    """
    return word in _SINGLE
