"""Places of a ledger are counted by claims, on both databases alike."""

from __future__ import annotations

import pytest

from sayso.ledger import Ledger
from sayso.ledger.places import Spot
from sayso.model.decision import DecisionKind, decision
from sayso.model.view import Query
from tests.ledger.made import depot, harbour

HALDEN = Spot(name="Halden", latitude=59.125, longitude=11.5, precision="settlement", claims=1)


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    for made in (harbour(), depot()):
        ledger.writer(made.run).add(None, made)
    return ledger


def test_a_place_is_told_with_the_claims_that_name_it(filled: Ledger) -> None:
    assert list(filled.view().places()) == [HALDEN]


@pytest.mark.parametrize(("query", "found"), [(Query(until="2030"), 0), (Query(speaker="harbour"), 1)])
def test_places_are_those_of_the_claims_asked_for(filled: Ledger, query: Query, found: int) -> None:
    assert len(list(filled.view().places(query))) == found


def test_a_rejected_claim_names_no_place(filled: Ledger) -> None:
    (claim,) = [one.claim.id for one in filled.view().stated(Query(place="halden"))]
    filled.decide(decision(DecisionKind.REJECT, claim, None, who="ann", at="2031-03-05T10:00:00Z"))
    assert list(filled.view().places()) == []


def test_places_come_in_pages(filled: Ledger) -> None:
    assert list(filled.view().places(Query(limit=1, offset=1))) == []
