"""Who gives a number, where the rules for it find somebody the reader does not."""

from __future__ import annotations

import pytest

from sayso.model.attribution import Attribution
from sayso.model.report import PassageKind
from sayso.model.span import excerpt
from sayso.reading.figures import figures
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.tallies import tallied
from sayso.testing import made_report

#: a text with every tally in it: who says it, and what
WIRE = [
    ("The agency put the toll at 312.", [("The agency", "the toll at 312")]),
    ("Relief workers spoke of 40 dead.", [("Relief workers", "40 dead")]),
    ("The governor lowered the death toll to 23.", [("The governor", "the death toll to 23")]),
    ("The director gave a figure of 44 wounded.", [("The director", "a figure of 44 wounded")]),
    ("The ministry's count stood at 41 dead.", [("The ministry", "41 dead")]),
    ("A count by the council came to 980 houses.", [("the council", "980 houses")]),
    ("By the mayor's count, 71 people are missing.", [("the mayor", "71 people are missing")]),
    ("Miners' deaths were put at 14 by the union.", [("the union", "Miners' deaths were put at 14")]),
    ("Eight, says the ministry.", [("the ministry", "Eight")]),
    (
        "The navy spoke of 40 people rescued, the coast guard of 52.",
        [("The navy", "40 people rescued"), ("the coast guard", "52")],
    ),
    (
        "The operator gave a count of 2 dead, the governor one of 7.",
        [("The operator", "a count of 2 dead"), ("the governor", "7")],
    ),
    (
        "The clinic where the dead were taken counted 36 bodies, with the ministry putting it at 12.",
        [("The clinic", "36 bodies, with"), ("the ministry", "it at 12")],
    ),
]
HEADS = [
    ("Police: 40 held after march", [("Police", "40 held after march")]),
    ("31 dead in sinking – coast guard", [("coast guard", "31 dead in sinking")]),
    ("27 soldiers captured, rebels claim", [("rebels", "27 soldiers captured")]),
    ("Ministry: 75 held; opposition: 200", [("Ministry", "75 held"), ("opposition", "200")]),
    ("Ministry raises death toll to 61", [("Ministry", "death toll to 61")]),
]
#: nobody gives the number
NOBODY = [
    "The storm claimed 12 lives.",
    "The clinic admitted 12 patients.",
    "The blast raised the death toll to 23.",
    "Rescuers pulled seven people from the rubble.",
    "Turnout was put at 48 percent by observers.",
    "The toll reached 57.",
]
LABELS = ["Live: 40 held after march", "Flood: 72 dead in valley", "Toll: 72 in valley"]


def found(text: str, *read: Attribution, head: bool = False) -> list[Attribution]:
    report = made_report((PassageKind.HEADLINE if head else PassageKind.PARAGRAPH, text))
    made = prose(text, tag)
    return tallied(report, made, read, figures(made))


def told(every: list[Attribution]) -> list[tuple[str, str]]:
    return [(one.source.text if one.source else "", one.content.text) for one in every]


def said(text: str, *words: str) -> Attribution:
    """Source, cue and content as a reader finds them."""
    source, cue, content = (excerpt(text, [(text.index(one), text.index(one) + len(one))]) for one in words)
    return Attribution(source=source, cue=cue, content=content)


@pytest.mark.parametrize(("text", "wanted"), WIRE)
def test_running_text_tells_who_gives_a_number(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(found(text)) == wanted


@pytest.mark.parametrize(("text", "wanted"), HEADS)
def test_a_headline_tells_by_its_marks_who_gives_a_number(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(found(text, head=True)) == wanted


@pytest.mark.parametrize("text", NOBODY)
def test_what_befell_is_no_saying(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", LABELS)
def test_a_label_of_a_headline_that_is_nobody_says_nothing(text: str) -> None:
    assert found(text, head=True) == []


def test_what_a_reader_found_is_not_found_again() -> None:
    text = "The agency put the toll at 312."
    read = said(text, "The agency", "put", "the toll at 312")
    assert found(text, read) == [read]


def test_what_one_says_ends_before_what_another_counts() -> None:
    text = "The mayor said 480 had been killed, while the agency put the figure at 312."
    read = said(text, "The mayor", "said", "480 had been killed, while the agency put the figure at 312")
    assert told(found(text, read)) == [
        ("The mayor", "480 had been killed"),
        ("the agency", "the figure at 312"),
    ]


def test_a_content_that_stops_before_the_number_goes_on_to_it() -> None:
    text = "The council later raised that number to 1,400."
    read = said(text, "The council", "later raised", "that number")
    assert told(found(text, read)) == [("The council", "that number to 1,400")]


def test_the_owner_of_a_count_speaks_and_not_the_count() -> None:
    text = "By the ministry's count 33 people are known to have died."
    read = said(text, "the ministry's count", "are known", "33 people")
    assert told(found(text, read)) == [("the ministry", "33 people")]
