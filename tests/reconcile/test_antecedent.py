"""Which number before one without a noun it goes on with, told by what it comes to count."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile.befell import apt
from sayso.reconcile.gather import gather
from sayso.reconcile.measure import Measure
from sayso.reconcile.thing import Thing

HEADLINE = "What is known of the raid on Orla\n\n"
TEXTS = [
    # the size of a number tells which one it is of
    (
        "The mayor said 6,200 people had been evacuated and nine houses burnt. The agency counted 3,800.",
        "3800",
        "people",
    ),
    # a verb that is said of few things tells the noun
    ("The army launched 40 drones at nine barns. Gunners said 31 were shot down.", "31", "drones"),
    # a part is no whole
    ("Clerks said five people had died, among them two guards. Eleven were hurt.", "11", "people"),
    # what nobody is lost of: the noun of the sentence before
    ("The staff said 58 tanks were destroyed. The front admits to having lost nine.", "9", "tanks"),
    # "the rest" of those
    ("Customs released three lorries. It hopes to get the remaining two out today.", "2", "lorries"),
    # a number of its own noun has it
    ("The mayor counted 60 houses. Police counted 80 cars.", "80", "cars"),
]


def _measure(text: str, said: str) -> Measure:
    view = Shelf((read_text(HEADLINE + text, publisher="Lamp", published="2030-05-07", reader="rules"),))
    return next(one for one in gather(view) if str(one.said) == said)


@pytest.mark.parametrize(("text", "said", "noun"), TEXTS)
def test_a_number_without_a_noun_has_that_of_the_one_it_goes_on_with(text: str, said: str, noun: str) -> None:
    assert _measure(text, said).thing.said.split()[-1] == noun


STATUSES = [
    ("The mayor said 6,200 people had been evacuated. The agency counted 3,800.", "3800", "evacuated"),
    ("The staff said 58 tanks were destroyed. The front admits to having lost nine.", "9", "destroyed"),
    # a verb that no list knows is its own, and what befell the others is not said of those
    ("The staff said 58 tanks were destroyed and nine were repainted.", "9", None),
    ("The front says it has 17 villages. It freed four villages on Monday.", "4", "captured"),
]


@pytest.mark.parametrize(("text", "said", "status"), STATUSES)
def test_it_has_what_befell_those_only_where_it_says_nothing_itself(
    text: str, said: str, status: str | None
) -> None:
    assert _measure(text, said).status == status


def test_it_is_said_by_whom_the_sentence_before_is_of() -> None:
    text = "The dam board said on Monday that nine people had died. Another 14 were hurt."
    assert _measure(text, "14").speaker == _measure(text, "9").speaker


def test_one_word_means_one_thing_of_a_house_and_another_of_people() -> None:
    assert apt("damaged", Thing("people", people=True)) == "wounded"
    assert apt("damaged", Thing("house")) == "damaged"
    assert apt(None, Thing("house")) is None
