"""A finding: what one run made of a claim."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.figure import Figure
from sayso.model.framing import Framing
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.span import Excerpt
from sayso.model.speaker import Speaker
from sayso.model.timex import Timex


class Directness(StrEnum):
    """Whether the content stands between quotation marks: wholly, not at all, in part."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Act(StrEnum):
    """What the speaker does in saying it (ledger section 2)."""

    ASSERT = "assert"
    REPORT = "report"
    ESTIMATE = "estimate"
    DENY = "deny"
    REJECT = "reject"
    ACCUSE = "accuse"
    CONFIRM = "confirm"
    DOUBT = "doubt"
    PROMISE = "promise"
    THREATEN = "threaten"
    DEMAND = "demand"
    URGE = "urge"
    ASK = "ask"
    EXPECT = "expect"
    FEAR = "fear"
    PRAISE = "praise"
    BLAME = "blame"
    CITE = "cite"
    LABEL = "label"
    ORDER = "order"
    AGREE = "agree"
    DECLINE = "decline"


class Modality(StrEnum):
    """Tense and modality of the content's main verb."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    OBLIGATION = "obligation"
    POSSIBILITY = "possibility"


class HedgeKind(StrEnum):
    """Why a span of the content is a hedge."""

    HEDGE = "hedge"
    SO_CALLED = "so-called"
    SCARE_QUOTES = "scare quotes"


class Hedge(Record, kw_only=True):
    """A span of the content that holds it at arm's length: *allegedly*, *so-called*."""

    start: int
    end: int
    exact: str
    kind: HedgeKind = HedgeKind.HEDGE


class Finding(Record, kw_only=True):
    """What a run made of one claim.

    Attributes:
        claim: id of the claim.
        speaker: who speaks; null where there is no source.
        directness: direct, indirect or mixed.
        act: what the speaker does in saying it.
        negated: whether the act itself is negated ("did not say").
        modality: tense or modality of the content's main verb; null where it has no verb.
        rule: whether the content states a rule ("must be given access"), not a fact.
        channel: "on Telegram", "in a statement", "told the UN Security Council".
        hedges: spans of the content that hold it at arm's length.
        within: id of the claim that this one stands in.
        confidence: probability that the claim is right, calibrated on held-out text, in [0, 1].
        figures, times, places: those that stand in the content.
        framings: words of the content that name what others name otherwise.
    """

    claim: str
    speaker: Speaker | None = None
    directness: Directness = Directness.INDIRECT
    act: Act = Act.ASSERT
    negated: bool = False
    modality: Modality | None = None
    rule: bool = False
    channel: Excerpt | None = None
    hedges: tuple[Hedge, ...] = ()
    within: str | None = None
    confidence: float = 1.0
    figures: tuple[Figure, ...] = ()
    times: tuple[Timex, ...] = ()
    places: tuple[Place, ...] = ()
    framings: tuple[Framing, ...] = ()
