"""Framing: a word by which a speaker names what others name otherwise."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record


class FramingKind(StrEnum):
    """How the naming shows."""

    TERM = "term"
    SO_CALLED = "so-called"
    SCARE_QUOTES = "scare quotes"
    LABEL = "label"


class Framing(Record, kw_only=True):
    """A span of a content whose choice of words is data: *surrendered* or *evacuated*.

    Attributes:
        start, end: code points of ``Report.text``, end left out; ``exact`` the words.
        kind: a term with competing names, a "so-called", scare quotes, or what something is called.
        neutral: the class under which the competing names can be compared ("end of a defence",
            "armed group"); null where the words are in no class.
        marked: whether the word takes a side; plain words ("fighters", "war") are kept only beside a
            competing name in the same report.
    """

    start: int
    end: int
    exact: str
    kind: FramingKind = FramingKind.TERM
    neutral: str | None = None
    marked: bool = True
