"""What short news words mean for comparing: losses, arrests, sides, changes, and the day of the event."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.model.figure import Bound
from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.former import former
from sayso.reconcile.nearby import Nearby
from sayso.testing import Told, made_view

OTHER = "Southland army"


def verdict(left: Told, right: Told) -> Verdict:
    """How two figures stand; incomparable where they do not even meet."""
    found = compare_view(made_view(left, right))
    return found[0].verdict if found else Verdict.INCOMPARABLE


def told(low: int, speaker: str, status: str, counted: str = "soldiers", class_: str = "combatant") -> Told:
    return Told(low=low, speaker=speaker, status=status, counted=counted, class_=class_, publisher=speaker)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("lost", "soldiers", "combatant"), ("killed", "soldiers", "combatant"), Verdict.DISJOINT),
        (("lost", "tanks", "vehicle"), ("destroyed", "tanks", "vehicle"), Verdict.DISJOINT),
        (("lost", "farms", "building"), ("killed", "farms", "building"), Verdict.INCOMPARABLE),
        (("killed", "soldiers", "combatant"), ("killed", "rebels", "combatant"), Verdict.INCOMPARABLE),
        (("killed", "soldiers", "combatant"), ("killed", "fighters", "combatant"), Verdict.INCOMPARABLE),
        (
            ("killed", "soldiers", "combatant"),
            ("killed", "government soldiers", "combatant"),
            Verdict.DISJOINT,
        ),
        (("killed", "rebels", "combatant"), ("killed", "fighters", "combatant"), Verdict.DISJOINT),
        (("arrested", "people", "person"), ("detained", "people", "person"), Verdict.DISJOINT),
        (("detained", "people", "person"), ("arrested", "people", "person"), Verdict.INCOMPARABLE),
    ],
)
def test_words_decide_whether_eight_and_sixty_exclude_each_other(
    left: tuple[str, str, str], right: tuple[str, str, str], expected: Verdict
) -> None:
    assert verdict(told(8, "Norland ministry", *left), told(60, OTHER, *right)) is expected


@pytest.mark.parametrize(
    ("low", "high", "expected"), [(75, 900, Verdict.INCOMPARABLE), (900, 75, Verdict.DISJOINT)]
)
def test_who_knows_of_one_district_may_tell_a_part_but_no_more_than_all(
    low: int, high: int, expected: Verdict
) -> None:
    local = Told(
        low=low, speaker="district council", status="killed", counted="people", class_="person", place=None
    )
    whole = Told(
        low=high,
        speaker="Norland ministry",
        status="killed",
        counted="people",
        class_="person",
        publisher="Lamp",
    )
    assert verdict(local, whole) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("raised the toll to 300 from ", True),
        ("lowered the number of dead to 1,187 from an earlier ", True),
        ("had been killed, up from ", True),
        ("received help from ", False),
        ("from ", False),
    ],
)
def test_a_former_number_stands_behind_from(before: str, expected: bool) -> None:
    assert former(Nearby(before, " on Monday")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coastguard said 46 people had been killed in Tarn, up from 12 on Monday.", Verdict.UPDATES),
        ("The coastguard lowered the number of dead in Tarn to 44 from 56.", Verdict.SHRANK),
    ],
)
def test_a_report_of_a_change_gives_both_numbers(text: str, expected: Verdict) -> None:
    view = Shelf([read_text(text, published="2030-05-03", reader="rules")])
    assert [one.verdict for one in compare_view(view)] == [expected]


def test_the_day_of_the_flood_is_not_the_day_of_the_toll() -> None:
    first = "On Monday the toll of the flood in Tarn rose to 93, the relief agency said."
    later = "More than 300 people have died in the flood that hit Tarn on Monday, officials said on Tuesday."
    view = Shelf(
        [
            read_text(text, published=day, reader="rules")
            for text, day in ((first, "2030-05-06"), (later, "2030-05-07"))
        ]
    )
    assert Verdict.DISJOINT not in [one.verdict for one in compare_view(view)]


def test_nobody_in_a_bare_sentence_of_another_day_is_no_contradiction() -> None:
    some = told(23, "Norland police", "arrested", "people", "person")
    nobody = Told(
        low=0,
        bound=Bound.ZERO,
        speaker="Southland police",
        status="arrested",
        counted=None,
        class_=None,
        place=None,
        published="2030-05-04",
        headline="Second march in Tarn",
        publisher="Lamp",
    )
    assert verdict(replace(some, headline="March in Tarn"), nobody) is Verdict.INCOMPARABLE
