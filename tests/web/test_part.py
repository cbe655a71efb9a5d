"""A part of a ledger: whole reports, as they were; a page that compares does not mind what is added."""

from __future__ import annotations

from pathlib import Path

from sayso.ledger import open_ledger
from sayso.model.view import Query
from sayso.reconcile import Scope, compare_view
from sayso.web.part import Part
from tests.web.payloads import PAYLOADS, fill_hostile, hostile


def test_what_is_added_meanwhile_is_not_in_it(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "news.db") as ledger:
        fill_hostile(ledger)
        part = Part(ledger.view())
        later = hostile(PAYLOADS[0], 5_000)
        ledger.writer(later.run).add(None, later)
        assert (
            len(list(part.stated())) == len(list(part.measured(Query(status="killed")))) == 2 * len(PAYLOADS)
        )
        assert len(list(ledger.view().stated())) == 2 * len(PAYLOADS) + 1


def test_a_narrow_question_has_the_same_answer(tmp_path: Path) -> None:
    asked = Query(speaker="speaker 11")
    with open_ledger(tmp_path / "news.db") as ledger:
        fill_hostile(ledger)
        view = ledger.view()
        whole = compare_view(view, Scope(about=None, query=asked))
        assert compare_view(Part(view, asked), Scope(about=None, query=asked)) == whole
