from __future__ import annotations

from pathlib import Path

import pytest

from sayso.intake import Given, from_text
from sayso.intake.closings import closing
from sayso.intake.heads import head
from sayso.intake.roles import byline, role
from sayso.model.report import PassageKind

#: caption, | before its credit; who made the picture
CAPTIONS = [
    ("A bridge washed out on the road to Hask. | |Northwire / Deniz Aral", "Deniz Aral"),
    ("Greta Holt speaks during the debate | |Valley TV", "Valley TV"),
    ("A rescuer rests after a shift of fourteen hours [|Mila Brandt/Northwire]", "Mila Brandt"),
    ("Dockers warm their hands at the gate (|Ben Ako)", "Ben Ako"),
    ("The harbour on Sunday. |Northwire graphic", "Northwire"),
    ("The dam in 2019. |Norhydro handout", "Norhydro"),
    ("Sailors on the quay. |File photo", None),
    ("A gate in the old town. |Jane Doe/Northwire", "Jane Doe"),
    ("A gate in the old town. By |Jane Doe", "Jane Doe"),
    ("[Image: A man leaves parliament. By |Nils Arvid]", "Nils Arvid"),
]
PROSE = [
    "He warmed his hands, said Ben Ako.",
    "The case went to the U.S. Supreme Court",
    "He met Gov. Jane Doe",
    "“We left at once,” said the mayor (Ben Ako).",
    "Sen. Jane Doe (D-Maine) — announced on March 23",
    "(BEGIN VIDEO CLIP)",
    "It was over. He left at once",
    "100. Jane Doe",
    "There are two: Jane Doe (D-N.J.) and Juan Roe (R-S.C.)",
]


@pytest.mark.parametrize(("marked", "name"), CAPTIONS)
def test_a_caption_closes_with_a_credit_that_no_list_knows(marked: str, name: str | None) -> None:
    *before, credit = marked.split("|")
    line = "|".join(before) + credit
    found = closing(line)
    assert found is not None
    assert (found.start, found.credit.photographer) == (len("|".join(before)), name)
    assert role(line).kind is PassageKind.CAPTION


@pytest.mark.parametrize("line", PROSE)
def test_running_text_closes_no_caption(line: str) -> None:
    assert role(line).kind is PassageKind.PARAGRAPH


def test_a_short_line_right_above_a_name_in_brackets_is_its_caption() -> None:
    text = "Port strike goes on\n\nIt began on Monday.\n\nDockers at the gate.\n(Ben Ako)\n\nIt goes on."
    passages = from_text(text, Given()).report.passages
    assert [p.kind.value for p in passages[1:]] == ["paragraph", "caption", "credit", "paragraph"]


@pytest.mark.parametrize("line", ["By Northwire staff", "By our correspondent", "By a staff reporter"])
def test_a_byline_may_name_no_person(line: str) -> None:
    assert byline(line) == (line.removeprefix("By "),)


def test_a_name_alone_between_headline_and_date_is_the_byline() -> None:
    top = head(
        ["Two sides swap captives", "Northwire", "Published 4 February 2024", "They did so on Sunday."]
    )
    assert [kind.value for kind in top.kinds.values()] == ["headline", "byline", "dateline"]
    assert top.byline == ("Northwire",)


#: captions in the examples, counted by eye
EXAMPLES = {"cabinet": 2, "election": 2, "exchange": 3, "flood": 3, "mine": 2, "strike": 2}


@pytest.mark.parametrize(("name", "count"), EXAMPLES.items())
def test_every_caption_of_the_examples_is_found(name: str, count: int, root: Path) -> None:
    report = from_text((root / f"examples/reports/{name}.txt").read_text("utf-8"), Given()).report
    assert [p.kind for p in report.passages].count(PassageKind.CAPTION) == count
    assert PassageKind.SECTION not in [p.kind for p in report.passages[2:]]
