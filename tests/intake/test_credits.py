from __future__ import annotations

import pytest

from sayso.intake.credits import alone, opens_caption, signed

#: caption, where its credit starts, photographer, agency, handout
CAPTIONS = [
    ("A gate at the plant. |Jane Doe/AP", "Jane Doe", "AP", False),
    ("A gate at the plant |Jane Doe/AP", "Jane Doe", "AP", False),
    ("A gate. |Jane Doe/AFP via Getty Images", "Jane Doe", "Getty Images", False),
    ("A gate. |Lersk Ministry of Defense/Handout via REUTERS", "Lersk Ministry of Defense", "REUTERS", True),
    ("A gate (|Photo by Jane Doe/Getty Images)", "Jane Doe", "Getty Images", False),
    ("A gate. (|AP Photo/Jane Doe, File)", "Jane Doe", "AP", False),
    ("A gate. |REUTERS/Jane Doe/File Photo", "Jane Doe", "REUTERS", False),
    ("A gate. |Photograph: Jane Doe/EPA", "Jane Doe", "EPA", False),
    ("A gate. |Photo: Jane Doe", "Jane Doe", None, False),
    ("A gate. |Courtesy of the Doe family", "Doe family", None, True),
    ("A gate. |© AFP", None, "AFP", False),
    ("A gate in the old town |Bloomberg via Getty Images", None, "Getty Images", False),
    ("A gate in the old town |Getty Images", None, "Getty Images", False),
    ("A girl, 37 (|Bloomberg via Getty Images)", None, "Getty Images", False),
    ("A gate. |Reuters", None, "Reuters", False),
    ("“No more war,” a banner reads. |Maria de la Cruz/Bloomberg", "Maria de la Cruz", "Bloomberg", False),
]
PROSE = [
    "He said the AP reported it on Monday.",
    "He told AFP.",
    "He bought it from Getty Images.",
    "Read what he told Reuters",
    "It was first reported by Reuters.",
    "They live in the U.S. Reuters",
    "The poll was by the Washington Post/ABC News.",
    "He posted it via Reuters.",
    "The ride came courtesy of a friend.",
    "Photo by photo, the campaign grew.",
    "Asked about the photo, she laughed.",
    "The ministry handed out bread, according to Interfax.",
    "The video, he said, was from 2014.",
    "“I read it in the AP,” he said.",
]


@pytest.mark.parametrize(("marked", "photographer", "agency", "handout"), CAPTIONS)
def test_a_caption_ends_in_its_credit(
    marked: str, photographer: str | None, agency: str | None, handout: bool
) -> None:
    found = signed(marked.replace("|", ""))
    assert found is not None
    assert found.start == marked.index("|")
    assert (found.credit.photographer, found.credit.agency) == (photographer, agency)
    assert found.credit.handout == handout


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_never_signed(line: str) -> None:
    assert signed(line) is None
    assert alone(line) is None


@pytest.mark.parametrize(
    "line", ["Getty.", "Jane Doe / Reuters.", "Photo by Jane Doe", "Bloomberg via Getty Images", "(AP Photo)"]
)
def test_a_credit_can_stand_alone(line: str) -> None:
    assert alone(line) is not None


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("FILE - A gate", True),
        ("Image caption, A gate", True),
        ("File it", False),
        ("Photo finish for two", False),
    ],
)
def test_some_captions_show_by_their_first_words(line: str, opens: bool) -> None:
    assert opens_caption(line) is opens
