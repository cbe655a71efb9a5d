"""What people decide is added, stands until it is taken back, and machines do not change it."""

from __future__ import annotations

import pytest

from sayso.errors import NoSuchEntry
from sayso.ledger import Ledger
from sayso.model.decision import Decision, DecisionKind, decision
from sayso.model.judgement import Side, Verdict, judgement
from sayso.model.view import Query
from tests.ledger.made import RULES, depot, ferry, harbour

SIDES = (Side(report=harbour().report.id), Side(report=depot().report.id))
JUDGED = judgement("copies", SIDES, Verdict.COPY)
CLAIM = depot().claims[0].id


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    """A ledger of three reports with a judgement."""
    writer = ledger.writer(RULES)
    for made in (harbour(), depot(), ferry()):
        writer.add(None, made)
    writer.judge([JUDGED])
    return ledger


def _decided(kind: str, subject: str, other: str | None = None, at: str = "2031-03-05") -> Decision:
    return decision(DecisionKind(kind), subject, other, who="Ann", at=at, why="seen")


def test_a_rejected_claim_is_not_seen_until_it_is_accepted_again(filled: Ledger) -> None:
    filled.decide(_decided("reject", CLAIM))
    view = filled.view()
    assert CLAIM not in [one.claim.id for one in view.stated()]
    assert view.count() == 3
    filled.decide(_decided("accept", CLAIM, at="2031-03-06"))
    assert CLAIM in [one.claim.id for one in view.stated()]


def test_a_decision_that_is_taken_back_no_longer_counts_and_stays_written(filled: Ledger) -> None:
    made = _decided("reject", CLAIM)
    filled.decide(made)
    filled.withdraw(made.id, "Ben")
    assert CLAIM in [one.claim.id for one in filled.view().stated()]
    assert filled.view().decisions() == []
    with pytest.raises(NoSuchEntry, match="taken back before"):
        filled.withdraw(made.id, "Ben")


def test_a_judgement_taken_back_stays_so_when_the_machine_finds_it_again(filled: Ledger) -> None:
    filled.withdraw(JUDGED.id, "Ann", "another agency")
    assert filled.writer(RULES).judge([JUDGED]) == 0
    assert list(filled.view().judgements()) == []
    filled.decide(_decided("accept", JUDGED.id))
    assert list(filled.view().judgements()) == [JUDGED]


def test_merged_speakers_have_one_name_and_the_words_stay(filled: Ledger) -> None:
    filled.decide(_decided("merge", "The harbour master", "Harbour Office"))
    view = filled.view()
    merged = [one for one in view.stated() if one.speaker == "Harbour Office"]
    assert sorted(one.claim.source.text for one in merged if one.claim.source) == ["The harbour master"] * 2
    assert next((one.name, one.claims, one.also) for one in view.speakers()) == (
        "Harbour Office",
        2,
        ("The harbour master",),
    )


def test_a_merged_speaker_is_found_by_either_name(filled: Ledger) -> None:
    filled.decide(_decided("merge", "The harbour master", "Harbour Office"))
    view = filled.view()
    for name in ("harbour office", "harbour master"):
        assert len(list(view.stated(Query(speaker=name)))) == 2, name


def test_grades_stand_on_speakers_and_the_last_one_counts(filled: Ledger) -> None:
    filled.decide(_decided("grade", "Ann Bell", "B"))
    filled.decide(_decided("grade", "Ann Bell", "C", at="2031-03-06"))
    assert [one.grade for one in filled.view().speakers(Query(speaker="bell"))] == ["C"]


WRONG = [
    ("reject", "ffff" * 8, None, "nothing with that id"),
    ("reject", depot().report.id, None, "a report: this takes a claim or a judgement"),
    ("merge", "Nobody", "Ann Bell", "no speaker of that name"),
    ("grade", "Nobody", "A", "no speaker or publisher of that name"),
    ("grade", depot().report.id, "3", "a report: this takes a claim"),
]


@pytest.mark.parametrize(("kind", "subject", "other", "says"), WRONG)
def test_a_decision_on_what_is_not_there_is_refused(
    filled: Ledger, kind: str, subject: str, other: str | None, says: str
) -> None:
    with pytest.raises(NoSuchEntry, match=says):
        filled.decide(_decided(kind, subject, other))
    assert filled.view().decisions() == []


@pytest.mark.parametrize("grade", ["G", "7", "", None])
def test_a_grade_that_is_none_is_refused(grade: str | None) -> None:
    with pytest.raises(ValueError, match="not a grade"):
        _decided("grade", "Ann Bell", grade)


def test_a_corrected_speaker_is_found_counted_and_taken_back(filled: Ledger) -> None:
    view = filled.view()
    old = {one.claim.id: one.speaker for one in view.stated()}[CLAIM]
    assert old
    made = _decided("correct", CLAIM, "speaker=Vera Quill")
    filled.decide(made)
    assert [one.claim.id for one in view.stated(Query(speaker="quill"))] == [CLAIM]
    assert CLAIM not in [one.claim.id for one in view.stated(Query(speaker=old))]
    assert [(one.name, one.claims) for one in view.speakers() if one.name == "Vera Quill"] == [
        ("Vera Quill", 1)
    ]
    assert sum(one.claims for one in view.speakers()) == sum(one.speaker is not None for one in view.stated())
    filled.withdraw(made.id, "Ben")
    assert list(view.stated(Query(speaker="quill"))) == []
    assert list(view.stated(Query(words="quill"))) == []
    assert CLAIM in [one.claim.id for one in view.stated(Query(speaker=old))]


@pytest.mark.parametrize("limit", [None, 1, 50])
def test_words_find_the_name_that_people_gave_and_the_one_that_was_read(
    filled: Ledger, limit: int | None
) -> None:
    view = filled.view()
    (one,) = [one for one in view.stated() if one.claim.id == CLAIM]
    filled.decide(_decided("correct", CLAIM, "speaker=Vera Quill"))
    first = one.claim.content.text.split()[0]
    for words in ("quill", '"vera quill"', "qui*", f"quill {first}", f'"{first}" vera*', one.speaker or ""):
        query = Query(words=words, limit=limit)
        found = [each.claim.id for each in view.stated(query)]
        assert CLAIM in found or (limit == 1 and found), words
        assert view.count(query) == len(list(view.stated(Query(words=words)))), words
        assert sum(view.facets(query).acts.values()) == view.count(query), words
    assert [list(view.stated(Query(words=words))) for words in ("quil", "quill nowhere")] == [[], []]
    assert [one.name for one in view.speakers(Query(words="quill"))] == ["Vera Quill"]


def test_words_find_merged_speakers_by_either_name_and_through_a_correction(filled: Ledger) -> None:
    filled.decide(_decided("correct", CLAIM, "speaker=V. Quill"))
    filled.decide(_decided("merge", "The harbour master", "Harbour Office"))
    filled.decide(_decided("merge", "V. Quill", "Harbour Office"))
    view = filled.view()
    by_name = {one.claim.id for one in view.stated(Query(speaker="harbour office"))}
    assert CLAIM in by_name
    assert by_name <= {one.claim.id for one in view.stated(Query(words='"harbour office"'))}
    assert {one.speaker for one in view.stated(Query(words='"harbour master"'))} >= {"Harbour Office"}


def test_rejected_claims_are_shown_where_they_are_asked_for(filled: Ledger) -> None:
    view = filled.view()
    before = view.count()
    filled.decide(_decided("reject", CLAIM, None))
    both = Query(rejected=True)
    assert (view.count(), view.count(both)) == (before - 1, before)
    assert CLAIM in [one.claim.id for one in view.stated(both)]
    assert sum(view.facets(both).acts.values()) == before


def test_a_corrected_act_is_found_and_the_last_one_counts(filled: Ledger) -> None:
    for number, act in enumerate(("threaten", "deny")):
        filled.decide(_decided("correct", CLAIM, f"act={act}", at=f"2031-03-0{number + 5}"))
    view = filled.view()
    assert CLAIM in [one.claim.id for one in view.stated(Query(act="deny"))]
    assert [list(view.stated(Query(act="threaten"))), view.count(Query(act="threaten"))] == [[], 0]
    assert CLAIM not in [one.claim.id for one in view.doubtful(10)]


def test_a_corrected_speaker_can_be_merged(filled: Ledger) -> None:
    filled.decide(_decided("correct", CLAIM, "speaker=V. Quill"))
    with pytest.raises(NoSuchEntry):
        filled.decide(_decided("merge", "Nobody", "V. Quill"))
    other = sorted(one.name for one in filled.view().speakers() if one.name != "V. Quill")[0]
    filled.decide(_decided("merge", "V. Quill", other))
    assert CLAIM in [one.claim.id for one in filled.view().stated(Query(speaker=other))]


@pytest.mark.parametrize("told", [None, "", "speaker=", "act=sing", "place=Brenno", "speaker=a\nb"])
def test_corrections_that_are_none(told: str | None) -> None:
    with pytest.raises(ValueError, match="not a correction"):
        _decided("correct", CLAIM, told)
