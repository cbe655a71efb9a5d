"""Texts that labels point into."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import BadGold
from sayso.evaluation.corpora import CORPORA, beside, documents, texts
from sayso.evaluation.labels import labelled


def test_the_nearest_shared_folder_is_taken(tmp_path: Path) -> None:
    for folder in ("shared/data", "project/shared/data", "project/labels"):
        (tmp_path / folder).mkdir(parents=True)
    assert beside(tmp_path / "project" / "labels" / "x.json") == tmp_path / "project" / "shared"
    assert beside(tmp_path / "x.json") == tmp_path / "shared"


def test_wrapped_lines_are_joined_without_moving_an_offset(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "muc4"
    folder.mkdir(parents=True)
    record = {"id": "M-1", "text": "ONE\nTWO\n\n   THREE"}
    (folder / "dev.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert list(texts(tmp_path, "muc4")) == [("muc4/M-1", "ONE TWO\n\n   THREE")]


def test_a_document_beside_the_labels_wins(tmp_path: Path) -> None:
    folder = tmp_path / "shared" / "data" / "basil" / "articles"
    folder.mkdir(parents=True)
    (folder / "1.json").write_text('{"body-paragraphs": [["One.", "Two."], ["Three."]]}', encoding="utf-8")
    labels = tmp_path / "labels.json"
    assert documents(labels, {"basil/1.json"}, None) == {"basil/1.json": "One. Two.\nThree."}
    (tmp_path / "basil").mkdir()
    (tmp_path / "basil" / "1.json").write_bytes(b"Mine.\r\n")
    assert documents(labels, {"basil/1.json"}, None) == {"basil/1.json": "Mine.\r\n"}


def test_every_label_of_the_project_stands_in_its_document(root: Path, shared: Path) -> None:
    path = root / "benchmarks" / "labels" / "figures.json"
    rows = labelled(path)
    found = documents(path, {row.document for row in rows}, shared)
    assert len(rows) >= 200
    assert all(0 <= row.start < (row.end or 0) <= len(found[row.document]) for row in rows)
    assert {name.rpartition("/")[0] for name in found} == set(CORPORA)


def test_what_is_nowhere_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match=r"no document muc4/7: .*SAYSO_SHARED"):
        documents(tmp_path / "labels.json", {"muc4/7"}, tmp_path)
