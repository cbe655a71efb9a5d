"""``sayso series``: one measure over time, by speaker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Annotated

import typer

from sayso.cli.asked import ANSWERS
from sayso.cli.choose import About, Counted, Looked, Output, Policy, Reading, policy_of
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.load import view_of
from sayso.cli.prints import safe
from sayso.cli.spread import spread
from sayso.export.answers import PolicyAnswers, series_of
from sayso.export.bars import bars
from sayso.export.series import to_csv, to_json
from sayso.export.svg import to_svg
from sayso.model.series import Series
from sayso.pipeline.answers import policy_answers
from sayso.reconcile import Scope, series


def _text(found: list[Series]) -> bytes:
    return ("\n".join(safe(line) for line in bars(found, COLUMNS)).rstrip("\n") + "\n").encode()


def _png(found: list[Series]) -> bytes:
    drawn: bytes = import_module("sayso.export.png").to_png(found)  # loads the extra, when it is asked for
    return drawn


#: name -> what writes it
FORMS: dict[str, Callable[[list[Series]], bytes]] = {
    "text": _text,
    "json": to_json,
    "csv": to_csv,
    "svg": to_svg,
    "png": _png,
}


@dataclass(frozen=True)
class Drawn(Output):
    """The answer as a table or as a picture."""

    form: Annotated[
        str | None,
        typer.Option("--format", "-f", help="text, json, csv, svg or png. [default: text, or as --out ends]"),
    ] = None


@spread
def command(  # noqa: PLR0913, PLR0917  # each is a choice of its own
    looked: Looked,
    asked: Counted,
    output: Drawn,
    reading: Reading,
    about: About = None,
    policy: Policy = None,
) -> None:
    """Follow one measure over time, by speaker: what adds up, what was updated, what was taken back.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, form, chosen = reading.settings(), output.chosen(tuple(FORMS)), policy_of(policy)
    scope = Scope(about=about, query=asked.query())
    with guarded(), view_of(looked.names(), settings, reading.quiet) as view:
        if chosen is not None:
            output.write(_by_policy(policy_answers(view, chosen, scope, each_day=True), form))
        else:
            output.write(FORMS[form](series(view, scope)))


def _by_policy(told: PolicyAnswers, form: str) -> bytes:
    """A line a measure, as a picture; in text what it rests on stands below."""
    drawn = FORMS[form](series_of(told)) if form not in ("json", "csv") else b""
    return (
        drawn
        + (b"\n" if drawn and form == "text" else b"")
        + (ANSWERS[form](told) if form in ANSWERS else b"")
    )
