"""Two names that are one, that can be one, and that are two."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.match import POSSIBLE, SAME
from sayso.model.speaker import SpeakerKind
from sayso.names.match import Bearer, match


def table(name: str) -> list[tuple[str, ...]]:
    """Rows of a table of pairs: verdict, left, right."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [
        tuple(part.strip() for part in line.split("|")) for line in lines if "|" in line and line[0] != "#"
    ]


PAIRS, UNSEEN = table("pairs.txt"), table("unseen.txt")
MISSED = [row for row in UNSEEN if row[0] == "miss"]


def verdict(score: float) -> str:
    """Same, can or not."""
    if score >= SAME:
        return "same"
    return "can" if score >= POSSIBLE else "not"


@pytest.mark.parametrize(("wanted", "left", "right"), PAIRS)
def test_a_pair_of_names(wanted: str, left: str, right: str) -> None:
    found = match(left, right)
    assert verdict(found.score) == wanted, found
    assert found.reasons


@pytest.mark.parametrize(("wanted", "left", "right"), PAIRS)
def test_a_pair_the_other_way_round(wanted: str, left: str, right: str) -> None:
    assert match(right, left).score == match(left, right).score


@pytest.mark.parametrize(("wanted", "left", "right"), [row for row in UNSEEN if row[0] != "miss"])
def test_an_unseen_pair(wanted: str, left: str, right: str) -> None:
    assert match(left, right).same is (wanted == "same")


@pytest.mark.parametrize(("wanted", "left", "right"), MISSED)
@pytest.mark.xfail(
    strict=True, reason="French j, Persian gh for q, Ukrainian Mykola in a surname, a double name"
)
def test_a_pair_that_is_missed(wanted: str, left: str, right: str) -> None:
    assert match(left, right).same, wanted


LETTERS = st.text(alphabet=st.characters(categories=["L"]), min_size=1, max_size=12)
NAMES = st.one_of(
    st.text(max_size=40),
    st.lists(LETTERS, min_size=1, max_size=4).map(" ".join),
    st.sampled_from([name for pair in PAIRS for name in pair[1:]]),
)


@given(NAMES, NAMES)
def test_a_match_is_symmetric_and_bounded_and_told(left: str, right: str) -> None:
    one, other = match(left, right), match(right, left)
    assert one.score == other.score
    assert 0 <= one.score <= 1
    assert one.reasons


@given(st.sampled_from([name for pair in PAIRS for name in pair[1:]]))
def test_a_name_is_its_own(name: str) -> None:
    assert match(name, name).same


@given(st.lists(LETTERS, min_size=1, max_size=3).map(" ".join))
def test_any_words_of_letters_are_their_own_name(name: str) -> None:
    assert match(name, name).same or not any(char.isalpha() and char.lower().isalpha() for char in name)


def test_other_role_and_country_make_two_of_one_name() -> None:
    mayor = Bearer(name="John Harker", role="mayor", country="Kenya")
    general = Bearer(name="John Harker", role="general", country="Chad")
    found = match(mayor, general)
    assert found.score == 0
    assert [reason.field for reason in found.reasons if "another" in reason.says] == ["country", "role"]


def test_the_same_role_and_country_speak_for_a_bare_surname() -> None:
    full = Bearer(name="John Harker", role="Foreign Minister", country="Kenya")
    bare = Bearer(name="Harker", role="minister of foreign affairs", country="Kenyan")
    assert match("John Harker", "Harker").possible
    assert match(full, bare).same


def test_one_other_field_leaves_a_name_open() -> None:
    kenyan, other = Bearer(name="John Harker", country="Kenya"), Bearer(name="John Harker", country="Chad")
    found = match(kenyan, other)
    assert found.possible
    assert not found.same


def test_a_person_is_no_body() -> None:
    found = match(Bearer(name="Lantern", kind=SpeakerKind.PERSON), Bearer(name="Lantern Institute"))
    assert (found.score, found.reasons[0].field) == (0, "kind")
