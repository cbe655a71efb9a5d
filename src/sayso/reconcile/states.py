"""A state that is named alone speaks with the mouth of its only body: "Moscow" is the ministry there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.model.speaker import SpeakerKind
from sayso.names.countries import country_of
from sayso.reconcile.measure import Measure
from sayso.reconcile.voice import head
from sayso.reconcile.within import LAND, STATE, within
from sayso.reconcile.words import plain

#: unit, what befell them, what is counted, and the event
Kind = tuple[str, str, str, str]


def one_state(measures: Iterable[Measure]) -> list[Measure]:
    """The figures, those of a state by its name with the speaker of the only body that tells the measure.

    Where two bodies of a state do, its name alone stays open. Where none does, its names ("Norland", and its
    capital) are one speaker.
    """
    listed = within(measures)
    names, bodies = _told(listed)
    kinds: dict[Kind, list[Measure]] = defaultdict(list)
    for one in listed:
        if one.speaker in names or one.speaker in bodies:
            kinds[_kind(one)].append(one)
    speaks = {kind: _mouths(own, names, bodies) for kind, own in kinds.items()}
    return [
        replace(one, speaker=speaks.get(_kind(one), {}).get(one.speaker, one.speaker))
        if one.speaker in names
        else one
        for one in listed
    ]


def _kind(one: Measure) -> Kind:
    return one.unit, one.family, one.thing.root, one.setting.story.cluster or one.report


def _told(measures: Sequence[Measure]) -> tuple[dict[str, str], dict[str, str]]:
    """Key of a speaker -> the state that it is by its name alone, or that it is a body of."""
    names: dict[str, str] = {}
    bodies: dict[str, str] = {}
    alone: set[str] = set()
    for one in measures:
        who = one.measured.stated.finding.speaker
        if who is not None and who.kind is SpeakerKind.COUNTRY:
            names[one.speaker] = who.affiliation or who.name
        elif who is not None and who.kind is SpeakerKind.BODY and who.affiliation:
            bodies[one.speaker] = who.affiliation
        elif who is not None and who.kind is SpeakerKind.UNKNOWN and who.name == one.speaker:
            alone.add(who.name)
    lands = {_root(state) for key, state in bodies.items() if key not in names and head(key) in STATE}
    names |= {name: name for name in sorted(alone) if len(name.split()) == 1 and _root(name) in lands}
    return names, {key: state for key, state in bodies.items() if key not in names}


def _root(state: str) -> str:
    """What a land's name and its people's have in common: a made-up one is in no list."""
    return state if country_of(state) else plain(state)[:LAND]


def _mouths(own: Sequence[Measure], names: Mapping[str, str], bodies: Mapping[str, str]) -> dict[str, str]:
    """Name of a state -> who speaks for it in figures of one kind."""
    often = Counter(one.speaker for one in own)
    found: dict[str, str] = {}
    for state in sorted({names[key] for key in often if key in names}):
        alone = [key for key in often if names.get(key) == state]
        mouths = [key for key in often if key in bodies and _root(bodies[key]) == _root(state)]
        if len(mouths) < 2:
            best = mouths[0] if mouths else min(alone, key=lambda key: (-often[key], key))
            found |= dict.fromkeys(alone, best)
    return found
