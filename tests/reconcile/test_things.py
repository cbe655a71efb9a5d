"""What is counted: nouns that another word makes another thing, and marks that set nothing apart."""

from __future__ import annotations

import pytest

from sayso.model.figure import Figure
from sayso.reconcile.thing import Fit, fit, thing
from sayso.testing import Told, made_measured


def figure(words: str, class_: str | None = None, status: str | None = None) -> Figure:
    return made_measured(Told(low=40, counted=words, class_=class_, status=status)).figure


@pytest.mark.parametrize(
    ("words", "class_", "group"),
    [
        ("fuel tanks", "vehicle", "storage tank"),
        ("tanks", "vehicle", "tank"),
        ("unmanned aircraft", "vehicle", "drone"),
        ("aircraft", "vehicle", "plane"),
        ("villages", "settlement", "settlement"),
    ],
)
def test_a_word_before_a_noun_may_make_it_another_thing(words: str, class_: str, group: str) -> None:
    assert thing(figure(words, class_)).group == group


@pytest.mark.parametrize(
    ("words", "people"),
    [("lawbreakers", True), ("rioters", True), ("trainees", True), ("containers", False), ("lorries", False)],
)
def test_a_noun_of_many_is_people_by_its_ending(words: str, people: bool) -> None:
    assert thing(figure(words)).people is people


def test_a_mark_that_says_again_what_befell_them_sets_nobody_apart() -> None:
    wounded = thing(figure("wounded soldiers", "combatant", "wounded"), "wounded")
    assert fit(wounded, thing(figure("soldiers", "combatant", "wounded"), "wounded")) is Fit.SAME


def test_whose_they_are_sets_no_things_apart() -> None:
    assert fit(thing(figure("site's tanks", "vehicle")), thing(figure("tanks", "vehicle"))) is Fit.SAME
