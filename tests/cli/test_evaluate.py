"""``sayso evaluate``: a table or JSON, of a reader or of a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import invoke
from tests.evaluation.gold import TEXTS, write_gold


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with made gold data."""
    return write_gold(tmp_path / "gold")


def test_a_reader_is_scored(gold: Path) -> None:
    done = invoke("evaluate", "attribution", gold, "--reader", "rules", "--json")
    told = json.loads(done.stdout)
    assert (done.returncode, told["documents"]) == (0, len(TEXTS))
    assert {"strict", "relation", "tok_source", "span_cue"} <= {score["metric"] for score in told["scores"]}


def test_predictions_are_scored_without_reading(gold: Path) -> None:
    path = gold / "p.jsonl"
    path.write_text(
        '{"id": "b", "attributions": [{"cue": [[0, 12]], "content": [[27, 40]]}]}', encoding="utf-8"
    )
    done = invoke("evaluate", "attribution", gold, "--predictions", path)
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert "1 of 2 articles have no line of predictions" in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert "…" not in shown


def test_what_there_is_no_evaluation_of_is_wrong_usage(gold: Path) -> None:
    done = invoke("evaluate", "weather", gold)
    assert done.returncode == 2
    assert b"'weather' is not one of: attribution" in done.stderr


def test_a_folder_without_gold_is_one_line(tmp_path: Path) -> None:
    done = invoke("evaluate", "attribution", tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"sayso: {tmp_path}: no attributions/*.ann in it\n"


def test_labels_find_their_documents_in_the_shared_folder(tmp_path: Path) -> None:
    folder = tmp_path / "corpora" / "data" / "polnear" / "dev" / "text"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("Some 40 men fled.", encoding="utf-8")
    label = {
        "start": 5,
        "end": 7,
        "low": 40,
        "high": 40,
        "bound": "approximately",
        "head": "any",
        "basis": [None],
    }
    path = tmp_path / "labels.json"
    path.write_text(json.dumps([{"document": "polnear/dev/a.txt", "figures": [label]}]), encoding="utf-8")
    asked = ("evaluate", "figures", path, "--reader", "rules", "--json", "--shared")
    assert json.loads(invoke(*asked, tmp_path / "corpora").stdout)["scores"][0]["f1"] == 1
    done = invoke(*asked, tmp_path)
    assert (done.returncode, done.stderr.decode().count("\n")) == (1, 1)
    assert b"no document polnear/dev/a.txt" in done.stderr
