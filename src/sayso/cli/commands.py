"""The table of commands: a file a command, loaded when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A command: the module whose function ``command`` it is, and its line of help.

    Attributes:
        bare: whether it does its work without any argument; the others show their help then.
    """

    module: str
    help: str
    bare: bool = False
    extra: str | None = None


#: name -> command, in the order of ``sayso --help``
COMMANDS = {
    "read": Command("sayso.cli.read", "Read reports and show who said what."),
    "compare": Command("sayso.cli.compare", "Show what agrees across reports and what contradicts."),
    "series": Command("sayso.cli.series", "Follow one measure over time, by speaker."),
    "copies": Command("sayso.cli.copies", "Group near-copies across publishers, with their origin."),
    "custody": Command("sayso.cli.custody", "Show what is said of prisoners, as counts without names."),
    "add": Command("sayso.cli.add", "Read reports and keep what they say in a ledger."),
    "claims": Command("sayso.cli.claims", "List who said what, from a ledger.", bare=True),
    "figures": Command("sayso.cli.figures", "List numbers and who gives them, from a ledger.", bare=True),
    "unknowns": Command("sayso.cli.unknowns", "List what is said not to be known, from a ledger.", bare=True),
    "speakers": Command("sayso.cli.speakers", "List who speaks, and how much, from a ledger.", bare=True),
    "search": Command("sayso.cli.search", "Find reports by their words, in a ledger."),
    "show": Command("sayso.cli.show", "Show a claim or report and where it comes from."),
    "judge": Command("sayso.cli.judge", "Write down what you decide: accept, reject, correct, merge."),
    "verify": Command("sayso.cli.verify", "Check a ledger: every excerpt, digest and capture.", bare=True),
    "serve": Command("sayso.web.serve", "Serve the pages of a ledger to browsers.", bare=True, extra="web"),
    "evaluate": Command("sayso.cli.evaluate", "Score a reader against gold data."),
}
