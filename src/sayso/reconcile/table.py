"""The word lists of this room: ``lexicon/*.toml``, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return a list by its file's name without suffix.

    >>> "killed" in table("statuses")["grows"]["classes"]
    True
    """
    path = files("sayso.reconcile") / "lexicon" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
