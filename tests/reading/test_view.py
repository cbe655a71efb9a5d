"""The view leaves captions out and finds every character again."""

from __future__ import annotations

from sayso.model.report import Passage, PassageKind, Report
from sayso.reading.view import view

TEXT = "“We will\nA man walks. Jo Doe/AP\nstay,” he said."


def report() -> Report:
    kinds = [PassageKind.PARAGRAPH, PassageKind.CAPTION, PassageKind.PARAGRAPH]
    bounds = [(0, 8), (9, 31), (32, 47)]
    passages = tuple(Passage(kind=k, start=s, end=e) for k, (s, e) in zip(kinds, bounds, strict=True))
    return Report(id="r", text=TEXT, passages=passages)


def test_captions_are_left_out() -> None:
    assert view(report()).text == "“We will\n\nstay,” he said."


def test_every_character_is_found_again() -> None:
    seen = view(report())
    for at, char in enumerate(seen.text):
        for start, end in seen.back(at, at + 1):
            assert TEXT[start:end] == char


def test_a_stretch_over_a_caption_comes_back_as_two() -> None:
    seen = view(report())
    spans = list(seen.back(1, seen.text.index(",”") + 1))
    assert [TEXT[start:end] for start, end in spans] == ["We will", "stay,"]


def test_a_report_without_passages_is_read_whole() -> None:
    assert view(Report(id="r", text="He said so.")).text == "He said so."
