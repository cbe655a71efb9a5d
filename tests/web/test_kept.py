"""What is dear is worked out once, and is shown for a while as reports are added; decisions show at once."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, cast

import pytest

from sayso.errors import NotYet
from sayso.ledger import open_ledger
from sayso.ledger.pulse import Pulse, mark_of
from sayso.model.view import Query
from sayso.testing import made_reading
from sayso.web.desk import Desk
from sayso.web.kept import Kept, Threads, Work, Workers, slot, store
from tests.web.conftest import fill
from tests.web.waiting import LATER, Beat, Clock, Hands, count, fall, listed

BUSY: Work[int] = Work(count)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def beat() -> Beat:
    return Beat(5, 0, 1, 0)


@pytest.fixture
def kept(hands: Hands, beat: Beat) -> Kept:
    return Kept(cast(Pulse, beat), hands)


def soon(kept: Kept, work: Work[Any] = BUSY) -> NotYet:
    with pytest.raises(NotYet) as told:
        kept.get(work)
    return told.value


def test_many_who_ask_wait_for_one_piece_of_work(kept: Kept, hands: Hands) -> None:
    assert {soon(kept).future for _ in range(20)} == {soon(kept).future}
    assert len(hands.begun) == 1
    hands.finish(7)
    assert kept.get(BUSY).value == 7


def test_what_was_overtaken_by_reports_is_shown_and_renewed(kept: Kept, hands: Hands, beat: Beat) -> None:
    soon(kept)
    hands.finish(7)
    beat.numbers = (9, 0, 1, 0)
    assert (kept.get(BUSY).value, kept.get(BUSY).state.readings, hands.begun) == (7, 5, [])


def test_what_people_decided_is_in_it_at_once(kept: Kept, hands: Hands, beat: Beat) -> None:
    soon(kept)
    hands.finish(7)
    beat.numbers = (5, 0, 2, 0)
    soon(kept)
    hands.finish(6)
    assert kept.get(BUSY).value == 6


def test_work_begun_before_a_decision_is_not_shown_after_it(kept: Kept, hands: Hands, beat: Beat) -> None:
    before = soon(kept).future
    beat.numbers = (5, 0, 2, 0)
    assert soon(kept).future is not before
    hands.finish(7)
    soon(kept)
    hands.finish(6)
    assert kept.get(BUSY).value == 6


def test_after_a_while_nobody_is_shown_what_was_overtaken(
    kept: Kept, hands: Hands, beat: Beat, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon(kept)
    hands.finish(7)
    beat.numbers = (9, 0, 1, 0)
    monkeypatch.setattr(slot, "OVERTAKEN", -1.0)
    soon(kept)


def test_what_was_renewed_is_shown_though_the_ledger_went_on_meanwhile(
    kept: Kept, hands: Hands, beat: Beat, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    for room in (slot, store):
        monkeypatch.setattr(room, "time", clock)
    soon(kept)
    hands.finish(7)
    beat.numbers = (9, 0, 1, 0)
    assert kept.get(BUSY).value == 7
    clock.at += slot.OVERTAKEN + 1
    soon(kept)
    beat.numbers = (11, 0, 1, 0)
    hands.finish(8)
    for seconds in (0, slot.OVERTAKEN - 1):
        clock.at += seconds
        assert kept.get(BUSY).value == 8
    clock.at += 2
    soon(kept)


def test_what_is_worked_out_at_once_has_a_limit(kept: Kept, hands: Hands) -> None:
    for number in range(store.BEGUN + 5):
        soon(kept, Work(count, (number,)))
    assert len(hands.begun) == store.BEGUN


def test_what_was_asked_for_long_ago_is_let_go_of(kept: Kept, hands: Hands) -> None:
    for number in range(store.KEPT + 1):
        soon(kept, Work(count, (number,)))
        hands.finish(number)
    soon(kept, Work(count, (0,)))
    assert kept.get(Work(count, (store.KEPT,))).value == store.KEPT


def test_what_fails_is_told_and_begun_again(kept: Kept, hands: Hands) -> None:
    future = soon(kept).future
    hands.fail(RuntimeError("no"))
    assert str(future.exception()) == "no"
    assert soon(kept).future is not future


@pytest.mark.parametrize("processes", [0, 1])
def test_work_is_done_in_threads_and_in_processes(tmp_path: Path, processes: int) -> None:
    where = tmp_path / "news.db"
    with open_ledger(where) as ledger:
        fill(ledger)
        view = ledger.view()
        bench = Workers(view, str(where), processes) if processes else Threads(view)
        assert bench.do(Work(count, heavy=True)).result(60) == (None, 2)
        assert str(bench.do(Work(fall, heavy=True)).exception(60)) == "no"
        bench.close()


def test_work_that_looks_at_nothing_new_is_not_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PAUSE", 0.0)
    monkeypatch.setattr(store, "TIMES", 0)
    work: Work[Any] = Work(listed, (Query(speaker="Bell"),), mark=mark_of)
    with open_ledger(tmp_path / "news.db") as ledger:
        fill(ledger)
        pulse = Pulse(ledger.view())
        kept = Kept(pulse, Threads(ledger.view()))
        soon(kept, work).future.result(10)
        before = kept.get(work)
        for said, same in ((LATER, True), (LATER.replace("Cy Dell", "Ann Bell"), False)):
            made = made_reading(said)
            ledger.writer(made.run).add(None, made)
            assert not kept.get(work).state.covers(pulse.state())
            kept.renew(heavy=False)
            assert kept.get(work).state == pulse.state()
            assert (kept.get(work).value is before.value) is same
        kept.close()
        pulse.close()


def test_overtaken_work_is_renewed_in_the_background(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "PAUSE", 0.0)
    monkeypatch.setattr(store, "TIMES", 0)
    with open_ledger(tmp_path / "news.db") as ledger:
        pulse = Pulse(ledger.view())
        kept = Kept(pulse, Threads(ledger.view()))
        soon(kept).future.result(10)
        fill(ledger)
        assert kept.get(BUSY).value == 0
        assert kept.renew(heavy=False) is not None
        assert (kept.get(BUSY).value, kept.renew(heavy=False)) == (2, None)
        kept.close()
        pulse.close()


def test_a_desk_waits_and_gives_one_answer_the_same_all_through(
    kept: Kept, hands: Hands, beat: Beat, tmp_path: Path
) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        threading.Timer(0.1, lambda: hands.finish(7)).start()
        desk = Desk(ledger, kept, patience=10.0)
        assert desk.kept(BUSY).value == 7
        beat.numbers = (9, 0, 2, 0)
        assert (desk.kept(BUSY).value, desk.looked, desk.untouched) == (7, False, False)
        with pytest.raises(NotYet):
            desk.again(patience=0.05).kept(BUSY)
