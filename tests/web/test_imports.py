"""What is handed in on a page is read in the background and told report by report; who only reads may not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.intake import Given, Source
from sayso.ledger import open_ledger
from sayso.settings import Settings
from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.imports import Imports, Stage
from sayso.web.uploads import LARGEST
from tests.web.waiting import Hands

Client = TestClient[Any]
PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people
TEXT = "Orvel ferry stops\n\nThe ferry will stop on Monday, the harbour office said."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Client]:
    app = make_app(open_ledger(tmp_path / "news.db"), settings=Settings(reader="rules"))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def hand_in(client: Client, files: Any = None, **fields: str) -> Any:
    fields["_csrf_token"] = token(client.get("/import").text)
    return client.post("/imports", data=fields, files=files or {"files": ("", b"")}, follow_redirects=False)


def done(client: Client, answer: Any) -> Any:
    """The import that an answer leads to, when it is done."""
    assert answer.status_code == 303, answer.text
    for _ in range(300):
        job = client.get("/api/v1" + answer.headers["location"]).json()["job"]
        if job["stage"] in ("done", "stopped"):
            return job
        time.sleep(0.1)
    raise AssertionError("the import did not end")


def test_a_pasted_text_is_a_report_with_what_was_said_of_it(desk: Client) -> None:
    answer = hand_in(desk, text=TEXT, publisher="Lamp", published="2031-03-02", url="https://lamp.example/1")
    (told,) = done(desk, answer)["outcomes"]
    (report,) = desk.get("/api/v1/reports").json()["reports"]
    assert (told["state"], told["report"]) == ("added", report["id"])
    assert (report["publisher"], report["url"]) == ("Lamp", "https://lamp.example/1")


def test_what_was_handed_in_before_is_known(desk: Client) -> None:
    done(desk, hand_in(desk, text=TEXT))
    assert [one["state"] for one in done(desk, hand_in(desk, text=TEXT))["outcomes"]] == ["there"]


def test_each_of_several_files_comes_to_its_own_end(desk: Client) -> None:
    files = [("files", ("../a.txt", TEXT.encode())), ("files", ("b.jsonl", b"{no json\n"))]
    job = done(desk, hand_in(desk, files))
    assert [(one["source"].split(":")[0], one["state"]) for one in job["outcomes"]] == [
        ("a.txt", "added"),
        ("b.jsonl", "failed"),
    ]
    assert job["outcomes"][1]["reason"]


def hand_in_two(client: Client) -> list[Any]:
    """Two reports of one day whose figures exclude each other, handed in one after the other."""
    said = (("Lamp", "The mayor", 14), ("Quay Post", "The hospital", 60))
    jobs = []
    for publisher, who, many in said:
        text = f"{who} said {many} people were killed in the fire at the Orvel pier on Sunday."
        jobs.append(done(client, hand_in(client, text=text, publisher=publisher, published="2031-03-02")))
    return jobs


def test_what_was_imported_is_compared_with_what_was_there(desk: Client) -> None:
    before, after = hand_in_two(desk)
    report = after["outcomes"][0]["report"]
    assert before["comparing"]["contested"] == {}
    assert (after["comparing"]["found"], after["comparing"]["contested"]) == (1, {report: 1})
    (claim,) = desk.get(f"/api/v1/reports/{report}").json()["reading"]["claims"]
    (told,) = desk.get(f"/api/v1/claims/{claim['id']}").json()["entry"]["judgements"]
    assert told["verdict"] == "disjoint"
    assert ">Contradictions</a>" in desk.get(f"/import/{after['id']}").text


def test_an_import_that_adds_nothing_compares_nothing(desk: Client) -> None:
    done(desk, hand_in(desk, text=TEXT))
    assert done(desk, hand_in(desk, text=TEXT))["comparing"] is None


def test_a_server_that_stops_while_it_compares_keeps_what_was_added(tmp_path: Path) -> None:
    ledger, hands = open_ledger(tmp_path / "news.db"), Hands()
    imports = Imports(ledger, Settings(reader="rules"), hands)
    job = imports.start([Source("a.txt", TEXT.encode(), "text/plain")], Given(), "ada")
    while not hands.begun:
        time.sleep(0.01)
    assert imports.job(job).stage is Stage.COMPARING
    imports.close()
    ended = imports.job(job)
    assert (ended.stage, ended.comparing and ended.comparing.reason is not None) == (Stage.DONE, True)
    assert (ledger.view().count(what="reports"), ledger.view().sweep("compare")) == (1, None)
    ledger.close()


def test_a_bench_that_falls_over_leaves_the_import_whole(tmp_path: Path) -> None:
    ledger, hands = open_ledger(tmp_path / "news.db"), Hands()
    imports = Imports(ledger, Settings(reader="rules"), hands)
    job = imports.start([Source("a.txt", TEXT.encode(), "text/plain")], Given(), "ada")
    while not hands.begun:
        time.sleep(0.01)
    hands.fail(BrokenExecutor())
    imports.close()
    told = imports.job(job).comparing
    assert told is not None
    assert "next import" in (told.reason or "")
    assert ledger.view().count(what="reports") == 1
    ledger.close()


def test_a_large_ledger_that_was_never_compared_is_left_to_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.pipeline.judging.FEW", 0)
    app = make_app(open_ledger(tmp_path / "news.db"), settings=Settings(reader="rules"))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        assert "--keep" in done(client, hand_in(client, text=TEXT))["comparing"]["reason"]


def test_the_page_of_an_import_leads_to_the_report(desk: Client) -> None:
    answer = hand_in(desk, text=TEXT)
    (told,) = done(desk, answer)["outcomes"]
    page = desk.get(answer.headers["location"]).text
    assert f'href="/reports/{told["report"]}"' in page
    assert 'http-equiv="refresh"' not in page


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "Paste a text or choose a file."),
        ({"text": TEXT, "url": "javascript:alert(1)"}, "An address begins with"),
        ({"text": TEXT, "publisher": "x" * 2001}, "more than 2,000 characters"),
    ],
)
def test_what_is_no_import_is_a_problem(desk: Client, fields: dict[str, str], says: str) -> None:
    answer = hand_in(desk, **fields)
    assert (answer.status_code, says in answer.text) == (400, True)


def test_too_much_at_once_is_refused(desk: Client) -> None:
    answer = hand_in(desk, {"files": ("a.txt", b"x" * LARGEST)})
    assert (answer.status_code, "<h1>Request Entity Too Large</h1>" in answer.text) == (413, True)


def test_an_import_that_there_is_not_is_a_problem(desk: Client) -> None:
    assert desk.get("/api/v1/import/0000").json()["status"] == 404


def test_an_import_without_its_token_is_refused(desk: Client) -> None:
    assert desk.post("/imports", data={"text": TEXT}).status_code == 403


def test_who_reads_may_not_import(team: Client, accounts: Accounts) -> None:
    log_in(team, "rita", PASSWORD)
    form = {"text": TEXT, "_csrf_token": token(team.get("/claims").text)}
    assert team.get("/import").status_code == 403
    assert team.post("/imports", data=form).status_code == 403
    assert 'href="/import"' not in team.get("/claims").text


def test_who_reviews_may(team: Client, accounts: Accounts) -> None:
    log_in(team, "rob", PASSWORD)
    assert team.get("/import").status_code == 200
