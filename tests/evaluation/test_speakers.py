from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import BadGold
from sayso.evaluation.options import Options
from sayso.evaluation.speakers import form, labels, plain, right, speakers
from sayso.model.reading import Reading
from sayso.model.speaker import Speaker
from sayso.pipeline import read_text

TEXT = "HALDEN - Ana Ruiz said the port was open. Ankara said it was shut. Ruiz said two cranes fell.\n"


def read(text: str, published: str | None) -> Reading:
    return read_text(text, published=published, reader="rules")


def gold(folder: Path, *sources: dict[str, object]) -> Path:
    """A file of labels for ``TEXT``."""
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "labels.json"
    path.write_text(json.dumps([{"document": "report.txt", "sources": sources}]), encoding="utf-8")
    return path


def at(words: str, occurrence: int = 0, **told: object) -> dict[str, object]:
    """A labelled source at the words' place."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), **told}


def scored(path: Path) -> dict[tuple[str, str], float | None]:
    told = speakers(path, read, Options())
    return {(score.group, score.metric): score.value for score in told.scores}


def test_names_and_entities_are_scored(tmp_path: Path) -> None:
    path = gold(
        tmp_path,
        at("Ruiz", 1, names=["Ana Ruiz"]),
        at("Ankara", names=["Ankara"], entity="tr-government"),
        at("cranes", names=["Ana Ruiz"]),
    )
    told = scored(path)
    assert told["all: short name", "source found"] == pytest.approx(2 / 3)
    assert told["all: short name", "name"] == pytest.approx(2 / 3)
    assert told["all: short name", "name, of those found"] == 1
    assert told["all: entity", "entity"] == 1


def test_a_wrong_name_and_a_name_that_is_not_told_are_wrong(tmp_path: Path) -> None:
    path = gold(tmp_path, at("Ruiz", 1, names=["Leo Ruiz"]), at("Ankara", names=[], entity="tr-mfa"))
    told = scored(path)
    assert told["all: pronouns and short names", "name"] == 0
    assert told["all: entity", "entity"] == 0


def test_unresolved_is_right_where_the_report_does_not_tell() -> None:
    assert right((), Speaker(name="they"))
    assert right((), None)
    assert not right((), Speaker(name="Ana Ruiz", resolved=True))
    assert not right(("Ana Ruiz",), Speaker(name="Ana Ruiz"))


def test_names_are_compared_plainly() -> None:
    assert plain("the Port-Board’s") == plain("Port board's")
    assert [form(words) for words in ("He", "Ms. Ruiz", "the mayor", "the UN")] == [
        "pronoun",
        "short name",
        "description",
        "short name",
    ]


def test_labels_that_are_none_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "labels.json"
    path.write_text('[{"document": "a.txt"}]', encoding="utf-8")
    with pytest.raises(BadGold, match=r"labels\.json"):
        labels(path)
