"""The terminal view: the same in 80 columns without colour, and safe to print."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from sayso.cli.formats import FORMS, Paper
from sayso.cli.prints import safe
from sayso.cli.screen import Screen
from sayso.model.reading import Reading
from sayso.pipeline import read_text
from sayso.testing import made_reading
from tests.export.reports import halden

GOLDEN = Path(__file__).with_name("halden.txt")


def drawn(reading: Reading, width: int = 80, encoding: str = "utf-8") -> str:
    """What a console of this width and encoding shows."""
    page = io.BytesIO()
    file = io.TextIOWrapper(page, encoding=encoding, newline="")
    Console(file=file, width=width, no_color=True, highlight=False).print(Screen(reading))
    file.flush()
    return page.getvalue().decode(encoding)


def test_the_view_is_the_golden_one() -> None:
    page = io.BytesIO()
    form = FORMS["text"](Paper(page, alone=True))
    form.add(halden(), "halden.txt")
    form.end()
    assert page.getvalue().decode() == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in drawn(halden(), width).splitlines()) <= min(width, 104)


def test_a_terminal_without_unicode_gets_plain_brackets() -> None:
    lines = drawn(
        made_reading("<source>She</source> <cue>said</cue> <content>no</content>."), encoding="ascii"
    )
    assert "<She> *said* 1[no]." in lines


def test_what_could_drive_a_terminal_is_not_printed() -> None:
    shown = drawn(
        made_reading("<source>She\x1b]0;x\x07</source> <cue>said</cue> <content>no\u202e</content>.")
    )
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_markup_of_the_terminal_library_is_text() -> None:
    shown = drawn(made_reading("<source>[red]She[/red]</source> <cue>said</cue> <content>[bold]</content>."))
    assert "‹[red]She[/red]›" in shown
    assert "1⟦[bold]⟧" in shown


@pytest.mark.parametrize("text", ["a\x00b\x9b", "tab\there", "one\r\ntwo", "ok"])
def test_safe_text_is_as_long_as_before(text: str) -> None:
    assert len(safe(text)) == len(text)


def test_a_report_without_claims_has_no_table() -> None:
    assert drawn(made_reading("Nothing is said.")).splitlines()[-1] == "0 claims, 0 speakers, 0 unknowns"


def test_values_are_underlined_on_a_terminal_and_listed_everywhere() -> None:
    page = io.StringIO()
    Console(file=page, width=80, force_terminal=True, color_system="standard", highlight=False).print(
        Screen(halden())
    )
    assert "\x1b[4;32mat least 40\x1b[0m" in page.getvalue()
    assert "figure  ≥ 40" in drawn(halden())


def test_the_reports_own_voice_is_as_sure_as_it_is() -> None:
    text = "Some 40 people fled. The mayor said 12 died."
    lines = drawn(read_text(text, publisher="The Courier", reader="rules")).splitlines()
    own, mayor = (next(line for line in lines if name in line) for name in ("The Courier   ", "mayor ?"))
    assert "%" not in own
    assert mayor.endswith("%")


def test_times_places_and_framing_stand_below_what_is_said() -> None:
    text = "The mayor said on Friday that 40 people were captured in Kyiv on Monday."
    shown = drawn(read_text(text, published="2023-03-15", reader="rules"))
    assert "time    Monday = 2023-03-13" in shown
    assert "place   Kyiv (UA)" in shown
