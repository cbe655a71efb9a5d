"""What is handed in on a page is read in the background and told report by report; who only reads may not."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.settings import Settings
from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.uploads import LARGEST

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
