"""The tables of the names layer, read from ``names/lexicon/*.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """One table as it stands in its file; not to be changed."""
    path = files("sayso.names") / "lexicon" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def pairs(words: str) -> dict[str, str]:
    """``left=right`` words as a table.

    >>> pairs("ß=ss ø=o ʼ=")
    {'ß': 'ss', 'ø': 'o', 'ʼ': ''}
    """
    return dict(pair.split("=", 1) for pair in words.split())
