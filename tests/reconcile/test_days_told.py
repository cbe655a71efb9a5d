"""Which day is a figure's: none to come, none told before, none of the number before a change."""

from __future__ import annotations

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile.days import iso
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure


def told(text: str) -> dict[str, Measure]:
    view = Shelf([read_text(text, published="2030-05-07", reader="rules")])
    return {" ".join(one.measured.figure.exact): one for one in gather(view)}


def test_a_day_to_come_is_not_that_of_what_was_counted() -> None:
    found = told('"We were 8,000 people, and next week we march again," said Ann Bell of the union.')
    assert found["8,000"].when.event is None


def test_a_day_behind_the_number_before_a_change_is_that_of_the_number() -> None:
    found = told("The hospital said 531 people were wounded, up from 388 on Friday.")
    assert found["531"].when.event is None
    known = found["388"].when.known
    assert known
    assert iso(known.last) == "2030-05-03"
