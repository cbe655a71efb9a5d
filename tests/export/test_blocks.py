"""Blocks show all words of a report, whether a passage covers them or not."""

from __future__ import annotations

from sayso.export.blocks import blocks
from sayso.model.report import Passage, PassageKind, Report


def test_words_between_passages_are_shown_too() -> None:
    kept = Passage(kind=PassageKind.PARAGRAPH, start=6, end=10)
    report = Report(id="r", text="Left. Kept. Last ", passages=(kept,))
    assert [report.text[b.start : b.end] for b in blocks(report)] == ["Left.", "Kept", ". Last"]


def test_blank_stretches_are_no_blocks() -> None:
    passages = tuple(Passage(kind=PassageKind.PARAGRAPH, start=at, end=at + 1) for at in (0, 4))
    assert len(list(blocks(Report(id="r", text="a\n \nb\n", passages=passages)))) == 2


def test_captions_stand_aside_and_paragraphs_do_not() -> None:
    kinds = {kind: next(blocks(_one(kind))).aside for kind in PassageKind}
    assert kinds[PassageKind.CAPTION]
    assert kinds[PassageKind.FURNITURE]
    assert not kinds[PassageKind.PARAGRAPH]
    assert not kinds[PassageKind.HEADLINE]


def _one(kind: PassageKind) -> Report:
    return Report(id="r", text="word", passages=(Passage(kind=kind, start=0, end=4),))
