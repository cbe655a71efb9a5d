"""Readers of other packages: found by name, and told in a line where they cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import BadPlugin, UnknownReader
from sayso.pipeline import read
from sayso.reading.readers import known, make
from tests.cli.run import invoke

CODE = """
class Quiet:
    name = "quiet"
    digest = None
    def attributions(self, report):
        return []

def quiet(threads):
    return Quiet()

def nothing(threads):
    return threads

def broken(threads):
    raise RuntimeError("no weights")
"""
POINTS = """[sayso.readers]
quiet = quiet_reader:quiet
nothing = quiet_reader:nothing
broken = quiet_reader:broken
absent = no_such_module:quiet
rules = quiet_reader:quiet
"""


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with readers, installed as far as Python can tell."""
    told = tmp_path / "quiet_reader-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: quiet-reader\nVersion: 1.0\n")
    (told / "entry_points.txt").write_text(POINTS)
    (tmp_path / "quiet_reader.py").write_text(CODE)
    monkeypatch.syspath_prepend(tmp_path)


def test_a_reader_of_another_package_reads() -> None:
    reading = read("The mayor said no.", reader="quiet")
    assert (reading.claims, reading.run.reader) == ((), "quiet")


def test_it_is_known_behind_our_own_and_takes_no_name_of_ours() -> None:
    assert known() == ("model", "fast", "rules", "absent", "broken", "nothing", "quiet")
    assert type(make("rules", 1)).__name__ == "RulesReader"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("absent", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("broken", "RuntimeError: no weights"),
        ("nothing", "int has no attributions and digest"),
    ],
)
def test_one_that_cannot_be_used_is_told_with_its_package(name: str, reason: str) -> None:
    with pytest.raises(BadPlugin) as caught:
        make(name, 1)
    assert str(caught.value) == f"reader {name!r} of the package quiet-reader cannot be used: {reason}"


def test_a_name_that_nobody_has_is_told_with_all_that_there_are() -> None:
    told = "take model or fast or rules or absent or broken or nothing or quiet"
    with pytest.raises(UnknownReader, match=told):
        make("oracle", 1)


def test_the_command_takes_it_and_tells_of_a_broken_one_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "one.txt"
    path.write_text("The mayor said no.")
    assert invoke("read", path, "--reader", "quiet").returncode == 0
    done = invoke("read", path, "--reader", "broken")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "sayso: reader 'broken' of the package quiet-reader cannot be used: RuntimeError: no weights"
    ]
