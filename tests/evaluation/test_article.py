"""Words, quotation marks and kinds of attributions."""

from __future__ import annotations

import pytest

from sayso.evaluation.article import Article, quoted

TEXT = 'Mr. Vale said "we wait," adding that “the road is open” to all.'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Go," she said. "Now."', ['"Go,"', '"Now."']),
        ("“Go on\nand on”", ["“Go on"]),
        ('the 6" pipe "leaks"', ['"leaks"']),
        ("„So“ sagt er”", ["„So“ sagt er”"]),
        ('("never")', ['"never"']),
        ("no marks", []),
    ],
)
def test_quotations_end_with_a_mark_or_their_line(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == expected


@pytest.mark.parametrize(
    ("content", "kind"),
    [("we wait", "direct"), ("to all", "indirect"), ("that “the road is open” to all", "mixed")],
)
def test_the_kind_is_told_by_quotation_marks(content: str, kind: str) -> None:
    start = TEXT.index(content)
    assert Article(TEXT).marked(None, None, [(start, start + len(content))]).kind == kind


def test_marks_and_blanks_at_the_ends_do_not_matter() -> None:
    start, end = TEXT.index("we wait"), TEXT.index("we wait") + 7
    article = Article(TEXT)
    assert article.words([(start - 2, end + 2)]) == article.words([(start, end)])


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"span \[5, 900\] outside a text of 63 characters"):
        Article(TEXT).words([(5, 900)])
