"""Sweeps on either database: what the last one found stands, the rest stays written, none is half there."""

from __future__ import annotations

import random
import time
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import exc, text

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.sweeps import Over, Swept
from sayso.model.judgement import Judgement, Reason, Side, Verdict, judgement
from sayso.model.sweep import Extent, Sweep
from tests.ledger.made import RULES, depot, ferry, harbour
from tests.ledger.many import kill, told

ALL = Over(("figures",))
REPORTS = [harbour(), depot(), ferry()]
SIDES = [Side(report=one.report.id, url=one.report.url, claim=one.claims[0].id) for one in REPORTS]


def _judged(left: int, right: int, verdict: Verdict = Verdict.SAME, says: str = "equal") -> Judgement:
    reasons = (Reason(field="interval", left="1", right="1", says=says),)
    return judgement("figures", (SIDES[left], SIDES[right]), verdict, reasons, 0.5)


FIRST, SECOND, THIRD = _judged(0, 1), _judged(1, 2), _judged(0, 2, Verdict.DISJOINT)


def _fill(ledger: Ledger) -> None:
    writer = ledger.writer(RULES)
    for one in REPORTS:
        writer.add(None, one)


def _sweep(ledger: Ledger, found: list[Judgement], over: Over = ALL, last: int = 3) -> Swept | None:
    before = ledger.view().sweep("compare")
    made = Sweep(
        judge="compare",
        version="1",
        settings="0",
        extent=Extent(readings=last, last=last),
        after=before.id if before else None,
        since=None if over.reports is None else 0,
        days=None if over.reports is None else "2031-03-01/2031-03-09",
    )
    return ledger.sweep(made, found, over)


def _standing(ledger: Ledger) -> list[Judgement]:
    return list(ledger.view().judgements())


def test_the_last_sweep_stands_and_what_it_no_longer_finds_comes_back_when_found_again(
    ledger: Ledger,
) -> None:
    _fill(ledger)
    assert _sweep(ledger, [FIRST, SECOND]) == Swept(2, 0)
    assert _sweep(ledger, [SECOND, THIRD]) == Swept(1, 1)
    assert _standing(ledger) == [SECOND, THIRD]
    assert _sweep(ledger, [FIRST, SECOND]) == Swept(1, 1)
    assert _standing(ledger) == [FIRST, SECOND]


def test_reasons_and_score_are_those_of_the_last_sweep(ledger: Ledger) -> None:
    _fill(ledger)
    _sweep(ledger, [FIRST])
    other = replace(FIRST, reasons=(Reason(field="interval", says="still equal"),), score=0.75)
    assert _sweep(ledger, [other]) == Swept(0, 0)
    assert _standing(ledger) == [other]


def test_a_sweep_over_some_reports_leaves_the_judgements_on_others(ledger: Ledger) -> None:
    _fill(ledger)
    _sweep(ledger, [FIRST, SECOND])
    assert _sweep(ledger, [THIRD], Over(("figures",), frozenset({REPORTS[2].report.id}))) == Swept(1, 1)
    assert _standing(ledger) == [FIRST, THIRD]


def test_judgements_of_other_judges_and_of_no_sweep_stand_as_they_did(ledger: Ledger) -> None:
    _fill(ledger)
    copy = judgement("copies", (SIDES[0], SIDES[1]), Verdict.COPY)
    ledger.writer(RULES).judge([copy])
    _sweep(ledger, [FIRST])
    _sweep(ledger, [])
    assert _standing(ledger) == [copy]


def test_what_people_took_back_stays_so_over_sweeps(ledger: Ledger) -> None:
    _fill(ledger)
    _sweep(ledger, [FIRST, SECOND])
    ledger.withdraw(FIRST.id, "Ann", "another count")
    for found in ([], [FIRST, SECOND]):
        _sweep(ledger, found)
    assert _standing(ledger) == [SECOND]
    assert ledger.view().lookup(FIRST.id) == ("judgement", FIRST.id)


def test_a_sweep_of_an_earlier_state_does_not_take_the_place_of_a_later_one(ledger: Ledger) -> None:
    _fill(ledger)
    late = Sweep(judge="compare", version="1", settings="0", extent=Extent(readings=2, last=2))
    _sweep(ledger, [FIRST])
    assert ledger.sweep(late, [SECOND], ALL) is None
    assert _standing(ledger) == [FIRST]


def test_how_far_a_ledger_got_changes_with_readings_and_what_is_decided_of_claims(ledger: Ledger) -> None:
    seen = [ledger.view().extent()]
    writer = ledger.writer(RULES)
    for one in REPORTS[:2]:
        writer.add(None, one)
        seen.append(ledger.view().extent())
    _sweep(ledger, [FIRST])
    ledger.withdraw(FIRST.id, "Ann")
    assert ledger.view().extent() == seen[-1]
    assert len({(one.readings, one.last) for one in seen}) == 3
    assert ledger.view().read_since(seen[1].last) == [(depot().report.id, "2031-03-01")]


def test_the_reports_that_changed_are_new_ones_and_those_that_they_replace(ledger: Ledger) -> None:
    _fill(ledger)
    last = ledger.view().extent().last
    later = harbour(boats="15")
    later = replace(later, report=replace(later.report, updated="2031-03-04"))
    ledger.writer(RULES).add(None, later)
    assert ledger.view().changed_since(last) == {harbour().report.id, later.report.id}


def test_sweeps_cannot_be_changed_and_are_checked(ledger: Ledger) -> None:
    _fill(ledger)
    _sweep(ledger, [FIRST, SECOND])
    _sweep(ledger, [SECOND])
    *_, checked = ledger.verify()
    assert checked.problems == []
    for deed in ("DELETE FROM sweeps", "UPDATE sweeps SET version = '2'", "DELETE FROM swept"):
        with pytest.raises(exc.DBAPIError, match="only ever added to"), ledger.writing() as connection:
            connection.execute(text(deed))


def test_a_large_sweep_is_written_and_read_whole(ledger: Ledger) -> None:
    _fill(ledger)
    many = [
        judgement("figures", (replace(SIDES[0], figure=at), SIDES[1]), Verdict.SAME) for at in range(4500)
    ]
    assert _sweep(ledger, many) == Swept(4500, 0)
    assert _standing(ledger) == many
    assert _sweep(ledger, many[::2]) == Swept(0, 2250)


#: forked, since a process that loads everything anew costs more than all it writes
_FORK = get_context("fork")
KILLS = 12


def _keep(where: str, telling: Connection, start: int) -> None:
    with open_ledger(where) as ledger:
        for at in range(start, start + 1000):
            left = (replace(SIDES[0], figure=at * 100 + each) for each in range(100))
            found = [judgement("figures", (one, SIDES[1]), Verdict.SAME) for one in left]
            telling.send(at)
            _sweep(ledger, found, last=at)
            telling.send(-at)


def test_a_sweep_killed_at_any_point_leaves_the_last_whole_one_standing(tmp_path: Path) -> None:
    place, chance, number = str(tmp_path / "news.db"), random.Random(5), 1  # noqa: S311  a test
    with open_ledger(place) as ledger:
        _fill(ledger)
    for _ in range(KILLS):
        listening, telling = _FORK.Pipe(duplex=False)
        process = _FORK.Process(target=_keep, args=(place, telling, number))
        process.start()
        telling.close()
        while listening.recv() > 0:
            pass
        time.sleep(chance.uniform(0, 0.06))
        kill(process)
        done = [number, *(-at for at in told(listening) if at < 0)][-1]
        with open_ledger(place) as ledger:
            last, stands = ledger.view().sweep("compare"), _standing(ledger)
            assert last is not None
            # the one that was being written is there as a whole, or not at all
            assert last.extent.last in (done, done + 1)
            assert {(one.left.figure or 0) // 100 for one in stands} == {last.extent.last}
            assert len(stands) == 100
        number = last.extent.last + 1
    with open_ledger(place) as ledger:
        *_, checked = ledger.verify()
        assert checked.problems == []
