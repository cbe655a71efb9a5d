"""What hours, days and words of saying do to two numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.gather import gather
from sayso.reconcile.mode import Mode
from sayso.testing import Told, made_view

TOLL = {"status": "killed", "place": "Tarn"}


def verdict(left: Told, right: Told) -> list[Verdict]:
    return [one.verdict for one in compare_view(made_view(left, right))]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2030-05-01T08:00:00Z", "2030-05-01T17:00:00Z", Verdict.INCOMPARABLE),
        ("2030-05-01T17:00:00Z", "2030-05-01T08:00:00Z", Verdict.DISJOINT),
    ],
)
def test_a_toll_may_have_grown_within_a_day_and_has_not_shrunk(
    first: str, second: str, expected: Verdict
) -> None:
    low = Told(low=93, speaker="Norland ministry", published=first, **TOLL)  # type: ignore[arg-type]
    high = Told(low=133, speaker="Southland army", published=second, **TOLL)  # type: ignore[arg-type]
    assert verdict(low, high) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Norland army would say only that it had captured 900 fighters.", Mode.STATED),
        ("The Norland army would not say whether 702 fighters had been captured.", Mode.UNREAL),
        ("The Norland army said that not one fighter had been captured.", Mode.STATED),
        ("The Norland army denied that 40 fighters had been captured.", Mode.DENIED),
    ],
)
def test_what_is_said_only_is_stated_and_what_is_not_said_is_not(sentence: str, expected: Mode) -> None:
    reading = read_text(sentence, reader="rules")
    assert {one.mode for one in gather(Shelf([reading]))} == {expected}


def test_captives_are_held_in_a_camp_and_others_sheltered_there() -> None:
    texts = [
        f"The Norland ministry said 600 {who} were held in a camp at Lurn." for who in ("prisoners", "people")
    ]
    found = [gather(Shelf([read_text(text, reader="rules")]))[0].status for text in texts]
    assert found == ["detained", "sheltered"]


def test_one_number_in_a_wider_and_a_narrower_word_is_the_same() -> None:
    left = Told(low=1214, counted="prisoners", class_="person in custody", speaker="Southland army")
    assert verdict(left, Told(low=1214)) == [Verdict.SAME]


def test_a_ministry_without_a_name_is_not_that_of_another_reports_minister(tmp_path: Path) -> None:
    texts = {
        "Lamp": "Velland's deputy defence minister, Irma Kold, said 264 fighters were evacuated from Maresh.",
        "Ostrinform": "The Defence Ministry said 265 fighters surrendered in Maresh.",
    }
    readings = [
        read_text(text, publisher=name, published="2030-05-01", reader="rules")
        for name, text in texts.items()
    ]
    assert len({one.speaker for one in gather(Shelf(readings))}) == 2


def test_reports_of_one_event_are_tied_though_their_claims_share_no_name() -> None:
    lead = "Tarn, a mill town on the river Orlo, was flooded on Monday when the Brenno dam burst."
    texts = [
        f"{lead} Engineers had warned of cracks. The Norland ministry said 40 villagers had died.",
        f"{lead} Engineers had warned of cracks. Rescue crews said 90 villagers were dead.",
    ]
    readings = [
        read_text(text, publisher=name, published="2030-05-01", reader="rules")
        for name, text in zip(("Lamp", "Post"), texts, strict=True)
    ]
    assert len({one.setting.story.cluster for one in gather(Shelf(readings))} - {""}) == 1
