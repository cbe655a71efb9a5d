"""``sayso compare``: what agrees across reports, what contradicts, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from sayso.cli.asked import ANSWERS
from sayso.cli.choice import one_of
from sayso.cli.choose import About, Counted, Looked, Output, Policy, Reading, policy_of
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.ledgers import opened
from sayso.cli.load import is_ledger, view_of
from sayso.cli.prints import safe
from sayso.cli.spread import spread
from sayso.cli.sweeping import sweep
from sayso.export.compare import to_csv, to_json
from sayso.export.contrast import contrast, told
from sayso.model.judgement import Verdict
from sayso.model.view import View
from sayso.pipeline.answers import policy_answers
from sayso.pipeline.judging import UNKEPT, Compared, Reach, cited, compared
from sayso.reconcile import Scope

_VERDICTS = tuple(one.value for one in Verdict)


def _text(view: View, found: Compared) -> bytes:
    claims = cited(view, told(found.judgements))
    lines = contrast(found.judgements, claims, COLUMNS, apart=found.apart)
    return "".join(f"{safe(line)}\n" for line in lines).encode()


#: name -> what writes it
FORMS: dict[str, Callable[[View, Compared], bytes]] = {
    "text": _text,
    "json": lambda _, found: to_json(found.judgements),
    "csv": lambda _, found: to_csv(found.judgements),
}


@spread
def command(  # noqa: PLR0913, PLR0917  # each is a choice of its own
    looked: Looked,
    asked: Counted,
    output: Output,
    reading: Reading,
    about: About = None,
    policy: Policy = None,
    verdict: Annotated[
        list[str] | None,
        typer.Option(help=f"Only pairs with this verdict; may be repeated: {', '.join(_VERDICTS)}."),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Compare all that a ledger has first, and keep what comes out.")
    ] = False,
) -> None:
    """Show what agrees across reports and what contradicts, each with its reasons.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, form, chosen = reading.settings(), output.chosen(tuple(FORMS)), policy_of(policy)
    scope, wanted = Scope(about=about, query=asked.query()), _wanted(verdict, form)
    if keep:
        _keep(looked.names(), reading.quiet)
    with guarded(), view_of(looked.names(), settings, reading.quiet) as view:
        if chosen is not None:
            output.write(ANSWERS[form](policy_answers(view, chosen, scope)))
        else:
            output.write(FORMS[form](view, compared(view, scope, wanted)))


def _keep(paths: list[str], quiet: bool) -> None:
    """Compare a ledger as a whole, where that was not done since something was added to it."""
    if len(paths) != 1 or not is_ledger(paths[0]):
        raise typer.BadParameter("takes one ledger: what is read from files is not kept", param_hint="--keep")
    with opened(paths[0]) as ledger:
        sweep(ledger, Reach.ALL, quiet)


def _wanted(verdicts: list[str] | None, form: str) -> frozenset[Verdict]:
    """The verdicts that are shown; people are told only how many pairs cannot be compared."""
    if verdicts:
        return frozenset(Verdict(one_of(each, _VERDICTS, "--verdict")) for each in verdicts)
    return frozenset(Verdict) - UNKEPT if form == "text" else frozenset(Verdict)
