"""What reading costs grows with the text, not with its square: counted in calls, since clocks differ."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from sayso.cli.formats import Paper, TextForm
from sayso.export.html import to_html
from sayso.intake import Given, from_text
from sayso.model.reading import Reading
from sayso.reading.read import read
from sayso.reading.rules import RulesReader

UNITS = {
    "tiny paragraphs": "a\n\n",
    "a claim a paragraph": "He said 5 people died.\n\n",
    "a line of quotations": '"We left," he said. ',
    "a figure a sentence": "Some 40 people fled to Kyiv on Monday. ",
    "captions": "A gate. Jane Doe/AP\n\n",
    "lines without stops": "Plant falls\n\n",
}


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those in C included."""
    count = 0

    def counted(frame: FrameType, event: str, extra: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def whole(text: str) -> Reading:
    reading = read(from_text(text, Given()).report, RulesReader())
    to_html([reading])
    TextForm(Paper(io.BytesIO())).add(reading, "one")
    return reading


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_twice_the_text_costs_about_twice_the_calls(unit: str) -> None:
    whole(unit * 20)  # what is loaded once
    one, two = (calls(partial(whole, unit * (size // len(unit)))) for size in (6_000, 12_000))
    assert two < 2.3 * one
