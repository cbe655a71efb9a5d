"""What cog writes into the docs: a command and what it prints (``make docs``)."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def shown(command: str, *, width: int = 80) -> str:
    """A fenced block with a command line and what it prints, run in the project's folder without colour."""
    environment = {
        **os.environ,
        "COLUMNS": str(width),
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONIOENCODING": "utf-8",
    }
    told = subprocess.run(
        [Path(sys.executable).with_name("sayso"), *shlex.split(command)[1:]],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    lines = [line.rstrip() for line in told.stdout.strip("\n").splitlines()]
    return "\n".join(["```console", f"$ {command}", *lines, "```"])
