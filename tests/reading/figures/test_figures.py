"""Figures of made-up sentences, told in tables of one line a sentence (``tests/cases/figures-*.txt``)."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from sayso.model.figure import Figure
from sayso.reading.figures import figures
from sayso.reading.prose import prose
from sayso.reading.tags import tag

CASES = Path(__file__).parents[2] / "cases"
LINES = [
    line
    for path in sorted(CASES.glob("figures-*.txt"))
    for line in path.read_text("utf-8").splitlines()
    if " => " in line and not line.startswith("#")
]
#: columns in which a dash asks nothing: the head and the status of a sentence whose point is another
UNASKED = (1, 2)


def read(text: str) -> list[Figure]:
    return figures(prose(text, tag))


def ends(figure: Figure) -> str:
    """The interval as the tables write it: 5  5..9  >5..  ..<5."""

    def number(value: Decimal | None) -> str:
        return "" if value is None else f"{value.normalize():f}"

    low, high = number(figure.low), number(figure.high)
    if low == high and figure.bound != "range":
        return low
    return f"{'>' if figure.low_open else ''}{low}..{'<' if figure.high_open else ''}{high}"


def told(figure: Figure, asked: int, unit: bool) -> list[str]:
    """The figure as a row of a table, as long as the row that asks."""
    value = f"{' … '.join(figure.exact)} = {ends(figure)} {figure.bound}" + (
        f" [{figure.unit}]" if unit else ""
    )
    head = figure.counted.head if figure.counted and figure.counted.class_ != "money" else None
    row = [
        value,
        head if head or not figure.counted else (figure.counted.head if figure.counted.span else None),
        figure.status.class_ if figure.status else None,
        figure.basis,
        figure.base.exact if figure.base else None,
    ]
    return [part or "-" for part in row][:asked]


def asked(line: str) -> tuple[str, list[list[str]]]:
    """A sentence of the tables and the rows that it wants."""
    text, _, wanted = line.partition(" => ")
    rows = [] if wanted == "nothing" else wanted.split(" && ")
    return text, [[part.strip() for part in row.split(" | ")] for row in rows]


@pytest.mark.parametrize("line", LINES)
def test_each_sentence_of_the_tables_gives_its_figures(line: str) -> None:
    text, rows = asked(line)
    found = read(text)
    assert len(found) == len(rows), [figure.exact for figure in found]
    for row, figure in zip(rows, found, strict=True):
        mine = told(figure, len(row), unit="[" in row[0])
        wanted = [mine[at] if part == "-" and at in UNASKED else part for at, part in enumerate(row)]
        assert mine == wanted


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Six gunmen killed 12 people.", [None, "killed"]),
        ("40% of 2,000 homes were destroyed.", ["destroyed", None]),
        ("Three of the nine men who fled were freed.", ["released", None]),
        ("The party holds 61 seats.", [None]),
        ("Oil dropped 3 percent to $80.", [None, None]),
        ("Miners were trapped 400 metres down.", [None]),
    ],
)
def test_a_status_is_only_given_to_those_it_is_said_of(text: str, classes: list[str | None]) -> None:
    assert [figure.status.class_ if figure.status else None for figure in read(text)] == classes
