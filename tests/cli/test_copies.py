"""``sayso copies``: from files to groups."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from sayso.cli.main import main
from tests.reconcile.conflict import conflict, slug

SET = Path("examples/conflict/develop.jsonl")


def _told(capfdbinary: pytest.CaptureFixture[bytes], *arguments: str) -> bytes:
    with pytest.raises(SystemExit) as left:
        main(["copies", *arguments, "--reader", "rules", "--quiet"])
    assert left.value.code == 0
    return capfdbinary.readouterr().out


def test_groups_come_as_json_with_addresses(root: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = json.loads(_told(capfdbinary, str(root / SET), "--format", "json"))
    made = conflict("develop")
    names = {one.url: slug(one) for one in made.reports}
    found = {frozenset(names[url] for url in group["reports"]) for group in told["groups"]}
    assert found == {frozenset(group["reports"]) for group in made.expected["copies"]}
    schema = json.loads((root / "docs/reference/copies.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(told, schema)


def test_the_text_fits_eighty_columns(root: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = _told(capfdbinary, str(root / SET)).decode().splitlines()
    assert told[0] == "Copies: 6 groups"
    assert max(map(len, told)) <= 80


def test_dates_leave_reports_out(root: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    told = json.loads(_told(capfdbinary, str(root / SET), "--since", "2031-03-08", "-f", "json"))
    assert [len(group["reports"]) for group in told["groups"]] == [3]
