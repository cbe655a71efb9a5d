"""The table of commands: a file a command, loaded when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the module whose function ``command`` it is, and its line of help."""

    module: str
    help: str


#: name -> command, in the order of ``sayso --help``
COMMANDS = {
    "read": Command("sayso.cli.read", "Read reports and show who said what."),
    "evaluate": Command("sayso.cli.evaluate", "Score a reader against gold data."),
}
