"""Who tells a number: the subject of its clause, and the body behind a short name."""

from __future__ import annotations

import pytest

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.called import Called
from sayso.reconcile.clause import subject, told_bare
from sayso.reconcile.nearby import Nearby

CLAUSES = [
    ("Nine died, the army said, while the fire service put the dead at ", "fire service"),
    ("Rebels say 60 soldiers fell; army puts toll at ", "army"),
    ("A university team counted ", "university team"),
    ("The guards, on Monday, claimed ", "guards"),
    ("A look at drone footage had confirmed ", None),
    ("It said ", None),
    ("The town lost ", None),
    ("The mayor says 480 died, disputes an official count of ", None),
    ("Valley flood toll cut to ", None),
]


@pytest.mark.parametrize(("before", "expected"), CLAUSES)
def test_the_subject_of_a_clause_that_tells_a_number_is_found(before: str, expected: str | None) -> None:
    found = subject(Nearby(before, " people."))
    assert (found and found[0]) == expected


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("Police say ", "", True),
        ("A scout believes there are ", " of them.", True),
        ("It was ", ", the union said.", True),
        ("Police say ", " boats sank.", False),
        ("They lost ", ".", False),
    ],
)
def test_a_number_that_is_all_that_is_told_stands_for_a_noun_before(
    before: str, behind: str, expected: bool
) -> None:
    assert told_bare(Nearby(before, behind)) is expected


BODIES = [
    (Speaker(name="river agency", kind=SpeakerKind.BODY), "river agency"),
    (Speaker(name="Health Ministry", kind=SpeakerKind.BODY), "Health Ministry"),
    (Speaker(name="ministry of defence", kind=SpeakerKind.BODY), "ministry of defence"),
]
TEXTS = {
    "one": "The river agency said so. The agency added more.",
    "two": "The Health Ministry and the ministry of defence differ. The ministry spoke.",
}


@pytest.mark.parametrize(
    ("words", "report", "expected"),
    [
        ("agency", "one", "river agency"),
        ("agency", "two", None),
        ("ministry", "two", None),
        ("ministry of health", "two", "Health Ministry"),
        ("river agency in Tarn", "one", "river agency"),
    ],
)
def test_a_short_name_is_the_one_body_that_its_report_names_in_full(
    words: str, report: str, expected: str | None
) -> None:
    assert Called(BODIES, TEXTS).key(words, report) == expected
