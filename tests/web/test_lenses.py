"""Copies side by side with what differs; prisoners as counts, with the duties they answer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.pipeline import read_text
from sayso.web.app import make_app

Client = TestClient[Any]
TEXT = (
    "Orvel ferry stops\n\n"
    "The Orvel ferry will stop running after the storm season because its only boat is too old, the harbour "
    "office said on Monday.\n\n"
    '"We counted {count} passengers last year and each of them paid less than the fuel cost us," said '
    "Ann Bell, the head of the harbour office, at a meeting in the town hall.\n\n"
    "The council of Orvel said that it would look for another boat in spring, and that buses would run along "
    "the shore road until then."
)
HELD = (
    "Kessaria holds prisoners\n\n"
    "Kessarian forces captured 40 soldiers near the lake, the defence ministry said on Monday.\n\n"
    "The ministry did not say where the prisoners of war were held."
)


@pytest.fixture(scope="module")
def lenses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    ledger = open_ledger(tmp_path_factory.mktemp("lenses") / "news.db")
    texts = (("Lamp", TEXT.format(count=900)), ("Shore", TEXT.format(count=990)), ("Hill", HELD))
    for publisher, text in texts:
        made = read_text(text, publisher=publisher, published="2031-03-03", reader="rules")
        ledger.writer(made.run).add(None, made)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def test_a_copy_stands_beside_its_original_with_what_differs(lenses: Client) -> None:
    (group,) = lenses.get("/api/v1/copies").json()["groups"]
    (copy,) = group["copies"]
    assert {group["original"]["publisher"], copy["report"]["publisher"]} == {"Lamp", "Shore"}
    assert [{one["origin"], one["copy"]} for one in copy["differs"]] == [{"900", "990"}]


def test_outlets_origins_and_speakers_are_three_counts(lenses: Client) -> None:
    (group,) = lenses.get("/api/v1/copies").json()["groups"]
    assert (group["outlets"], group["origins"], group["speakers"] >= 1) == (2, 1, True)


def test_the_page_of_copies_leads_to_both_reports(lenses: Client) -> None:
    page = lenses.get("/copies").text
    (group,) = lenses.get("/api/v1/copies").json()["groups"]
    for one in (group["original"], group["copies"][0]["report"]):
        assert f'href="/reports/{one["id"]}"' in page


def test_dates_narrow_copies(lenses: Client) -> None:
    assert lenses.get("/api/v1/copies?since=2032").json()["groups"] == []


def test_prisoners_are_told_as_counts_with_their_duties(lenses: Client) -> None:
    told = lenses.get("/api/v1/custody").json()
    row = next(one for one in told["rows"] if one["kind"] == "captured")
    assert (row["low"], row["articles"]) == ("40", ["70", "122"])
    assert {article for one in told["rows"] for article in one["articles"]} == {
        one["article"] for one in told["duties"]
    }


def test_a_kind_is_shown_alone(lenses: Client) -> None:
    rows = lenses.get("/api/v1/custody?kind=captured").json()["rows"]
    assert {one["kind"] for one in rows} == {"captured"}


def test_a_row_leads_to_its_claim(lenses: Client) -> None:
    claim = lenses.get("/api/v1/custody?kind=captured").json()["rows"][0]["claim"]
    assert f'href="/claims/{claim}"' in lenses.get("/custody").text


def test_nothing_is_said_where_nothing_is_said(client: Client) -> None:
    assert "Nothing is said of prisoners." in client.get("/custody").text
    assert "No report here is a copy of another." in client.get("/copies").text
