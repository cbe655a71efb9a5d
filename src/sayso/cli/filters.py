"""The filters that commands on a ledger share, and how a query is made of them."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from sayso.model.finding import Act
from sayso.model.view import Query

#: rows that are shown where no other number is asked for
LIMIT = 50
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Text = Annotated[str | None, typer.Option(help='Words that must be there; "a phrase", begin*.')]
Speaker = Annotated[str | None, typer.Option(help="Name of the speaker, or part of it.")]
ActName = Annotated[str | None, typer.Option("--act", help="What the speaker does: assert, deny, …")]
Publisher = Annotated[str | None, typer.Option(help="Name of the publisher, or part of it.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Published then or later: 2022, 2022-05-19.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Published then or earlier.")]
Place = Annotated[str | None, typer.Option(help="A place in what is said, or part of its name.")]
Status = Annotated[str | None, typer.Option(help="What is said of those counted: killed, detained, …")]
Counted = Annotated[str | None, typer.Option(help="What is counted: a class (civilian) or noun (boats).")]
Limit = Annotated[int, typer.Option(min=0, help="Rows at most; 0 is all.")]
Offset = Annotated[int, typer.Option(min=0, help="Rows to leave out at the start.")]


def query_of(limit: int, offset: int, **asked: str | None) -> Query:
    """The query of a command's filters; one that cannot be ends the command with 2."""
    act = asked.get("act")
    if act is not None and act not in {one.value for one in Act}:
        known = ", ".join(one.value for one in Act)
        raise typer.BadParameter(f"{act!r} is not one of: {known}", param_hint="--act")
    for name in ("since", "until"):
        date = asked.get(name)
        if date is not None and not _DATE.fullmatch(date):
            raise typer.BadParameter(
                f"{date!r} is no date: 2022, 2022-05 or 2022-05-19", param_hint=f"--{name}"
            )
    return Query(**asked, limit=limit or None, offset=offset)
