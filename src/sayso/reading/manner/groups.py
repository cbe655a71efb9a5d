"""Verb groups of a content: which there are, and which is the main one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.reading.manner.forms import plain, table
from sayso.reading.words import Word

_INSIDE = frozenset({"VERB", "AUX", "ADV", "PART"})
_STOPS = frozenset(".;?!")


@dataclass(frozen=True, slots=True)
class Group:
    """Auxiliaries, negations and a verb that belong together: "must not be tried".

    Attributes:
        texts: its words in small letters.
        tags: their parts of speech.
        start: position of its first word in the words handed in; ``end`` behind its last.
        beside: whether it belongs to a clause beside the main one ("if …", "who …").
    """

    texts: tuple[str, ...]
    tags: tuple[str, ...]
    start: int
    end: int
    beside: bool

    @property
    def finite(self) -> bool:
        """Whether it can be the verb of a sentence: no infinitive, no gerund."""
        if self.texts[0] == "to":
            return False
        return "AUX" in self.tags or not self.texts[self.tags.index("VERB")].endswith("ing")


@cache
def words(*path: str) -> frozenset[str]:
    """Return a word list of ``modality.toml``.

    >>> "might" in words("possibility"), "know" in words("inference", "verbs")
    (True, True)
    """
    entry = table("modality")
    for key in path:
        entry = entry[key]
    return frozenset(str(entry).split())


def _starts(content: Sequence[Word], at: int) -> bool:
    word = content[at]
    before = content[at - 1].tag if at else ""
    after = content[at + 1].tag if at + 1 < len(content) else ""
    if word.tag in ("VERB", "AUX"):
        return not (word.tag == "VERB" and before == "DET")
    if word.tag == "NOUN" and before == "NOUN" and after in ("DET", "NUM"):
        return word.text.endswith("s")  # "the army holds two villages", which a tagger may take for nouns
    return word.tag == "PART" and plain(word.text) == "to" and after in ("VERB", "AUX", "ADV")


def _extent(content: Sequence[Word], at: int) -> int:
    """Behind the last verb of the group that starts at ``at``; "to" starts a group of its own."""
    end = at + 1
    place = end
    verb = content[at].tag in ("VERB", "NOUN")
    while place < len(content) and content[place].tag in _INSIDE and plain(content[place].text) != "to":
        if content[place].tag in ("VERB", "AUX"):
            if verb:
                break
            verb = content[place].tag == "VERB"
            end = place + 1
        elif plain(content[place].text) in ("not", "n't"):
            end = place + 1
        place += 1
    return end


def _opens(content: Sequence[Word], at: int) -> bool:
    """Whether the word opens a clause beside the main one."""
    text = plain(content[at].text)
    if text == "that":
        return at > 0 and content[at - 1].tag in ("NOUN", "PROPN") and content[at].tag != "DET"
    if text == "as":
        return content[at].tag == "SCONJ"
    return text in words("subordinators") and content[at].tag != "NOUN"


def _reduced(content: Sequence[Word], at: int, end: int) -> bool:
    """Whether a bare participle describes the noun before it: "those *held* at the camp will …"."""
    if end - at != 1 or at == 0 or content[at].tag != "VERB" or end >= len(content):
        return False
    if content[at - 1].tag not in ("NOUN", "PROPN", "PRON", "NUM") or content[end].tag not in (
        "ADP",
        "ADV",
        "NUM",
    ):
        return False
    for word in content[end:]:
        if word.tag == "AUX":
            return True
        if word.tag in ("VERB", "CCONJ", "SCONJ", "PUNCT"):
            return False
    return False


def groups(content: Sequence[Word]) -> Iterator[Group]:
    """Yield the verb groups of ``content`` in order, each with whether it stands beside the main clause."""
    pending, at = False, 0
    while at < len(content):
        if _opens(content, at):
            pending = True
        elif content[at].text in _STOPS:
            pending = False
        elif _starts(content, at):
            end = _extent(content, at)
            group = content[at:end]
            tags = tuple("VERB" if word.tag == "NOUN" else word.tag for word in group)
            if "VERB" in tags or "AUX" in tags:
                beside = pending or _reduced(content, at, end)
                yield Group(tuple(plain(word.text) for word in group), tags, at, end, beside)
                pending = pending and group[0].text.lower() == "to"
            at = end
            continue
        at += 1


def main(content: Sequence[Word]) -> Group | None:
    """Return the main verb group: the first finite one of the main clause, else the first at all.

    An infinitive that opens the content comes first: "(promised) to leave when asked".
    """
    first: Group | None = None
    for group in groups(content):
        if not group.beside and (group.finite or group.start <= 1):
            return group
        first = first or (group if not group.beside else None)
    return first
