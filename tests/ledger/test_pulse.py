"""The pulse tells of everything that is written, by whomever; what came last is found without counting."""

from __future__ import annotations

import pytest

from sayso.ledger import Ledger, open_ledger
from sayso.ledger.newest import newest_reports, newest_silences
from sayso.ledger.pulse import Pulse
from sayso.ledger.sweeps import Over
from sayso.model.decision import DecisionKind, decision
from sayso.model.sweep import Extent, Sweep
from sayso.model.view import Query
from tests.ledger.many import reading


def put(ledger: Ledger, number: int) -> None:
    made = reading(number)
    ledger.writer(made.run).add(None, made)


def test_the_pulse_goes_on_with_what_is_added_here_and_elsewhere(ledger: Ledger, place: str) -> None:
    pulse = Pulse(ledger.view())
    empty = pulse.state()
    put(ledger, 1)
    one = pulse.state()
    with open_ledger(place) as other:
        put(other, 2)
    two = pulse.state()
    assert (one.readings - empty.readings, two.readings > one.readings) == (1, True)
    assert (two.covers(one), one.covers(two), pulse.state()) == (True, False, two)
    pulse.close()


def test_the_pulse_tells_decisions_from_reports(ledger: Ledger) -> None:
    pulse = Pulse(ledger.view())
    put(ledger, 1)
    before = pulse.state()
    put(ledger, 2)
    assert pulse.state().ruled == before.ruled
    (claim, *_) = [one.claim.id for one in ledger.view().stated()]
    made = decision(DecisionKind.REJECT, claim, None, who="ann", at="2031-03-03T00:00:00Z", why=None)
    ledger.decide(made)
    decided = pulse.state()
    ledger.withdraw(made.id, "ann")
    assert len({before.ruled, decided.ruled, pulse.state().ruled}) == 3
    pulse.close()


def test_the_pulse_tells_of_a_sweep_that_found_nothing(ledger: Ledger) -> None:
    pulse = Pulse(ledger.view())
    before = pulse.state()
    made = Sweep(judge="compare", version="1", settings="0", extent=Extent(readings=0, last=0))
    ledger.sweep(made, [], Over(("figures",)))
    assert not before.covers(pulse.state())
    assert pulse.state().ruled == before.ruled
    pulse.close()


@pytest.mark.parametrize("many", [1, 3, 50])
def test_the_newest_are_the_last_of_all(ledger: Ledger, many: int) -> None:
    for number in range(5):
        put(ledger, number)
    view = ledger.view()
    assert [one.id for one in newest_reports(view, many)] == [one.id for one in view.reports()][::-1][:many]
    assert newest_silences(view, many) == list(view.silences())[::-1][:many]


def test_claims_of_chosen_reports_are_those_of_the_view(ledger: Ledger) -> None:
    for number in range(5):
        put(ledger, number)
    view = ledger.view()
    chosen = [one.id for one in view.reports(Query(limit=2, offset=1))]
    assert list(view.among(chosen)) == [one for one in view.stated() if one.report.id in chosen]
    assert list(view.among([])) == []
