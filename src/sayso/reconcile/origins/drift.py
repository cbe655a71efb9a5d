"""Speaker drift: one statement, credited to different speakers.

Words alone do not make two contents one statement: sixty captured and fourteen captured are two, however
alike the rest of their words is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.model.speaker import SpeakerKind
from sayso.model.stated import Stated
from sayso.reconcile.copies.candidates import candidates
from sayso.reconcile.copies.likeness import likeness
from sayso.reconcile.copies.shingles import Shingles, shingles

#: so much of two contents is shared where they are one statement
ONE = 0.6
#: shingles that a content must have for that
FEWEST = 6


@dataclass(frozen=True, slots=True)
class Drift:
    """One statement under several speakers.

    Attributes:
        words: the content where it stands first.
        speakers: names, with the claims that bear each; in order of first appearance.
    """

    words: str
    speakers: tuple[tuple[str, tuple[Stated, ...]], ...]


def drift(stated: Sequence[Stated], speakers: Mapping[str, str]) -> list[Drift]:
    """Return the statements that are credited to more than one speaker, in order of their first claim.

    Args:
        stated: claims in order of publication, as a view gives them.
        speakers: id of a claim -> key of its speaker; equal keys are one speaker.
    """
    told = [one for one in stated if _speaks(one)]
    texts = [shingles([one.claim.content.text.replace('"', " ")]) for one in told]
    stars = _stars(texts, [_figures(one) for one in told])
    found = [Drift(told[star[0]].claim.content.text, _by(star, told, speakers)) for star in stars]
    return [one for one in found if len(one.speakers) > 1]


def _speaks(one: Stated) -> bool:
    """Whether somebody is named, and it is not the publisher in its own words."""
    speaker = one.finding.speaker
    return speaker is not None and speaker.kind is not SpeakerKind.PUBLISHER


def _figures(one: Stated) -> frozenset[tuple[object, ...]]:
    """The figures of a claim as they were understood: "two dozen" and "24" are one."""
    return frozenset(
        (each.low, each.high, each.low_open, each.high_open, each.unit_si or each.unit)
        for each in one.finding.figures
    )


def _stars(texts: Sequence[Shingles], figures: Sequence[frozenset[tuple[object, ...]]]) -> list[list[int]]:
    """Contents that are one statement with the first of them."""
    alike: dict[int, set[int]] = defaultdict(set)
    for left, right in candidates([one.plain for one in texts], 1, FEWEST // 2):
        if figures[left] == figures[right] and _one(texts[left], texts[right]):
            alike[left].add(right)
            alike[right].add(left)
    used: set[int] = set()
    stars: list[list[int]] = []
    for at in sorted(alike):
        if at not in used:
            star = [at, *sorted(alike[at] - used)]
            used.update(star)
            stars.append(star)
    return stars


def _one(left: Shingles, right: Shingles) -> bool:
    """Whether two contents have words enough, and enough of them in common."""
    return min(len(left), len(right)) >= FEWEST and likeness(left, right).jaccard >= ONE


def _by(
    star: Sequence[int], told: Sequence[Stated], speakers: Mapping[str, str]
) -> tuple[tuple[str, tuple[Stated, ...]], ...]:
    """The claims of one statement by speaker, each under the name that it bears first."""
    kept: dict[str, list[Stated]] = {}
    for at in star:
        kept.setdefault(speakers[told[at].claim.id], []).append(told[at])
    return tuple((claims[0].speaker or "", tuple(claims)) for claims in kept.values())
