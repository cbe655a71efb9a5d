"""Origins by credit, dateline and date; three counts; drifting speakers."""

from __future__ import annotations

import pytest

from sayso.model.report import PassageKind, Report
from sayso.model.shelf import Shelf
from sayso.reconcile.origins import counts, drift, origin_of, origins_of
from sayso.reconcile.origins.credits import credits, released
from sayso.reconcile.voices import voices
from sayso.testing.made import made_report
from sayso.testing.readings import made_reading
from tests.reconcile.conflict import conflict, slug

WORDS = " ".join(f"word{number}" for number in range(60))
KNOWN = frozenset({"Northline", "Telestra", "Lamp"})

SIGNED = [
    ("Northline", "Northline"),
    ("/Telestra", "Telestra"),
    ("via Telestra", "Telestra"),
    ("With files from Northline", "Northline"),
    ("Source: Northline", "Northline"),
    ("(Northline)", "Northline"),
    ("This article was originally published by Northline.", "Northline"),
    ("With wires", None),
    ("Jane Doe", None),
    ("He spoke to Northline on Monday and left.", None),
    ("It was first reported by Northline that they had left.", "Northline"),
    ("They were words of a statement carried by Northline, the union said.", "Northline"),
]


@pytest.mark.parametrize(("line", "name"), SIGNED)
def test_a_report_credits_whom_its_lines_name(line: str, name: str | None) -> None:
    found = credits(made_report(WORDS, line, publisher="Lamp"), KNOWN)
    assert [one.name for one in found] == ([name] if name else [])


def test_a_note_that_intake_found_names_an_agency_nobody_knew() -> None:
    report = made_report(WORDS, (PassageKind.AGENCY_NOTE, "With Corvane"), publisher="Lamp")
    assert [one.name for one in credits(report, frozenset())] == ["Corvane"]


def test_a_report_does_not_credit_itself() -> None:
    assert credits(made_report(WORDS, "Lamp", publisher="Lamp"), KNOWN) == []


def _dated(publisher: str, day: int, *more: str) -> Report:
    return made_report(WORDS, *more, publisher=publisher, published=f"2031-01-{day:02}")


def test_the_earliest_is_the_origin_where_nobody_is_credited() -> None:
    found = origin_of([_dated("Post", 2), _dated("Lamp", 1)])
    assert (found.name, found.how) == ("Lamp", "earliest")


def test_a_credit_outweighs_the_date() -> None:
    found = origin_of([_dated("Lamp", 1, "via Telestra"), _dated("Telestra", 2)])
    assert (found.name, found.how, found.exact) == ("Telestra", "credit", "via Telestra")


def test_a_release_that_all_name_is_the_origin_of_what_came_out_at_once() -> None:
    said = "It was over, the board said in a statement."
    found = origin_of([_dated("Post", 1, said), _dated("Lamp", 1, said)])
    assert (found.name, found.exact) == ("release", "in a statement")
    assert released(_dated("Post", 1)) is None


def test_copies_and_agency_copy_have_one_origin() -> None:
    made = conflict("develop")
    found = {slug(one): origins_of(made.reports)[one.id] for one in made.reports}
    expected = {name: group["origin"] for group in made.expected["copies"] for name in group["reports"]}
    assert {name: found[name] for name in expected} == expected
    assert found["s-first-group"] == "Sund Radio"


SAID = (
    "<source>{}</source> <cue>said</cue> "
    "<content>the gate had been shut at nine and would not open again</content>."
)


def test_outlets_origins_and_speakers_are_three_counts() -> None:
    readings = [
        made_reading(SAID.format("The harbour board") + "\n" + WORDS, publisher="A", published="2031-01-01"),
        made_reading(SAID.format("The harbour board") + "\n" + WORDS, publisher="B", published="2031-01-02"),
        made_reading(SAID.format("Ann Bell"), publisher="C", published="2031-01-03"),
    ]
    view = Shelf(readings)
    stated = list(view.stated())
    found = counts(stated, origins_of(list(view.reports())), voices(stated))
    assert (found.outlets, found.origins, found.speakers) == (3, 2, 2)


def test_one_statement_credited_to_different_speakers_is_drift() -> None:
    readings = [
        made_reading(SAID.format(name), publisher=name, published=f"2031-01-0{day}")
        for day, name in enumerate(("The harbour board", "Ann Bell", "The harbour board of Tarn"), 1)
    ]
    stated = list(Shelf(readings).stated())
    (found,) = drift(stated, {one.claim.id: (one.speaker or "").split(" of ")[0] for one in stated})
    assert [(name, len(claims)) for name, claims in found.speakers] == [
        ("The harbour board", 2),
        ("Ann Bell", 1),
    ]


def test_one_speaker_does_not_drift() -> None:
    readings = [made_reading(SAID.format("Ann Bell"), publisher=name) for name in "AB"]
    stated = list(Shelf(readings).stated())
    assert drift(stated, voices(stated)) == []


TOLD = (
    "<source>{}</source> <cue>said</cue> <content>{} crew had been captured when the ferry ran "
    "aground at the northern mole and the harbour was shut for the night</content>."
)
SIXTY, FOURTEEN = '<figure said="60">60</figure>', '<figure said="14">14</figure>'
NUMBERS = [
    (SIXTY, FOURTEEN, 0),
    (SIXTY, SIXTY, 1),
    (SIXTY, '<figure said="60">sixty</figure>', 1),
    (SIXTY, "the", 0),
    ("the", "the", 1),
]


@pytest.mark.parametrize(("first", "second", "found"), NUMBERS)
def test_a_statement_with_other_figures_is_another_statement(first: str, second: str, found: int) -> None:
    told = (("The harbour board", first), ("Ann Bell", second))
    readings = [made_reading(TOLD.format(name, count), publisher=name) for name, count in told]
    stated = list(Shelf(readings).stated())
    assert len(drift(stated, voices(stated))) == found
