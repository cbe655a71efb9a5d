"""Who speaks is counted alike from kept counts and from findings, and kept counts follow what is current."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from sayso.ledger import Ledger
from sayso.ledger.voices import Voice
from sayso.model.decision import DecisionKind, decision
from sayso.model.view import Query
from tests.ledger.made import NEWER, RULES, depot, harbour, moved
from tests.ledger.many import reading

#: published on or before this, which all are; kept counts tell nothing of dates, so that findings are counted
ALL = "2099"


def _both(ledger: Ledger, query: Query) -> tuple[list[Voice], list[Voice]]:
    view = ledger.view()
    return list(view.speakers(query)), list(view.speakers(replace(query, until=ALL)))


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of six reports of two publishers; one has a second run, and one a second version."""
    writer = ledger.writer(RULES)
    for made in (depot(), *map(reading, range(4)), harbour("https://example.org/2", boats="99")):
        writer.add(None, made)
    ledger.writer(NEWER).add(None, replace(reading(3), run=NEWER))
    return ledger


ASKED = [
    Query(),
    Query(limit=1),
    Query(limit=1, offset=1),
    Query(speaker="harbour"),
    Query(publisher="sund"),
    Query(publisher="orvel", speaker="bell"),
    Query(publisher="nobody"),
]


@pytest.mark.parametrize("query", ASKED)
def test_kept_counts_tell_what_findings_do(filled: Ledger, query: Query) -> None:
    kept, counted = _both(filled, query)
    assert kept == counted


def test_only_current_readings_count(filled: Ledger) -> None:
    told = {one.name: (one.claims, one.reports, one.publishers) for one in filled.view().speakers()}
    assert told == {"Ann Bell": (4, 4, 1), "Harbour Office": (4, 4, 1), "The mayor": (1, 1, 1)}


def test_an_earlier_version_that_comes_late_adds_nothing(ledger: Ledger) -> None:
    late = replace(harbour(), report=replace(harbour().report, updated="2031-03-09"))
    ledger.writer(RULES).add(None, late)
    before = list(ledger.view().speakers())
    assert ledger.writer(RULES).add(None, moved(depot(), late.report.url))
    assert list(ledger.view().speakers()) == before


def test_merged_speakers_are_one_row_of_a_page(filled: Ledger) -> None:
    made = decision(DecisionKind.MERGE, "The mayor", "Ann Bell", who="Ann", at="2031-03-05")
    filled.decide(made)
    kept, counted = _both(filled, Query(limit=1))
    assert kept == counted
    assert (kept[0].name, kept[0].claims, kept[0].also) == ("Ann Bell", 5, ("The mayor",))


def test_a_kept_count_that_is_wrong_is_found(filled: Ledger) -> None:
    *_, checked = filled.verify()
    assert [one for one in checked.problems if one.what == "tally"] == []
    with filled.writing() as connection:
        connection.execute(text("UPDATE tallies SET claims = claims + 1 WHERE reports = 1"))
    *_, checked = filled.verify()
    assert [one.says for one in checked.problems if one.what == "tally"] == [
        "the counts kept are not those of the findings"
    ]
