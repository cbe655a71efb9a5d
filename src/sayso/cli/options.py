"""Options that several commands share: from words to values."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import typer

from sayso.cli.choice import one_of
from sayso.errors import IntakeError
from sayso.intake.dates import given_date
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
        one_of(name, known(), "--reader")
    return replace(found, reader=name, threads=found.threads if threads is None else threads)


def date_of(words: str | None, option: str) -> str | None:
    """A date as ISO 8601; words that are none end the command with 2."""
    try:
        return given_date(words)
    except IntakeError as error:
        raise typer.BadParameter(str(error), param_hint=option) from None


def file_of(out: Path | None) -> Path | None:
    """A file to write, where it can be one; else the command ends with 2, before anything is read."""
    if out and out.is_dir():
        raise typer.BadParameter(f"{out} is a folder: name a file in it", param_hint="--out")
    if out and not out.parent.is_dir():
        raise typer.BadParameter(f"no folder {out.parent}: make it first", param_hint="--out")
    return out
