"""Which figures are paired at all, by what is said of those counted."""

from __future__ import annotations

import pytest

from sayso.reconcile.candidates import candidates
from sayso.reconcile.measure import measure
from sayso.testing import Told, made_measured

CASES = [
    ("arrested", "captured", 1),  # held and taken, taken and given up: one of them is shared
    ("arrested", "arrested", 1),
    ("arrested", None, 1),
    ("arrested", "destroyed", 0),
]


@pytest.mark.parametrize(("one", "other", "pairs"), CASES)
def test_figures_meet_where_one_kin_of_what_is_said_is_shared(
    one: str, other: str | None, pairs: int
) -> None:
    told = (
        Told(low=180, status=one, place="Tarn"),
        Told(low=40, status=other, place="Tarn", speaker="Southland army", publisher="Daily Lamp"),
    )
    measures = [measure(made_measured(each)) for each in told]
    assert len(list(candidates(measures))) == pairs
