"""The report's text in a terminal: sources, cues and contents told apart by colour and by marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rich.text import Text

from sayso.export.blocks import Block
from sayso.export.strokes import Mark, Role, Sheet, Stroke, strokes
from sayso.model.report import PassageKind

#: control characters, which could drive a terminal, and marks that turn the writing direction
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
#: as narrow to wide: where stretches overlap, the first of these decides the style
_STYLES = {
    Role.SOURCE: "bold cyan",
    Role.CUE: "italic yellow",
    Role.UNKNOWN: "magenta",
    Role.CONTENT: "green",
}


#: values stand in the table with their words; in the text they are underlined, where that can be shown
_VALUES = (Role.FIGURE, Role.TIME, Role.PLACE, Role.FRAMING)


@dataclass(frozen=True, slots=True)
class Brackets:
    """What stands before and behind each role; ``{}`` is the claim's number."""

    source: tuple[str, str] = ("‹", "›")
    cue: tuple[str, str] = ("*", "*")
    content: tuple[str, str] = ("{}⟦", "⟧")
    unknown: tuple[str, str] = ("?⟦", "⟧")

    def of(self, role: Role) -> tuple[str, str]:
        """Opening and closing of a role; empty for one that carries none."""
        found: tuple[str, str] = getattr(self, role.value, ("", ""))
        return found


UNICODE = Brackets()
ASCII = Brackets(("<", ">"), ("*", "*"), ("{}[", "]"), ("?[", "]"))


def safe(text: str) -> str:
    """The text with what could drive a terminal shown as U+FFFD; as long as before.

    >>> safe("a" + chr(27) + "[31mb")
    'a\ufffd[31mb'
    """
    return _UNSAFE.sub("\ufffd", text.replace("\r\n", " \n").replace("\t", " "))


def legend(brackets: Brackets, underlined: bool) -> Text:
    """One line that shows what each mark means; ``underlined`` where underlines can be shown."""
    told = Text()
    for role, style in _STYLES.items():
        before, behind = brackets.of(role)
        word = "not known" if role is Role.UNKNOWN else role.value
        told.append(before.format(1), "dim").append(word, style).append(behind, "dim").append("  ")
    return told.append("value", "underline") if underlined else told


def print_block(text: str, block: Block, sheet: Sheet, brackets: Brackets) -> Text:
    """One passage with its marks; captions, credits and notes are dimmed and named."""
    told = Text(style="dim" if block.aside else "bold" if block.kind is PassageKind.HEADLINE else "")
    if block.aside and block.kind:
        told.append(f"{block.kind.value}: ", "italic")
    shown = [mark for mark in sheet.over(block.start, block.end) if mark.role in (*_STYLES, *_VALUES)]
    for stroke in strokes(shown, (block.start, block.end)):
        _print_stroke(told, text, stroke, brackets)
    return told


def _print_stroke(told: Text, text: str, stroke: Stroke, brackets: Brackets) -> None:
    for mark in _once(stroke.opening):
        told.append(brackets.of(mark.role)[0].format(mark.number), "dim")
    style = next((style for role, style in _STYLES.items() if stroke.numbers(role)), "")
    style += " underline" if any(map(stroke.numbers, _VALUES)) else ""
    told.append(safe(text[stroke.start : stroke.end]), style)
    for mark in _once(stroke.closing):
        told.append(brackets.of(mark.role)[1], "dim")


def _once(marks: tuple[Mark, ...]) -> list[Mark]:
    """Sources and cues that several claims share are bracketed once; contents carry their number."""
    kept: dict[tuple[Role, int, int], Mark] = {}
    for mark in marks:
        number = mark.number if mark.role is Role.CONTENT else 0
        kept.setdefault((mark.role, number, mark.start), mark)
    return list(kept.values())
