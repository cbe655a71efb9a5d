from __future__ import annotations

import pytest

from sayso.intake.heads import head
from sayso.intake.roles import byline, dateline, role

NOTES = [
    "With Post wires",
    "With files from the Canadian Press",
    "(Reporting by Jane Doe in Kyiv; Editing by Juan Roe)",
    "Additional reporting by Jane Doe",
    "Jane Doe contributed to this report.",
    "AP writers Jane Doe and Juan Roe contributed to this report.",
    "Doe reported from Kyiv. Associated Press writer Juan Roe contributed from Lviv.",
    "/AP",
    "— Reuters",
    "AP and Reuters",
]
FURNITURE = [
    "Read more: Ten things to know about grain",
    "ADVERTISEMENT",
    "Sign up for our daily newsletter",
    "Want more updates? Sign up here.",
    "Follow Jane Doe on Twitter @janedoe",
    "Share this article",
    "Facebook Twitter WhatsApp",
    "© 2022 The Lersk Courier. All rights reserved.",
    "Related:",
    "12 comments",
    "5 min read",
    "https://example.org/a",
]
PARAGRAPHS = [
    "Read alone in his cell, the book changed him, he said.",
    "Reporting by the ministry showed a fall of 3%, she said.",
    "He contributed $300 to the campaign.",
    "Follow the money, he told reporters.",
    "Related parties must leave the city, the council said.",
    "Share prices fell by 3 percent.",
    "Most read the statement as a threat.",
    "Reuters reported that the bridge had fallen.",
    "With wires cut, the city fell silent.",
    "By the end of May, 30 had died.",
    "Subscribe to that view, he said, and you lose.",
    "Comments by the minister angered the council.",
]


@pytest.mark.parametrize("line", NOTES)
def test_agency_notes(line: str) -> None:
    assert role(line).kind.value == "agency note"


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert role(line).kind.value == "furniture"


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_running_text_that_starts_alike_stays_a_paragraph(line: str) -> None:
    assert role(line).kind.value == "paragraph"
    assert byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "KYIV, May 19 (Reuters) - |Troops left.",
        "KYIV, Ukraine (AP) — |“No,” he said.",
        "Aug 27 (Reuters) - |Troops left.",
        "Washington (AFP) – |Troops left.",
        "BEIRUT/THE HAGUE, March 7 (Reuters) - |Troops left.",
        "MOSCOW, May 19. /TASS/. |Troops left.",
        "KYIV — |Troops left.",
        "(CNN) — |Troops left.",
        "|The U.N. — Troops left.",
        "|BREAKING — Troops left.",
        "|Troops (AP said) — left.",
    ],
)
def test_a_dateline_ends_where_the_paragraph_starts(line: str) -> None:
    assert dateline(line.replace("|", "")) == line.index("|")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("By Jane Doe, Juan Roe and Ann de Vries in Kyiv", ("Jane Doe", "Juan Roe", "Ann de Vries")),
        ("By Jane Doe | Staff Writer", ("Jane Doe",)),
        ("Jane Doe, Associated Press", ("Jane Doe",)),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    assert byline(line) == names


def test_a_standfirst_stands_between_headline_and_byline() -> None:
    top = head(
        [
            "Plant falls on the east bank",
            "Nobody was inside, the owner says",
            "By Jane Doe",
            "It fell on Monday.",
        ]
    )
    assert [kind.value for kind in top.kinds.values()] == ["headline", "standfirst", "byline"]


def test_an_updated_line_is_no_date_of_publication() -> None:
    top = head(["Plant falls on the east bank", "Updated May 20, 2022", "It fell on Monday."])
    assert (top.published, top.updated) == (None, "2022-05-20")


def test_a_headline_may_end_in_a_stop_where_the_byline_stands_below_it() -> None:
    top = head(["Plant falls on the east bank.", "By Jane Doe", "It fell on Monday."])
    assert [kind.value for kind in top.kinds.values()] == ["headline", "byline"]
    assert head(["It fell on the east bank.", "It was old.", "It fell."]).kinds == {}


def test_a_byline_may_stand_above_the_headline() -> None:
    top = head(["By Jane Doe", "Plant falls on the east bank", "It fell on Monday."])
    assert [kind.value for kind in top.kinds.values()] == ["byline", "headline"]
