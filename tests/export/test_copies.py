"""Copies as they are published: valid by their schema, and lines that fit a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from sayso.export.copies import (
    CopyDifference,
    CopyGroup,
    CopyList,
    CopyReport,
    DriftSpeaker,
    EventCluster,
    SpeakerDrift,
    lines,
    to_json,
)

LONG = "https://example.org/a-very-long-address-that-has-no-place-to-break-and-goes-on-and-on-and-on-and-on"
TOLD = CopyList(
    groups=(
        CopyGroup(
            reports=("https://example.org/a", LONG),
            origin="Northline",
            how="credit",
            exact="With Northline",
            outlets=2,
            differs=(CopyDifference(report=LONG, kind="figures", origin="at least 12", copy="17"),),
            members=(
                CopyReport(url="https://example.org/a", publisher="Northline", headline="Gate shut " * 12),
                CopyReport(url=LONG, held=0.5),
            ),
        ),
    ),
    clusters=(EventCluster(reports=(LONG, "https://example.org/b"), outlets=2, origins=1, speakers=3),),
    drift=(
        SpeakerDrift(
            words="it is shut " * 30,
            speakers=(
                DriftSpeaker(name="Ann Bell", reports=(LONG,), claims=("1",)),
                DriftSpeaker(name="the ministry", reports=("https://example.org/a",), claims=("2",)),
            ),
        ),
    ),
)


def test_the_json_holds_to_its_published_schema(root: Path) -> None:
    schema = json.loads((root / "docs/reference/copies.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(to_json(TOLD)), schema)


def test_no_line_is_wider_than_the_terminal() -> None:
    assert max(map(len, lines(TOLD, 80))) <= 80


def test_a_figure_that_was_revised_is_told_with_both_values() -> None:
    assert any("“at least 12” became “17”" in line for line in lines(TOLD))


def test_three_counts_stand_behind_a_cluster() -> None:
    assert "1. 2 reports, 2 outlets, 1 origins, 3 speakers" in list(lines(TOLD))


def test_no_copies_are_told_in_one_line() -> None:
    assert list(lines(CopyList(groups=()))) == ["Copies: no groups"]
