"""``sayso copies``: which reports are copies of which, where they come from, and what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

import typer

from sayso.cli.choose import Dated, Looked, Output, Reading
from sayso.cli.formats import COLUMNS
from sayso.cli.guard import guarded
from sayso.cli.load import view_of
from sayso.cli.prints import safe
from sayso.cli.spread import spread
from sayso.export.copies import (
    CopyDifference,
    CopyGroup,
    CopyList,
    CopyReport,
    DriftSpeaker,
    EventCluster,
    SpeakerDrift,
    lines,
    to_json,
)
from sayso.model.report import Report
from sayso.model.view import Query, View
from sayso.reconcile.clusters import Cluster, clusters
from sayso.reconcile.copies import Group, copies
from sayso.reconcile.origins import Drift, drift
from sayso.reconcile.voices import voices


def _text(told: CopyList) -> bytes:
    return "".join(f"{safe(line)}\n" for line in lines(told, COLUMNS)).encode()


#: name -> what writes it
FORMS: dict[str, Callable[[CopyList], bytes]] = {"text": _text, "json": to_json}


@dataclass(frozen=True)
class Listed(Output):
    """The groups as text or JSON."""

    form: Annotated[str | None, typer.Option("--format", "-f", help="text or json. [default: text]")] = None


@spread
def command(looked: Looked, asked: Dated, output: Listed, reading: Reading) -> None:
    """Group near-copies across publishers and reports on one event, with origins and what differs.

    Exit codes: 0 all read, 1 some input failed, 2 wrong usage.
    """
    settings, form, query = reading.settings(), output.chosen(tuple(FORMS)), asked.query()
    with guarded(), view_of(looked.names(), settings, reading.quiet) as view:
        output.write(FORMS[form](copy_list(view, query)))


def copy_list(view: View, query: Query) -> CopyList:
    """Return copies, drifting speakers and same-event clusters of a view as they are published."""
    stated = list(view.stated(query))
    return CopyList(
        groups=tuple(map(_group, copies(view, query))),
        drift=tuple(map(_drift, drift(stated, voices(stated)))),
        clusters=tuple(_cluster(one) for one in clusters(view, query) if len(one.reports) > 1),
    )


def _name(report: Report) -> str:
    return report.url or report.id


def _group(group: Group) -> CopyGroup:
    held = {one.report.id: one.held for one in group.copies}
    return CopyGroup(
        reports=tuple(map(_name, group.reports)),
        origin=group.origin.name,
        how=group.origin.how,
        exact=group.origin.exact,
        outlets=len({one.publisher or one.id for one in group.reports}),
        differs=tuple(
            CopyDifference(report=_name(one.report), kind=each.kind.value, origin=each.origin, copy=each.copy)
            for one in group.copies
            for each in one.differs
        ),
        members=tuple(
            CopyReport(
                url=_name(one),
                publisher=one.publisher,
                published=one.published,
                headline=one.headline,
                held=round(held.get(one.id, 1.0), 3),
            )
            for one in group.reports
        ),
    )


def _cluster(one: Cluster) -> EventCluster:
    told = one.counts
    reports = tuple(map(_name, one.reports))
    return EventCluster(reports=reports, outlets=told.outlets, origins=told.origins, speakers=told.speakers)


def _drift(one: Drift) -> SpeakerDrift:
    return SpeakerDrift(
        words=one.words,
        speakers=tuple(
            DriftSpeaker(
                name=name,
                reports=tuple(dict.fromkeys(each.report.url or each.report.id for each in claims)),
                claims=tuple(each.claim.id for each in claims),
            )
            for name, claims in one.speakers
        ),
    )
