"""What every ledger does, on either database: the contract."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sqlalchemy import exc, func, select, text

from sayso.errors import MisplacedExcerpt
from sayso.ledger import Ledger, open_ledger
from sayso.ledger.schema import TABLES
from sayso.model.judgement import Reason, Side, Verdict, judgement
from sayso.model.reading import Reading
from sayso.model.shelf import Shelf
from sayso.model.span import Excerpt
from sayso.model.view import EVERYTHING, Query
from tests.ledger.made import NEWER, RULES, capture, depot, ferry, harbour

ALL = [harbour(), depot(), ferry()]


def _fill(ledger: Ledger, readings: list[Reading]) -> list[bool]:
    writer = ledger.writer(RULES)
    return [writer.add(capture(reading.report.text.encode()), reading) for reading in readings]


def _counts(ledger: Ledger) -> dict[str, int]:
    with ledger.reading() as connection:
        told = {one.name: select(func.count()).select_from(one) for one in TABLES}
        return {name: connection.execute(sql).scalar_one() for name, sql in told.items()}


def test_what_goes_in_comes_out(ledger: Ledger) -> None:
    assert _fill(ledger, ALL) == [True, True, True]
    view, shelf = ledger.view(), Shelf(ALL)
    assert list(view.stated()) == list(shelf.stated())
    assert list(view.measured()) == list(shelf.measured())
    assert list(view.reports()) == list(shelf.reports())
    assert list(view.silences()) == list(shelf.silences())


ASKED = [
    Query(speaker="harbour office"),
    Query(speaker="HARB"),
    Query(speaker="nobody"),
    Query(act="confirm"),
    Query(publisher="sund"),
    Query(publisher="radio sund", act="confirm"),
    Query(since="2031-03-02"),
    Query(until="2031-03-01"),
    Query(until="2031-03", since="2031"),
    Query(place="halden"),
    Query(place="off hald"),
    Query(status="destroyed"),
    Query(status="killed"),
    Query(counted="boats"),
    Query(counted="vehicle", status="destroyed"),
    Query(words="depot burned"),
    Query(words="harbour"),
    Query(words="bell calm"),
    Query(words="calm depot"),
    Query(limit=2),
    Query(limit=2, offset=1),
    Query(offset=3),
]


@pytest.mark.parametrize("cost", [1e9, 0])
def test_a_ledger_answers_as_readings_in_memory_do(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, cost: float
) -> None:
    monkeypatch.setattr("sayso.ledger.seek.WORDS", cost)
    monkeypatch.setattr("sayso.ledger.seek.SEVERAL", cost)
    monkeypatch.setattr("sayso.ledger.seek.Filter.cost", cost)
    _fill(ledger, ALL)
    view, shelf = ledger.view(), Shelf(ALL)
    for query in ASKED:
        assert list(view.stated(query)) == list(shelf.stated(query)), query
        assert list(view.silences(query)) == list(shelf.silences(query)), query
        for asked in (query, replace(query, limit=query.limit or 50)):
            assert list(view.stated(asked)) == list(shelf.stated(asked)), asked
            assert list(view.measured(asked)) == list(shelf.measured(asked)), asked
            assert list(view.reports(asked)) == list(shelf.reports(asked)), asked


@pytest.mark.parametrize("words", ['"boats sank"', "bur*", "BÜRNED depot", "sank off-Halden"])
def test_words_are_found_folded_as_phrases_and_by_their_beginning(ledger: Ledger, words: str) -> None:
    _fill(ledger, ALL)
    assert len(list(ledger.view().stated(Query(words=words)))) == 1


@pytest.mark.parametrize("words", ['"sank boats"', "urned", "-", "'", '"', "a:b | !", "NEAR("])
def test_words_that_are_not_there_find_nothing_and_break_nothing(ledger: Ledger, words: str) -> None:
    _fill(ledger, ALL)
    assert list(ledger.view().stated(Query(words=words))) == []


def test_adding_twice_changes_nothing(ledger: Ledger) -> None:
    _fill(ledger, ALL)
    before = _counts(ledger)
    assert _fill(ledger, [*reversed(ALL)]) == [False, False, False]
    assert _counts(ledger) == before


def test_a_new_run_adds_findings_and_no_claims_and_is_what_is_seen(ledger: Ledger) -> None:
    _fill(ledger, ALL)
    before = _counts(ledger)
    again = replace(harbour(), run=NEWER)
    again = replace(again, findings=tuple(replace(one, confidence=0.25) for one in again.findings))
    assert ledger.writer(NEWER).add(None, again)
    after = _counts(ledger)
    assert (after["claims"], after["reports"]) == (before["claims"], before["reports"])
    assert after["findings"] == before["findings"] + 2
    assert [one.finding.confidence for one in ledger.view().stated(Query(publisher="orvel"))] == [0.25, 0.25]


def test_an_older_run_that_comes_later_changes_nothing_that_is_seen(ledger: Ledger) -> None:
    older, newer = ledger.writer(RULES), ledger.writer(NEWER)
    newer.add(None, replace(depot(), run=NEWER))
    older.add(None, replace(depot(), findings=(replace(depot().findings[0], confidence=0.1),)))
    assert [one.finding.confidence for one in ledger.view().stated()] == [1.0]


def test_a_corrected_report_is_seen_in_its_last_version_whichever_came_first(ledger: Ledger) -> None:
    first, last = harbour(), harbour(boats="15")
    last = replace(last, report=replace(last.report, updated="2031-03-04"))
    _fill(ledger, [last, first])
    assert [one.figure.exact for one in ledger.view().measured()] == [("15",)]
    assert _counts(ledger)["reports"] == 2


def test_a_misplaced_excerpt_is_refused_and_leaves_nothing(ledger: Ledger) -> None:
    made = depot()
    wrong = replace(made.claims[0], content=Excerpt(spans=((0, 4),), exact=("Thee",)))
    before = _counts(ledger)
    with pytest.raises(MisplacedExcerpt, match="Thee"):
        _fill(ledger, [replace(made, claims=(wrong,))])
    assert _counts(ledger) == before | {"runs": 1}


@pytest.mark.parametrize("deed", ["UPDATE {} SET number = 1", "DELETE FROM {}"])
def test_no_table_can_be_changed(ledger: Ledger, deed: str) -> None:
    _fill(ledger, ALL)
    ledger.writer(RULES).judge([JUDGED])
    for table in ("reports", "claims", "findings", "figures", "judgements", "runs"):
        with pytest.raises(exc.DBAPIError, match="only ever added to"), ledger.writing() as connection:
            connection.execute(text(deed.format(table)))


LEFT, RIGHT = (Side(report=one.report.id, url=one.report.url, claim=one.claims[0].id) for one in ALL[:2])
JUDGED = judgement(
    "figures", (LEFT, RIGHT), Verdict.INCOMPARABLE, (Reason(field="place", left="Halden", says="differs"),)
)


def test_judgements_come_back_in_their_order_and_once(ledger: Ledger) -> None:
    _fill(ledger, ALL)
    more = judgement("figures", (RIGHT, LEFT), Verdict.CLOSE, score=0.5)
    writer = ledger.writer(RULES)
    assert (writer.judge([more, JUDGED]), writer.judge([JUDGED])) == (2, 0)
    assert list(ledger.view().judgements()) == [more, JUDGED]


def test_counts_are_those_of_the_rows(ledger: Ledger) -> None:
    _fill(ledger, ALL)
    view = ledger.view()
    for query in ASKED:
        every = replace(query, limit=None, offset=0)
        assert view.count(query) == len(list(view.stated(every))), query
        assert view.count(query, "reports") == len(list(view.reports(every))), query
        assert view.count(query, "unknowns") == len(list(view.silences(every))), query


def test_a_ledger_opened_again_is_as_it_was(ledger: Ledger, place: str) -> None:
    _fill(ledger, ALL)
    with open_ledger(place, create=False) as again:
        assert list(again.view().stated(EVERYTHING)) == list(ledger.view().stated())
