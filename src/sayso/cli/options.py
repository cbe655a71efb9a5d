"""Options that several commands share: from words to values."""

from __future__ import annotations

import os
from dataclasses import replace

import typer

from sayso.reading.readers import is_known, known
from sayso.settings import Settings, from_environment


def settings_of(reader: str | None, threads: int | None) -> Settings:
    """Return the settings: options over environment over defaults; a wrong one ends the command."""
    try:
        found = from_environment(os.environ)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="environment") from None
    name = reader or found.reader
    if not is_known(name):
        raise typer.BadParameter(f"{name!r} is not one of: {', '.join(known())}", param_hint="--reader")
    return replace(found, reader=name, threads=found.threads if threads is None else threads)
