"""Who a title stands for: "the ombudsman", beside a name or where the event knows but one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from sayso.model.span import Span
from sayso.model.speaker import SpeakerKind
from sayso.model.stated import Stated
from sayso.reconcile.measure import Measure
from sayso.reconcile.table import table
from sayso.reconcile.words import plain, tokens

_TITLES = frozenset(table("voices")["titles"]["words"])
_ROLES = frozenset({SpeakerKind.ROLE, SpeakerKind.UNKNOWN, SpeakerKind.BODY})
_OWNED = re.compile(r"^(?P<who>.+)['\u2019]s\s+(?P<what>[\w\s-]+)$")
_APPOSED = re.compile(r",\s+(?:(?:an?|the|its|their|his|her)\s+)?", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[,.:;!?\n\u201c\"\u2014-]|\b(?:said|says|to))\s*$")
#: characters before a source in which a name is looked for
_REACH = 80
#: letters of a name that its other forms have in common
_SHARED = 5


def beside(stated: Iterable[Stated], keys: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, str]:
    """The key of the person whose name stands right beside a source that only tells the office, by claim."""
    told = [(one, one.finding.speaker) for one in stated if one.finding.speaker is not None]
    persons = {
        who.name: keys[one.claim.id]
        for one, who in told
        if who.kind is SpeakerKind.PERSON and " " in who.name
    }
    first: dict[str, list[str]] = defaultdict(list)
    for name in persons:
        first[name.split()[0]].append(name)
    found: dict[str, str] = {}
    for one, who in told:
        if who.kind is SpeakerKind.ROLE and one.claim.source is not None:
            near = _beside(one.claim.source.spans, texts.get(one.report.id, ""), first)
            found |= {one.claim.id: persons[near]} if near else {}
    return found


def _beside(spans: Sequence[Span], text: str, first: Mapping[str, Sequence[str]]) -> str | None:
    """The name in apposition to words of a text, of those that are known by their first words."""
    start = spans[0][0]
    before, behind = text[max(start - _REACH, 0) : start], text[spans[-1][1] :][:_REACH].lstrip(" ,")
    near = (name for word in (*before.split(), *behind.split()[:1]) for name in first.get(word, ()))
    return next((name for name in near if _stands(name, before, behind)), None)


def _stands(name: str, before: str, behind: str) -> bool:
    """Whether a name is in apposition: "Ada Finn, the ombudsman", not "after meeting Ada Finn, the king"."""
    if behind.startswith(name):
        return True
    start, found, rest = before.rpartition(name)
    return bool(found) and bool(_APPOSED.fullmatch(rest)) and bool(_OPENS.search(start))


def owned(name: str, persons: Mapping[str, str], bodies: Mapping[str, str]) -> str | None:
    """The key of what is named as a person's: his office is himself, "her ministry" the one that she heads.

    Args:
        name: of the speaker.
        persons: keys of persons by name.
        bodies: the bodies that persons speak for, by the persons' keys.
    """
    told = _OWNED.match(name)
    names = (told["who"], " ".join(told["who"].split()[-2:])) if told else ()
    who = next((persons[one] for one in names if one in persons), None)
    if told is None or who is None:
        return None
    return who if told["what"] == "office" else bodies.get(who)


def holders(own: Sequence[Measure]) -> dict[tuple[str, str], str]:
    """The speaker whom a title alone means in a report of an event, by title's key and report.

    He is the only one of the report who bears it, else the only one of the event.
    """
    here: dict[tuple[str, str], set[str]] = defaultdict(set)
    names: dict[str, set[str]] = defaultdict(set)
    for one in own:
        who = one.measured.stated.finding.speaker
        if who is not None and who.kind is SpeakerKind.PERSON and (title := _title(who.role or "")):
            here[title, one.report].add(one.speaker)
            here[title, ""].add(one.speaker)
            names[one.speaker] |= _proper(who.role or "")
    found: dict[tuple[str, str], str] = {}
    for one in own:
        who, title = one.measured.stated.finding.speaker, _title(one.speaker)
        if title is not None and who is not None and who.kind in _ROLES:
            known = here.get((title, one.report)) or here.get((title, ""), set())
            if len(known) == 1 and _fits(_proper(one.speaker), names[min(known)]):
                found[one.speaker, one.report] = min(known)
    return found


def _title(words: str) -> str | None:
    """The title that words end in, or whose office they name; null where there is none."""
    told = [plain(word).removesuffix("'s") for word in tokens(words.split(",", maxsplit=1)[0])]
    told = told[:-1] if told[-1:] == ["office"] else told
    return told[-1] if told and told[-1] in _TITLES else None


def _proper(words: str) -> frozenset[str]:
    told = (word.removesuffix("'s").removesuffix("\u2019s") for word in tokens(words) if word[0].isupper())
    return frozenset(plain(word) for word in told if plain(word) not in _TITLES)


def _fits(asked: Set[str], known: Set[str]) -> bool:
    """Whether nothing in the words tells of two places: "Karabakh", "Nagorno-Karabakh"."""
    return not asked or not known or any(_alike(one, other) for one in asked for other in known)


def _alike(one: str, other: str) -> bool:
    return one[:_SHARED] == other[:_SHARED] or one in other or other in one
