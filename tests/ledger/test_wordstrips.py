"""Strips of words tell what a search does, on PostgreSQL, where alone they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from sayso.ledger import Ledger, open_ledger, strips
from sayso.ledger.columns import listed
from sayso.ledger.holding import holding
from sayso.ledger.texts import matching
from tests.ledger.conftest import new_database
from tests.ledger.made import RULES, depot, ferry
from tests.ledger.many import reading

SEARCHES = ["boats", "the", "THE boats", "the the", '"the quay"', "boat*", "12", "nothing", "", "Élan the"]


@pytest.fixture(params=[2, 5])
def filled(
    request: pytest.FixtureRequest, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Ledger]:
    """A ledger whose strips have so few findings that some have a word and some have not."""
    for where in ("strips.SIZE", "strips.LOOK", "writer.LOOK"):
        monkeypatch.setattr(f"sayso.ledger.{where}", request.param)
    with open_ledger(new_database(postgres)) as ledger:
        for made in (depot(), reading(1), ferry(), reading(2), reading(3)):
            ledger.writer(RULES).add(None, made)
        yield ledger


@pytest.mark.parametrize("most", [0, 32])
def test_what_holds_words_is_what_a_search_gives(
    filled: Ledger, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.ledger.holding._MOST", most)
    with filled.reading() as connection:
        for words in SEARCHES:
            searched = listed(connection, matching("claim_words", words, sqlite=False))
            assert sorted(holding(connection, words)) == sorted(searched), words


def test_every_strip_tells_of_its_words(filled: Ledger) -> None:
    with filled.reading() as connection:
        told = "SELECT last FROM word_strips WHERE word = '' ORDER BY last"
        every = connection.execute(text("SELECT last FROM strips ORDER BY last")).scalars().all()
        assert connection.execute(text(told)).scalars().all() == every
        assert every[-1] == strips.last_of(connection)


def test_words_that_a_strip_does_not_have_are_found(filled: Ledger) -> None:
    with filled.writing() as connection:
        put = "INSERT INTO word_strips (last, word, findings) SELECT max(last), 'zeppelin', '10' FROM strips"
        connection.execute(text(put))
        last = strips.last_of(connection)
    *_, checked = filled.verify()
    assert [(one.what, one.id) for one in checked.problems] == [("strip", str(last))]


def test_strips_of_an_earlier_writer_get_their_words(filled: Ledger) -> None:
    with filled.writing() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        connection.execute(text("DELETE FROM word_strips WHERE last > (SELECT min(last) FROM strips)"))
    with filled.writing() as connection:
        strips.put_strips(connection)
    with filled.reading() as connection:
        told = "SELECT count(*) FROM word_strips WHERE word = ''"
        every = connection.execute(text("SELECT count(*) FROM strips")).scalar_one()
        assert connection.execute(text(told)).scalar_one() == every
