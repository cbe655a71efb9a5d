"""Whether "must" and "should" infer instead of bind: "must have left", "should be over by noon"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.manner.forms import plain, table
from sayso.reading.manner.groups import Group, words
from sayso.reading.words import Word

_PERSONS = frozenset({"he", "she", "it", "they", "you", "this", "that", "there", "i"})


def inferred(content: Sequence[Word], group: Group) -> bool:
    """Return whether the modal verb of ``group`` states an inference or expectation, not a duty.

    "Must have been tired", "must be hiding" and "they must know" infer; "must be given access",
    "must leave" bind. "Should have been told" is a duty that was not met, and binds.
    """
    verbs = [text for text, tag in zip(group.texts, group.tags, strict=True) if tag in ("VERB", "AUX")]
    modal, rest = verbs[0], verbs[1:]
    behind = content[group.end] if group.end < len(content) else None
    if modal == "must":
        return _must(content, group, rest, behind)
    if modal in ("should", "ought"):
        return _should(rest, behind)
    return False


def _must(content: Sequence[Word], group: Group, rest: Sequence[str], behind: Word | None) -> bool:
    if rest[:1] == ["have"] and len(rest) > 1:
        return True
    if not rest:
        return False
    last = rest[-1]
    if rest[0] != "be":
        return last in words("inference", "verbs")
    if len(rest) > 1:
        return last.endswith("ing") or last in _states()
    return behind is not None and _state(content, group, behind)


def _state(content: Sequence[Word], group: Group, behind: Word) -> bool:
    """Whether "must be" is followed by how someone is, not by how things ought to be."""
    text = plain(behind.text)
    if text in words("inference", "adjectives") or text in _states():
        return True
    subject = plain(content[group.start - 1].text) if group.start else ""
    return subject in _PERSONS and behind.tag in ("ADJ", "DET", "ADV")


def _should(rest: Sequence[str], behind: Word | None) -> bool:
    expected = words("inference", "should")
    if not rest or rest[:1] == ["have"]:
        return False
    if rest == ["be"]:
        return behind is not None and plain(behind.text) in expected
    return rest[0] in ("arrive", "last", "take", "reach", "finish")


def _states() -> frozenset[str]:
    return frozenset(table("verbs")["states"]["words"].split())
