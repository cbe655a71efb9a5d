from __future__ import annotations

import pytest

from sayso.evaluation.timevalues import agree, normal
from sayso.model.timex import Timex, TimexType


def timex(kind: str, value: str | None) -> Timex:
    return Timex(spans=((0, 1),), exact=("x",), type=TimexType(kind), value=value)


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        (("DATE", "2022-05-19"), ("DATE", "2022-05-19")),
        (("DATE", "2000-W6"), ("DATE", "2000-W06")),
        (("DATE", "196X"), ("DATE", "196")),
        (("DATE", "1998-XX-XX"), ("DATE", "1998")),
        (("DATE", "1989-WXX"), ("DATE", "1989-W42")),
        (("DATE", "1989-QX"), ("DATE", "1989-Q3")),
        (("DATE", "2000-01-28TMO"), ("TIME", "2000-01-28TMO")),
        (("DURATION", "1997-Q4"), ("DATE", "1997-Q4")),
        (("TIME", "1989-11-06T17"), ("TIME", "1989-11-06T17:00")),
        (("DURATION", "P1E"), ("DURATION", "P10Y")),
        (("DURATION", "P1D"), ("DURATION", "PT24H")),
        (("SET", "P1Q"), ("SET", "P3M")),
    ],
)
def test_forms_of_one_value_agree(gold: tuple[str, str], found: tuple[str, str]) -> None:
    assert agree(timex(*gold), timex(*found))


@pytest.mark.parametrize(
    ("gold", "found"),
    [
        (("DATE", "2022-05"), ("DATE", "2022-05-19")),
        (("DATE", "1998-10-XX"), ("DATE", "1998-10-21")),
        (("DATE", "1989-WXX"), ("DATE", "1988-W42")),
        (("DATE", "1989-WXX"), ("DATE", "1989-10")),
        (("DATE", "1989-W42"), ("DATE", "1989-W43")),
        (("DATE", "PAST_REF"), ("DURATION", "PXW")),
        (("DURATION", "P30D"), ("DURATION", "P1M")),
        (("DURATION", "PXY"), ("DURATION", "P1Y")),
        (("SET", "P1D"), ("DURATION", "P1D")),
        (("TIME", "2022-05-19TNI"), ("DATE", "2022-05-19")),
        (("DATE", "2022-05-19"), ("TIME", "2022-05-19TNI")),
        (("DATE", None), ("DATE", None)),
    ],
)
def test_what_differs_in_meaning_does_not_agree(
    gold: tuple[str, str | None], found: tuple[str, str | None]
) -> None:
    assert not agree(timex(*gold), timex(*found))


@pytest.mark.parametrize(
    "value", ["2022-05-19", "PAST_REF", "XXXX-WXX-1", "XXXX-05-19", "PXY", "PT2H30M", "1989-Q3"]
)
def test_what_is_in_normal_form_stays(value: str) -> None:
    assert normal(value) == value
