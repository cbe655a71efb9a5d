from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from sayso.errors import IntakeError, NoSuchSource, NotText, NoWords, TooLarge, Unreadable
from sayso.intake import Given, Limits, Source, Taken, expand, intake, reports, sources

NOTHING = io.BytesIO()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.html", "sub/d.jsonl", ".hidden/e.txt", "f.bin"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("It fell, he said.")
    return tmp_path


def names(folder: Path, *given: str) -> list[str]:
    return [str(n) if isinstance(n, IntakeError) else str(Path(n).relative_to(folder)) for n in expand(given)]


def test_a_folder_gives_its_reports_in_order(folder: Path) -> None:
    assert names(folder, str(folder)) == ["a.txt", "b.txt", "sub/c.html", "sub/d.jsonl"]


def test_patterns_give_files_and_no_file_twice(folder: Path) -> None:
    assert names(folder, f"{folder}/b.txt", f"{folder}/**/*.txt") == ["b.txt", "a.txt"]


def test_a_file_that_is_named_is_read_whatever_its_ending(folder: Path) -> None:
    assert names(folder, f"{folder}/f.bin") == ["f.bin"]


@pytest.mark.parametrize("name", ["nowhere.txt", "no*where", "", "a\x00b", "x" * 5000])
def test_a_name_with_nothing_behind_it_is_an_error_in_its_place(name: str) -> None:
    first, second = expand([name, "-"])
    assert isinstance(first, NoSuchSource | Unreadable)
    assert second == "-"
    assert "\n" not in str(first)


def test_a_folder_without_reports_is_told(tmp_path: Path) -> None:
    (error,) = expand([str(tmp_path)])
    assert "no reports in the folder" in str(error)


def test_standard_input_is_read() -> None:
    (found,) = sources(["-"], io.BytesIO(b"It fell."), Limits())
    assert found == Source("-", b"It fell.", None)


@pytest.mark.parametrize("name", ["-", "a.txt"])
def test_too_much_is_refused_in_one_line(folder: Path, name: str) -> None:
    where = name if name == "-" else str(folder / name)
    (error,) = sources([where], io.BytesIO(b"x" * 100), Limits(bytes=10))
    assert isinstance(error, TooLarge)
    assert "over the limit of 10 bytes" in str(error)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    (error,) = sources([str(folder / "a.txt")], NOTHING, Limits())
    assert isinstance(error, Unreadable)


def test_the_kind_is_seen_in_the_bytes_where_the_name_does_not_tell() -> None:
    (page,) = intake(b"\n<!-- saved --><!DOCTYPE html><p>It fell, he said.")
    (line,) = intake(b'{"text": "It fell."}')
    assert isinstance(page, Taken)
    assert isinstance(line, Taken)
    assert "<p>" not in page.report.text
    assert line.report.text == "It fell."


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", NoWords), (b" \n", NoWords), (b"\x89PNG\r\n\x1a\n", NotText), (b"\x00" * 99, NotText)],
)
def test_bad_bytes_are_an_error_in_their_place(tmp_path: Path, data: bytes, error: type[IntakeError]) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_bytes(b"It fell, he said.")
    bad, good = reports([str(tmp_path)], Given(), stdin=NOTHING)
    assert isinstance(bad, error)
    assert str(bad).startswith(str(tmp_path / "a.txt"))
    assert isinstance(good, Taken)


def test_a_format_of_another_package_is_used() -> None:
    def shout(data: bytes, given: Given, limits: Limits) -> object:
        yield from intake(data.upper(), given, limits=limits)

    (taken,) = intake(b"it fell.", kind="text/x-shout", formats={"text/x-shout": shout})  # type: ignore[dict-item]
    assert isinstance(taken, Taken)
    assert taken.report.text == "IT FELL."
