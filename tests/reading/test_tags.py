"""The part-of-speech tagger on sentences made up here, and on GUM where it is at hand."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from sayso.reading.tags import TAGS, line_kind, tag, tag_all
from sayso.reading.words import words
from sayso.training.treebank import read_tagged

SHARED = Path(os.environ.get("SAYSO_SHARED", Path(__file__).resolve().parents[3] / "shared"))
GUM = SHARED / "data" / "gum"

CASES = [
    ("The minister said the bridge was closed.", "said", "VERB"),
    ("The minister said the bridge was closed.", "minister", "NOUN"),
    ("The minister said the bridge was closed.", "was", "AUX"),
    ("According to Ms. Orlova, 51 people died on Friday.", "51", "NUM"),
    ("According to Ms. Orlova, 51 people died on Friday.", "Friday", "PROPN"),
    ("According to Ms. Orlova, 51 people died on Friday.", "Orlova", "PROPN"),
    ("They refused to leave and did not reply.", "to", "PART"),
    ("They refused to leave and did not reply.", "They", "PRON"),
    ("They went to the old market.", "to", "ADP"),
    ("They went to the old market.", "old", "ADJ"),
    ("POLICE SAID THE MAN WAS ARRESTED IN THE CAPITAL", "SAID", "VERB"),
    ("POLICE SAID THE MAN WAS ARRESTED IN THE CAPITAL", "MAN", "NOUN"),
    ("POLICE SAID THE MAN WAS ARRESTED IN THE CAPITAL", "ARRESTED", "VERB"),
]


@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_a_plain_word_gets_its_part_of_speech(text: str, word: str, expected: str) -> None:
    found = {one.text: one.tag for one in tag(words(text))}
    assert found[word] == expected


def test_tagging_keeps_words_and_offsets_and_leaves_the_input_alone() -> None:
    given = words("She didn't go.")
    found = tag(given)
    assert [(w.text, w.start, w.end) for w in found] == [(w.text, w.start, w.end) for w in given]
    assert all(not word.tag for word in given)
    assert all(word.tag in TAGS for word in found)


def test_sentences_tagged_together_are_tagged_as_alone() -> None:
    lines = [words(text) for text in ("He left.", "", "ALL FIVE MEN WERE HELD", "Who knows?")]
    assert tag_all(lines) == [tag(line) for line in lines]


@pytest.mark.parametrize("text", ["", "\u200b", "😀", "a" * 5000, "１２３ ½ ñ Ω", "...", "_ _"])
def test_odd_input_is_tagged_without_a_fuss(text: str) -> None:
    assert len(tag(words(text))) == len(words(text))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("NINE HELD AFTER RAID", "C"),
        ("Ministers Meet Again Over Water", "T"),
        ("We met the UN team", ""),
        ("", ""),
    ],
)
def test_capitals_and_titles_are_told_from_running_text(line: str, kind: str) -> None:
    assert line_kind(line.split()) == kind


@pytest.mark.skipif(not GUM.exists(), reason="GUM is not at hand")
def test_news_interviews_and_speeches_of_gum_dev_are_tagged_well() -> None:
    right: Counter[bool] = Counter()
    for one in read_tagged(GUM, "dev"):
        if one.genre in {"news", "interview", "speech"}:
            found = tag(words(" ".join(one.texts)))
            if len(found) == len(one.texts):
                right.update(a.tag == b for a, b in zip(found, one.tags, strict=True))
    assert right[True] / right.total() >= 0.955
