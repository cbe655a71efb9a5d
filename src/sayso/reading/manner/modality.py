"""Tense and modality of the content's main verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sayso.model.finding import Act, Modality
from sayso.reading.manner.forms import inflections, plain, table
from sayso.reading.manner.groups import Group, main, words
from sayso.reading.manner.inference import inferred
from sayso.reading.words import Word

_ASKING = frozenset({Act.DEMAND, Act.URGE, Act.ORDER, Act.ASK})
_COMING = frozenset({Act.PROMISE, Act.THREATEN, Act.EXPECT, Act.AGREE, Act.FEAR, Act.ASSERT})


def modality(content: Sequence[Word], act: Act) -> Modality | None:
    """Return tense or modality of the main verb of ``content``; null where it has none.

    "Has left" is past: it tells of something over. An infinitive is read with the act: what is
    demanded is an obligation, what is promised is future.
    """
    group = main(content)
    if group is None:
        return None
    if group.texts[0] == "to":
        return Modality.OBLIGATION if act in _ASKING else Modality.FUTURE if act in _COMING else None
    if not group.finite:
        return None
    return _auxiliary(content, group) or _bare(content, group, act)


def _auxiliary(content: Sequence[Word], group: Group) -> Modality | None:
    """What the group's first auxiliary says; null where it has none."""
    first = next(
        (text for text, tag in zip(group.texts, group.tags, strict=True) if tag != "ADV"), group.texts[0]
    )
    if first in words("future"):
        return Modality.FUTURE
    if first in ("would", "'d"):
        return Modality.PAST if first == "'d" and _past(group.texts[-1]) else Modality.CONDITIONAL
    if first in words("obligation"):
        return _obliged(content, group, first)
    if first in words("possibility"):
        return Modality.POSSIBILITY
    if first in words("past"):
        return Modality.PAST
    return _present(content, group) if first in words("present") else None


def _obliged(content: Sequence[Word], group: Group, first: str) -> Modality:
    if first == "should" and group.start == 0 and group.end - group.start == 1:
        return Modality.CONDITIONAL
    subject = plain(content[group.start - 1].text) if group.start else ""
    if first == "shall" and subject in ("i", "we"):
        return Modality.FUTURE
    return Modality.POSSIBILITY if inferred(content, group) else Modality.OBLIGATION


def _to(content: Sequence[Word], group: Group) -> Modality:
    """Modality of "is … to": *is going to*, *are required to*, *is likely to*; else present."""
    behind = [plain(word.text) for word in content[group.end : group.end + 3]]
    chain = [*group.texts, *behind]
    if "to" not in behind:
        return Modality.PRESENT
    before = chain[chain.index("to") - 1]
    for found in (Modality.FUTURE, Modality.OBLIGATION, Modality.POSSIBILITY):
        if before in words("to", found.value):
            return found
    return Modality.FUTURE if before in ("is", "are") else Modality.PRESENT


def _present(content: Sequence[Word], group: Group) -> Modality:
    behind = plain(content[group.end].text) if group.end < len(content) else ""
    if behind == "to" and group.texts[-1] in ("has", "have", "'ve", "need", "needs"):
        return Modality.OBLIGATION
    perfect = group.texts[0] in ("has", "have", "'ve") or (group.texts[0] == "'s" and "been" in group.texts)
    if perfect and len(set(group.texts) - {"not", "n't"}) > 1:
        return Modality.PAST
    return _to(content, group)


def _past(verb: str) -> bool:
    return verb.endswith("ed") or verb in _irregular()


@cache
def _irregular() -> frozenset[str]:
    """Irregular past forms that are not base forms too ("come", "run")."""
    pasts = table("verbs")["irregular"].values()
    return frozenset(form for forms in pasts for form in forms.replace("/", " ").split()) - {
        "come",
        "become",
        "run",
    }


def _bare(content: Sequence[Word], group: Group, act: Act) -> Modality:
    """A verb without auxiliary: past by its form, asked for after "demanded that …", else present."""
    verb = group.texts[group.tags.index("VERB")] if "VERB" in group.tags else group.texts[0]
    if _past(verb):
        return Modality.PAST
    third = verb.endswith("s") and not verb.endswith("ss")
    if not third and act in _ASKING:
        return Modality.OBLIGATION
    behind = plain(content[group.end].text) if group.end < len(content) else ""
    if verb in inflections("need") | {"has", "have"} and behind == "to":
        return Modality.OBLIGATION
    opened = group.start == 0 and not third
    return Modality.OBLIGATION if opened and group.end < len(content) else Modality.PRESENT
