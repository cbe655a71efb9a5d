"""A name out of a list of names."""

from __future__ import annotations

from collections.abc import Sequence

import typer


def one_of(name: str, known: Sequence[str], option: str) -> str:
    """The name, where it is one of those known; else the command ends with 2 and lists them."""
    if name not in known:
        raise typer.BadParameter(f"{name!r} is not one of: {', '.join(known)}", param_hint=option)
    return name
