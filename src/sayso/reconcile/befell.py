"""What befell those counted: the class of the status, or what the words around a figure tell of it."""

from __future__ import annotations

import re

from sayso.model.figure import Figure
from sayso.model.stated import Measured
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table
from sayso.reconcile.thing import Thing, telling, thing

_LOST: dict[str, str] = table("statuses")["lost"]
_STEMS: dict[str, list[str]] = table("statuses")["stems"]
_STEM = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name}>{'|'.join(map(re.escape, stems))})" for name, stems in _STEMS.items())
    + ")",
    re.IGNORECASE,
)
#: "the toll from the strike rose to": of the dead, whatever else the words around tell
_TOLL = re.compile(r"\btoll\b[^;,.]*$", re.IGNORECASE)
#: behind bars: of those who remain there it is told that they are held
_HELD = re.compile(rf"\b(?:{'|'.join(table('statuses')['behind_bars']['words'])})\b", re.IGNORECASE)
_INDOORS = {
    name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    for name, words in table("statuses")["indoors"].items()
}
#: whom a camp does not shelter but hold
_CAPTIVE = frozenset({"person in custody", "combatant"})
_KIND: dict[str, str] = {
    group: kind for kind, groups in table("statuses")["kinds"].items() for group in groups
}
_MEANT: dict[str, dict[str, str]] = table("statuses")["meant"]
_SAID: dict[str, dict[str, str]] = table("statuses")["said"]
#: verbs that tell less than the words around them
_WEAK = frozenset(table("statuses")["weak_verbs"]["words"])
#: words that a verb goes on with
_ON = re.compile(r"[\s\w]{0,24}")
_WHO = re.compile(r"\b(?:in|at|of|by|for|after|when|where)\s+(?:which|whom|whose)\b")
_SUMS = {
    name: re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE)
    for name, words in table("statuses")["sums"].items()
}
#: the month, which is no march
_MONTH = re.compile(
    r"\b(?:\d+ March|(?:in|of|since|until|last|by|on|from|this|every|early|late|mid) March|March \d)\b"
)
#: characters from a figure within which such a word may stand
_REACH = 70


def befell(measured: Measured, near: Nearby) -> str | None:
    """The class of the status of a figure; null where neither it nor its sentence tells."""
    told, figure = _told(measured, near), measured.figure
    words = " ".join(near.clause)
    if not _of_another(measured, near) and (said := _said(figure, near)):
        return said
    if told in ("remaining", None) and not figure.unit and _HELD.search(words):
        return "detained"
    captive = figure.counted is not None and figure.counted.class_ in _CAPTIVE
    if told in ("remaining", "detained") and not captive and (indoors := _indoors(told, near)):
        return indoors
    counted = thing(figure)
    if told == "lost" and _KIND.get(counted.group) != "settlement":
        return _lost(figure)
    meant = apt(told, counted)
    return None if meant == told and _unlisted(figure, told) else meant


def _unlisted(figure: Figure, told: str | None) -> bool:
    """Whether that is but the word of a verb that no list knows."""
    status = figure.status
    return status is not None and status.class_ is None and told == status.exact.casefold()


def apt(status: str | None, counted: Thing) -> str | None:
    """What a status means of what is counted: villages that are freed are taken.

    >>> apt("released", Thing("village")), apt("released", Thing("prisoner", people=True))
    ('captured', 'released')
    """
    kind = _kind(counted)
    return _MEANT.get(kind, {}).get(status or "", _MEANT["any"].get(status or "", status))


def _kind(counted: Thing) -> str:
    """The kind of what is counted; empty where no list tells."""
    return _KIND.get(counted.group, "people" if counted.people else "")


def _said(figure: Figure, near: Nearby) -> str | None:
    """What the very words mean of what is counted: rockets that "come down" were fired."""
    if figure.status is None or figure.unit:
        return None
    own, place = figure.status.exact.casefold(), figure.status.span
    words = own
    if place is not None and place[0] >= figure.spans[-1][1]:
        on = _ON.match(near.behind, place[1] - figure.spans[-1][1])
        words += on[0].casefold() if on else ""
    meant = _SAID.get(_kind(thing(figure)), {})
    found = [one for one in meant if one.startswith(own) and f"{words} ".startswith(f"{one} ")]
    return meant[max(found, key=len)] if found else None


def _indoors(told: str, near: Nearby) -> str | None:
    """Where those are who are told to be held or to remain, if it is no prison.

    Those who remain in a hospital are some of those who were brought there.
    """
    words = " ".join(near.clause)
    found = next((name for name, where in _INDOORS.items() if where.search(words)), None)
    return None if (found, told) == ("hospitalised", "remaining") else found


def _of_another(measured: Measured, near: Nearby) -> bool:
    """Whether the status of a figure is that of others: "four boys who saw the raid in which 20 died"."""
    figure = measured.figure
    place = figure.status.span if figure.status else None
    if place is None:
        return False
    return bool(_WHO.search(near.behind[: max(place[0] - figure.spans[-1][1], 0)]))


def is_share(figure: Figure) -> bool:
    """Whether a figure is a share, which is of people as well as a count is."""
    return (figure.unit_si or figure.unit) == "1"


def _sum(near: Nearby) -> str | None:
    """What a measured quantity is: the first in the list that the words of its sentence tell."""
    before, behind = near.clause
    clause = f"{before} {behind}"
    found = [
        name
        for words in (clause, f"{near.before} {near.behind}")
        for name in _SUMS
        if _SUMS[name].search(words)
    ]
    return found[0] if found else None


def _lost(figure: Figure) -> str:
    """What it means that they are lost, by the class of those counted or their noun."""
    counted = figure.counted
    return _LOST.get((counted.class_ or "") if counted else "") or _LOST.get(
        counted.head if counted else "", "lost"
    )


def _told(measured: Measured, near: Nearby) -> str | None:
    figure = measured.figure
    if figure.unit and not is_share(figure):
        return _sum(near)
    if figure.counted is None and not figure.unit and _TOLL.search(near.before):
        return "killed"
    another = _of_another(measured, near)
    if figure.status and figure.status.class_ and not another:
        return figure.status.class_
    told = telling(figure.counted.head) if figure.counted else None
    own = figure.status.exact.casefold() if figure.status and not another else None
    if told or figure.unit or (own and own not in _WEAK):
        return told or own
    # a word of the sentence for people may be of any of them, one for things only of its clause
    whole = not noun_left_out(figure) and thing(figure).people
    return nearest(near if whole else Nearby(*near.clause)) or own


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def noun_left_out(figure: Figure) -> bool:
    """Whether a figure has no noun of its own: none at all, or one that stands before it."""
    counted = figure.counted
    return counted is None or (counted.span is not None and counted.span[1] <= figure.spans[0][0])


def nearest(near: Nearby) -> str | None:
    """The status of the nearest word that tells one, a word behind the figure winning over one before it."""
    near = Nearby(_MONTH.sub(_blank, near.before), _MONTH.sub(_blank, near.behind))
    behind = _STEM.search(near.behind.partition("; ")[0], 0, _REACH)
    # from a place on, not cut off: "diers" of "soldiers" would be a word of its own
    start = max(len(near.before) - _REACH, near.before.rfind("; "), 0)
    before = [*_STEM.finditer(near.before, start)]
    after = behind.start() if behind else _REACH + 1
    ahead = len(near.before) - before[-1].end() if before else _REACH + 1
    found = behind if after <= ahead else before[-1] if before else None
    return found.lastgroup if found else None
