"""What is counted, as comparing sees it: a group of nouns, what sets it apart, and whose they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from sayso.model.figure import Counted, Figure
from sayso.reconcile.table import table
from sayso.reconcile.words import plain, stem, tokens

_TABLE = table("things")
_GROUP: dict[str, str] = {word: name for name, words in _TABLE["alike"].items() for word in words}
_GROUPS = frozenset(_TABLE["alike"])
_WITHIN: dict[str, frozenset[str]] = {name: frozenset(above) for name, above in _TABLE["within"].items()}
_LOOSE = frozenset(frozenset((name, other)) for name, others in _TABLE["loose"].items() for other in others)
_PEOPLE = frozenset(_TABLE["people"]["classes"])
_PARTS = frozenset(_TABLE["parts"]["groups"])
_PERSONS = frozenset(_TABLE["persons"]["statuses"])
_BEFALLS = frozenset(_TABLE["befalls"]["statuses"])
_IDLE = frozenset(_TABLE["idle"]["words"])
_SIDES = {word: side for side, words in _TABLE["side"].items() for word in words}
_ARMS = {word: side for side, words in _TABLE["arms"].items() for word in words}
_STATE = frozenset(stem(word) for word in _TABLE["state"]["words"])
_TOLD_BY: dict[str, list[str]] = _TABLE["telling"]
_COMPOUNDS = {one["noun"]: (name, frozenset(one["behind"])) for name, one in _TABLE["compounds"].items()}
_PEOPLES = tuple(_TABLE["peoples"]["endings"])
_AGENTS = tuple(_TABLE["agents"]["endings"])
_NO_AGENTS = frozenset(_TABLE["agents"]["things"])
_TELLING = {word: status for status, words in _TABLE["telling"].items() for word in words}


class Fit(StrEnum):
    """How two answers to one question stand to each other."""

    SAME = "same"
    LOOSE = "loose"
    UNKNOWN = "unknown"
    PART = "part"
    WHOLE = "whole"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Thing:
    """What a figure is a number of.

    Attributes:
        group: name of the group of nouns, or the noun itself in the singular; empty where nothing is said.
        people: whether they are people.
        marks: stems of modifiers that set them apart ("armoured").
        names: stems of modifiers with a capital ("Norland soldiers").
        side: "own" or "enemy", seen from the speaker; empty where the words do not tell.
        arms: "regular" or "irregular" where the noun tells so of fighters ("soldiers", "rebels"); else empty.
        said: the words.
    """

    group: str = ""
    people: bool = False
    marks: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    side: str = ""
    arms: str = ""
    said: str = ""

    @property
    def root(self) -> str:
        """The widest group that it belongs to: what blocking may put together."""
        return "people" if self.people else whole(self.group)


def thing(figure: Figure, status: str | None = None) -> Thing:
    """What a figure counts; people where nothing is said and it befalls people: "killed 53 of them"."""
    if figure.counted is not None and not _no_noun(figure):
        found = _apart(_thing(figure.counted), figure, status)
        if status and found.group == status:
            return replace(found, group="people")
        unknown = figure.counted.class_ is None and status in _PERSONS
        return replace(found, people=True) if unknown else found
    return Thing("people", people=True) if status in _BEFALLS and not figure.unit else Thing()


def _apart(found: Thing, figure: Figure, status: str | None) -> Thing:
    """The thing without marks that only say again what befell them: "wounded soldiers" who are wounded."""
    if not found.marks or status is None:
        return found
    said = figure.status.exact if figure.status else ""
    again = {stem(word) for word in (status, *_TOLD_BY.get(status, ()), *tokens(said))}
    return replace(found, marks=found.marks - again)


def _no_noun(figure: Figure) -> bool:
    """Whether the word behind a number is no noun counted: plurals end in "s" or are in a list."""
    counted = figure.counted
    unlisted = counted is not None and counted.class_ is None and plain(counted.head) not in _GROUP
    several = figure.said is None or figure.said > 1
    return (
        unlisted and several and not figure.unit and not plain(counted.head if counted else "").endswith("s")
    )


def telling(head: str) -> str | None:
    """The status that a noun tells by itself: "deaths" are killed.

    >>> telling("deaths"), telling("soldiers")
    ('killed', None)
    """
    found: str | None = next((_TELLING[word] for word in singulars(plain(head)) if word in _TELLING), None)
    return found


@lru_cache(maxsize=65_536)
def _thing(counted: Counted) -> Thing:
    words = tokens(counted.exact)
    head, words = _whose(counted.head, words)
    group, words = _compound(_group(plain(head)), words)
    side = next((_SIDES[plain(word)] for word in words if plain(word) in _SIDES), "")
    head = stem(head)
    rest = [
        word for word in words if plain(word) not in _IDLE and stem(word) != head and not word[0].isdigit()
    ]
    proper = frozenset(stem(word) for word in rest if word[0].isupper())
    owners = {word for word in rest if word.endswith(("'s", "\u2019s"))}
    marks = frozenset(stem(word) for word in rest if not word[0].isupper() and word not in owners)
    people = counted.class_ is None or (counted.class_ in _PEOPLE and counted.head.endswith(_PEOPLES))
    if counted.head[:1].isupper() and group not in _GROUPS and people:
        # "420 Norlanders": people named by whose they are
        return Thing("people", True, marks, proper | {head}, side, "", counted.exact)
    people = counted.class_ in _PEOPLE or group in ("people", "civilian", "fighter", "child")
    people |= counted.class_ is None and group not in _GROUPS and _is_agent(plain(counted.head))
    arms = next((_ARMS[word] for word in singulars(plain(counted.head)) if word in _ARMS), "")
    marks -= _STATE if arms == "regular" else frozenset()
    return Thing(group, people, marks, proper, side, arms, counted.exact)


def _is_agent(head: str) -> bool:
    """Whether a noun of many is one for people by its ending: "lawbreakers", "rioters", "trainees".

    >>> _is_agent("lawbreakers"), _is_agent("containers"), _is_agent("lorries")
    (True, False, False)
    """
    return head.endswith(_AGENTS) and len(head) > 5 and head not in _NO_AGENTS


def _compound(group: str, words: list[str]) -> tuple[str, list[str]]:
    """The group of a noun and the word before it, and the words without that: fuel tanks are no tanks."""
    name, behind = _COMPOUNDS.get(group, ("", frozenset()))
    if not any(plain(word) in behind for word in words):
        return group, words
    return name, [word for word in words if plain(word) not in behind]


def _whose(head: str, words: list[str]) -> tuple[str, list[str]]:
    """The noun of those counted: "civilian deaths" are civilians; the head only tells what befell them."""
    if telling(head) is None or len(words) < 2 or plain(words[-2]) not in _GROUP:
        return head, words
    return words[-2], words[:-1]


def _group(head: str) -> str:
    for word in singulars(head):
        if word in _GROUP:
            return _GROUP[word]
    return singulars(head)[-1] if head else ""


def singulars(head: str) -> tuple[str, ...]:
    """What a noun may be the plural of, itself first, the likeliest last.

    >>> singulars("tanks"), singulars("buses"), singulars("ferries")
    (('tanks', 'tank'), ('buses', 'buse', 'bus'), ('ferries', 'ferry'))
    """
    if head.endswith("ies") and len(head) > 4:
        return head, head[:-3] + "y"
    if head.endswith(("ses", "xes", "ches", "shes")):
        return head, head[:-1], head[:-2]
    if head.endswith("s") and not head.endswith("ss") and len(head) > 3:
        return head, head[:-1]
    return (head,)


def fit(left: Thing, right: Thing) -> Fit:
    """How two things stand: the same, one a part of the other, a looser word, or different ones."""
    if not left.group or not right.group:
        return Fit.UNKNOWN
    if _elsewhere(left, right) or {left.arms, right.arms} == {"regular", "irregular"}:
        return Fit.DIFFERENT
    group = _people(left, right) or groups(left.group, right.group)
    if group is Fit.SAME and left.marks != right.marks:
        if left.marks > right.marks:
            return Fit.PART
        return Fit.WHOLE if left.marks < right.marks else Fit.DIFFERENT
    return group


def _people(left: Thing, right: Thing) -> Fit | None:
    """A word for people against a noun for some of them: news may mean the same ones."""
    if left.group == right.group or "people" not in (left.group, right.group):
        return None
    other = right if left.group == "people" else left
    return Fit.LOOSE if other.people and other.group not in _PARTS else None


def _elsewhere(left: Thing, right: Thing) -> bool:
    """Whether the names in the words part them: Norland soldiers are no Southland soldiers."""
    if not left.names or not right.names:
        return False
    return not any(one[:5] == other[:5] for one in left.names for other in right.names)


@lru_cache(maxsize=16_384)
def groups(left: str, right: str) -> Fit:
    """How two groups stand to each other, whatever is meant by "people".

    >>> groups("child", "civilian").value, groups("prisoner", "fighter").value, groups("tank", "truck").value
    ('part', 'loose', 'different')
    """
    if left == right:
        return Fit.SAME
    if frozenset((left, right)) in _LOOSE:
        return Fit.LOOSE
    if right in _WITHIN.get(left, ()):
        return Fit.PART
    if left in _WITHIN.get(right, ()):
        return Fit.WHOLE
    return Fit.DIFFERENT


def is_wider(one: Thing, other: Thing) -> bool:
    """Whether one may well be more people than the other, though news uses both for the same ones."""
    pair = one.group, other.group
    return one.group in _WITHIN.get(other.group, ()) or pair in (
        ("fighter", "prisoner"),
        ("pupil", "girl"),
        ("pupil", "boy"),
    )


def whole(group: str) -> str:
    """The widest group that one belongs to: what blocking may put together.

    >>> whole("child"), whole("tank"), whole("ferry")
    ('people', 'vehicle', 'ferry')
    """
    above = _WITHIN.get(group, frozenset())
    if "people" in above or group == "people":
        return "people"
    return min(above, default=group)
