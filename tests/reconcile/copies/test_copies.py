"""Copies in the made reports: groups, origins, differences; held to the cases."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from sayso.model.judgement import Verdict
from sayso.model.report import Report
from sayso.model.shelf import Shelf
from sayso.reconcile.copies import Group, copies, groups
from sayso.testing.made import made_report
from sayso.testing.readings import made_reading
from tests.reconcile.conflict import Conflict, conflict, slug


class Desk(Shelf):
    """A view of reports that nobody has read for claims."""

    def __init__(self, told: list[Report]) -> None:
        super().__init__([])
        self._told = told

    def reports(self, query: object = None):  # type: ignore[no-untyped-def]
        return iter(self._told)


@pytest.fixture(scope="module", params=["develop", "held"])
def made(request: pytest.FixtureRequest) -> Conflict:
    return conflict(request.param)


def _pairs(told: list[list[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in told for pair in combinations(group, 2)}


def _found(made: Conflict) -> list[Group]:
    return copies(Desk(made.reports))


def test_copies_are_grouped_as_expected(made: Conflict) -> None:
    found = _pairs([[slug(one) for one in group.reports] for group in _found(made)])
    assert found == _pairs([group["reports"] for group in made.expected["copies"]])


def test_the_origin_of_each_group_is_the_one_expected(made: Conflict) -> None:
    found = {frozenset(map(slug, group.reports)): group.origin.name for group in _found(made)}
    assert found == {frozenset(group["reports"]): group["origin"] for group in made.expected["copies"]}


def test_what_differs_is_told_for_each_copy(made: Conflict) -> None:
    found = {
        slug(one.report): {each.kind.value for each in one.differs} - {"added paragraphs"}
        for group in _found(made)
        for one in group.copies
    }
    expected = {
        name: set(kinds) for group in made.expected["copies"] for name, kinds in group["differs"].items()
    }
    assert found == expected


def test_the_order_of_reports_changes_no_group(made: Conflict) -> None:
    expected = groups(made.reports)
    for seed in range(8):
        mixed = random.Random(seed).sample(made.reports, len(made.reports))  # noqa: S311  no secret
        assert groups(mixed) == expected


def test_a_group_becomes_judgements_with_what_differs_as_reasons() -> None:
    group = next(one for one in _found(conflict("develop")) if slug(one.original) == "t-market")
    told = {(one.left.url or "").rsplit("/", 1)[-1]: one for one in group.judgements()}
    figures = [(one.right, one.left) for one in told["m-market"].reasons if one.field == "figures"]
    assert figures == [("at least 12", "17"), ("Forty", "Fifty-two")]
    assert {one.verdict for one in told.values()} == {Verdict.COPY}


STATEMENT = (
    '"The gate was shut at nine and nobody was told of it by the office on the quay, and we will ask the '
    "board "
    'to say who gave that order and why it was given in the dark," the union of pilots said in a statement.'
)


def test_two_reports_that_quote_one_statement_are_no_copies() -> None:
    one = made_report(
        "Ships lay outside the harbour on Monday as pilots and board fell out.", STATEMENT, publisher="A"
    )
    two = made_report(
        "A quarrel over a lock gate has closed the port of Tarn for two days.", STATEMENT, publisher="B"
    )
    assert groups([one, two]) == []


DAILY = "The ministry said on day {} that {} men had crossed the river since the count at the bridge began."


def test_a_daily_line_with_another_number_is_no_copy_of_the_day_before() -> None:
    lines = [made_report(DAILY.format(day, 100 + 7 * day), publisher=f"Paper {day % 3}") for day in range(30)]
    assert groups(lines) == []


def test_an_outlet_copies_others_and_not_itself() -> None:
    words = " ".join(f"word{number}" for number in range(80))
    same = [made_report(words, publisher="Lamp", url=f"https://example.org/{at}") for at in range(2)]
    other = made_report(words, publisher="Post")
    assert groups(same) == []
    assert len(groups([*same, other])) == 1


def _text(start: int, end: int) -> str:
    return " ".join(f"word{number}" for number in range(start, end))


def test_a_chain_of_rewritings_is_no_group() -> None:
    steps = [made_report(_text(60 * at, 60 * at + 100), publisher=f"P{at}") for at in range(9)]
    assert all(len(group) <= 3 for group in groups(steps))


def test_parts_of_one_report_that_share_nothing_meet_in_it() -> None:
    whole, first, last = _text(0, 200), _text(0, 90), _text(110, 200)
    told = [made_report(words, publisher=name) for words, name in ((whole, "A"), (first, "B"), (last, "C"))]
    assert [len(group) for group in groups(told)] == [3]


def test_copies_of_a_view_are_those_of_its_reports() -> None:
    words = _text(0, 60)
    shelf = Shelf([made_reading(words, publisher="A"), made_reading(words, publisher="B")])
    assert [len(group.reports) for group in copies(shelf)] == [2]
