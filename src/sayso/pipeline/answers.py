"""The corridor to answers by a policy: figures and what people know of speakers in, published records out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sayso.export.answers import CitedFigure, PolicyAnswer, PolicyAnswers
from sayso.ledger import LedgerView
from sayso.model.view import EVERYTHING, Query, View
from sayso.reconcile import WHOLE, Scope
from sayso.reconcile.commonest import commonest
from sayso.reconcile.custody import KINDS, Row, custody
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.origins import origins_of
from sayso.reconcile.policies import RULES, Known
from sayso.reconcile.policies.ask import Answered, Cited, answers, figures


def policy_answers(view: View, policy: str, scope: Scope = WHOLE, *, each_day: bool = False) -> PolicyAnswers:
    """What a policy answers to each question: how many of what, in which state, where, as of which day.

    Args:
        view: whose figures are asked.
        policy: name in the table of policies.
        scope: which figures.
        each_day: an answer for every day, from *latest* too.
    """
    found = figures(view, scope)
    told = answers(found, policy, known(view, policy, found), each_day=each_day)
    return _published(policy, map(_answer, told))


def custody_answers(
    view: View, policy: str, query: Query = EVERYTHING, kinds: Iterable[str] = ()
) -> PolicyAnswers:
    """What a policy answers of prisoners, kind by kind, place by place; without names, and without sums."""
    wanted = frozenset(kinds)
    rows = {
        (row.claim, row.figure): row
        for row in custody(view, query)
        if row.count is not None and row.claim is not None and (not wanted or row.kind in wanted)
    }
    found = [one for one in gather(view, query) if one.key in rows]
    told = answers(found, policy, known(view, policy, found), lambda one: rows[one.key].kind)
    made = (_held(one, [rows[each.measure.key] for each in (*one.rests, *one.aside)]) for one in told)
    order = sorted(made, key=lambda one: (KINDS.index(one.kind or ""), one.place or "", one.as_of or ""))
    return _published(policy, order)


def known(view: View, policy: str, found: Sequence[Measure]) -> Known:
    """What a policy may ask beside the figures: how people rated speakers, and where reports come from."""
    trust = view.standing().trust() if isinstance(view, LedgerView) else {}
    if policy != "majority":
        return Known(trust=trust)
    wanted = {one.report for one in found}
    return Known(trust=trust, origins=origins_of([one for one in view.reports() if one.id in wanted]))


def _published(policy: str, told: Iterable[PolicyAnswer]) -> PolicyAnswers:
    return PolicyAnswers(policy=policy, rule=RULES[policy], answers=tuple(told))


def _answer(one: Answered) -> PolicyAnswer:
    found = one.answer.interval
    return PolicyAnswer(
        status=one.status,
        counted=one.counted,
        unit=one.unit,
        place=one.place,
        as_of=one.as_of,
        low=found.low if found else None,
        high=found.high if found else None,
        low_open=found.low_open if found else False,
        high_open=found.high_open if found else False,
        answer=found.told() if found else None,
        why=one.answer.why,
        rests=tuple(map(_cited, one.rests)),
        aside=tuple(map(_cited, one.aside)),
    )


def _cited(one: Cited) -> CitedFigure:
    stated = one.measured.stated
    return CitedFigure(
        said=" ".join(one.measured.figure.exact),
        content=" … ".join(stated.claim.content.exact),
        speaker=stated.speaker,
        publisher=stated.report.publisher,
        published=stated.report.published,
        report=stated.report.url or stated.report.id,
        claim=stated.claim.id,
        figure=one.measured.index,
        why=one.why or None,
    )


def _held(one: Answered, rows: Sequence[Row]) -> PolicyAnswer:
    """An answer on prisoners, in the words of the custody lens, which leave names out."""
    by = {(row.claim, row.figure): row for row in rows}
    told = _answer(one)
    return replace(
        told,
        kind=rows[0].kind,
        status=None,
        counted=commonest(row.side for row in rows),
        place=commonest(row.place for row in rows),
        rests=tuple(_masked(each, by[each.claim, each.figure]) for each in told.rests),
        aside=tuple(_masked(each, by[each.claim, each.figure]) for each in told.aside),
    )


def _masked(one: CitedFigure, row: Row) -> CitedFigure:
    return replace(one, said=row.said, content=None, speaker=row.who)
