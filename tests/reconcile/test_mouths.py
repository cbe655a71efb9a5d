"""For which body a person speaks: by his office, or by what a report calls him."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile.former import former
from sayso.reconcile.gather import gather
from sayso.reconcile.nearby import Nearby

BODY = "The {body} said on Monday that 12 people had died in Tarn.\n\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("interior ministry", "Interior Minister Bruno Alm said that 14 people had died in Tarn."),
        ("Norland army", "Colonel Pavel Dorn, an army spokesman, said that 14 people had died in Tarn."),
    ],
)
def test_who_is_named_with_an_office_speaks_for_the_body(body: str, words: str) -> None:
    view = Shelf([read_text(BODY.format(body=body) + words, published="2030-05-07", reader="rules")])
    assert len({one.speaker for one in gather(view)}) == 1


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("correcting an earlier figure of ", ", he said", True),
        ("It withdrew its count of ", ".", True),
        ("An hour ago it had spoken of ", ".", True),
        ("fewer than the ", " announced on the first day", True),
        ("An earlier toll from the railway spoke of ", " dead", True),
        ("The count rose from ", " dead on Tuesday to 41", True),
        ("The ministry put the figure at ", ".", False),
    ],
)
def test_the_number_before_a_change_is_known_by_its_words(before: str, behind: str, expected: bool) -> None:
    assert former(Nearby(before, behind)) is expected
