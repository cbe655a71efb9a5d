"""One count told over days by several newspapers, in words of our own: one series, and no contradiction."""

from __future__ import annotations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view, series

#: who says so, of whom, what befell them, where; and who else says so
STORIES = {
    "a garrison": ("the Norland army", "marines", "surrendered", "Tarn", "the Marine Council"),
    "a flood": ("the Orsk fire service", "villagers", "been rescued", "Varda", "the Varda council"),
    "an outbreak": ("the Pell health ministry", "people", "been infected", "Lurn", "the Lurn doctors' union"),
}


def reports(who: str, whom: str, befell: str, where: str, other: str) -> list[tuple[str, str, str]]:
    """Publisher, day and text; the last one is the other side's number of the first day."""
    were = befell.replace("been", "were")
    opening, second = who.replace("the", "The", 1), other.replace("the", "The", 1)
    return [
        ("Harbour Post", "2030-05-01", f"{opening} said 180 {whom} had {befell} in {where}."),
        ("Daily Lamp", "2030-05-02", f"Another 420 {whom} {were} in {where}, {who} said."),
        ("Coast Wire", "2030-05-02", f"A total of 600 {whom} have {befell} in {where}, {who} said."),
        ("North Star", "2030-05-04", f"A total of 1,150 {whom} have {befell} in {where}, {who} said."),
        ("Lake Sun", "2030-05-05", f"Nearly 1,400 {whom} have {befell} in {where}, {who} said."),
        ("Bay News", "2030-05-01", f"{second} said 181 {whom} had {befell} in {where}."),
    ]


@pytest.fixture(scope="module", params=STORIES)
def view(request: pytest.FixtureRequest) -> Shelf:
    return Shelf(
        read_text(text, publisher=paper, published=day)
        for paper, day, text in reports(*STORIES[request.param])
    )


def test_one_count_over_days_is_one_series(view: Shelf) -> None:
    longest = series(view)[0]
    assert [str(point.said) for point in longest.points] == ["180", "420", "600", "1150", "1400"]
    assert [event.kind.value for event in longest.events] == ["adds up", "updates", "updates", "updates"]


def test_one_count_over_days_contradicts_nothing_and_the_other_side_is_close(view: Shelf) -> None:
    told = [one.verdict for one in compare_view(view)]
    assert Verdict.DISJOINT not in told
    assert told.count(Verdict.CLOSE) == 1
