from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from sayso.errors import BadLine, NoWords, TooLong
from sayso.intake import Given, Limits, from_page, from_text, intake, view
from sayso.intake.language import language
from sayso.intake.plain import lay
from sayso.model.report import RUNNING, PassageKind

PARTS = [
    "“",
    "”",
    '"',
    ". ",
    "\n",
    "\n\n",
    "\r\n",
    "\u00a0",
    "Jane Doe/AP",
    "He said so",
    "By Jane Doe",
    "• ",
    "KYIV (AP) — ",
    "é",
]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(p.kind.value, text[p.start : p.end]) for p in lay(text).passages]


def test_the_example_has_every_role_of_a_plain_report(root: Path) -> None:
    text = (root / "examples/reports/river.txt").read_text("utf-8")
    found = [kind for kind, _ in kinds(text)]
    assert found[:5] == ["section", "headline", "byline", "dateline", "dateline"]
    assert found[5:] == ["paragraph", "paragraph", "caption", "caption", *["paragraph"] * 3, "agency note"]


def test_the_example_tells_its_date_and_its_authors(root: Path) -> None:
    report = next(intake((root / "examples/reports/river.txt").read_bytes())).report  # type: ignore[union-attr]
    assert (report.published, report.published_from) == ("2022-05-19", "text")
    assert report.byline == ("Ada Merrin", "Tomas Vale")


def test_the_text_is_kept_as_it_came() -> None:
    data = "One\u00a0two.\r\n\r\nThree, he said.\r\n".encode()
    report = next(intake(data)).report  # type: ignore[union-attr]
    assert report.text == data.decode()
    assert [report.text[p.start : p.end] for p in report.passages] == ["One\u00a0two.", "Three, he said."]


def test_a_caption_stands_between_two_parts_of_a_quotation_by_itself() -> None:
    text = "“We waited for days,” she said.\n\nA gate. Jane Doe/AP\n\n“Then we left,” she said."
    assert [kind for kind, _ in kinds(text)] == ["paragraph", "caption", "paragraph"]


def test_wrapped_lines_are_one_passage_and_one_line_of_the_view() -> None:
    line = "The minister told the council on Monday evening that the\n"
    text = f"{line * 3}bridge would be closed.\n\n{line * 2}tunnel would be, too.\n"
    report = from_text(text, Given()).report
    assert [p.kind for p in report.passages] == [PassageKind.PARAGRAPH] * 2
    assert "\n" not in view(report).text[: report.passages[0].end]


def test_a_line_right_above_a_credit_is_its_caption() -> None:
    text = "It fell on Monday.\n\nA man in his ruined flat\nJane Doe/AP\n\nIt rose again.\n\nIt fell."
    assert kinds(text)[1:3] == [("caption", "A man in his ruined flat"), ("credit", "Jane Doe/AP")]


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert kinds("The plant fell on Monday.\n\nIt was old.")[0][0] == "paragraph"


def test_a_text_without_words_is_told() -> None:
    with pytest.raises(NoWords, match="one: no text in it"):
        from_text(" \n\u00a0\n", Given(source="one"))


def test_a_given_date_wins_and_is_told_as_such() -> None:
    report = from_text("Posted May 3, 2022\n\nIt fell.", Given(published="May 19, 2022")).report
    assert (report.published, report.published_from) == ("2022-05-19", "argument")


@each(st.lists(st.sampled_from(PARTS) | st.text(max_size=8), max_size=40).map("".join))
def test_passages_are_in_order_and_hold_every_word(text: str) -> None:
    passages = lay(text).passages
    assert all(one.end <= two.start for one, two in pairwise(passages))
    assert all(text[p.start : p.end].strip() == text[p.start : p.end] for p in passages)
    outside = "".join(text[a:b] for a, b in _gaps(text, [(p.start, p.end) for p in passages]))
    assert not any(map(str.isalnum, outside))


def _gaps(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def test_no_running_text_of_the_gold_is_lost(shared: Path) -> None:
    lost = total = 0
    for path in sorted((shared / "data/polnear/dev/text").glob("*.txt")):
        text = path.read_text("utf-8")
        held = [(p.start, p.end) for p in lay(text).passages if p.kind in RUNNING]
        spans = _contents(path.parents[1] / "attributions", path.stem)
        total += sum(end - start for start, end in spans)
        lost += sum(_outside(span, held) for span in spans)
    assert total > 100_000
    assert lost / total < 0.003


def _contents(folder: Path, stem: str) -> list[tuple[int, int]]:
    rows = [
        row.split("\t")[1]
        for path in folder.glob(f"{stem}_*.ann")
        for row in path.read_text("utf-8").split("\n")
        if "\t" in row
    ]
    ranges = [part.split() for row in rows if row.startswith("Content ") for part in row[8:].split(";")]
    return [(int(start), int(end)) for start, end in ranges]


def _outside(span: tuple[int, int], held: list[tuple[int, int]]) -> int:
    return span[1] - span[0] - sum(max(min(span[1], end) - max(span[0], start), 0) for start, end in held)


def test_a_text_over_the_limit_is_refused_before_it_is_cut() -> None:
    small = Limits(characters=20)
    (error,) = intake(b"One.\n\n" * 10, Given(source="long.txt"), limits=small)
    assert isinstance(error, TooLong)
    assert str(error) == "long.txt: 60 characters are over the limit of 20 for one report"
    assert [type(item) for item in intake(b'{"text": "' + b"One. " * 9 + b'"}\n', limits=small)] == [BadLine]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mayor said that the bridge was closed and would stay so for the week.", "en"),
        ("Der Minister sagte, die Stadt habe nicht mit dem Hochwasser und den Folgen gerechnet.", "de"),
        (
            "Le maire a dit que les ponts de la ville sont fermés, mais pas les routes et les gares.",
            "fr",
        ),
        ("Міністр заявив, що це не так, але він не назвав тих, які були на місці.", "uk"),
        ("これは水曜日に起きたことです。", "ja"),
        ("Plant falls", None),
        ("\ud800 \u0300 12", None),
    ],
)
def test_the_language_is_told_by_small_words_or_is_null(text: str, code: str | None) -> None:
    assert language(text) == code


def test_what_is_given_or_stated_wins_over_the_words() -> None:
    text = "The mayor said that the bridge was closed and would stay so for the week."
    assert from_text(text, Given(language="cy")).report.language == "cy"
    assert from_text(text, Given()).report.language == "en"


def test_half_characters_are_replaced_one_for_one_and_told() -> None:
    taken = from_text("He said \ud83d no.", Given())
    assert taken.report.text == "He said \ufffd no."
    assert [left.reason for left in taken.leftovers] == ["1 lone surrogate stands as U+FFFD"]
    page = from_page("<p>The mayor said \udc00 that the road was closed for the day.</p>", Given(), Limits())
    assert "\ufffd" in page.report.text
