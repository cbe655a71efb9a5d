"""JSON lines to reports: ``{url?, publisher?, published?, headline?, text | html}``, one a line.

A line that has a headline and no words beside it is a report of that headline alone: lists of headlines
are like that.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sayso.errors import BadLine, IntakeError
from sayso.intake.encoding import decode
from sayso.intake.given import Given
from sayso.intake.html import from_page
from sayso.intake.limits import Limits
from sayso.intake.make import capture
from sayso.intake.plain import from_text
from sayso.intake.taken import Taken


class Line(msgspec.Struct, frozen=True):
    """One line; fields that sayso does not know are passed over."""

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    headline: str | None = None
    language: str | None = None
    fetched: str | None = None
    text: str | None = None
    html: str | None = None


_DECODER = msgspec.json.Decoder(Line)


def read_jsonl(data: bytes, given: Given, limits: Limits) -> Iterator[Taken | IntakeError]:
    """Read JSON lines: one report a line; a bad line becomes a :class:`BadLine` among the others.

    Blank lines are passed over. What ``given`` says wins over the line.

    Raises:
        NotText: if the bytes are binary data.
    """
    text = decode(data, given.charset, given.source).text
    for number, row in enumerate(text.split("\n"), 1):
        if row.strip():
            yield _line(row, number, given, limits)


def _line(row: str, number: int, given: Given, limits: Limits) -> Taken | BadLine:
    try:
        line = _DECODER.decode(row)
        return _report(line, row, _merged(line, given), limits)
    except msgspec.MsgspecError as error:
        return BadLine(given.source, number, f"not a report in JSON: {error}")
    except RecursionError:
        return BadLine(given.source, number, "JSON nested too deep")
    except IntakeError as error:
        return BadLine(given.source, number, error.reason if error.source == given.source else str(error))


def _report(line: Line, row: str, given: Given, limits: Limits) -> Taken:
    words = _words(line)
    if (words is None) == (line.html is None):
        raise IntakeError(given.source, "needs text, html or a headline, and not both text and html")
    data = row.encode("utf-8", "surrogatepass")
    taken = capture(data, "application/json", given)
    if line.html is not None:
        return from_page(line.html, given, limits, taken)
    return from_text(words or "", given, limits, taken)


def _words(line: Line) -> str | None:
    """The words of a line without a page: its text, or where that has none, its headline."""
    empty = not (line.text or "").strip()
    return line.headline if empty and line.headline and line.html is None else line.text


def _merged(line: Line, given: Given) -> Given:
    return Given(
        source=given.source,
        url=given.url or line.url,
        publisher=given.publisher or line.publisher,
        published=given.published or line.published,
        headline=given.headline or line.headline,
        language=given.language or line.language,
        fetched=given.fetched or line.fetched,
    )
