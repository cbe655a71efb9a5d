"""A headline and the body below it tell one number once, and each has what the other leaves out."""

from __future__ import annotations

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile import compare_view
from sayso.reconcile.gather import gather

FIRST = (
    "Marble quarry toll climbs to 93\n\n"
    "The number of people killed in Monday's rockfall in Orla rose to 93, the mining board said."
)
SECOND = (
    "Board cuts Orla toll to 87 after double counting\n\n"
    "The mining board on Wednesday lowered the number of dead in the Orla rockfall to 87 from 93, "
    "saying some bodies had been counted twice."
)


def view() -> Shelf:
    return Shelf(
        (
            read_text(FIRST, publisher="Harbour Post", published="2030-05-07", reader="rules"),
            read_text(SECOND, publisher="Daily Lamp", published="2030-05-08", reader="rules"),
        )
    )


def test_a_headlines_number_is_said_by_whom_the_body_names() -> None:
    speakers = {one.speaker for one in gather(view()) if one.interval.exact in (93, 87)}
    assert speakers == {"mining board"}


def test_a_stated_revision_is_no_contradiction_and_goes_before_closeness() -> None:
    told = {one.verdict for one in compare_view(view())}
    assert Verdict.SHRANK in told
    assert Verdict.DISJOINT not in told
