"""The order in which reports are added, and how often, changes nothing that is seen."""

from __future__ import annotations

from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.ledger import Writer, open_ledger
from sayso.model.reading import Reading
from sayso.model.run import Run
from sayso.model.stated import Stated
from tests.ledger.made import NEWER, RULES, depot, ferry, harbour


def _version(day: str, boats: str) -> Reading:
    made = harbour("https://example.org/corrected", boats)
    return replace(made, report=replace(made.report, updated=day))


READINGS = [
    depot(),
    ferry(),
    harbour(),
    harbour("https://example.org/other", "31"),
    _version("2031-03-03", "12"),
    _version("2031-03-04", "15"),
    _version("2031-03-05", "14"),
    replace(depot(), run=NEWER),
    replace(_version("2031-03-03", "12"), run=NEWER),
]


def _seen(order: list[Reading]) -> tuple[list[Stated], list[object]]:
    with TemporaryDirectory() as folder, open_ledger(f"{folder}/news.db") as ledger:
        # which run is the newer one is a matter of which came first, so both are known from the start
        writers: dict[Run, Writer] = {run: ledger.writer(run) for run in (RULES, NEWER)}
        for reading in order:
            writers[reading.run].add(None, reading)
        view = ledger.view()
        return list(view.stated()), [*view.reports(), *view.silences(), *view.measured(), *view.speakers()]


EXPECTED = _seen(READINGS)


@settings(max_examples=25)
@given(st.permutations(READINGS), st.lists(st.sampled_from(READINGS), max_size=4))
def test_any_order_with_repetitions_is_seen_the_same(order: list[Reading], more: list[Reading]) -> None:
    assert _seen([*order, *more]) == EXPECTED


def test_what_is_expected_is_the_last_versions_alone() -> None:
    figures = [f.exact for one in EXPECTED[0] for f in one.finding.figures]
    assert sorted(figures) == [("12",), ("14",), ("31",)]
