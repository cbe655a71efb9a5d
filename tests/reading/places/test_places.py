from __future__ import annotations

import timeit
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.place import Place, Precision
from sayso.reading.places import places, resolve
from sayso.reading.prose import Prose, prose
from sayso.reading.tags import tag

CASES = [
    line
    for line in (Path(__file__).parent / "cases.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WORDS = (
    "Street Lake County Highway 19 Kyiv Paris, Texas Ala. Georgia the of in Washington said Mr. U.S. - near ("
).split()
NAMES = st.sampled_from([*WORDS, "\n"])


def read(text: str) -> list[Place]:
    return places(prose(text, tag))


@pytest.mark.parametrize("case", CASES)
def test_places_are_found_and_placed(case: str) -> None:
    text, _, wanted = case.partition("=>")
    expected = [part.rsplit(" ", 2) for part in wanted.strip().split("; ") if part]
    found = read(text.strip())
    assert [one.exact[0] for one in found] == [words for words, *_ in expected]
    for one, (_, latitude, longitude) in zip(found, expected, strict=True):
        assert one.latitude == pytest.approx(float(latitude), abs=1)
        assert one.longitude == pytest.approx(float(longitude), abs=1)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("He fled Syria.", Precision.COUNTRY),
        ("Police in the Kherson region came.", Precision.REGION),
        ("A fair in Orange County, California opened.", Precision.DISTRICT),
        ("A school in Mariupol burned.", Precision.SETTLEMENT),
        ("Shells fell on Snake Island.", Precision.POINT),
        ("Ships left the Black Sea.", Precision.REGION),
    ],
)
def test_precision_is_that_of_the_place_that_is_meant(text: str, precision: Precision) -> None:
    assert read(text)[0].precision is precision


def test_an_ambiguous_name_keeps_at_most_five_candidates_best_first() -> None:
    place = read("A shop burned in Springfield.")[0]
    scores = [one.score for one in place.candidates]
    assert len(scores) == 5
    assert scores == sorted(scores, reverse=True)
    assert place.candidates[0].id == place.id


def test_ids_are_of_geonames_and_those_of_our_own_say_so() -> None:
    city, area = read("They went from Mariupol to Donbas.")
    assert (city.gazetteer, city.id) == ("geonames", "701822")
    assert (area.gazetteer, area.id) == ("sayso", "sayso:donbas")


def test_a_site_carries_the_id_of_its_settlement() -> None:
    site, town = read("The Azovstal steel plant in Mariupol was shelled.")
    assert site.id == town.id
    assert site.exact == ("Azovstal steel plant",)


def test_one_name_has_one_sense_in_a_report() -> None:
    found = read("A man from Paris, Texas was held. Police in Paris found a gun.")
    assert {one.id for one in found if one.exact == ("Paris",)} == {"4717560"}


def test_spans_that_are_given_are_placed_in_their_order() -> None:
    text = "The Syrian army left Homs."
    homs, syrian = resolve(prose(text, tag), [(21, 25), (4, 10)])
    assert (homs.exact, homs.name) == (("Homs",), "Homs")
    assert syrian.precision is Precision.COUNTRY


def test_a_span_that_the_gazetteer_does_not_know_stays_unresolved() -> None:
    (place,) = resolve(prose("They met in Qwyzzel.", tag), [(12, 19)])
    assert (place.id, place.name, place.latitude, place.precision) == (None, None, None, None)


def test_many_places_take_no_more_than_their_share_of_time() -> None:
    text = "Shells fell on Kharkiv, in Ukraine, and near Springfield, Illinois. "
    one, many = (prose(text * times, tag) for times in (20, 200))
    places(one)

    def taken(what: Prose) -> float:
        return min(timeit.repeat(lambda: places(what), number=1, repeat=3))

    assert taken(many) < 40 * taken(one)


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for one in read(text):
        assert one.exact == tuple(text[start:end] for start, end in one.spans)


@given(st.lists(NAMES, max_size=30).map(" ".join))
def test_reading_twice_gives_the_same_places_in_order(text: str) -> None:
    found = read(text)
    assert found == read(text)
    assert [one.spans for one in found] == sorted(one.spans for one in found)
    assert all(-90 <= (one.latitude or 0) <= 90 and -180 <= (one.longitude or 0) <= 180 for one in found)
