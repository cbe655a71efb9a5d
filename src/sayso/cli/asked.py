"""How answers by a policy are written, whichever command was asked for them."""

from __future__ import annotations

from collections.abc import Callable

from sayso.cli.formats import COLUMNS
from sayso.cli.prints import safe
from sayso.export.answers import PolicyAnswers, lines, to_csv, to_json


def text(told: PolicyAnswers) -> bytes:
    """Lines for people."""
    return "".join(f"{safe(line)}\n" for line in lines(told, COLUMNS)).encode("utf-8", "replace")


#: name -> what writes it
ANSWERS: dict[str, Callable[[PolicyAnswers], bytes]] = {"text": text, "json": to_json, "csv": to_csv}
