"""Comparing what a ledger has and keeping what comes out, with a word on how it went."""

from __future__ import annotations

from rich.console import Console

from sayso.cli.guard import say
from sayso.ledger import Ledger
from sayso.pipeline.judging import Judged, Reach, judge


def sweep(ledger: Ledger, reach: Reach, quiet: bool) -> None:
    """Sweep; what changed, and what was left for a full sweep, is told on standard error."""
    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        done = judge(ledger, reach)
    else:
        with console.status("comparing what is new"):
            done = judge(ledger, reach)
    changed = done.found or done.dropped or (done.sweep is not None and not done.sweep.full)
    if changed and not quiet:
        say(told(done))


def told(done: Judged) -> str:
    """A line on a sweep.

    >>> told(Judged(found=3, dropped=1, new=2))
    '3 judgements found, 1 no longer found'
    """
    line = f"{done.found:,} judgements found, {done.dropped:,} no longer found"
    if done.sweep is None or done.sweep.full:
        return line
    undated = f", nor was {done.undated:,} without a date" if done.undated else ""
    return (
        f"{line}: {done.new:,} new reports compared with those within 14 days of them; the rest was not "
        f"compared again{undated}: sayso compare LEDGER --keep compares all"
    )
