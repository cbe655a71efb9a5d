"""The published schemas of comparisons and series.

``python -m sayso.export.outlines FOLDER`` writes them; a test compares the copies in ``docs/reference``.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sayso.export.answers import PolicyAnswers
from sayso.export.compare import Comparison
from sayso.export.copies import CopyList
from sayso.export.custody import CustodyTable
from sayso.export.schema import schema_of, text
from sayso.export.series import Lines
from sayso.model.record import Record

#: file name -> what it holds, and its title
OUTLINES: dict[str, tuple[type[Record], str]] = {
    "compare.schema.json": (Comparison, "A comparison by sayso"),
    "copies.schema.json": (CopyList, "Copies by sayso"),
    "custody.schema.json": (CustodyTable, "Custody by sayso"),
    "policy.schema.json": (PolicyAnswers, "Answers by a policy by sayso"),
    "series.schema.json": (Lines, "Series by sayso"),
}


def outline(name: str) -> str:
    """The schema in the file of this name, as it is published."""
    return text(schema_of(*OUTLINES[name]))


if __name__ == "__main__":
    for file in OUTLINES:
        (Path(sys.argv[1]) / file).write_text(outline(file), encoding="utf-8")
