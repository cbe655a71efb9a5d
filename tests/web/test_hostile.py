"""What comes from outside stays text: in reports, in queries, in paths, in headers, in forms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.testing.forms import token
from sayso.web.app import LARGEST, make_app
from sayso.web.headers import HEADERS
from tests.web.payloads import NEVER, PAYLOADS, addresses, fill_hostile

Client = TestClient[Any]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    ledger = open_ledger(tmp_path_factory.mktemp("hostile") / "news.db")
    fill_hostile(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def pages(client: Client) -> list[str]:
    return list(addresses(client.app, lambda path: client.get(path).json()))


def test_no_page_lets_a_payload_through(hostile: Client) -> None:
    found = {path: hostile.get(path) for path in pages(hostile)}
    assert {path for path, answer in found.items() if answer.status_code >= 400} == set()
    assert [(path, bad) for path, answer in found.items() for bad in NEVER if bad in answer.text] == []


def test_a_hostile_pair_is_compared(hostile: Client) -> None:
    assert hostile.get("/api/v1/contradictions").json()["pairs"]


def test_payloads_are_shown_as_the_words_they_are(hostile: Client) -> None:
    shown = ("/", "/claims", "/reports", "/speakers", "/unknowns", "/review", "/contradictions", "/series")
    assert [path for path in shown if "window.ran=1" not in hostile.get(path).text] == []


def test_every_claim_and_report_is_clean(hostile: Client) -> None:
    every = hostile.get("/api/v1/claims").json()["claims"]
    assert len(every) == 2 * len(PAYLOADS)
    paths = [f"/claims/{one['claim']['id']}" for one in every]
    paths += [f"/reports/{one['report']['id']}" for one in every]
    told = [hostile.get(path).text for path in paths]
    assert [bad for page in told for bad in NEVER if bad in page] == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_is_asked_for_comes_back_as_text(hostile: Client, payload: str) -> None:
    names = ("words", "speaker", "name", "about", "place", "publisher", "since", "who", "back", "page", "act")
    for path in pages(hostile):
        answer = hostile.get(path, params=dict.fromkeys(names, payload))
        assert [bad for bad in NEVER if bad in answer.text] == [], path


def test_a_script_address_is_no_link(hostile: Client) -> None:
    report = hostile.get("/api/v1/reports").json()["reports"][0]
    assert report["url"].startswith("javascript:")
    assert "javascript:" not in hostile.get(f"/reports/{report['id']}").text.replace("&#34;", '"')


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2fapp.py",
        "/static/..%5capp.py",
        "/static/%2fetc/passwd",
        "/static//etc/passwd",
        "/static/sayso.css%00",
        "/static/",
        "/claims/..%2f..%2fapp.py",
        "/reports/%00",
    ],
)
def test_no_path_leads_out_of_its_folder(hostile: Client, path: str) -> None:
    answer = hostile.get(path)
    assert answer.status_code == 404
    assert "def make_app" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize(
    "value", ["%00", "a%00b", "%ed%a0%80", "%ff%fe", "%f4%90%80%80", "%E2%80%AE", "%0d%0a"]
)
def test_bytes_that_are_no_text_break_nothing(hostile: Client, value: str) -> None:
    asked = "&".join(f"{name}={value}" for name in ("words", "speaker", "name", "about", "place", "since"))
    for path in pages(hostile):
        assert hostile.get(f"{path.partition('?')[0]}?{asked}").status_code in {200, 400}, path
    assert hostile.get(f"/api/v1/claims?page={value}").status_code in {200, 400}


@pytest.mark.parametrize("length", [201, 5_000, 60_000])
def test_long_values_are_refused_in_a_sentence(hostile: Client, length: int) -> None:
    problem = hostile.get("/api/v1/claims", params={"words": "a" * length}).json()
    assert (problem["status"], problem["field"]) == (400, "words")
    assert len(problem["detail"]) < 300


def test_many_parts_of_a_query_break_nothing(hostile: Client) -> None:
    assert hostile.get("/claims?" + "&".join(f"p{n}=1" for n in range(5_000))).status_code == 200


@pytest.mark.parametrize(
    "words", ['"', "*", "-", "AND", "NEAR(a b)", "a* OR", "col:x", "^", "'; DROP TABLE claims; --"]
)
def test_words_are_never_a_query_language(hostile: Client, words: str) -> None:
    for path in ("/api/v1/claims", "/api/v1/reports", "/api/v1/unknowns"):
        assert hostile.get(path, params={"words": words}).status_code == 200
    assert hostile.get("/api/v1/claims").json()["paging"]["total"] == 2 * len(PAYLOADS)


def test_a_large_body_is_refused(hostile: Client) -> None:
    form = {
        "_csrf_token": token(hostile.get("/review").text),
        "kind": "accept",
        "subject": "a" * (LARGEST + 1),
    }
    answer = hostile.post("/decisions", data=form)
    assert answer.status_code == 413
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"{}", b"kind=sing&subject=a", b"kind=accept"])
def test_a_broken_form_is_a_problem_and_no_more(hostile: Client, body: bytes) -> None:
    headers = {
        "x-csrftoken": token(hostile.get("/review").text),
        "content-type": "application/x-www-form-urlencoded",
    }
    assert hostile.post("/decisions", content=body, headers=headers).status_code == 400


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/a\r\nset-cookie: x=1",
        "/a\nlocation: //evil.example",
        "/\t/evil.example",
        "/\u2028/evil.example",
        " //evil.example",
        "///evil.example",
        "review",
    ],
)
def test_a_redirect_stays_here_and_carries_nothing(hostile: Client, back: str) -> None:
    page = hostile.get("/review").text
    subject = hostile.get("/api/v1/claims").json()["claims"][0]["claim"]["id"]
    form = {"_csrf_token": token(page), "kind": "accept", "subject": subject, "back": back}
    answer = hostile.post("/decisions", data=form, follow_redirects=False)
    assert answer.headers["location"] == "/review"
    assert "x=1" not in answer.headers.get("set-cookie", "")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:80", ""])
def test_it_answers_to_its_own_name_alone(hostile: Client, host: str) -> None:
    assert hostile.get("/claims", headers={"host": host}).status_code == 400


def test_a_forwarded_host_changes_nothing(hostile: Client) -> None:
    answer = hostile.get("/claims", headers={"x-forwarded-host": "evil.example"})
    assert "evil.example" not in answer.text


def test_the_policy_runs_nothing_that_stands_in_a_page() -> None:
    policy = HEADERS["content-security-policy"]
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "*" not in policy
    assert policy.startswith("default-src 'none'")


def test_errors_tell_nothing_of_the_inside(hostile: Client) -> None:
    told = [hostile.get(path).text for path in ("/claims/zz", "/claims?page=x", "/nowhere", "/static/x%00")]
    inside = ("Traceback", ".py", "sqlalchemy", "site-packages", str(Path(__file__).parents[2]))
    assert [bad for page in told for bad in inside if bad in page] == []
