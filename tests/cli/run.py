"""Running the command line: in a process of its own, as a user does, or in this one, which is quicker."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from sayso.cli.main import application

SAYSO = [sys.executable, "-m", "sayso.cli.main"]
TEXT = """Bridge shut after shelling

The crossing at Halden was shut on Thursday. “We will not open it,” said Ada Lind, the governor.

The northern command denied that it had fired on the town.
"""


def environment(**more: str) -> dict[str, str]:
    """The environment without what would colour or widen the output."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
    return {**kept, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8", **more}


def sayso(*arguments: str | Path, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run ``sayso`` with the arguments; output as bytes."""
    command = [*SAYSO, *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, env=environment(**more), check=False)  # noqa: S603


@dataclass(frozen=True)
class Done:
    """How a run in this process ended."""

    returncode: int
    stdout: bytes
    stderr: bytes


def invoke(*arguments: str | Path, stdin: bytes = b"", **more: str) -> Done:
    """Run ``sayso`` in this process; an exception that is no exit comes out."""
    given = [str(argument) for argument in arguments]
    unset = {"SAYSO_READER": None, "SAYSO_THREADS": None, "SAYSO_LEDGER": None}
    plain = {"NO_COLOR": "1", "COLUMNS": "80", **unset, **more}
    done = CliRunner().invoke(application(given), given, input=stdin, env=plain)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout_bytes, done.stderr_bytes)
