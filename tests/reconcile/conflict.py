"""The made reports of ``examples/conflict`` and what is expected of them."""

from __future__ import annotations

import io
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.intake import Taken, reports
from sayso.model.report import Report

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Conflict:
    """One made set: its reports, and the table of expectations."""

    reports: list[Report]
    expected: dict[str, Any]


def conflict(name: str) -> Conflict:
    """The set ``develop`` or ``held``."""
    path = ROOT / "examples" / "conflict" / f"{name}.jsonl"
    told = [one.report for one in reports([str(path)], stdin=io.BytesIO()) if isinstance(one, Taken)]
    cases = ROOT / "tests" / "cases" / "conflict" / f"{name}.toml"
    return Conflict(told, tomllib.loads(cases.read_text(encoding="utf-8")))


def slug(report: Report) -> str:
    """The last part of a report's address, by which the cases name it."""
    return (report.url or "").rsplit("/", 1)[-1]
