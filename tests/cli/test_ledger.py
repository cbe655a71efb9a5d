"""The commands on a ledger: what they list, show, take down and refuse."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.run import TEXT, Done, invoke, sayso

LISTINGS = ("claims", "figures", "unknowns", "speakers")
NO_CAPTURE = ("--captures", "drop")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three reports, one of them dated and by a publisher."""
    folder = tmp_path_factory.mktemp("ledger")
    flood = {
        "text": "Flood in Orvel\n\nAt least 51 people were killed and 7 boats sank, the mayor said Monday. "
        "It is not known how many are missing.",
        "published": "2031-03-03",
        "publisher": "Sund Radio",
        "url": "https://example.org/flood",
    }
    (folder / "more.jsonl").write_text(
        "\n".join(json.dumps(one) for one in (flood, {"text": TEXT + "\nIt rained."})), "utf-8"
    )
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    done = invoke("add", folder, "--reader", "rules", "--ledger", folder / "news.db")
    assert done.returncode == 0, done.stderr
    return folder / "news.db"


def _rows(command: str, ledger: Path, *more: str) -> list[dict[str, str]]:
    done = invoke(command, "--ledger", ledger, "--format", "csv", "--limit", "0", *more)
    return list(csv.DictReader(io.StringIO(done.stdout.decode())))


@pytest.mark.parametrize("command", LISTINGS)
def test_every_form_tells_the_same_rows_in_the_same_order(ledger: Path, command: str) -> None:
    told = [invoke(command, "--ledger", ledger, "--format", form) for form in ("json", "jsonl", "csv")]
    rows = json.loads(told[0].stdout)
    assert rows == [json.loads(line) for line in told[1].stdout.splitlines()]
    assert len(rows) == len(list(csv.DictReader(io.StringIO(told[2].stdout.decode())))) > 0


@pytest.mark.parametrize("command", LISTINGS)
def test_a_table_fits_80_columns_without_colour(ledger: Path, command: str) -> None:
    lines = invoke(command, "--ledger", ledger).stdout.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert "\033" not in "".join(lines)


ASKED = [
    (("--publisher", "sund"), 1),
    (("--speaker", "lind"), 2),
    (("--text", "open it", "--act", "assert"), 2),
    (("--since", "2031", "--until", "2031-03"), 1),
    (("--status", "killed"), 1),
    (("--counted", "people"), 1),
    (("--place", "nowhere"), 0),
]


@pytest.mark.parametrize(("asked", "count"), ASKED)
def test_claims_are_found_by_their_filters(ledger: Path, asked: tuple[str, ...], count: int) -> None:
    assert len({row["claim"] for row in _rows("claims", ledger, *asked)}) >= min(count, 1)
    assert len({row["report"] for row in _rows("claims", ledger, *asked)}) == count


def test_what_is_beyond_the_limit_is_told(ledger: Path) -> None:
    first = invoke("claims", "--ledger", ledger, "--limit", "2", "--format", "jsonl")
    every = invoke("claims", "--ledger", ledger, "--limit", "0", "--format", "jsonl")
    left = len(every.stdout.splitlines()) - 2
    assert f"2 shown, {left} more: --limit 0 shows all, --offset 2 goes on" in first.stderr.decode()
    assert b"more" not in every.stderr
    assert b"1 shown, there are more" in invoke("figures", "--ledger", ledger, "--limit", "1").stderr


def test_search_finds_reports_with_a_piece_around_the_word(ledger: Path) -> None:
    done = invoke("search", "shelling", "command denied", "--ledger", ledger, "--format", "json")
    assert ["shelling" in hit["piece"].casefold() for hit in json.loads(done.stdout)] == [True, True]
    assert json.loads(invoke("search", "nothing", "--ledger", ledger, "--format", "json").stdout) == []


def test_a_claim_is_shown_down_to_digest_and_run(ledger: Path) -> None:
    row = _rows("claims", ledger, "--publisher", "sund")[0]
    told = invoke("show", row["claim"][:8], "--ledger", ledger).stdout.decode()
    whole = json.loads(invoke("show", row["claim"], "--ledger", ledger, "--json").stdout)
    assert whole["entry"]["sha256"] in told
    assert whole["entry"]["captures"][0]["capture"]["sha256"] in told
    assert whole["entry"]["found"][0]["run_id"][:8] in told
    assert max(map(len, told.splitlines())) <= 80


def test_versions_of_a_report_are_shown_with_what_changed(tmp_path: Path) -> None:
    place, line = tmp_path / "news.db", {"url": "https://example.org/a", "published": "2031-03-03"}
    for count in ("51", "57"):
        told = json.dumps({**line, "text": f"At least {count} people were killed, the mayor said."})
        invoke("add", "-", "--reader", "rules", "--ledger", place, stdin=told.encode())
    (row,) = {row["report"] for row in _rows("claims", place)}
    shown = invoke("show", row, "--ledger", place).stdout.decode()
    assert "≥ 51 people" in shown.split("version")[1]
    assert "→ ≥ 57 people" in shown.split("version")[1]


def test_decisions_are_taken_down_listed_and_taken_back(ledger: Path) -> None:
    claim = _rows("claims", ledger, "--publisher", "sund")[0]["claim"]
    before = len(_rows("claims", ledger))
    assert _judge(ledger, "reject", claim[:8], "--who", "Ann", "--why", "misread").returncode == 0
    assert len(_rows("claims", ledger)) == before - 1
    (made,) = json.loads(_judge(ledger, "list", "--format", "json").stdout)
    assert (made["kind"], made["subject"], made["who"], made["why"]) == ("reject", claim, "Ann", "misread")
    assert _judge(ledger, "withdraw", made["id"][:8]).returncode == 0
    assert len(_rows("claims", ledger)) == before


def test_a_claim_is_corrected(ledger: Path) -> None:
    claim = _rows("claims", ledger)[0]["claim"]
    assert _judge(ledger, "correct", claim[:8], "speaker=Vera Quill").returncode == 0
    assert [row["claim"] for row in _rows("claims", ledger, "--speaker", "quill")] == [claim]
    assert "not a correction: 'act=sing'" in _judge(ledger, "correct", claim[:8], "act=sing").stderr.decode()


def _judge(ledger: Path, *arguments: str) -> Done:
    return invoke("judge", *arguments, "--ledger", ledger)


WRONG = [
    (("claims", "--act", "sing"), 2, "'sing' is not one of: assert"),
    (("claims", "--since", "May"), 2, "'May' is no date"),
    (("claims", "--format", "xml"), 2, "'xml' is not one of: table, json, jsonl, csv"),
    (("judge", "merge", "Ann"), 2, "merge takes SPEAKER INTO"),
    (("judge", "grade", "Ada Lind", "Z"), 2, "not a grade"),
    (("judge", "correct", "ffffffff"), 2, "correct takes CLAIM CORRECTION"),
    (("judge", "reject", "ffffffff"), 1, "ffffffff: nothing with that id in the ledger"),
    (("show", "Ann"), 1, "not an id"),
]


@pytest.mark.parametrize(("arguments", "code", "says"), WRONG)
def test_what_cannot_be_is_refused(ledger: Path, arguments: tuple[str, ...], code: int, says: str) -> None:
    done = invoke(*arguments, "--ledger", ledger)
    told = " ".join(done.stderr.decode().replace("│", " ").split())
    assert (done.returncode, done.stdout) == (code, b"")
    assert says in told


def test_no_ledger_is_made_by_looking(tmp_path: Path) -> None:
    for command in (*LISTINGS, "verify"):
        done = invoke(command, "--ledger", tmp_path / "none.db")
        assert done.returncode == 1
        assert b"no ledger (no such file); sayso add makes one" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_ledger_can_be_named_by_the_environment(ledger: Path) -> None:
    done = invoke("verify", SAYSO_LEDGER=str(ledger))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"all as written" in done.stdout


def test_failures_are_told_at_the_end_and_adding_again_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    names = (tmp_path / "bad.txt", tmp_path / "one.txt", "--reader", "rules")
    first, again = (sayso("add", *names, *NO_CAPTURE, "--ledger", tmp_path / "n.db") for _ in range(2))
    assert (first.returncode, again.returncode) == (1, 1)
    summary, failure = first.stderr.decode().splitlines()
    assert summary.startswith("sayso: 1 reports added")
    assert failure.startswith(f"sayso: {tmp_path / 'bad.txt'}: ")
    assert (
        again.stderr.decode().splitlines()[0] == "sayso: 0 reports added, 0 claims; 1 there before; 1 failed"
    )
    assert not (tmp_path / "n.db.captures").exists()


def test_a_query_loads_neither_reader_nor_migrations(ledger: Path) -> None:
    done = sayso("claims", "--ledger", ledger, PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0
    for heavy in (b"onnxruntime", b"tokenizers", b"alembic", b"trafilatura"):
        assert heavy not in done.stderr, heavy


LOOKING = (*LISTINGS, "verify", "compare", "series", "copies", "custody")


@pytest.mark.parametrize("command", LOOKING)
def test_the_ledger_is_named_behind_a_command_or_as_its_option(ledger: Path, command: str) -> None:
    behind, option = invoke(command, ledger), invoke(command, "--ledger", ledger)
    both = invoke(command, ledger.parent / "." / ledger.name, "--ledger", f"sqlite:///{ledger}")
    assert behind.stdout == option.stdout == both.stdout != b""
    assert (behind.returncode, option.returncode, both.returncode) == (0, 0, 0)


@pytest.mark.parametrize("command", [*LOOKING, "serve"])
def test_two_ledgers_are_one_too_many(ledger: Path, command: str) -> None:
    done = invoke(command, ledger, "--ledger", "other.db")
    told = " ".join(done.stderr.decode().replace("│", " ").split())
    assert done.returncode == 2
    assert "--ledger other.db are not one: name the ledger once" in told


@pytest.mark.parametrize("command", LOOKING)
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("absent.db", "absent.db: no ledger (no such file); sayso add makes one"),
        ("one.txt", "one.txt: not a ledger, or damaged: it is no SQLite file"),
        ("https://example.org/a", "a ledger is a path, sqlite:///path or postgresql://user@host/name"),
    ],
)
def test_what_is_no_ledger_is_told_in_a_line(ledger: Path, command: str, name: str, says: str) -> None:
    named = name if "://" in name else str(ledger.parent / name)
    done = invoke(command, "--ledger", named)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert says in done.stderr.decode()
