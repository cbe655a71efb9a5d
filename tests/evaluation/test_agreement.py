"""When a figure and a label agree."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sayso.evaluation.agreement import Agreement, Rate, score
from sayso.evaluation.labels import Label
from sayso.model.figure import Basis, Bound, Counted, Figure

D = Decimal


def label(low: str, high: str | None = None, **more: object) -> Label:
    fields = {"start": 0, "end": 5, "bound": Bound.EXACT, "head": ((6, 9),), "basis": (None,)} | more
    return Label(low=D(low), high=D(high or low), **fields)  # type: ignore[arg-type]


def figure(said: str | None, low: str, high: str | None = None, **more: object) -> Figure:
    fields = {"bound": Bound.EXACT, "counted": Counted(exact="men", head="men", span=(6, 9))} | more
    return Figure(
        spans=((0, 5),),
        exact=("xxxxx",),
        said=None if said is None else D(said),
        low=D(low),
        high=D(high or low),
        **fields,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (label("5"), figure("5", "5"), True),
        (label("0.3333"), figure("0.333333", "0.333333"), True),
        (label("5"), figure("6", "6"), False),
        (label("2000"), figure("2000", "1500", "2500"), True),
        (label("10", "20"), figure(None, "10", "20"), True),
        (label("10", "20"), figure(None, "10", "21"), False),
    ],
)
def test_a_number_is_what_it_says_and_a_range_both_ends(wanted: Label, found: Figure, right: bool) -> None:
    assert score([wanted], [found]).number == Rate(right=int(right), given=1, wanted=1)


def test_a_head_is_right_where_it_ends_at_the_labelled_place() -> None:
    longer = Counted(exact="of men", head="men", span=(3, 9))
    assert score([label("5")], [figure("5", "5", counted=longer)]).head.right == 1
    other = Counted(exact="men", head="men", span=(20, 23))
    assert score([label("5")], [figure("5", "5", counted=other)]).errors == {
        "missed": 0,
        "invented": 0,
        "head": 1,
    }


def test_a_basis_that_may_be_left_out_costs_nothing() -> None:
    free = label("5", basis=(None, "stock"))
    assert score([free], [figure("5", "5")]).basis == Rate()
    assert score([free], [figure("5", "5", basis=Basis.STOCK)]).basis == Rate(right=1, given=1, wanted=1)
    assert score([free], [figure("5", "5", basis=Basis.TOTAL)]).basis == Rate(right=0, given=1, wanted=1)


def test_of_two_figures_at_one_label_the_right_one_is_paired() -> None:
    told = score([label("5")], [figure("6", "6"), figure("5", "5")])
    assert (told.number, told.errors["invented"]) == (Rate(right=1, given=2, wanted=1), 1)


def test_texts_are_summed() -> None:
    one = score([label("5")], [])
    assert (Agreement() + one + one).value == Rate(right=0, given=0, wanted=2)
    assert (one + one).errors == {"missed": 2}
