"""The custody lens: each count for itself, with its duty, and nobody's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.shelf import Shelf
from sayso.pipeline import read_all, read_text
from sayso.reconcile.custody import DUTIES, KINDS, Row, custody
from sayso.settings import Settings

EXAMPLES = Path(__file__).parents[3] / "examples" / "conflict"
RULES = Settings(reader="rules", threads=1)


@cache
def _rows(name: str, reader: str = "model") -> list[Row]:
    outcomes = read_all([EXAMPLES / f"{name}.jsonl"], settings=Settings(reader=reader, threads=1))
    return custody(Shelf(one.reading for one in outcomes if one.reading is not None))


def _read(text: str) -> list[Row]:
    return custody(Shelf([read_text(text, published="2031-03-04", publisher="Lamp", reader="rules")]))


def _told(rows: list[Row]) -> set[tuple[str, str, str]]:
    return {(row.kind, row.count.told() if row.count else "", row.report.rsplit("/", 1)[-1]) for row in rows}


EXPECTED = [
    ("captured", "214", "n-first-group"),
    ("captured", "1,488", "v-total"),
    ("captured", "at least 900", "c-third-day"),
    ("held", "550 to 650", "n-fifth-day"),
    ("notified", "260", "n-revised"),
    ("notified", "260", "g-meridian"),
    ("registered", "more than 450", "n-meridian"),
    ("registered", "820", "n-revised"),
    ("visited", "117", "n-revised"),
    ("hospitalised", "51", "v-second-day"),
    ("transferred", "89", "t-fourth-day"),
    ("released", "95", "n-swap"),
    ("died", "53", "n-lurn"),
    ("died", "58", "v-lurn"),
    ("tried", "3", "t-fourth-day"),
    ("rule", "", "n-meridian"),
    ("rule", "", "h-families"),
    ("silence", "", "n-second-day"),
    ("silence", "", "n-meridian"),
]


@pytest.mark.parametrize("expected", EXPECTED)
def test_what_is_said_of_prisoners_is_a_row(expected: tuple[str, str, str]) -> None:
    assert expected in _told(_rows("develop"))


ELSEWHERE = ("market", "ferry", "flood", "strike", "museum", "blast", "third-pit")


@pytest.mark.parametrize("name", ["develop", "held"])
def test_nothing_of_other_stories_is_a_row(name: str) -> None:
    found = {row.report.rsplit("/", 1)[-1] for row in _rows(name)}
    assert [one for one in found if one.endswith(ELSEWHERE)] == []


def test_notified_held_visited_and_registered_stay_apart_and_nothing_is_a_sum() -> None:
    told = {str(row.count.exact) for row in _rows("develop") if row.count and row.count.exact is not None}
    said = "".join(line for line in (EXAMPLES / "develop.jsonl").read_text(encoding="utf-8"))
    for number in told - {"0", "2", "3", "4", "5", "89", "58", "215", "53"}:  # these stand in words
        assert f"{int(number):,}" in said
    assert len({row.kind for row in _rows("develop")} & {"notified", "held", "visited", "registered"}) == 4


@pytest.mark.parametrize("reader", ["model", "rules"])
@pytest.mark.parametrize("name", ["develop", "held"])
def test_no_name_of_a_prisoner_is_told(name: str, reader: str) -> None:
    told = " ".join(map(repr, _rows(name, reader)))
    assert [held for held in ("Dreel", "Ansgar", "Teveren", "Roald") if held in told] == []


SENTENCES = [
    "Among the 24 soldiers who were captured is {rank} {name}, the rebels said.",
    "{rank} {name} and 23 other soldiers surrendered at the works, the army said.",
    "The ministry did not say whether {rank} {name} had been registered as a prisoner of war.",
    "Delegates must be given access to {rank} {name} and the other prisoners, the committee said.",
    "The committee said it had visited 30 prisoners, {rank} {name} among them.",
    'Prisoner {name} said 30 captured men were held in the cellar. "We are 30 prisoners," {name} said.',
    "{name} was captured with 30 soldiers at the bridge, the army said. {name} did not say how many died.",
    "30 soldiers under {rank} {name} laid down their arms, it was said; {name} is in hospital with 9.",
    "Prisoners must be visited, said {name}, a captured medic who is held with 40 others.",
    "It is not known whether {name} and the 12 other {name} prisoners were registered.",
    "The rebels released 5 prisoners, {name}, {name}'s brother and three others, they said.",
]
_SYLLABLES = st.sampled_from(["Dra", "Vel", "Mor", "Tys", "Kel", "Ond", "Bram", "Uss"])
_NAMES = st.builds(lambda a, b, c, d: f"{a}{b.lower()}k {c}{d.lower()}n", *[_SYLLABLES] * 4)


@given(
    name=_NAMES,
    rank=st.sampled_from(["Major", "Captain", "Sergeant", "Lt", "Private"]),
    sentence=st.sampled_from(SENTENCES),
)
def test_no_name_leaks_from_wherever_it_stands(name: str, rank: str, sentence: str) -> None:
    text = f"Soldiers taken\n\n{sentence.format(rank=rank, name=name)} The prisoners are held in a camp.\n"
    told = " ".join(map(repr, _read(text)))
    assert [part for part in name.split() if part in told] == []


RULE = (
    "Under the Geneva Convention prisoners of war must be allowed to send a capture card, the committee said."
)


def test_a_rule_is_told_with_the_article_it_answers_to() -> None:
    (row,) = [one for one in _read(f"Rules of war\n\n{RULE}\n") if one.kind == "rule"]
    assert "70" in row.articles
    assert row.count is None


def test_every_row_answers_to_a_duty_and_has_a_kind() -> None:
    rows = [*_rows("develop"), *_rows("held")]
    assert all(set(row.articles) <= DUTIES.keys() and row.articles for row in rows)
    assert {row.kind for row in rows} <= set(KINDS)


def test_people_who_are_no_prisoners_are_no_rows() -> None:
    text = "Museum\n\nPolice said 30 people had visited the museum and 4 suspects had been released.\n"
    assert _read(text) == []
