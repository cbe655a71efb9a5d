"""``sayso add`` and its comparing: with another adder, without comparing, and with nothing new."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from sayso.ledger import open_ledger
from sayso.pipeline.judging import UNKEPT
from sayso.reconcile import compare_view
from tests.cli.run import SAYSO, Done, environment, invoke


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files of reports on one event, each with a contradiction to the other."""
    for name, number in (("one", 180), ("two", 40)):
        rows = [
            {
                "url": f"https://{name}.example/{at}",
                "publisher": f"{name.title()} Post {at}",
                "published": "2030-05-01",
                "text": f"{name.title()} ministry said {number} fighters had surrendered at the Tarn mill.",
            }
            for at in range(4)
        ]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


def _kept_is_found(place: Path) -> bool:
    with open_ledger(place) as ledger:
        found = {one.id: one for one in compare_view(ledger.view()) if one.verdict not in UNKEPT}
        *_, checked = ledger.verify()
        return (
            bool(found)
            and found == {one.id: one for one in ledger.view().judgements()}
            and not checked.problems
        )


def test_two_adders_on_one_file_leave_all_that_comparing_finds(folder: Path) -> None:
    more = ("--reader", "rules", "--quiet", "--ledger", str(folder / "news.db"))
    running = [
        subprocess.Popen([*SAYSO, "add", str(folder / name), *more], env=environment())  # noqa: S603
        for name in ("one.jsonl", "two.jsonl")
    ]
    assert [one.wait() for one in running] == [0, 0]
    assert _kept_is_found(folder / "news.db")


def _add(folder: Path, *more: str) -> Done:
    return invoke("add", folder, "--reader", "rules", "--ledger", folder / "news.db", *more)


def test_comparing_can_be_left_out_and_made_up_for(folder: Path) -> None:
    assert b"judgements" not in _add(folder, "--no-compare").stderr
    with open_ledger(folder / "news.db") as ledger:
        assert list(ledger.view().judgements()) == []
    kept = invoke("compare", folder / "news.db", "--keep")
    assert b"judgements found, 0 no longer found" in kept.stderr
    assert kept.stdout == invoke("compare", folder, "--reader", "rules", "-q").stdout
    assert _kept_is_found(folder / "news.db")


def test_adding_what_is_there_compares_nothing_again(folder: Path) -> None:
    assert b"judgements found, 0 no longer found" in _add(folder).stderr
    assert b"judgements" not in _add(folder).stderr


def test_pairs_of_one_verdict_can_be_asked_for(folder: Path) -> None:
    _add(folder, "--quiet")
    told = [
        json.loads(
            invoke("compare", where, "--verdict", "disjoint", "-f", "json", "--reader", "rules", "-q").stdout
        )
        for where in (folder / "news.db", folder / "*.jsonl")
    ]
    assert told[0] == told[1]
    assert {pair["verdict"] for pair in told[0]["pairs"]} == {"disjoint"}
