"""Kinds of cue, so that recall can be told apart: most extractors find *said* and miss the rest."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

#: the kind of cues that are of no listed kind, and of attributions without a cue
OTHER, NONE = "other", "no cue"


def _load() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = resources.files("sayso.evaluation").joinpath("cues.toml").read_text(encoding="utf-8")
    return tuple(
        (
            kind["name"],
            re.compile(r"\b(?:" + "|".join((*kind.get("words", ()), *kind.get("phrases", ()))) + r")\b"),
        )
        for kind in tomllib.loads(text)["kind"]
    )


_KINDS = _load()

#: names of all kinds, in the order in which they are shown
CUE_KINDS = (*(name for name, _ in _KINDS), OTHER, NONE)


def cue_kind(cue: str) -> str:
    """The kind of a cue's words.

    >>> cue_kind("had told reporters"), cue_kind("According to"), cue_kind("fears"), cue_kind("")
    ('say, tell', 'according to', 'other', 'no cue')
    """
    if not cue.strip():
        return NONE
    words = " ".join(cue.lower().split())
    return next((name for name, pattern in _KINDS if pattern.search(words)), OTHER)
