"""``--policy``: one answer of many figures, with what it rests on and what it leaves aside."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from sayso.reconcile.policies import POLICIES
from tests.cli.run import invoke

COMMANDS = ("compare", "series", "custody")
REPORTS = [
    ("Harbour Post", "2030-05-01", "Norland's ministry said 180 fighters had surrendered at the Tarn mill."),
    (
        "Daily Lamp",
        "2030-05-01",
        "The Southland army said only 40 fighters had surrendered at the Tarn mill.",
    ),
    ("Sea Post", "2030-05-01", "Norland's ministry said 180 fighters had surrendered at the Tarn mill, too."),
    (
        "Coast Wire",
        "2030-05-02",
        "A total of 600 fighters have surrendered in Tarn, Norland's ministry said.",
    ),
    (
        "Hill Echo",
        "2030-05-02",
        "The Southland army denied that 900 fighters had surrendered at the Tarn mill.",
    ),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the reports, with the file beside it."""
    folder = tmp_path_factory.mktemp("policy")
    lines = [
        {"url": f"https://{at}.example/", "publisher": publisher, "published": day, "text": text}
        for at, (publisher, day, text) in enumerate(REPORTS)
    ]
    (folder / "reports.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    made = ("--reader", "rules", "--ledger", folder / "news.db", "--quiet")
    assert invoke("add", folder / "reports.jsonl", *made).returncode == 0
    return folder / "news.db"


def _told(command: str, where: Path, policy: str, *more: str) -> dict[str, Any]:
    done = invoke(command, where, "--policy", policy, "--format", "json", "--reader", "rules", "-q", *more)
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("policy", POLICIES)
def test_the_answer_names_its_policy_and_holds_to_its_schema(
    ledger: Path, root: Path, command: str, policy: str
) -> None:
    told = _told(command, ledger, policy)
    schema = json.loads((root / "docs/reference/policy.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(told)
    assert told["policy"] == policy
    assert told["rule"]
    assert all(one["why"] and one["rests"] for one in told["answers"] if one["answer"])
    assert all(each["why"] for one in told["answers"] for each in one["aside"])


@pytest.mark.parametrize("command", COMMANDS)
def test_files_and_a_ledger_of_them_give_one_answer(ledger: Path, command: str) -> None:
    files = ledger.with_name("reports.jsonl")
    assert _told(command, ledger, "majority") == _told(command, files, "majority")


def _answers(told: dict[str, Any]) -> dict[str | None, str | None]:
    return {one["as_of"]: one["answer"] for one in told["answers"]}


ANSWERS = [
    ("range", {"2030-05-01": "40 to 180", "2030-05-02": "600"}),
    ("latest", {"2030-05-02": "600"}),
    ("conservative", {"2030-05-01": "40", "2030-05-02": "600"}),
    ("majority", {"2030-05-01": None, "2030-05-02": "600"}),  # a copy is no second origin
    ("trust", {"2030-05-01": None, "2030-05-02": None}),
]


@pytest.mark.parametrize(("policy", "answers"), ANSWERS)
def test_compare_answers_by_its_rule_day_by_day(
    ledger: Path, policy: str, answers: dict[str, str | None]
) -> None:
    assert _answers(_told("compare", ledger, policy, "--about", "fighters surrendered")) == answers


def test_what_is_left_aside_is_told_with_the_reason(ledger: Path) -> None:
    (last,) = _told("compare", ledger, "latest", "--about", "fighters surrendered")["answers"]
    aside = {(one["said"], one["why"]) for one in last["aside"]}
    assert {(one["said"], one["publisher"]) for one in last["rests"]} == {("A total of 600", "Coast Wire")}
    assert ("180", "known earlier, as of 2030-05-01") in aside
    assert ("900", "denied") in aside


def test_a_series_by_policy_is_a_line_of_its_answers(ledger: Path) -> None:
    done = invoke("series", ledger, "--policy", "latest", "--about", "fighters surrendered")
    rows = [line for line in done.stdout.decode().splitlines() if line.startswith("2030-")]
    assert [row.split()[:2] for row in rows][-2:] == [["2030-05-01", "40"], ["2030-05-02", "600"]]
    drawn = invoke("series", ledger, "--policy", "range", "--format", "svg").stdout
    assert drawn.startswith(b"<svg")
    assert b"by range" in drawn


def test_grades_that_people_gave_decide_by_trust(ledger: Path) -> None:
    for name, grade in (("Southland army", "B"), ("Harbour Post", "D")):
        assert invoke("judge", "grade", name, grade, "--ledger", ledger).returncode == 0
    told = _told("compare", ledger, "trust", "--about", "fighters surrendered")
    assert _answers(told)["2030-05-01"] == "40"
    why = {(each["publisher"], each["why"]) for one in told["answers"] for each in one["aside"]}
    assert ("Harbour Post", "its speaker is rated D") in why
    assert ("Sea Post", "its speaker is not rated") in why


def test_a_spreadsheet_has_a_line_a_figure_with_the_answer(ledger: Path) -> None:
    done = invoke("compare", ledger, "--policy", "range", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert {row["policy"] for row in rows} == {"range"}
    assert [row["said"] for row in rows if row["aside"]] == ["900"]
    assert {row["answer"] for row in rows if row["as_of"] == "2030-05-01"} == {"40 to 180"}


def test_text_fits_80_columns_and_says_what_the_policy_does(ledger: Path) -> None:
    for command in COMMANDS:
        lines = invoke(command, ledger, "--policy", "range").stdout.decode().splitlines()
        assert max(map(len, lines)) <= 80
        assert "By range: from the lowest that anyone says to the highest." in lines


def test_custody_by_policy_shows_no_names_and_adds_nothing(ledger: Path) -> None:
    told = _told("custody", ledger, "range")
    assert {one["kind"] for one in told["answers"]} == {"captured"}
    cited = [each for one in told["answers"] for each in (*one["rests"], *one["aside"])]
    assert {each["content"] for each in cited} == {None}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_policy_that_there_is_not_lists_those_that_there_are(ledger: Path, command: str) -> None:
    done = invoke(command, ledger, "--policy", "foo")
    told = " ".join(done.stderr.decode().replace("│", " ").split())
    assert done.returncode == 2
    assert "'foo' is not one of: range, latest, majority, trust, conservative" in told
