"""What readers leave crooked is put straight."""

from __future__ import annotations

import pytest

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, excerpt
from sayso.reading.mend import mended
from sayso.reading.prose import prose
from sayso.reading.tags import tag


def part(text: str, *words: str) -> Excerpt:
    return excerpt(text, [(text.index(one), text.index(one) + len(one)) for one in words])


def told(text: str, one: Attribution) -> list[tuple[str, str, str]]:
    made = mended(prose(text, tag), [one])
    return [(a.source.text if a.source else "", a.cue.text if a.cue else "", a.content.text) for a in made]


def test_two_sayings_taken_for_one_are_parted() -> None:
    text = "Rebels claim 640 prisoners, Selde says 210"
    one = Attribution(
        source=part(text, "Rebels", "Selde"),
        cue=part(text, "claim", "says"),
        content=part(text, "640 prisoners", "210"),
    )
    assert told(text, one) == [("Rebels", "claim", "640 prisoners"), ("Selde", "says", "210")]


def test_a_saying_inside_a_source_stands_by_itself() -> None:
    text = "The ministry, which maintains that 230 men were taken, said 170 were still held."
    one = Attribution(
        source=part(text, "The ministry, which maintains that 230 men were taken"),
        cue=part(text, "said"),
        content=part(text, "170 were still held"),
    )
    assert told(text, one) == [
        ("The ministry", "said", "170 were still held"),
        ("The ministry", "maintains", "that 230 men were taken"),
    ]


def test_a_source_ends_where_a_number_begins_what_is_said() -> None:
    text = "According to its list at least 40 people have drowned, and 900 were moved."
    one = Attribution(
        source=part(text, "its list at least 40 people have drowned"),
        cue=part(text, "According to"),
        content=part(text, "and 900 were moved"),
    )
    content = "at least 40 people have drowned, and 900 were moved"
    assert told(text, one) == [("its list", "According to", content)]


SOURCES = [
    ("Brask in recent weeks had estimated that 40 were left.", "Brask in recent weeks", "Brask"),
    ("The office on Tuesday had estimated that 40 were left.", "The office on Tuesday", "The office"),
    ("Fears mounted, as international estimates had it, that 40 were left.", "international", ""),
    ("The council of the old town had estimated that 40 were left.", "The council of the old town", None),
]


@pytest.mark.parametrize(("text", "source", "wanted"), SOURCES)
def test_a_source_is_only_who_speaks(text: str, source: str, wanted: str | None) -> None:
    one = Attribution(source=part(text, source), content=part(text, "that 40 were left"))
    assert told(text, one)[0][0] == (source if wanted is None else wanted)


DEEDS = [
    (
        "They threatened to charge some and put them on trial, calling it just.",
        "to charge some and put them on trial",
    ),
    ("They threatened to charge some and left.", "to charge some"),
    ("They threatened to charge some for theft.", "to charge some"),
]


@pytest.mark.parametrize(("text", "wanted"), DEEDS)
def test_a_second_deed_belongs_to_what_is_said(text: str, wanted: str) -> None:
    one = Attribution(
        source=part(text, "They"), cue=part(text, "threatened"), content=part(text, "to charge some")
    )
    assert told(text, one)[0][2] == wanted
