"""Names that are the same share a key."""

from __future__ import annotations

from sayso.names.keys import keys
from tests.names.test_match import PAIRS


def test_names_that_are_the_same_share_a_key() -> None:
    same = [(left, right) for wanted, left, right in PAIRS if wanted == "same"]
    assert [pair for pair in same if not keys(pair[0]) & keys(pair[1])] == []


def test_a_key_of_a_country_is_shared_by_what_is_its() -> None:
    assert keys("Foreign Ministry", "Kenya") & keys("Ministry of Foreign Affairs of Kenya")
    assert not keys("Foreign Ministry", "Kenya") & keys("Ministry of Foreign Affairs of Chad")
