"""Speakers counted from strips are those of the claims, whatever is asked and however strips were made."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from sayso.ledger import Ledger, open_ledger, strips
from sayso.ledger.voices import Voice
from sayso.model.decision import DecisionKind, decision
from sayso.model.stated import Stated
from sayso.model.view import Query
from tests.ledger.dump import fill, restore
from tests.ledger.made import NEWER, RULES, depot, ferry, harbour
from tests.ledger.many import reading, start, told

DUMPS = sorted((Path(__file__).parent / "versions").glob("*.sql"))
ASKED = [
    Query(until="2099"),
    Query(since="2031-03-02"),
    Query(since="2031-03", until="2031-03-03"),
    Query(act="deny"),
    Query(act="deny", since="2031", publisher="orvel"),
    Query(words="boats"),
    Query(words='"the quay"', speaker="harbour"),
    Query(words="nothing-has-this"),
    Query(place="halden"),
    Query(place="sund", act="assert"),
    Query(status="destroyed"),
    Query(counted="boats", until="2031-03-03"),
    Query(publisher="nobody", act="deny"),
]


@pytest.fixture(autouse=True, params=[2, 4_096])
def size(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Findings in a strip: so few that there are many, and so many that there is none."""
    for name in ("SIZE", "LOOK"):
        monkeypatch.setattr(strips, name, request.param)
    monkeypatch.setattr("sayso.ledger.writer.LOOK", request.param)
    found: int = request.param
    return found


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of seven reports; one has a second run, one a second version, one no date."""
    writer = ledger.writer(RULES)
    undated = replace(ferry(), report=replace(ferry().report, published=None))
    for made in (depot(), *map(reading, range(4)), harbour("https://example.org/2", boats="99"), undated):
        writer.add(None, made)
    ledger.writer(NEWER).add(None, replace(reading(3), run=NEWER))
    return ledger


def _recounted(stated: list[Stated]) -> dict[str, tuple[object, ...]]:
    """What the claims themselves tell of each speaker."""
    by: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        if one.speaker:
            by[one.speaker].append(one)
    return {name: _summed(own) for name, own in by.items()}


def _summed(own: list[Stated]) -> tuple[object, ...]:
    heads = {one.report.id: one.report for one in own}
    days = sorted(head.published for head in heads.values() if head.published)
    publishers = {head.publisher for head in heads.values() if head.publisher}
    return len(own), len(heads), len(publishers), *((days[0], days[-1]) if days else (None, None))


def _told(voices: list[Voice]) -> dict[str, tuple[object, ...]]:
    return {one.name: (one.claims, one.reports, one.publishers, one.first, one.last) for one in voices}


def test_speakers_are_those_of_the_claims_that_fit(filled: Ledger) -> None:
    view = filled.view()
    for query in ASKED:
        assert _told(list(view.speakers(query))) == _recounted(list(view.stated(query))), query


def test_what_people_corrected_counts_as_they_said(filled: Ledger) -> None:
    view = filled.view()
    said = [one for one in view.stated() if one.speaker == "Ann Bell"]
    for claim, given in ((said[0], "speaker=Vera Quill"), (said[0], "act=deny"), (said[1], "act=deny")):
        made = decision(DecisionKind.CORRECT, claim.claim.id, given, who="Ann", at="2031-03-05")
        filled.decide(made)
    for query in ASKED:
        assert _told(list(view.speakers(query))) == _recounted(list(view.stated(query))), query


def test_pages_are_cut_out_of_one_order(filled: Ledger) -> None:
    view, asked = filled.view(), Query(until="2099")
    every = list(view.speakers(asked))
    assert [(-one.claims, one.name) for one in every] == sorted((-one.claims, one.name) for one in every)
    for offset in range(len(every) + 1):
        page = list(view.speakers(replace(asked, limit=2, offset=offset)))
        assert page == every[offset : offset + 2]


def test_strips_follow_each_other_and_tell_what_findings_do(filled: Ledger, size: int) -> None:
    with filled.reading() as connection:
        most = connection.execute(text("SELECT max(number) FROM findings")).scalar_one()
        last = strips.last_of(connection)
    assert (last, most - last < size) == (most // size * size, True)
    *_, checked = filled.verify()
    assert checked.problems == []


def test_a_strip_that_is_wrong_is_found(filled: Ledger) -> None:
    with filled.writing() as connection:
        last = strips.last_of(connection)
        row = {"first": last + 1, "last": last + 1, "document": b"\x00"}
        connection.execute(
            text("INSERT INTO strips (first, last, document) VALUES (:first, :last, :document)"), row
        )
    *_, checked = filled.verify()
    assert [(one.what, one.id) for one in checked.problems] == [("strip", str(last + 1))]


def test_strips_miss_nothing_that_others_add_meanwhile(place: str, size: int) -> None:
    open_ledger(place).close()
    made = [start(place, range(at, at + 12)) for at in (0, 8, 16)]
    for process, listening in made:
        assert len(told(listening)) == 12
        process.join()
    with open_ledger(place) as ledger:
        *_, checked = ledger.verify()
        assert checked.problems == []
        asked = Query(until="2099")
        assert _told(list(ledger.view().speakers(asked))) == _recounted(list(ledger.view().stated()))


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_ledger_of_an_earlier_version_gets_its_strips(tmp_path: Path, dump: Path, size: int) -> None:
    restore(dump.read_text(encoding="utf-8"), tmp_path / "old.db")
    fill(tmp_path / "new.db")
    with open_ledger(tmp_path / "old.db") as old, open_ledger(tmp_path / "new.db") as new:
        for query in ASKED:
            assert list(old.view().speakers(query)) == list(new.view().speakers(query))
        with old.reading() as connection:
            assert (strips.last_of(connection) > 0) is (size < 9)
