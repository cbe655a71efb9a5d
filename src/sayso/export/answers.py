"""Answers by a policy, as JSON, as a spreadsheet and in lines of text; the shape is in ``docs/reference``."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from sayso.model.figure import Bound
from sayso.model.record import Record
from sayso.model.series import Point, Series

_JSON = msgspec.json.Encoder(decimal_format="number")
_HEAD = (
    "policy", "kind", "status", "counted", "unit", "place", "as_of", "low", "high", "low_open", "high_open",
    "answer", "why",
)  # fmt: skip
#: characters of a content that are shown
_SHOWN = 100


class CitedFigure(Record, kw_only=True):
    """A figure that an answer rests on, or that it leaves aside.

    Attributes:
        said: the words of the figure; of prisoners without names.
        content: the words of the claim; null for prisoners, whose names are never shown.
        speaker, publisher, published: who says so, where and when.
        report: address of the report, its id where it has none.
        claim: id of the claim.
        figure: number of the figure in the claim, from 0.
        why: why it is left aside; null where the answer rests on it.
    """

    said: str
    content: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    published: str | None = None
    report: str
    claim: str
    figure: int
    why: str | None = None


class PolicyAnswer(Record, kw_only=True):
    """One question, and what the policy answers.

    Attributes:
        kind: of what is said of prisoners; null for other questions.
        status: the commonest class of what is said of those counted.
        counted: the commonest words for what is counted.
        unit: normalised unit; null for counts.
        place: the commonest place; null where none is named.
        as_of: day, ISO 8601; null where nothing tells it.
        low, high, low_open, high_open: the answer, in the normalised unit; null is open, or no answer.
        answer: the answer in words; null where the policy gives none.
        why: what the answer is, or why there is none.
        rests: the figures that the answer rests on, by time of publication.
        aside: the figures that it leaves aside, likewise, each with the reason.
    """

    kind: str | None = None
    status: str | None = None
    counted: str | None = None
    unit: str | None = None
    place: str | None = None
    as_of: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    answer: str | None = None
    why: str
    rests: tuple[CitedFigure, ...]
    aside: tuple[CitedFigure, ...]


class PolicyAnswers(Record, kw_only=True):
    """What a policy answers to all questions that were asked.

    Attributes:
        policy: its name.
        rule: what it does, in a sentence.
        answers: by kind, status, what is counted, place and day.
    """

    policy: str
    rule: str
    answers: tuple[PolicyAnswer, ...]


def to_json(told: PolicyAnswers) -> bytes:
    """One JSON object, indented."""
    return msgspec.json.format(_JSON.encode(told), indent=2) + b"\n"


def to_csv(told: PolicyAnswers) -> bytes:
    """A line a figure, those left aside with the reason in ``aside``; the answer stands on each line."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    fields = [name for name in CitedFigure.__struct_fields__ if name != "why"]
    writer.writerow([*_HEAD, *fields, "aside"])
    for one in told.answers:
        head = [told.policy, *(getattr(one, name) for name in _HEAD[1:])]
        for cited in (*one.rests, *one.aside):
            writer.writerow([*head, *(getattr(cited, name) for name in fields), cited.why])
    return page.getvalue().encode("utf-8", "replace")


def series_of(told: PolicyAnswers) -> list[Series]:
    """The answers as lines to draw, one a measure, by the policy's name; no answer is no point."""
    found = (one for one in told.answers if one.answer is not None)
    return [_line(told.policy, list(days)) for _, days in groupby(found, key=_measure)]


def _line(policy: str, days: Sequence[PolicyAnswer]) -> Series:
    return Series(
        speaker=f"by {policy}",
        counted=days[0].counted,
        status=days[0].kind or days[0].status,
        unit=days[0].unit,
        place=days[0].place,
        points=tuple(map(_point, days)),
    )


def _point(one: PolicyAnswer) -> Point:
    exact = one.low if one.low == one.high else None
    return Point(
        as_of=one.as_of,
        low=one.low,
        high=one.high,
        low_open=one.low_open,
        high_open=one.high_open,
        said=exact,
        bound=Bound.EXACT if exact is not None else Bound.RANGE,
        exact=one.answer or "",
        reports=tuple(dict.fromkeys(cited.report for cited in one.rests)),
        claims=tuple(dict.fromkeys(cited.claim for cited in one.rests)),
    )


def lines(told: PolicyAnswers, width: int = 80) -> Iterator[str]:
    """Lines of at most ``width`` columns: each measure, its days, what they rest on, what is aside (−)."""
    yield from _wrapped(f"By {told.policy}: {told.rule}", width, "", "")
    if not told.answers:
        yield ""
        yield "No figures."
    for measure, days in groupby(told.answers, key=_measure):
        kind, status, counted, unit, place = measure
        head = ((kind or status or "figures").upper(), unit, counted, place)
        yield ""
        yield from _wrapped(" · ".join(part for part in head if part), width, "", "  ")
        for one in days:
            answer = one.answer or "no answer"
            yield from _wrapped(f"{one.as_of or 'no date':<10}  {answer} · {one.why}", width, "", " " * 12)
            for sign, cited in (("+", one.rests), ("−", one.aside)):
                for each in cited:
                    yield from _cited(sign, each, width)


def _measure(one: PolicyAnswer) -> tuple[str | None, ...]:
    return one.kind, one.status, one.counted, one.unit, one.place


def _cited(sign: str, one: CitedFigure, width: int) -> Iterator[str]:
    where = ", ".join(part for part in (one.publisher, one.published) if part) or one.report
    why = f": {one.why}" if one.why else ""
    told = f"{one.said} · {one.speaker or 'nobody named'} ({where}){why}"
    yield from _wrapped(told, width, f"  {sign} ", "    ")
    if one.content:
        words = " ".join(one.content.split())
        short = words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
        yield from _wrapped(f"“{short}”", width, "      ", "      ")


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    told = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
    return told or [first]
