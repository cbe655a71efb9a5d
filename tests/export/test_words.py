"""Values in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from sayso.export import words
from sayso.model.claim import claim
from sayso.model.figure import Base, Basis, Bound, Counted, Figure, Status
from sayso.model.finding import Finding, Hedge, HedgeKind
from sayso.model.framing import Framing, FramingKind
from sayso.model.place import Candidate, Place
from sayso.model.reading import Reading
from sayso.model.report import Report
from sayso.model.run import Run
from sayso.model.span import excerpt
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.timex import Timex, TimexType
from sayso.model.unknown import Unknown, UnknownKind


def figure(exact: str, **fields: object) -> str:
    """A figure of these words, in words."""
    return words.figure(Figure(spans=((0, len(exact)),), exact=(exact,), **fields))  # type: ignore[arg-type]


HURT = Status(exact="wounded")
MONEY = Counted(exact="$", head="$", class_="money")
PEOPLE = Counted(exact="people", head="people", span=(9, 15))
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
        (
            figure("81%", said=Decimal(81), unit="percent", basis=Basis.SHARE, bound=Bound.EXACT),
            "81% · share",
        ),
        (figure("$60", said=Decimal(60), unit="USD", counted=MONEY, bound=Bound.EXACT), "60 USD"),
        (figure("dozens", bound=Bound.VAGUE, counted=PEOPLE), "dozens of people"),
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


def test_values_come_in_one_order_and_a_scare_quote_comes_once() -> None:
    scare = Hedge(start=0, end=6, exact="“free”", kind=HedgeKind.SCARE_QUOTES)
    frame = Framing(start=0, end=6, exact="“free”", kind=FramingKind.SCARE_QUOTES)
    lorn = Place(spans=((9, 13),), exact=("Lorn",))
    monday = Timex(spans=((14, 20),), exact=("Monday",), type=TimexType.DATE)
    finding = Finding(claim="c", hedges=(scare,), framings=(frame,), places=(lorn,), times=(monday,))
    assert words.values(finding) == [
        ("time", "Monday (no date to count from)"),
        ("place", "Lorn ?"),
        ("framing", "“free” (scare quotes)"),
    ]


def test_a_place_shows_its_name_where_it_is_said_otherwise_and_its_country() -> None:
    kharkiv = Candidate(id="706483", name="Kharkiv", country="UA", latitude=50.0, longitude=36.2)
    found = Place(
        spans=((0, 7),), exact=("Kharkov",), name="Kharkiv", gazetteer="g", id="706483", candidates=(kharkiv,)
    )
    assert words.place(found) == "Kharkov = Kharkiv (UA)"


def test_who_does_not_know_is_the_speaker_that_the_words_mean() -> None:
    text = "The mayor left. She did not say whether it fell."
    she, cue, said = (
        (text.index(part), text.index(part) + len(part)) for part in ("She", "did not say", "whether it")
    )
    made = claim("r", *(excerpt(text, [span]) for span in (she, cue, said)))
    mayor = Speaker(name="Ada Lind", resolved=True)
    unknown = Unknown(
        spans=(cue,), exact=("did not say",), kind=UnknownKind.NOT_SAID, who="She", claim=made.id
    )
    reading = Reading(
        report=Report(id="r", text=text),
        claims=(made,),
        findings=(Finding(claim=made.id, speaker=mayor),),
        unknowns=(unknown,),
        run=Run(reader="rules", version="1", settings="s"),
    )
    assert words.knower(reading, unknown) == "Ada Lind"
    assert words.knower(reading, replace(unknown, claim=None)) == "She"
