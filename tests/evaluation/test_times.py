from __future__ import annotations

import pytest

from sayso.evaluation.timeml import Marked
from sayso.evaluation.times import evaluate, pair, score
from sayso.model.timex import Timex, TimexType

TEXT = "It fell on Monday 2 May and stood two days."


def timex(words: str, value: str | None, kind: TimexType = TimexType.DATE) -> Timex:
    start = TEXT.index(words)
    return Timex(spans=((start, start + len(words)),), exact=(words,), type=kind, value=value)


MONDAY = timex("Monday 2 May", "2022-05-02")
TWO = timex("two days", "P2D", TimexType.DURATION)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        ([MONDAY, TWO], (2, 2, 2, 2, 2, 2)),
        ([timex("2 May", "2022-05-02"), TWO], (1, 2, 2, 2, 2, 2)),
        ([timex("2 May", "2022-05-03"), TWO], (1, 2, 2, 1, 1, 1)),
        ([timex("2 May", "2022-05-02", TimexType.TIME)], (0, 1, 0, 1, 0, 0)),
        ([timex("fell", "2022-05-02")], (0, 0, 0, 0, 0, 0)),
        ([], (0, 0, 0, 0, 0, 0)),
    ],
)
def test_each_measure_counts_what_it_names(found: list[Timex], right: tuple[int, ...]) -> None:
    scores = score([MONDAY, TWO], found)
    assert tuple(one.right for one in scores.values()) == right
    assert {(one.proposed, one.wanted) for one in scores.values()} == {(len(found), 2)}


def test_equal_spans_are_paired_before_overlapping_ones() -> None:
    part = timex("Monday", None)
    assert pair([MONDAY], [part, MONDAY]) == [(MONDAY, MONDAY)]


def test_a_missing_value_is_never_right() -> None:
    unknown = timex("Monday", None)
    assert score([unknown], [unknown])["value"].right == 0


def test_texts_are_read_with_their_date_and_summed() -> None:
    dates: list[str | None] = []

    def read(text: str, published: str | None) -> list[Timex]:
        dates.append(published)
        return [MONDAY] if published else []

    texts = [Marked("a", TEXT, "2022-05-03", (MONDAY, TWO)), Marked("b", TEXT, None, (MONDAY,))]
    strict = evaluate(texts, read)["strict"]
    assert dates == ["2022-05-03", None]
    assert (strict.right, strict.proposed, strict.wanted) == (1, 1, 3)
    assert strict.f1 == pytest.approx(0.5)
