"""Word lists of the figures, from ``reading/lexicon/*.toml``, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent.parent / "lexicon"


@cache
def table(name: str) -> dict[str, Any]:
    """Return the tables of ``lexicon/<name>.toml``."""
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


def phrases(words: Iterable[str]) -> str:
    r"""Return a pattern of the phrases, longest first, with any white space for a space.

    >>> phrases(["more than", "more"])
    'more\\s+than|more'
    """
    ordered = sorted(set(words), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
