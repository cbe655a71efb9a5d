"""The stages of reading, in their order: what each leans on is there when it runs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given as each
from hypothesis import settings
from hypothesis import strategies as st

from sayso.export.document import document
from sayso.intake import Given, from_text
from sayso.model.attribution import Attribution
from sayso.model.reading import Reading
from sayso.model.report import PassageKind, Report
from sayso.model.speaker import SpeakerKind
from sayso.model.unknown import UnknownKind
from sayso.reading.read import LANGUAGE, read
from sayso.reading.rules import RulesReader

TEXT = """Flood cuts off valley, mayor says

VELMORA, Oct. 3 — At least 26 people died on Monday. Rescuers found 40 others alive.

The agency said the ministry said 12 people were missing in Kyiv since Sunday.

On Tuesday it was not clear how many had fled. The mayor declined to comment.
"""


class Twice:
    """A reader that finds everything two times and tells which texts it was handed."""

    name = "twice"
    digest = None

    def __init__(self) -> None:
        self.handed: list[tuple[PassageKind, ...]] = []

    def attributions(self, report: Report) -> list[Attribution]:
        self.handed.append(tuple(passage.kind for passage in report.passages))
        return RulesReader().attributions(report) * 2


def reading(text: str = TEXT) -> Reading:
    return read(from_text(text, Given(published="2023-10-04", publisher="The Courier")).report, RulesReader())


def test_times_are_there_before_figures_and_unknowns_lean_on_them() -> None:
    found = reading()
    assert [time.value for time in found.times if "Monday" in time.exact] == ["2023-10-02"]
    (unclear,) = (one for one in found.unknowns if one.kind is UnknownKind.UNKNOWN)
    assert unclear.as_of == "2023-10-03"


def test_figures_are_there_before_the_reports_own_voice() -> None:
    found = reading()
    own = [
        finding
        for finding in found.findings
        if finding.speaker and finding.speaker.kind is SpeakerKind.PUBLISHER
    ]
    assert [int(one.figures[0].low or 0) for one in own] == [26, 40]
    assert {one.speaker.name for one in own if one.speaker} == {"The Courier"}


def test_claims_are_in_order_and_every_one_has_its_finding() -> None:
    found = reading()
    assert [finding.claim for finding in found.findings] == [claim.id for claim in found.claims]
    assert all(one.content.start <= two.content.start for one, two in pairwise(found.claims))


def test_what_is_said_inside_a_content_names_the_claim_it_stands_in() -> None:
    found = reading()
    inside = {finding.claim: finding.within for finding in found.findings if finding.within}
    texts = {claim.id: claim.content.text for claim in found.claims}
    assert [(texts[one][:9], (texts[outer or ""])[:12]) for one, outer in inside.items()] == [
        ("12 people", "the ministry")
    ]


def test_figures_of_a_claim_stand_in_its_content_only() -> None:
    found = reading()
    for claim, finding in zip(found.claims, found.findings, strict=True):
        spans = [value.spans for value in finding.figures]
        spans += [value.spans for value in finding.times] + [value.spans for value in finding.places]
        assert all(claim.content.covers(*span) for own in spans for span in own)


def test_unknowns_point_to_claims_there_are() -> None:
    found = reading()
    assert {one.claim for one in found.unknowns} <= {None, *(claim.id for claim in found.claims)}


def test_the_headline_is_read_by_itself() -> None:
    reader = Twice()
    read(from_text(TEXT, Given()).report, reader)
    assert reader.handed[0] == (PassageKind.HEADLINE,)
    assert PassageKind.HEADLINE not in reader.handed[1]


def test_what_is_found_twice_is_one_claim_and_a_leftover() -> None:
    report = from_text(TEXT, Given()).report
    once, twice = read(report, RulesReader()), read(report, Twice())
    assert twice.claims == once.claims
    assert "found twice" in [one.reason for one in twice.leftovers]


def test_another_language_is_a_leftover_and_no_fault() -> None:
    text = "Der Minister sagte, die Stadt habe nicht mit dem Hochwasser und den Folgen gerechnet."
    (left,) = reading(text).leftovers
    assert left.stage == LANGUAGE
    assert "'de'" in left.reason
    assert not reading().leftovers


PARTS = [
    *('"', "“", "”", "'", " said ", "He ", "According to ", "the ministry", ". ", ", ", "\n", "\n\n", ": "),
    *("at least ", "12", "$1.2bn", "one in five ", "Monday", "Kyiv", "It was not clear ", "(", ")", "—"),
    *("\u00a0", "\u200b", "\u202e", "\ufeff", "\x00", "\r", "é", "e\u0301", "😀", "\ud800", "A" * 300),
    *("Jane Doe/AP", "By Jane Doe", "- ", "accused the army of ", "which ", "that ", "did not say "),
]


@settings(deadline=None)
@each(st.lists(st.sampled_from(PARTS) | st.text(max_size=6), max_size=40).map("".join))
def test_any_text_gives_a_sound_reading(text: str) -> None:
    if not any(map(str.isalnum, text)):
        return
    report = from_text(f"{text} x", Given(published="2023-10-04")).report
    found = read(report, RulesReader())
    assert document(found).report.text == report.text  # checks the words of every excerpt
    assert found == read(report, RulesReader())
    assert all(0 <= finding.confidence <= 1 for finding in found.findings)


@pytest.mark.parametrize(
    "text", ["x", "“" * 500, '" said' * 200, "said " * 500, "1 " * 500, "He said. " * 300]
)
def test_odd_texts_are_read(text: str) -> None:
    assert reading(text + " x").report.text == text + " x"
