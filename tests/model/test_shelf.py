"""A shelf answers what a ledger would."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.model.view import Query
from sayso.testing.readings import made_reading

HARBOUR = made_reading(
    "<headline>Harbour shut</headline>\n"
    '<source>The harbour master</source> <cue>said</cue> <content act="deny">'
    '<figure said="12">12</figure> boats sank</content>.\n'
    'He <unknown who="He">did not say why</unknown>.',
    publisher="The Orvel Times",
    published="2031-03-02",
)
DEPOT = made_reading(
    "<source>The mayor</source> <cue>said</cue> <content>the depot burned</content>.",
    publisher="Sund Radio",
    published="2031-03-01",
)
SHELF = Shelf([HARBOUR, DEPOT])


def _found(query: Query) -> list[str | None]:
    return [report.publisher for report in SHELF.reports(query)]


def test_reports_stand_in_order_of_publication() -> None:
    assert _found(Query()) == ["Sund Radio", "The Orvel Times"]
    assert list(Shelf([DEPOT, HARBOUR]).stated()) == list(SHELF.stated())


ASKED = [
    (Query(publisher="orvel"), ["The Orvel Times"]),
    (Query(since="2031-03-02"), ["The Orvel Times"]),
    (Query(until="2031-03-01"), ["Sund Radio"]),
    (Query(until="2031-03"), ["Sund Radio", "The Orvel Times"]),
    (Query(speaker="harbour master"), ["The Orvel Times"]),
    (Query(act="deny"), ["The Orvel Times"]),
    (Query(words="depot burned"), ["Sund Radio"]),
    (Query(status="killed"), []),
    (Query(limit=1, offset=1), ["The Orvel Times"]),
]


@pytest.mark.parametrize(("query", "publishers"), ASKED)
def test_a_query_finds_what_fits_all_its_fields(query: Query, publishers: list[str]) -> None:
    assert _found(query) == publishers


def test_figures_and_silences_come_with_the_head_of_their_report() -> None:
    (figure,) = SHELF.measured()
    (silence,) = SHELF.silences()
    assert (figure.figure.exact, figure.stated.report.headline) == (("12",), "Harbour shut")
    assert (silence.unknown.exact, silence.report.publisher) == (("did not say why",), "The Orvel Times")


def test_a_later_reading_of_a_report_stands_in_the_place_of_the_earlier() -> None:
    assert len(Shelf([HARBOUR, DEPOT, HARBOUR])) == 2
