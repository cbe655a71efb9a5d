"""The corridor: text or path, one or many, failures as values, order kept."""

from __future__ import annotations

import io
import json
import threading
import time
from pathlib import Path

import pytest

import sayso
from sayso.errors import IntakeError, UnknownReader
from sayso.pipeline import in_order, read, read_all, read_text
from sayso.settings import Settings

PUBLIC: list[str] = dir(sayso)
RULES = Settings(reader="rules")
TEXT = "The road is shut. “We will wait,” said Mara Voss."


def test_a_text_is_read_as_it_stands() -> None:
    reading = read(TEXT, reader="rules")
    assert reading.report.text == TEXT
    assert "“We will wait,”" in [claim.content.text for claim in reading.claims]


@pytest.mark.parametrize("kind", [str, Path])
def test_a_path_is_read_from_its_file(tmp_path: Path, kind: type) -> None:
    path = tmp_path / "one.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read(kind(path), reader="rules").report.text == TEXT


def test_a_name_of_no_file_is_a_text_and_a_path_of_none_an_error(tmp_path: Path) -> None:
    assert read("no such file.txt", reader="rules").report.text == "no such file.txt"
    with pytest.raises(IntakeError, match="no such file or directory"):
        read(tmp_path / "none.txt", reader="rules")


@pytest.mark.parametrize("text", ["It rained.\n" * 500, "It rained. " * 900, "One.\0Two. It rained."])
def test_texts_that_no_path_can_be_are_texts(text: str) -> None:
    assert read(text, reader="rules").report.text == text


def test_a_text_is_never_a_path_where_only_text_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("one").write_text("Other words.", encoding="utf-8")
    assert read_text("one", reader="rules").report.text == "one"
    assert read("one", reader="rules").report.text == "Other words."


def test_a_file_with_several_reports_is_for_read_all(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text('{"text": "One is here."}\n{"text": "Two is here."}\n', encoding="utf-8")
    with pytest.raises(IntakeError, match="2 reports in it: use read_all"):
        read(path, reader="rules")
    assert len(list(read_all([path], settings=RULES))) == 2


def test_a_reader_that_there_is_not_is_told_before_anything_is_read() -> None:
    with pytest.raises(UnknownReader, match="no reader named 'oracle': take model or fast or rules"):
        read_all(["-"], settings=Settings(reader="oracle"))


def test_failures_are_values_in_their_place(tmp_path: Path) -> None:
    names = [tmp_path / name for name in ("a.txt", "gone.txt", "empty.txt", "b.txt")]
    for path in (names[0], names[3]):
        path.write_text(f"This is {path.stem}.", encoding="utf-8")
    names[2].touch()
    found = list(read_all(names, settings=RULES))
    assert [outcome.source for outcome in found] == [str(name) for name in names]
    assert [outcome.reading is None for outcome in found] == [False, True, True, False]
    assert [outcome.failure is None for outcome in found] == [True, False, False, True]


def test_bad_lines_of_a_file_cost_the_others_nothing() -> None:
    lines = [json.dumps({"text": f"Report {n}."}) for n in range(3)]
    stdin = io.BytesIO("\n".join([lines[0], "{broken", lines[1], lines[2]]).encode())
    found = list(read_all(["-"], settings=RULES, stdin=stdin))
    assert [outcome.reading.report.text if outcome.reading else None for outcome in found] == [
        "Report 0.",
        None,
        "Report 1.",
        "Report 2.",
    ]


def test_results_keep_their_order_whichever_is_done_first() -> None:
    def slow_first(number: int) -> int:
        time.sleep(0.02 if number % 4 == 0 else 0)
        return number

    assert list(in_order(slow_first, range(40), threads=4)) == list(range(40))


def test_only_a_few_items_are_taken_ahead() -> None:
    taken: list[int] = []
    items = (taken.append(n) or n for n in range(1000))  # type: ignore[func-returns-value]
    results = in_order(str, items, threads=2)
    assert next(results) == "0"
    assert len(taken) < 20


def test_a_fault_in_a_thread_comes_out_and_leaves_no_thread() -> None:
    before = threading.active_count()
    with pytest.raises(ZeroDivisionError):
        list(in_order(lambda number: 1 // number, [1, 0, 1], threads=2))
    assert threading.active_count() == before


def test_the_public_names_are_there_and_typed(root: Path) -> None:
    stub = (root / "src/sayso/__init__.pyi").read_text(encoding="utf-8")
    assert all(hasattr(sayso, name) and f"import {name} as {name}\n" in stub for name in PUBLIC)
    assert stub.count("\n") == len(PUBLIC)
    with pytest.raises(AttributeError, match="no attribute 'wirte'"):
        sayso.wirte  # type: ignore[attr-defined]  # noqa: B018
