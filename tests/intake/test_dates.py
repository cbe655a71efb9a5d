from __future__ import annotations

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from sayso.errors import BadDate
from sayso.intake.dates import date_of, given_date

READ = [
    ("2022-05-19", "2022-05-19"),
    ("2022-05", "2022-05"),
    ("2022", "2022"),
    ("20220519", "2022-05-19"),
    ("2022-05-19T17:03:00Z", "2022-05-19T17:03:00+00:00"),
    ("2022-05-19 17:03", "2022-05-19T17:03:00"),
    ("2022-05-19T17:03:00.123+0300", "2022-05-19T17:03:00+03:00"),
    ("May 19, 2022", "2022-05-19"),
    ("Thursday, 19th of May 2022 at 5pm", "2022-05-19"),
    ("Sept. 3, 2021", "2021-09-03"),
    ("May 2022", "2022-05"),
    ("Thu, 19 May 2022 17:03:00 GMT", "2022-05-19T17:03:00+00:00"),
    ("19/05/2022", "2022-05-19"),
    ("05/19/2022", "2022-05-19"),
    ("19.05.2022", "2022-05-19"),
    ("1652979780", "2022-05-19T17:03:00+00:00"),
]
NOT_ONE = [
    "05/06/2022",
    "2022-02-30",
    "Thursday",
    "",
    "12",
    "May 19",
    "1 May 2022 to 3 May 2022",
    "31/31/2022",
    "٣",
]


@pytest.mark.parametrize(("said", "date"), READ)
def test_dates_as_news_writes_them(said: str, date: str) -> None:
    assert date_of(said) == date


@pytest.mark.parametrize("said", NOT_ONE)
def test_what_is_not_one_date_is_none(said: str) -> None:
    assert date_of(said) is None
    with pytest.raises(BadDate, match="give it as 2022-05-19"):
        given_date(said)


@each(st.dates())
def test_every_iso_date_is_itself(day: object) -> None:
    assert date_of(str(day)) == str(day)


@each(st.text(max_size=60) | st.from_regex(r"[\d/.\-T: ]{1,25}"))
def test_any_words_at_all_are_taken(said: str) -> None:
    found = date_of(said)
    assert found is None or found[:4].isdigit()
