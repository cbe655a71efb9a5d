"""The report's own voice carries the figures that nobody else is named for."""

from __future__ import annotations

from sayso.model.claim import Claim, claim
from sayso.model.figure import Bound, Figure
from sayso.model.report import Passage, PassageKind, Report
from sayso.model.span import excerpt
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.voice import own_claims

TEXT = "Some 40 people fled. The mayor said 12 died, while 30 hid. Photo 7."


def report() -> Report:
    bounds = [(0, 58, PassageKind.PARAGRAPH), (59, 67, PassageKind.CREDIT)]
    return Report(id="r", text=TEXT, passages=tuple(Passage(kind=k, start=s, end=e) for s, e, k in bounds))


def figure(words: str) -> Figure:
    start = TEXT.index(words)
    return Figure(spans=((start, start + len(words)),), exact=(words,), bound=Bound.EXACT)


def said() -> Claim:
    parts = (TEXT.index(words) for words in ("The mayor", "said", "12 died"))
    source, cue, content = (
        excerpt(TEXT, [(at, at + size)]) for at, size in zip(parts, (9, 4, 7), strict=True)
    )
    return claim("r", source, cue, content)


def own(*words: str) -> list[str]:
    made = prose(TEXT, list)
    return [one.content.text for one in own_claims(report(), made, [said()], [figure(w) for w in words])]


def test_a_sentence_with_a_figure_and_no_speaker_is_the_publishers() -> None:
    assert own("40") == ["Some 40 people fled."]


def test_a_figure_that_somebody_says_is_not_the_publishers() -> None:
    assert own("12") == []


def test_what_belongs_to_another_claim_is_cut_out() -> None:
    assert own("30") == ["while 30 hid."]


def test_two_figures_of_one_sentence_make_one_claim() -> None:
    assert own("40", "Some 40") == ["Some 40 people fled."]


def test_a_credit_says_nothing() -> None:
    assert own("7") == []


def test_a_dateline_is_no_part_of_what_is_said() -> None:
    text = "HALDEN, 3 May — Some 40 people fled."
    kinds = [(0, 15, PassageKind.DATELINE), (16, len(text), PassageKind.PARAGRAPH)]
    made = Report(id="r", text=text, passages=tuple(Passage(kind=k, start=s, end=e) for s, e, k in kinds))
    at = text.index("40")
    given = Figure(spans=((at, at + 2),), exact=("40",), bound=Bound.EXACT)
    assert [one.content.text for one in own_claims(made, prose(text, list), [], [given])] == [
        "Some 40 people fled."
    ]


def test_a_word_that_joins_what_another_says_is_left_out() -> None:
    text = "Some 40 people fled, as the mayor said 12 died."
    at = text.index("the mayor")
    spans = ((at, at + 9), (at + 10, at + 14), (at + 15, len(text) - 1))
    one = claim("r", *(excerpt(text, [span]) for span in spans))
    given = Figure(spans=((5, 7),), exact=("40",), bound=Bound.EXACT)
    made = Report(id="r", text=text)
    (found,) = own_claims(made, prose(text, tag), [one], [given])
    assert found.content.text == "Some 40 people fled"
