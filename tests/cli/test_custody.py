"""``sayso custody``: from files to counts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest

from sayso.cli.main import main

SET = Path("examples/conflict/develop.jsonl")


def _told(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str, code: int = 0) -> bytes:
    with pytest.raises(SystemExit) as left:
        main(["custody", *arguments, "--reader", "rules", "--quiet"])
    assert left.value.code == code
    return capfdbinary.readouterr().out


def test_the_json_holds_to_its_published_schema(
    root: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    told = json.loads(_told(capfdbinary, str(root / SET), "--format", "json"))
    schema = json.loads((root / "docs/reference/custody.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)
    used = {article for row in told["rows"] for article in row["articles"]}
    assert {duty["article"] for duty in told["duties"]} == used


def test_a_kind_can_be_asked_for(root: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = _told(capfdbinary, str(root / SET), "-f", "csv", "--kind", "registered").decode()
    rows = list(csv.DictReader(io.StringIO(told)))
    assert {row["kind"] for row in rows} == {"registered"}
    assert "820" in {row["low"] for row in rows}


def test_the_text_fits_eighty_columns_but_for_addresses(
    root: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    told = _told(capfdbinary, str(root / SET)).decode().splitlines()
    assert [line for line in told if len(line) > 80] == []
    assert told[0] == "Kinds are different counts: they are never added up."


def test_a_kind_that_there_is_not_is_wrong_usage(
    root: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    _told(capfdbinary, str(root / SET), "--kind", "counted", code=2)
