"""Manner: act, negation, modality, rule or fact, directness, channel and hedges of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model.claim import Claim
from sayso.model.finding import Act, Directness, Hedge, Modality
from sayso.model.span import Excerpt
from sayso.reading.manner.acts import act, mark
from sayso.reading.manner.channels import channel
from sayso.reading.manner.directness import directness
from sayso.reading.manner.hedges import hedges
from sayso.reading.manner.modality import modality
from sayso.reading.manner.negation import negated
from sayso.reading.manner.nesting import nest
from sayso.reading.manner.rules import rule
from sayso.reading.manner.setting import setting
from sayso.reading.prose import Prose


@dataclass(frozen=True, slots=True)
class Manner:
    """How a claim is made; the fields are those of :class:`sayso.model.finding.Finding`."""

    act: Act
    negated: bool
    modality: Modality | None
    rule: bool
    directness: Directness
    channel: Excerpt | None
    hedges: tuple[Hedge, ...]


def manner(claim: Claim, prose: Prose) -> Manner:
    """Return how ``claim`` is made; ``prose`` is made from the text the claim stands in, and tagged."""
    around = setting(claim, prose)
    found = mark(around) if around.cue else None
    done = act(around, found)
    return Manner(
        act=done,
        negated=found is not None and negated(around, done, found.at),
        modality=modality(around.content, done),
        rule=rule(around.content),
        directness=directness(claim.content, prose.text),
        channel=channel(claim, prose),
        hedges=hedges(claim, prose),
    )


__all__ = ["Manner", "manner", "nest"]
