"""What stands plainly said inside what somebody says."""

from __future__ import annotations

import pytest

from sayso.model.span import excerpt
from sayso.reading.prose import prose
from sayso.reading.rules.inner import inner
from sayso.reading.tags import tag

#: a content, with source, cue and content inside it
FOUND = [
    ("that the ministry said 12 people had died", "the ministry", "said", "12 people had died"),
    (
        "“The mayor told us that the bridge would hold.”",
        "The mayor",
        "told",
        "that the bridge would hold",
    ),
    ("and the union claimed the doors were locked", "the union", "claimed", "the doors were locked"),
]
NOTHING = [
    "the depot had been hit by two rockets",
    "the minister would say more on Monday in the capital",
    "I said that we would leave the town at once",
    "what he said was a lie and a bad one",
    "the army never said who had given the order",
    "it had been told to leave the town",
    "he said no",
]


def read(content: str) -> list[tuple[str, str, str]]:
    text = f"The agency said {content}."
    made = prose(text, tag)
    found = inner(made, [excerpt(text, [(16, 16 + len(content))])])
    return [(one.source.text, one.cue.text, one.content.text) for one in found if one.source and one.cue]


@pytest.mark.parametrize(("content", "source", "cue", "said"), FOUND)
def test_what_is_plainly_said_inside_is_found(content: str, source: str, cue: str, said: str) -> None:
    assert read(content) == [(source, cue, said)]


@pytest.mark.parametrize("content", NOTHING)
def test_what_is_not_plainly_said_is_left(content: str) -> None:
    assert read(content) == []


def test_all_of_a_content_is_never_found_inside_it() -> None:
    text = "The ministry said that 12 people died."
    made = prose(text, tag)
    assert inner(made, [excerpt(text, [(18, 37)])]) == []
