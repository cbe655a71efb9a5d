"""Two figures compared: the questions, the verdict, the judgement with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model.judgement import Judgement, Reason, Verdict, judgement
from sayso.model.stated import Measured
from sayso.reconcile.figures.answer import Answer
from sayso.reconcile.figures.decide import decide
from sayso.reconcile.figures.pace import as_of, pace
from sayso.reconcile.figures.pair import Found, Pair, of_one
from sayso.reconcile.figures.questions import QUESTIONS
from sayso.reconcile.figures.shares import level
from sayso.reconcile.figures.terms import TERMS, Terms
from sayso.reconcile.figures.tie import tie
from sayso.reconcile.measure import Measure, measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.thing import Fit

#: who is named as the judge
JUDGE = "figures"
#: how sure a verdict is where every field is told, and what each field that is not told takes off
_SURE, _UNTOLD, _LEAST = 0.98, 0.06, 0.5


def compare_figures(left: Measured, right: Measured, terms: Terms = TERMS) -> Judgement:
    """Compare two figures; which one is handed in first makes no difference.

    Speakers are one where their entity or their name is the same; over a whole view names are told apart
    better. The left side of the judgement is the later one of *updates* and *shrank*, the wider one of
    *contained*, the denier of *denies*, and else the one published earlier.
    """
    return compare(measure(left), measure(right), terms)


def compare(left: Measure, right: Measure, terms: Terms = TERMS) -> Judgement:
    """Compare two figures that are made ready; see :func:`compare_figures`."""
    first, second = sorted((left, right), key=lambda one: (one.when.moment, one.key))
    pair = _pair(*level(first, second), terms)
    found = decide(pair)
    turned = _turned(pair, found[0])
    sides = (second.side(), first.side()) if turned else (first.side(), second.side())
    reasons = tuple(_reasons(pair, found, turned=turned))
    return judgement(JUDGE, sides, found[0], reasons, _score(pair, found))


def _pair(left: Measure, right: Measure, terms: Terms) -> Pair:
    answers = {answer.field: answer for answer in (ask(left, right) for ask in QUESTIONS)}
    order = pace(left, right)
    for answer in (tie(left, right), as_of(left, right, order)):
        answers[answer.field] = answer
    one = left.speaker == right.speaker or of_one(left.speaker, right.speaker)
    return Pair(left, right, answers, order, terms, one)


def _turned(pair: Pair, verdict: Verdict) -> bool:
    """Whether the second one stands on the left side."""
    if verdict in (Verdict.UPDATES, Verdict.SHRANK):
        return pair.pace.later is pair.right
    if verdict is Verdict.CONTAINED:
        return not pair.left.interval.holds(pair.right.interval)
    return verdict is Verdict.DENIES and pair.right.mode is Mode.DENIED


def _reasons(pair: Pair, found: Found, *, turned: bool) -> Iterator[Reason]:
    """What decides first, then everything else that was compared, then what the numbers are."""
    _, field, says = found
    numbers = _numbers(pair)
    answers = [*pair.answers.values(), numbers, _speakers(pair)]
    deciding = next(answer for answer in answers if answer.field == field)
    yield Answer(field, deciding.fit, deciding.left, deciding.right, says).reason(turned=turned)
    for answer in answers:
        if answer.field != field and (answer.left is not None or answer.right is not None):
            yield answer.reason(turned=turned)
    if pair.terms.copied(pair.left.report, pair.right.report):
        yield Reason(field="copy", says="the reports are copies: one origin, no second confirmation")


def _numbers(pair: Pair) -> Answer:
    left, right = pair.left.interval, pair.right.interval
    says = "equal" if left == right else "they meet" if left.meets(right) else "they do not meet"
    told = [
        f"{one.told()} {unit}".strip() for one, unit in ((left, pair.left.unit), (right, pair.right.unit))
    ]
    return Answer("interval", Fit.SAME, told[0], told[1], says)


def _speakers(pair: Pair) -> Answer:
    names = [one.measured.stated.speaker for one in (pair.left, pair.right)]
    fit = Fit.SAME if pair.one_speaker else Fit.DIFFERENT
    return Answer("speaker", fit, names[0], names[1], "one speaker" if pair.one_speaker else "two speakers")


def _score(pair: Pair, found: Found) -> float:
    """How sure: less for each field that is not told or only likely the same."""
    if found[0] is Verdict.INCOMPARABLE:
        return _SURE
    open_ = sum(answer.fit in (Fit.LOOSE, Fit.UNKNOWN) for answer in pair.answers.values())
    return round(max(_SURE - _UNTOLD * open_, _LEAST), 2)
