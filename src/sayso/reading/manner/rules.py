"""Whether the content states a rule ("must be given access"), not a fact ("was given access")."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.manner.forms import plain
from sayso.reading.manner.groups import Group, groups, words
from sayso.reading.manner.inference import inferred
from sayso.reading.words import Word

_BE = frozenset({"is", "are", "'re", "be", "am"})
#: what would or will be owed is no rule
_UNREAL = frozenset({"would", "'d", "could", "might", "will", "wo", "'ll", "had", "did"})
_PRESENT = _BE | {"has", "have", "do", "does", "may", "can", "ca", "'s"}


def rule(content: Sequence[Word]) -> bool:
    """Return whether a main clause of ``content`` says what must, may or may not be done.

    Duties (must, shall, should, ought to, have to), rights and bans in the present tense (are
    entitled to, is prohibited, may not) and whatever the present tense says "under" a law.
    Clauses with if, when or who do not count, nor what was allowed or required in the past.
    """
    found = [group for group in groups(content) if not group.beside and group.texts[0] != "to"]
    if any(_duty(content, group) or _right(content, group) for group in found):
        return True
    return any(group.texts[0] in _PRESENT for group in found) and _based(content)


def _texts(content: Sequence[Word], start: int, end: int) -> list[str]:
    return [plain(word.text) for word in content[start:end]]


def _duty(content: Sequence[Word], group: Group) -> bool:
    first = group.texts[0]
    before = _texts(content, max(group.start - 1, 0), group.start)
    if first in words("obligation"):
        opening = first == "should" and len(group.texts) == 1
        idle = before == ["i"] or (first == "shall" and before == ["we"])
        return not opening and not idle and not inferred(content, group)
    if first == "may" and "not" in group.texts[1:2]:
        return group.tags[-1] == "VERB" and "have" not in group.texts
    if first in _UNREAL:
        return False
    behind = _texts(content, group.end, group.end + 1)
    return behind == ["to"] and group.texts[-1] in ("has", "have", "'ve", "need", "needs") and before != ["i"]


def _right(content: Sequence[Word], group: Group) -> bool:
    """A right or ban in the present tense: "are entitled to", "have the right to", "is prohibited"."""
    if group.texts[0] in _BE and "being" not in group.texts:
        near = (*group.texts[1:], *_texts(content, group.end, group.end + 2))
        return any(text in words("rule", "bound") for text in near[:3] if text != "protected")
    if group.texts[-1] in ("has", "have", "'ve"):
        near = tuple(_texts(content, group.end, group.end + 4))
        return any(text in words("rule", "held") for text in near) and "to" in _texts(
            content, group.end, group.end + 6
        )
    return False


def _based(content: Sequence[Word]) -> bool:
    """Whether the words stand on a law: "under the convention", "international law requires"."""
    texts = _texts(content, 0, len(content))
    for at, text in enumerate(texts):
        if text == "under" and words("rule", "basis").intersection(texts[at + 1 : at + 7]):
            return True
    return False
