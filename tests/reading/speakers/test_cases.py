"""Marked reports, made up: a source in them and the speaker that it must be resolved to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.model.claim import Claim, claim
from sayso.model.report import Report
from sayso.model.span import Span, excerpt
from sayso.model.speaker import Speaker
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve
from sayso.reading.tags import tag

_MARK = re.compile(r"[\[{]([^\]}]+)[\]}]")
_END = re.compile(r"(?<=[^A-Z]{2})[.!?]”?(?=\s|$)|\n")


def _table() -> list[tuple[str, str]]:
    lines = [
        line
        for path in sorted(Path(__file__).parent.glob("*.cases"))
        for line in path.read_text().split("\n")
    ]
    rows = [line.partition(" => ") for line in lines if " => " in line and not line.startswith("#")]
    return [(text, expected) for text, _, expected in rows]


def _content(text: str, span: Span) -> Span:
    """The quotation that ends straight before the source, else the rest of its sentence."""
    before = text[: span[0]].rstrip()
    if before.endswith((",”", ".”")):
        return before.rindex("“"), len(before)
    opened = text.rfind("“", 0, span[0])
    if opened > text.rfind("”", 0, span[0]):
        return span[1], text.index("”", span[1])
    end = _END.search(text, span[1])
    return span[1], end.start() if end else len(text)


def _marked(marked: str) -> tuple[str, list[Claim], Claim]:
    """Text, all claims, and the claim asked for."""
    text, spans, asked = "", [], 0
    for part in re.split(r"([\[{][^\]}]+[\]}])", marked.replace(" ¶ ", "\n")):
        if found := _MARK.fullmatch(part):
            spans.append((len(text), len(text) + len(found[1])))
            asked = len(spans) - 1 if part[0] == "[" else asked
        text += found[1] if found else part
    made = [_claim(text, span) for span in spans]
    outer = [
        claim("r", excerpt(text, [s]), None, excerpt(text, [_quoted(text, s)]))
        for s in spans
        if _speaks(text, s)
    ]
    return text, [*made, *outer], made[asked]


def _claim(text: str, span: Span) -> Claim:
    return claim("r", excerpt(text, [span]), None, excerpt(text, [_content(text, span)]))


def _speaks(text: str, span: Span) -> bool:
    return text[: span[0]].rstrip().endswith(",”")


def _quoted(text: str, span: Span) -> Span:
    end = len(text[: span[0]].rstrip())
    return text.rindex("“", 0, end), end


@pytest.mark.parametrize(("marked", "expected"), _table())
def test_a_source_is_resolved_to_who_speaks(marked: str, expected: str) -> None:
    text, claims, asked = _marked(marked)
    name, *fields = [part.strip() for part in expected.split(" | ")]
    speaker = resolve(Report(id="r", text=text), claims, prose(text, tag))[asked.id]
    assert speaker.name == name
    assert [_told(speaker, field) for field in fields] == fields


def _told(speaker: Speaker, field: str) -> str:
    key = field.partition("=")[0]
    value = getattr(speaker, key)
    return f"{key}={';'.join(value) if key == 'candidates' else value}"


def test_the_table_is_large_enough() -> None:
    assert len(_table()) >= 150
