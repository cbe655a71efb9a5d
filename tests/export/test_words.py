"""Values in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sayso.export import words
from sayso.model.figure import Base, Basis, Bound, Counted, Figure, Status
from sayso.model.speaker import Speaker, SpeakerKind


def figure(exact: str, **fields: object) -> str:
    """A figure of these words, in words."""
    return words.figure(Figure(spans=((0, len(exact)),), exact=(exact,), **fields))  # type: ignore[arg-type]


HURT = Status(exact="wounded")
WOUNDED = Counted(exact="wounded", head="wounded")


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (figure("at least 51", said=Decimal(51), bound=Bound.AT_LEAST), "≥ 51"),
        (figure("2 to 3", low=Decimal(2), high=Decimal(3), bound=Bound.RANGE), "2–3"),
        (figure("dozens", low=Decimal(24), high=Decimal(99), bound=Bound.VAGUE), "dozens"),
        (figure("7", said=Decimal(7), bound=Bound.EXACT, counted=WOUNDED, status=HURT), "7 wounded"),
        (
            figure("over half", said=Decimal("0.5"), bound=Bound.MORE_THAN, basis=Basis.SHARE),
            "over half · share",
        ),
        (figure("80", said=Decimal(80), bound=Bound.EXACT, base=Base(exact="959")), "80 · of 959"),
    ],
)
def test_a_figure_keeps_its_bound(shown: str, expected: str) -> None:
    assert shown == expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (None, "—"),
        (Speaker(name="He"), "He ?"),
        (Speaker(name="Ada Lind", resolved=True), "Ada Lind"),
        (Speaker(name="the publisher", kind=SpeakerKind.PUBLISHER), "the publisher"),
    ],
)
def test_a_speaker_who_was_not_resolved_is_questioned(speaker: Speaker | None, expected: str) -> None:
    assert words.speaker(speaker) == expected
