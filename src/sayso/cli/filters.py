"""The filters that commands on a ledger share, and how a query is made of them."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import date as day
from typing import Annotated

import typer

from sayso.cli.choice import one_of
from sayso.model.finding import Act
from sayso.model.view import Query

#: rows that are shown where no other number is asked for
LIMIT = 50
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")

Date = Annotated[str | None, typer.Option(metavar="DATE", help="Published then or later: 2022, 2022-05-19.")]


@dataclass(frozen=True)
class Published:
    """Of reports: by whom and when."""

    publisher: Annotated[str | None, typer.Option(help="Name of the publisher, or part of it.")] = None
    since: Date = None
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Published then or earlier.")] = None


@dataclass(frozen=True)
class Voiced(Published):
    """Of what is said or not said: in which words, and who speaks."""

    text: Annotated[str | None, typer.Option(help='Words that must be there; "a phrase", begin*.')] = None
    speaker: Annotated[str | None, typer.Option(help="Name of the speaker, or part of it.")] = None


@dataclass(frozen=True)
class Said(Voiced):
    """Of claims: what the speaker does, and of where."""

    act: Annotated[str | None, typer.Option("--act", help="What the speaker does: assert, deny, …")] = None
    place: Annotated[str | None, typer.Option(help="A place in what is said, or part of its name.")] = None


@dataclass(frozen=True)
class Numbered(Said):
    """Of figures: what they count."""

    status: Annotated[str | None, typer.Option(help="What is said of those counted: killed, detained, …")] = (
        None
    )
    counted: Annotated[
        str | None, typer.Option(help="What is counted: a class (civilian) or noun (boats).")
    ] = None


@dataclass(frozen=True)
class Page:
    """Which of the rows are shown."""

    limit: Annotated[int, typer.Option(min=0, help="Rows at most; 0 is all.")] = LIMIT
    offset: Annotated[int, typer.Option(min=0, help="Rows to leave out at the start.")] = 0


def query_of(page: Page, filters: Published, words: str | None = None) -> Query:
    """The query of a command's filters; one that cannot be ends the command with 2."""
    asked = asdict(filters)
    act = asked.get("act")
    if act is not None:
        one_of(act, tuple(one.value for one in Act), "--act")
    for name in ("since", "until"):
        date = asked.get(name)
        if date is not None and not _is_date(date):
            raise typer.BadParameter(
                f"{date!r} is no date: 2022, 2022-05 or 2022-05-19", param_hint=f"--{name}"
            )
    words = asked.pop("text", None) or words
    return Query(**asked, words=words, limit=page.limit or None, offset=page.offset)


def _is_date(words: str) -> bool:
    """Whether words are a year, a month or a day that there is."""
    if not _DATE.fullmatch(words):
        return False
    try:
        day.fromisoformat(f"{words}-01-01"[:10])
    except ValueError:
        return False
    return True
