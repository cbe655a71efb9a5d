"""What users do wrong on a ledger: no traceback, an exit code, and a line with the input and what to do."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.run import SAYSO, TEXT, environment, invoke, sayso

#: commands that look at a ledger, {} is its place
LOOKS = [
    "claims --ledger {}",
    "figures --ledger {}",
    "unknowns --ledger {}",
    "speakers --ledger {}",
    "search word --ledger {}",
    "show abcd1234 --ledger {}",
    "judge list --ledger {}",
    "judge grade Ann A --ledger {}",
    "verify --ledger {}",
]
#: those that take one in the place of files
COMPARES = ["compare {}", "series {}", "custody {}", "copies {}", "compare {} --policy range"]
#: name of what is no ledger -> what is said of it
NONE = {
    "none.db": "no ledger (no such file); sayso add makes one",
    "folder": "it is a folder; name a file that sayso add made",
    "text.db": "it is no SQLite file; name a file that sayso add made",
    "empty.db": "no ledger (the file is empty); sayso add makes one",
    "broken.db": "not a ledger, or damaged: file is not a database; name a file that sayso add made",
    "other.db": "tables of something else; name a file that sayso add made",
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger, ``good.db``, and with what is none."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "folder").mkdir()
    (folder / "text.db").write_text("Harbour shut.", encoding="utf-8")
    (folder / "empty.db").touch()
    (folder / "broken.db").write_bytes(b"SQLite format 3\0" + b"nonsense" * 20)
    script = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE birds (name TEXT)')"
    subprocess.run([SAYSO[0], "-c", script, folder / "other.db"], check=True)  # noqa: S603  our own words
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    made = ("--reader", "rules", "--ledger", folder / "good.db", "--quiet")
    assert invoke("add", folder / "one.txt", *made).returncode == 0
    return folder


def _run(told: str, place: Path) -> tuple[int, str, bytes]:
    done = invoke(*(part.replace("{}", str(place)) for part in told.split()))
    return done.returncode, " ".join(done.stderr.decode().replace("│", " ").split()), done.stdout


@pytest.mark.parametrize("command", LOOKS)
@pytest.mark.parametrize("name", NONE)
def test_what_is_no_ledger_is_named_and_left_as_it_is(places: Path, command: str, name: str) -> None:
    place = places / name
    before = place.read_bytes() if place.is_file() else None
    code, said, shown = _run(command, place)
    assert (code, shown) == (1, b"")
    assert said.startswith(f"sayso: {place}: ")
    assert NONE[name] in said
    assert before == (place.read_bytes() if place.is_file() else None)


@pytest.mark.parametrize("command", COMPARES)
@pytest.mark.parametrize("name", ["none.db", "folder", "empty.db", "broken.db", "other.db"])
def test_so_it_is_where_a_ledger_stands_for_files(places: Path, command: str, name: str) -> None:
    code, said, _ = _run(command, places / name)
    assert code == 1
    assert said.startswith(f"sayso: {places / name}: ")
    assert ";" in said


WRONG = [
    ("compare {}/good.db {}/good.db", 2, "good.db is a ledger: it takes one, and no files beside it"),
    ("compare {}/one.txt --keep", 2, "takes one ledger: what is read from files is not kept"),
    ("compare {}/good.db --policy foo", 2, "'foo' is not one of: range, latest"),
    ("compare {}/good.db --verdict foo", 2, "'foo' is not one of: same, contained"),
    ("compare {}/good.db --since 2031-99-01", 2, "'2031-99-01': not a date"),
    ("compare {}/good.db --out {}/folder", 2, "is a folder: name a file in it"),
    ("series {}/good.db --out {}/no/a.svg", 2, "make it first"),
    ("claims --since 2031-02-30 --ledger {}/good.db", 2, "'2031-02-30' is no date"),
    ("show zzzz --ledger {}/good.db", 1, "zzzz: not an id: it takes four or more of its digits"),
    ("show ffffffff --ledger {}/good.db", 1, "nothing with that id in the ledger; sayso claims"),
    ("judge accept ffffffff --ledger {}/good.db", 1, "nothing with that id in the ledger; sayso claims"),
    ("judge grade Nobody A --ledger {}/good.db", 1, "Nobody: no speaker or publisher of that name"),
    ("verify --ledger mysql://desk/news", 1, "a ledger is a path, sqlite:///path or postgresql://"),
    ("add {}/one.txt --ledger {}/no/news.db", 1, "no folder"),
    ("add {}/one.txt --ledger {}/text.db", 1, "it is no SQLite file"),
]


@pytest.mark.parametrize(("command", "code", "says"), WRONG)
def test_what_cannot_be_is_refused_with_a_word_on_what_can(
    places: Path, command: str, code: int, says: str
) -> None:
    done = _run(command, places)
    assert done[0] == code
    assert says in done[1]


def test_an_empty_id_is_named_too(places: Path) -> None:
    done = invoke("judge", "accept", "", "--ledger", places / "good.db")
    assert done.stderr.decode().startswith("sayso: '': not an id")


PIPED = [*LOOKS[:4], "judge list --ledger {}", "verify --ledger {}", *COMPARES, "compare {} --format json"]


@pytest.mark.parametrize("command", PIPED)
def test_a_reader_that_goes_away_ends_it_without_a_word(places: Path, command: str) -> None:
    told = [part.replace("{}", str(places / "good.db")) for part in command.split()]
    with subprocess.Popen(  # noqa: S603  our own command
        [*SAYSO, *told], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read().decode()
    assert running.returncode in (0, 1, 141)
    assert said == ""


@pytest.mark.parametrize("command", ["verify --ledger {}", "compare {}", "custody {} --policy range"])
def test_a_full_disk_behind_the_output_is_one_line(places: Path, command: str) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no device that is always full")
    told = [part.replace("{}", str(places / "good.db")) for part in command.split()]
    with full.open("wb") as out:
        done = subprocess.run(  # noqa: S603  our own command
            [*SAYSO, *told], stdout=out, stderr=subprocess.PIPE, env=environment(), check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode() == "sayso: [Errno 28] No space left on device\n"


def test_a_ledger_without_reports_answers_with_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").touch()
    assert (
        sayso("add", tmp_path / "bad.txt", "--ledger", tmp_path / "n.db", "--reader", "rules").returncode == 1
    )
    for command in (*LOOKS[:5], "verify --ledger {}", *COMPARES):
        code, said, _ = _run(command, tmp_path / "n.db")
        assert (code, said) == (0, ""), command
