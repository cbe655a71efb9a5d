"""Series: what one speaker's figures over time become."""

from __future__ import annotations

import pytest

from sayso.model.figure import Basis, Bound
from sayso.model.finding import Act
from sayso.model.judgement import Verdict
from sayso.reconcile import Scope, compare_view, series
from sayso.testing import Told, made_view

TOTAL, MORE = Basis.TOTAL, Basis.INCREMENT
#: six days of a garrison's surrender, from as many outlets; the other side's number of the first day
FALL = [
    Told(low=180, published="2030-05-01", publisher="Harbour Post", url="https://harbour.example/1"),
    Told(low=420, basis=MORE, published="2030-05-02", publisher="Daily Lamp"),
    Told(
        low=600,
        basis=TOTAL,
        published="2030-05-02",
        publisher="Coast Wire",
        speaker="defence ministry of Norland",
    ),
    Told(
        low=1150, basis=TOTAL, published="2030-05-04", publisher="North Star", speaker="Ministry of Norland"
    ),
    Told(low=1330, high=1400, bound=Bound.ALMOST, basis=TOTAL, published="2030-05-05", publisher="Lake Sun"),
    Told(low=181, status="evacuated", speaker="Southland army", published="2030-05-01", publisher="Lake Sun"),
]


def test_a_garrisons_fall_is_one_series_by_one_speaker_without_a_contradiction() -> None:
    view = made_view(*FALL)
    found = series(view)
    assert [str(point.said) for point in found[0].points] == ["180", "420", "600", "1150", "1330"]
    assert [event.kind.value for event in found[0].events] == ["adds up", "updates", "updates", "updates"]
    assert found[0].events[0].says == "180 + 420 = 600"
    assert Verdict.DISJOINT not in {one.verdict for one in compare_view(view)}


def test_the_other_sides_number_of_the_first_day_is_close() -> None:
    claims = {one.report.publisher: one.claim.id for one in made_view(*FALL[:1], FALL[5]).stated()}
    close = [one for one in compare_view(made_view(*FALL)) if one.verdict is Verdict.CLOSE]
    assert [{one.left.claim, one.right.claim} for one in close] == [set(claims.values())]


def test_a_number_that_many_outlets_give_is_one_point_with_all_their_addresses() -> None:
    copies = [
        Told(low=180, publisher=name, url=f"https://{name}.example/1") for name in ("alba", "bora", "cora")
    ]
    (found,) = series(made_view(*copies))
    assert [point.reports for point in found.points] == [
        ("https://alba.example/1", "https://bora.example/1", "https://cora.example/1")
    ]


def test_yesterdays_number_told_late_is_no_revision() -> None:
    days = [(600, "2030-05-01"), (1150, "2030-05-02"), (600, "2030-05-02"), (1400, "2030-05-03")]
    told = [Told(low=number, basis=TOTAL, published=day, publisher=f"{number}{day}") for number, day in days]
    (found,) = series(made_view(*told))
    assert [str(point.said) for point in found.points] == ["600", "1150", "1400"]
    assert {event.kind for event in found.events} == {Verdict.UPDATES}


def test_a_total_that_fell_is_flagged_and_nothing_else() -> None:
    days = [(5140, "2030-05-01"), (5181, "2030-05-02"), (5167, "2030-05-03"), (5200, "2030-05-04")]
    tanks = {"counted": "tanks", "class_": "vehicle", "status": "destroyed", "place": None}
    told = [Told(low=number, basis=TOTAL, published=day, **tanks) for number, day in days]  # type: ignore[arg-type]
    (found,) = series(made_view(*told))
    flagged = [event.points for event in found.events if event.kind is Verdict.SHRANK]
    assert flagged == [(1, 2)]


def test_a_base_that_changed_under_one_number_is_flagged() -> None:
    told = [
        Told(low=80, base=959, status="wounded", published="2030-05-01"),
        Told(low=80, base=1730, status="wounded", published="2030-05-02"),
    ]
    (found,) = series(made_view(*told))
    assert [event.kind for event in found.events] == [Verdict.OTHER_BASE]


@pytest.mark.parametrize(
    "other",
    [
        Told(low=40, place="Harn"),
        Told(low=40, status="killed"),
        Told(low=40, speaker="Southland army"),
        Told(low=40, counted="civilians", class_="civilian", status="killed"),
    ],
)
def test_another_place_status_speaker_or_thing_is_another_series(other: Told) -> None:
    assert len(series(made_view(Told(low=180), other))) == 2


@pytest.mark.parametrize("act", [Act.DENY, Act.THREATEN, Act.DEMAND])
def test_denied_and_threatened_numbers_are_in_no_series(act: Act) -> None:
    assert series(made_view(Told(low=180, act=act))) == []


def test_several_increments_add_up_to_the_next_total() -> None:
    told = [
        Told(low=180, basis=TOTAL, published="2030-05-01"),
        Told(low=20, basis=MORE, published="2030-05-02"),
        Told(low=50, basis=MORE, published="2030-05-03"),
        Told(low=250, basis=TOTAL, published="2030-05-03"),
    ]
    (found,) = series(made_view(*told))
    assert [event.says for event in found.events if event.kind is Verdict.ADDS_UP] == ["180 + 20 + 50 = 250"]


def test_what_it_is_about_chooses_among_the_series() -> None:
    view = made_view(*FALL, Told(low=7, status="killed", counted="miners", class_="civilian", place="Harn"))
    (found,) = series(view, Scope(about="miners killed in Harn"))
    assert found.counted == "miners"


def test_a_speaker_from_an_entity_list_is_shown_by_name() -> None:
    (one,) = series(made_view(Told(low=180, speaker="Moscow", entity="ru-government")))
    assert one.speaker == "Moscow"
