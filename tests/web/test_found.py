"""What searching and comparing show: facets, hits, movers, changes, files, a page for each speaker."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.pipeline.judging import judge
from sayso.pipeline.keeping import Captures, How, add_all
from sayso.settings import Settings
from sayso.testing.forms import token
from sayso.web.app import make_app
from tests.web.payloads import NEVER, fill_hostile

Client = TestClient[Any]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Client]:
    """A client over the made reports of a siege; nothing is decided on it."""
    ledger = open_ledger(tmp_path_factory.mktemp("found") / "news.db")
    how = How(settings=Settings(reader="rules"), captures=Captures.DROP)
    for _ in add_all(ledger, [str(root / "examples/conflict/develop.jsonl")], how):
        pass
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as one:
        yield one


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Client]:
    ledger = open_ledger(tmp_path / "hostile.db")
    fill_hostile(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as one:
        yield one


def test_facets_count_what_a_search_found(desk: Client) -> None:
    found = desk.get("/api/v1/claims?words=evacuat*").json()
    assert found["paging"]["total"] == sum(found["facets"]["acts"].values()) > 1
    for name, count in found["facets"]["publishers"].items():
        narrowed = desk.get("/api/v1/claims", params={"words": "evacuat*", "publisher": name}).json()
        assert narrowed["paging"]["total"] == count
    assert desk.get("/api/v1/claims").json()["facets"] is None


def test_a_facet_narrows_and_is_taken_away_again(desk: Client) -> None:
    shown = desk.get("/claims?words=evacuat*&speaker=Kessary").text
    assert 'href="/claims?words=evacuat%2A" aria-current="true"' in shown


@pytest.mark.parametrize("words", ["evacuat*", "EVACUATED", '"been evacuated"'])
def test_hits_are_marked(desk: Client, words: str) -> None:
    assert "<mark>evacuated</mark>" in desk.get("/claims", params={"words": words}).text


def test_a_search_for_marks_finds_none_and_runs_nothing(hostile: Client) -> None:
    shown = hostile.get("/claims", params={"words": "script"}).text
    assert "&lt;<mark>script</mark>&gt;" in shown
    assert [one for one in NEVER if one in shown] == []


def test_movers_are_of_the_last_days_and_do_not_meet(desk: Client) -> None:
    page = desk.get("/api/v1/overview").json()
    assert page["movers"]
    for one in page["movers"]:
        assert "2031-03-03" <= one["now"]["as_of"] > one["was"]["as_of"]
        assert one["was"]["said"] != one["now"]["said"]
        assert one["shrank"] == (one["share"] < 0)
    assert "Biggest movers" in desk.get("/").text


def test_a_report_tells_what_changed_in_its_claims_and_figures(tmp_path: Path) -> None:
    path = tmp_path / "versions.jsonl"
    texts = (
        "The mayor said 14 people were killed. The army said the bridge was open.",
        "The mayor said 17 people were killed. The police said two men were held.",
    )
    lines = [
        json.dumps(
            {"url": "https://a.example/1", "headline": f"Toll {at}", "published": "2031-03-05", "text": text}
        )
        for at, text in enumerate(texts)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    ledger = open_ledger(tmp_path / "versions.db")
    for _ in add_all(ledger, [str(path)], How(settings=Settings(reader="rules"), captures=Captures.DROP)):
        pass
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as client:
        report = client.get("/api/v1/reports").json()["reports"][-1]["id"]
        shown = client.get(f"/reports/{report}").text
    assert "<del>Toll 0</del> <ins>Toll 1</ins>" in shown
    assert all(f'<th scope="row">{what}</th>' in shown for what in ("changed", "added", "gone"))
    assert "14 people" in shown.partition("What changed")[2]
    assert "→" in shown.partition("What changed")[2]


@pytest.mark.parametrize("name", ["series.csv", "custody.csv", "map.csv"])
def test_charts_have_their_data_as_a_table_to_keep(desk: Client, name: str) -> None:
    answer = desk.get(f"/api/v1/{name}")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert answer.headers["content-disposition"].startswith("attachment")
    assert len(rows) > 3
    assert {len(row) for row in rows} == {len(rows[0])}


def test_the_table_of_figures_has_every_point_of_the_page(desk: Client) -> None:
    points = [point for one in desk.get("/api/v1/series").json()["series"] for point in one["points"]]
    assert len(desk.get("/api/v1/series.csv").text.splitlines()) == len(points) + 1


def test_no_cell_of_a_table_is_run_by_a_spreadsheet(desk: Client) -> None:
    words = [row["words"] for row in csv.DictReader(io.StringIO(desk.get("/api/v1/series.csv").text))]
    assert [one for one in words if one.startswith(("=", "+", "-", "@"))] == []


def test_the_picture_is_a_file_that_runs_and_loads_nothing(desk: Client) -> None:
    answer = desk.get("/api/v1/series.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "<script" not in answer.text
    assert "href" not in answer.text


def test_a_speaker_has_acts_figures_days_and_claims(desk: Client) -> None:
    page = desk.get("/api/v1/speakers/one", params={"name": "Vorland's defence ministry"}).json()
    total = page["paging"]["total"]
    assert [sum(page["facets"][name].values()) for name in ("acts", "days")] == [total, total]
    assert all(len(one["points"]) > 1 for one in page["series"])


def test_speakers_are_merged_on_a_page_and_taken_apart_again(tmp_path: Path) -> None:
    ledger = open_ledger(tmp_path / "merge.db")
    fill_hostile(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as client:
        one, other = (found["name"] for found in client.get("/api/v1/speakers").json()["speakers"][:2])
        page = client.get("/speakers/one", params={"name": one}).text
        form = {"kind": "merge", "subject": one, "object": other, "_csrf_token": token(page)}
        client.post("/decisions", data=form)
        speakers = client.get("/api/v1/speakers").json()["speakers"]
        assert next(found["also"] for found in speakers if found["name"] == other) == [one]
        made = client.get("/api/v1/speakers/one", params={"name": one}).json()["merged"]
        back = {"target": made[0]["id"], "_csrf_token": token(client.get("/review").text)}
        client.post("/withdrawals", data=back)
        assert all(found["also"] == [] for found in client.get("/api/v1/speakers").json()["speakers"])


def test_both_sides_of_a_contradiction_show_their_number(desk: Client) -> None:
    pair = desk.get("/api/v1/contradictions").json()["pairs"][0]
    at = next(one for one in pair["reasons"] if one["field"] == "interval")
    shown = desk.get("/contradictions").text
    assert all(f'<p class="value">{one}</p>' in shown for one in (at["left"], at["right"]))


def test_a_judgement_that_people_took_back_is_told_no_more(tmp_path: Path, root: Path) -> None:
    ledger = open_ledger(tmp_path / "back.db")
    how = How(settings=Settings(reader="rules"), captures=Captures.DROP)
    for _ in add_all(ledger, [str(root / "examples/conflict/develop.jsonl")], how):
        pass
    judge(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1") as client:
        before = client.get("/api/v1/contradictions").json()
        back = {"target": before["pairs"][0]["id"], "_csrf_token": token(client.get("/review").text)}
        client.post("/withdrawals", data=back)
        after = client.get("/api/v1/contradictions").json()
    assert before["paging"]["total"] - after["paging"]["total"] == 1
    assert back["target"] not in [one["id"] for one in after["pairs"]]


def test_the_picture_marks_what_went_down_what_is_contested_and_what_is_told_twice(desk: Client) -> None:
    page, drawn = desk.get("/api/v1/series").json(), desk.get("/series").text
    kinds = {event["kind"] for one in page["series"] for event in one["events"]}
    assert {"shrank"} <= kinds
    assert page["contested"]
    assert all(
        f"{sign} {says}" in drawn for sign, says in (("↓", "went down"), ("≠", "excludes"), ("×", "told"))
    )
    assert "≠ contested" in drawn
