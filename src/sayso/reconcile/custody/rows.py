"""The custody lens over a view: counts, rules, statements on access, silences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.model.finding import Act
from sayso.model.stated import Silence, Stated
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile.custody.counts import count
from sayso.reconcile.custody.row import KINDS, Row
from sayso.reconcile.custody.scene import Scene, scene
from sayso.reconcile.custody.words import articles, of_prisoners, speaker_name, topics
from sayso.reconcile.measure import counts, measure

#: what a statement without a count must speak of
_ACCESS = ("access", "notice")
_ORDER = {kind: at for at, kind in enumerate(KINDS)}


def custody(view: View, query: Query = EVERYTHING) -> list[Row]:
    """Return what is said of prisoners, kind by kind, by date, then report and place in it.

    1. A figure of people captured, held, notified, registered, visited, … is a row.
    2. A claim that states a rule about prisoners is one; so is one on access to them or notice of them.
    3. So is a silence on them: what is not said, not known, or declined to be said.

    Kinds are different counts. Nothing is added up. Reports out of the query's dates are not read.
    """
    scenes = _Scenes(view, query)
    rows = [*_counts(view, query, scenes), *_statements(view, query, scenes), *_silences(view, query, scenes)]
    return sorted(rows, key=lambda row: (_ORDER[row.kind], row.as_of or "", row.report))


class _Scenes:
    """The reports that a query may find something in, each looked at when it is asked for."""

    def __init__(self, view: View, query: Query) -> None:
        dated = Query(since=query.since, until=query.until)
        self._claims: dict[str, list[Stated]] = defaultdict(list)
        for one in view.stated(dated):
            self._claims[one.report.id].append(one)
        self._reports = {one.id: one for one in view.reports(dated)}
        self._seen: dict[str, Scene] = {}

    def of(self, report: str) -> Scene:
        """The report with that id as the custody lens sees it."""
        if report not in self._seen:
            self._seen[report] = scene(self._reports[report], self._claims[report])
        return self._seen[report]


def _counts(view: View, query: Query, scenes: _Scenes) -> Iterator[Row]:
    for one in view.measured(query):
        if counts(one):
            row = count(measure(one), scenes.of(one.stated.report.id))
            if row:
                yield row


def _statements(view: View, query: Query, scenes: _Scenes) -> Iterator[Row]:
    for one in view.stated(query):
        text = one.claim.content.text
        found = topics(text)
        if not found:
            continue
        around = scenes.of(one.report.id)
        if not of_prisoners(text) and not (around.prisoners and "access" in found):
            continue
        if one.finding.rule:
            yield _statement("rule", one, around, articles(found))
        elif _states_access(one, found):
            yield _statement("access", one, around, articles(found))


def _states_access(one: Stated, found: list[str]) -> bool:
    """Whether a claim says something of access or notice; what is asked or not said is a silence instead."""
    finding = one.finding
    asked = finding.negated or finding.act is Act.DECLINE
    long = len(one.claim.content.text.split()) > 2
    return not finding.figures and not asked and long and any(name in found for name in _ACCESS)


def _statement(kind: str, one: Stated, around: Scene, found: tuple[str, ...]) -> Row:
    source = one.claim.source.text if one.claim.source else ""
    return Row(
        kind=kind,
        count=None,
        said=around.words(one.claim.content.text),
        who=speaker_name(one.finding.speaker, source),
        side=None,
        place=None,
        as_of=one.report.published,
        basis=None,
        articles=found,
        report=one.report.url or one.report.id,
        claim=one.claim.id,
    )


def _silences(view: View, query: Query, scenes: _Scenes) -> Iterator[Row]:
    for one in view.silences(query):
        row = _silence(one, scenes.of(one.report.id))
        if row:
            yield row


def _silence(one: Silence, around: Scene) -> Row | None:
    """A silence in a report on prisoners that is about one of the topics."""
    unknown = one.unknown
    text = " … ".join(unknown.exact)
    found = topics(f"{text} {unknown.about or ''}")
    if not around.prisoners or not found:
        return None
    return Row(
        kind="silence",
        count=None,
        said=around.words(text if not unknown.about or unknown.about in text else f"{text} {unknown.about}"),
        who=around.silent(unknown.who, unknown.claim),
        side=None,
        place=None,
        as_of=unknown.as_of or one.report.published,
        basis=None,
        articles=articles(found),
        report=one.report.url or one.report.id,
        claim=unknown.claim,
    )
