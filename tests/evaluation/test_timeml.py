"""Gold time expressions from TimeML, and what ``times`` scores of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import BadGold
from sayso.evaluation import EVALUATORS, Options
from sayso.evaluation.timeml import document, held, marked
from sayso.model.reading import Reading
from sayso.pipeline import read_text

DOCUMENT = """<?xml version="1.0" ?>
<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2022-05-19">19 May 2022</TIMEX3></DCT>
<TEXT>The mine <EVENT eid="e1">shut</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2022-05-16">Monday</TIMEX3>
after <EVENT eid="e2"><TIMEX3 tid="t2" type="DURATION" value="{value}">two weeks</TIMEX3> of rain</EVENT>.
</TEXT></TimeML>"""


def gold(folder: Path, value: str = "P2W") -> Path:
    (folder / "below").mkdir()
    (folder / "below" / "a.tml").write_text(DOCUMENT.format(value=value), encoding="utf-8")
    return folder


def by_rules(text: str, published: str | None) -> Reading:
    return read_text(text, published=published, reader="rules")


def test_a_document_has_its_running_text_date_and_expressions(tmp_path: Path) -> None:
    (one,) = marked(gold(tmp_path))
    assert (one.name, one.published) == ("a.tml", "2022-05-19")
    assert one.text == "The mine shut on Monday\nafter two weeks of rain.\n"
    assert [(t.exact, t.value) for t in one.times] == [(("Monday",), "2022-05-16"), (("two weeks",), "P2W")]
    assert all(one.text[s:e] == t.exact[0] for t in one.times for s, e in t.spans)


def test_right_times_score_one(tmp_path: Path) -> None:
    scores = EVALUATORS["times"](gold(tmp_path), by_rules, Options())
    assert {score.f1 for score in scores.scores} == {1.0}
    assert scores.documents == 1


def test_a_wrong_value_is_a_right_span(tmp_path: Path) -> None:
    scores = EVALUATORS["times"](gold(tmp_path, "P3W"), by_rules, Options())
    assert (scores.f1("strict"), scores.f1("type"), scores.f1("type and value")) == (1.0, 1.0, 0.5)


def test_the_held_back_fifth_has_rows_of_its_own(tmp_path: Path) -> None:
    names = [f"{number}.tml" for number in range(40)]
    for name in names:
        (tmp_path / name).write_text(DOCUMENT.format(value="P2W"), encoding="utf-8")
    scores = EVALUATORS["times"](tmp_path, by_rules, Options())
    golds = {score.group: score.gold for score in scores.scores}
    back = sum(map(held, names))
    assert golds == {"all": 80, "held back": 2 * back}
    assert 0 < back < 40


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("<TimeML>", "tml: "),
        ('<T><TEXT><TIMEX3 type="X">now</TIMEX3></TEXT></T>', "'X' is not a valid TimexType"),
    ],
)
def test_what_is_no_timeml_is_refused(tmp_path: Path, words: str, message: str) -> None:
    path = tmp_path / "a.tml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(BadGold, match=message):
        document(path)


def test_a_folder_without_timeml_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match=r"no \.tml files in it"):
        list(marked(tmp_path))
