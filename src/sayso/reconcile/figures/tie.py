"""Whether two figures are about one event: places first, then names, kinds of event and of place, words."""

from __future__ import annotations

from sayso.reconcile.figures.answer import Answer
from sayso.reconcile.measure import Measure
from sayso.reconcile.setting import COMMON, Setting
from sayso.reconcile.thing import Fit

#: share of the words of both that makes two claims tell of one thing where no name does
_ALIKE = 0.5
#: and the least number of such words
_SHARED = 3
#: share of what marks a report that makes two reports tell one story
_STORY = 0.15
#: and where no name stands at the beginning of both
_STORY_ALONE = 0.4
#: shared words of two headlines that make them headlines of one story
_HEADS = 2


def tie(left: Measure, right: Measure) -> Answer:
    """Where, and which event: same, likely, not told, or different.

    The first of these that tells decides: the claims' own places; kinds of event and of place that part
    them; a place of one in the other's report; shared names; shared words.
    """
    one, other = left.setting, right.setting
    places = _words(one.places | one.wide), _words(other.places | other.wide)
    found, says = _place(one, other)
    if found is not Fit.DIFFERENT and (apart := _apart(one, other)):
        found, says = Fit.DIFFERENT, apart
    if found is Fit.UNKNOWN and left.report == right.report:
        found, says = Fit.LOOSE, "one report"
    if found is Fit.UNKNOWN and (near := _near(left, right)):
        found, says = Fit.LOOSE, near
    return Answer("place", found, *places, says)


def _place(one: Setting, other: Setting) -> tuple[Fit, str]:
    if shared := _shared(one.places, other.places):
        return Fit.SAME, f"both name {shared}"
    if one.places and other.places:
        if crossed := (one.places & other.around) | (other.places & one.around):
            return Fit.LOOSE, f"both reports name {min(crossed)}"
        return Fit.DIFFERENT, "other places"
    if crossed := (one.places & (other.around | other.names)) | (other.places & (one.around | one.names)):
        return Fit.LOOSE, f"both reports name {min(crossed)}"
    if one.wide and other.wide and not one.wide & other.wide:
        return Fit.DIFFERENT, "other countries or regions"
    return Fit.UNKNOWN, "nothing tells that both speak of one event"


def _shared(one: frozenset[str], other: frozenset[str]) -> str | None:
    """A place that both name; "tarn mill" is at "tarn"."""
    if both := one & other:
        return min(both)
    parts = [
        short
        for short in one | other
        for long in one | other
        if long != short and f" {short} " in f" {long} "
    ]
    crossing = [part for part in parts if (part in one) != (part in other)]
    return min(crossing, default=None)


def _apart(one: Setting, other: Setting) -> str | None:
    if one.events and other.events and not one.events & other.events:
        return "other kinds of event"
    if one.sites and other.sites and not one.sites & other.sites:
        return "other kinds of place"
    return None


def _near(left: Measure, right: Measure) -> str | None:
    """What else ties them; null where nothing does."""
    one, other = left.setting, right.setting
    if names := ((one.names | left.thing.names) & (other.names | right.thing.names)) - COMMON:
        return f"both name {min(names)}"
    if wide := one.wide & other.wide:
        return f"both name {min(wide)}"
    if (sites := one.sites & other.sites) and not _unlike(one, other):
        return f"both speak of a {min(sites)}"
    if len(one.headline & other.headline) >= _HEADS and not _unlike(one, other):
        return "their headlines share words"
    return _alike(one, other)


def _alike(one: Setting, other: Setting) -> str | None:
    """What their reports or words as a whole tell."""
    if one.story.joins(other.story):
        return "both reports tell of one event"
    if _one_story(one, other):
        return f"both reports tell of {_told(one, other)}"
    return "they share most of their words" if _echoes(one, other) else None


def _one_story(one: Setting, other: Setting) -> bool:
    """Whether two reports tell one story; where they begin without a name in common they share more of it."""
    return one.story.near(other.story) >= (_STORY_ALONE if _unlike(one, other) else _STORY)


def _unlike(one: Setting, other: Setting) -> bool:
    """Whether no name stands at the beginning of both reports."""
    return bool(one.lead and other.lead) and not one.lead & other.lead


def _told(one: Setting, other: Setting) -> str:
    return ", ".join(one.story.shared(other.story)[:3])


def _echoes(one: Setting, other: Setting) -> bool:
    return len(one.words & other.words) >= _SHARED and alike(one.words, other.words) >= _ALIKE


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the words of both that both have, in [0, 1]; 0 where neither has any."""
    return len(one & other) / len(one | other) if one and other else 0.0


def _words(places: frozenset[str]) -> str | None:
    return ", ".join(sorted(places)) or None
