"""``sayso compare`` and ``sayso series``, straight on files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.run import invoke

REPORTS = [
    ("Harbour Post", "2030-05-01", "Norland's ministry said 180 fighters had surrendered at the Tarn mill."),
    (
        "Daily Lamp",
        "2030-05-01",
        "The Southland army said only 40 fighters had surrendered at the Tarn mill.",
    ),
    (
        "Coast Wire",
        "2030-05-02",
        "A total of 600 fighters have surrendered in Tarn, Norland's ministry said.",
    ),
]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Three reports, one a line."""
    path = tmp_path / "reports.jsonl"
    lines = [
        {"url": f"https://{at}.example/", "publisher": publisher, "published": day, "text": text}
        for at, (publisher, day, text) in enumerate(REPORTS)
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_a_contradiction_is_told_in_json(reports: Path) -> None:
    done = invoke("compare", reports, "--reader", "rules", "--format", "json")
    pairs = json.loads(done.stdout)["pairs"]
    found = [{pair["left"]["url"], pair["right"]["url"]} for pair in pairs if pair["verdict"] == "disjoint"]
    assert (done.returncode, found) == (0, [{"https://0.example/", "https://1.example/"}])


def test_text_is_what_it_shows_by_default(reports: Path) -> None:
    done = invoke("compare", reports, "--reader", "rules")
    assert done.stdout.startswith(b"Contradictions: 1\n")


def test_a_series_is_told_in_json(reports: Path) -> None:
    done = invoke("series", reports, "--reader", "rules", "--about", "fighters surrendered", "-f", "json")
    found = json.loads(done.stdout)["series"]
    assert [[point["low"] for point in one["points"]] for one in found] == [[180, 600], [40]]


def test_what_it_is_not_about_is_left_out(reports: Path) -> None:
    done = invoke("series", reports, "--reader", "rules", "--about", "price of grain", "-f", "json")
    assert json.loads(done.stdout) == {"series": []}


def test_the_file_that_is_written_tells_the_form(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "chart.svg"
    done = invoke("series", reports, "--reader", "rules", "--out", out)
    assert (done.returncode, out.read_bytes()[:4]) == (0, b"<svg")


@pytest.mark.parametrize("options", [("--format", "pie"), ("--since", "someday")])
def test_a_wrong_option_ends_it(reports: Path, options: tuple[str, str]) -> None:
    done = invoke("compare", reports, *options)
    assert done.returncode == 2
    assert options[0].encode() in done.stderr
