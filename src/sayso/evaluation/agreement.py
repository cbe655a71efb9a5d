"""How well figures agree with labels: value and bound, what is counted, basis.

A label and a figure meet where their words overlap. A number is right where what it *says* is right (for
ranges and vague magnitudes both ends) and its bound is; what is counted is right where the head noun ends
at the labelled place; the basis where it is one of those labelled.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from sayso.evaluation.labels import Label
from sayso.model.figure import Figure
from sayso.model.record import Record

#: relative difference that two numbers may have and be the same: a third said as 0.333
_TOLERANCE = Decimal("0.002")


class Rate(Record, kw_only=True):
    """Right answers among those given and those wanted."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in [0, 1]; 0 where nothing was given or wanted."""
        return 2 * self.right / (self.given + self.wanted) if self.given + self.wanted else 0.0

    def __add__(self, other: Rate) -> Rate:
        return Rate(
            right=self.right + other.right, given=self.given + other.given, wanted=self.wanted + other.wanted
        )


class Agreement(Record, kw_only=True):
    """Rates of one text or of many, and how often each class of error occurs.

    Attributes:
        number: numbers that are right, whatever their bound.
        value: numbers that are right with their bound.
        head, basis: of the figures that were found.
        heads, bases: the same of all figures: missed ones are wanted, invented ones given.
        errors: class of error to how often.
    """

    number: Rate = Rate()
    value: Rate = Rate()
    head: Rate = Rate()
    basis: Rate = Rate()
    heads: Rate = Rate()
    bases: Rate = Rate()
    errors: dict[str, int] = msgspec.field(default_factory=dict)

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            number=self.number + other.number,
            value=self.value + other.value,
            head=self.head + other.head,
            basis=self.basis + other.basis,
            heads=self.heads + other.heads,
            bases=self.bases + other.bases,
            errors=dict(Counter(self.errors) + Counter(other.errors)),
        )


def score(labels: Sequence[Label], figures: Iterable[Figure]) -> Agreement:
    """Compare the figures of one text with its labels; both in characters of that text."""
    found = list(figures)
    pairs = _paired(labels, found)
    lost, extra = _unpaired(labels, found, pairs)
    errors = Counter({"missed": len(lost), "invented": len(extra)})
    head, basis = Rate(), Rate()
    for label, figure in pairs:
        heads, bases = _head(label, figure), _basis(label, figure)
        errors.update(_errors(label, figure, heads, bases))
        head, basis = head + heads, basis + bases
    count = Rate(given=len(found), wanted=len(labels))
    return Agreement(
        number=count + Rate(right=sum(_same_value(*pair) for pair in pairs)),
        value=count
        + Rate(right=sum(_same_value(*pair) and pair[0].bound == pair[1].bound for pair in pairs)),
        head=head,
        basis=basis,
        heads=head + _left_over([lab.head for lab in lost], [f.counted for f in extra]),
        bases=basis + _left_over([lab.basis for lab in lost], [f.basis for f in extra]),
        errors=dict(errors),
    )


def _left_over(lost: Iterable[str | Sequence[object]], extra: Iterable[object]) -> Rate:
    """What missed labels ask for, some being not scored or free, and what invented figures answer."""
    wanted = sum(not isinstance(answers, str) and None not in answers for answers in lost)
    return Rate(given=sum(answer is not None for answer in extra), wanted=wanted)


def _unpaired(
    labels: Sequence[Label], found: Sequence[Figure], pairs: Sequence[tuple[Label, Figure]]
) -> tuple[list[Label], list[Figure]]:
    """Labels that were missed and figures that were invented."""
    paired, matched = {id(label) for label, _ in pairs}, {id(figure) for _, figure in pairs}
    return [lab for lab in labels if id(lab) not in paired], [f for f in found if id(f) not in matched]


def _paired(labels: Sequence[Label], figures: Sequence[Figure]) -> list[tuple[Label, Figure]]:
    left = list(figures)
    pairs: list[tuple[Label, Figure]] = []
    for label in labels:
        meets = [f for f in left if f.spans[0][0] < label.end and label.start < f.spans[-1][1]]
        if meets:
            best = max(meets, key=lambda figure: _same_value(label, figure))
            left.remove(best)
            pairs.append((label, best))
    return pairs


def _near(one: Decimal | None, two: Decimal) -> bool:
    return one is not None and abs(one - two) <= _TOLERANCE * max(abs(two), Decimal(0))


def _same_value(label: Label, figure: Figure) -> bool:
    if label.low == label.high:
        return _near(figure.said, label.low)
    return _near(figure.low, label.low) and _near(figure.high, label.high)


def _head(label: Label, figure: Figure) -> Rate:
    if isinstance(label.head, str):
        return Rate()
    given = figure.counted is not None
    wanted = [span for span in label.head if span is not None]
    if not wanted or (None in label.head and not given):
        return Rate(given=int(given))
    span = figure.counted.span if figure.counted else None
    right = span is not None and any(span[1] == end for _, end in wanted)
    return Rate(right=int(right), given=int(given), wanted=1)


def _basis(label: Label, figure: Figure) -> Rate:
    told = figure.basis.value if figure.basis else None
    wanted = [name for name in label.basis if name is not None]
    if not wanted or (None in label.basis and told is None):
        return Rate(given=int(told is not None))
    return Rate(right=int(told in wanted), given=int(told is not None), wanted=1)


def _errors(label: Label, figure: Figure, head: Rate, basis: Rate) -> list[str]:
    found = []
    if not _same_value(label, figure):
        found.append("wrong number")
    elif label.bound != figure.bound:
        found.append(f"bound: {label.bound.value} read as {figure.bound.value}")
    if head.right < max(head.given, head.wanted):
        found.append(
            "head" if head.given and head.wanted else "head missed" if head.wanted else "head invented"
        )
    if basis.right < max(basis.given, basis.wanted):
        found.append(
            "basis" if basis.given and basis.wanted else "basis missed" if basis.wanted else "basis invented"
        )
    return found
