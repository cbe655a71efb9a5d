"""What reconcile finds is kept, stands until a later sweep, and answers as working it out does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.ledger import Ledger, open_ledger
from sayso.model.decision import DecisionKind, decision
from sayso.model.judgement import Judgement, Verdict
from sayso.model.reading import Reading
from sayso.model.shelf import Shelf
from sayso.model.view import Query
from sayso.pipeline import judging
from sayso.pipeline.judging import UNKEPT, Reach, compared, judge
from sayso.pipeline.near import around
from sayso.reconcile import Scope, compare_view
from sayso.testing import Told, made_told
from tests.reconcile.strategies import told

SAID = frozenset(Verdict) - UNKEPT
TOLLS = [
    made_told(Told(low=180, url="https://harbour.example/1")),
    made_told(Told(low=40, speaker="Southland army", publisher="Daily Lamp", url="https://lamp.example/1")),
    made_told(Told(low=600, published="2030-05-03", publisher="Coast Wire", url="https://coast.example/1")),
]
LATER = made_told(Told(low=90, speaker="Camp office", publisher="Voice", published="2030-05-02"))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of three reports, nothing of them judged."""
    with open_ledger(tmp_path / "news.db") as made:
        _add(made, TOLLS)
        yield made


def _add(ledger: Ledger, readings: list[Reading]) -> None:
    for one in readings:
        ledger.writer(one.run).add(None, one)


def _kept(ledger: Ledger) -> dict[str, Judgement]:
    return {one.id: one for one in ledger.view().judgements()}


def _found(ledger: Ledger) -> dict[str, Judgement]:
    """What is found by working it out."""
    return {one.id: one for one in compare_view(ledger.view()) if one.verdict in SAID}


def test_a_sweep_keeps_what_comparing_finds_and_is_current_then(ledger: Ledger) -> None:
    done = judge(ledger)
    assert done.sweep is not None
    assert (done.sweep.full, done.found, done.dropped, done.new) == (True, len(_found(ledger)), 0, 3)
    assert _kept(ledger) == _found(ledger) != {}
    assert judge(ledger).sweep is None


def test_a_question_has_one_answer_kept_or_worked_out(ledger: Ledger) -> None:
    before = compared(ledger.view(), verdicts=SAID)
    judge(ledger)
    after = compared(ledger.view(), verdicts=SAID)
    assert (before.kept, after.kept) == (False, True)
    assert (after.judgements, after.apart) == (before.judgements, before.apart)


def test_what_a_sweep_did_not_see_is_worked_out(ledger: Ledger) -> None:
    judge(ledger)
    asked = Scope(query=Query(speaker="southland"))
    assert not compared(ledger.view(), asked, SAID).kept
    assert not compared(ledger.view()).kept  # what cannot be compared is not kept
    _add(ledger, [LATER])
    assert not compared(ledger.view(), verdicts=SAID).kept
    assert (
        compared(ledger.view(), verdicts=SAID).judgements
        == compared(Shelf([*TOLLS, LATER]), verdicts=SAID).judgements
    )


def test_what_a_later_sweep_no_longer_finds_does_not_stand_and_stays_written(ledger: Ledger) -> None:
    judge(ledger)
    before = _kept(ledger)
    corrected = made_told(Told(low=185, url="https://harbour.example/1", published="2030-05-02"))
    _add(ledger, [corrected])
    done = judge(ledger)
    assert done.dropped > 0
    assert _kept(ledger) == _found(ledger)
    with ledger.reading() as connection:
        there = set(connection.exec_driver_sql("SELECT id FROM judgements").scalars())
    assert before.keys() <= there
    *_, checked = ledger.verify()
    assert checked.problems == []


def _decide(ledger: Ledger, kind: str, subject: str, other: str | None = None, at: str = "1") -> None:
    ledger.decide(decision(DecisionKind(kind), subject, other, who="Ann", at=at))


def test_what_people_decide_on_a_judgement_holds_for_whichever_sweep_finds_it(ledger: Ledger) -> None:
    judge(ledger)
    wrong = next(one for one in _kept(ledger).values() if one.verdict is Verdict.DISJOINT)
    _decide(ledger, "reject", wrong.id)
    _add(ledger, [LATER])
    judge(ledger, Reach.ALL)
    for verdicts in (SAID, frozenset(Verdict)):  # kept, and worked out
        assert wrong.id not in [one.id for one in compared(ledger.view(), verdicts=verdicts).judgements]
    _decide(ledger, "accept", wrong.id, at="2")
    assert wrong.id in _kept(ledger)


def test_a_rejected_claim_takes_its_judgements_with_it_and_asks_for_a_new_sweep(ledger: Ledger) -> None:
    judge(ledger)
    claim = TOLLS[1].claims[0].id
    _decide(ledger, "reject", claim)
    assert claim not in {side for one in _kept(ledger).values() for side in (one.left.claim, one.right.claim)}
    assert not compared(ledger.view(), verdicts=SAID).kept
    judge(ledger)
    assert compared(ledger.view(), verdicts=SAID).kept
    assert _kept(ledger) == _found(ledger)


def test_a_grade_changes_no_judgement(ledger: Ledger) -> None:
    judge(ledger)
    _decide(ledger, "grade", "Southland army", "C")
    assert compared(ledger.view(), verdicts=SAID).kept


def _sides(one: Judgement) -> set[str]:
    return {one.left.report, one.right.report}


@given(st.lists(told(), max_size=6), st.lists(told(), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_new_reports_are_judged_as_a_full_sweep_does_where_no_report_lies_further_off(
    there: list[Told], more: list[Told]
) -> None:
    old, new = [made_told(one) for one in there], [made_told(one) for one in more]
    with TemporaryDirectory() as folder, open_ledger(f"{folder}/news.db") as ledger:
        _add(ledger, old)
        judge(ledger)
        _add(ledger, new)
        judge(ledger, Reach.NEW)
        ids = {one.report.id for one in new} - {one.report.id for one in old}
        part = {id_: one for id_, one in _kept(ledger).items() if _sides(one) & ids}
        assert part == {id_: one for id_, one in _found(ledger).items() if _sides(one) & ids}
        judge(ledger, Reach.ALL)
        assert _kept(ledger) == _found(ledger)


def test_a_part_sweep_says_which_days_it_looked_at_and_is_no_answer_to_the_whole(ledger: Ledger) -> None:
    judge(ledger)
    far = made_told(Told(low=10, published="2030-07-20", publisher="Far Post", speaker="Camp office"))
    undated = made_told(Told(low=11, published=None, publisher="Late Post", speaker="Camp office"))
    _add(ledger, [far, undated])
    done = judge(ledger, Reach.NEW)
    assert done.sweep is not None
    assert (done.sweep.since, done.sweep.days, done.undated) == (3, "2030-07-06/2030-08-03", 1)
    assert not compared(ledger.view(), verdicts=SAID).kept
    assert judge(ledger, Reach.ALL).sweep is not None
    assert compared(ledger.view(), verdicts=SAID).kept


def test_a_large_ledger_is_compared_as_a_whole_only_where_much_is_new(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "FEW", 2)
    judge(ledger)
    monkeypatch.setattr(judging, "SHARE", 0.5)
    _add(ledger, [LATER])
    few = judge(ledger).sweep
    _add(ledger, [made_told(Told(low=n, publisher=f"Post {n}")) for n in range(300, 306)])
    many = judge(ledger).sweep
    assert few is not None
    assert many is not None
    assert (few.full, many.full) == (False, True)


def test_another_version_of_the_rules_is_not_gone_on_from(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge(ledger)
    monkeypatch.setattr(judging, "settings", lambda: "other")
    assert not compared(ledger.view(), verdicts=SAID).kept
    done = judge(ledger, Reach.NEW)
    assert done.sweep is not None
    assert (done.sweep.full, done.found, done.dropped) == (True, 0, 0)


def test_reasons_that_change_are_kept_as_the_last_sweep_found_them(ledger: Ledger) -> None:
    judge(ledger)
    _decide(ledger, "merge", "Southland army", "Norland ministry")
    judge(ledger)
    assert _kept(ledger) == _found(ledger)


def test_a_sweep_looks_at_one_state_whatever_is_added_meanwhile(ledger: Ledger) -> None:
    with ledger.still() as view:
        before = list(view.stated())
        _add(ledger, [LATER])
        assert list(view.stated()) == before
        assert len(list(view.reports())) == 3
    assert len(list(ledger.view().reports())) == 4


def test_days_around_dates_of_any_precision() -> None:
    found = around(["2031-03", "2031-04-10", "soon", None], 3)
    assert [(one.last - one.first) for one in found] == [36, 6]
    assert around([], 14) == ()


def test_readings_with_the_same_words_by_two_runs_are_judged_once(ledger: Ledger) -> None:
    judge(ledger)
    newer = replace(TOLLS[0], run=replace(TOLLS[0].run, version="2"))
    _add(ledger, [newer])
    judge(ledger, Reach.NEW)
    assert _kept(ledger) == _found(ledger)
