"""Who may do what: every address asked by nobody, by who reads, by who reviews and by who administers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.gate import COOKIE, OPEN
from sayso.web.problem import API
from sayso.web.serve import hosts_of, is_loopback
from tests.web.conftest import PASSWORD
from tests.web.payloads import fill_hostile, routes

Client = TestClient[Any]


@pytest.fixture
def team(tmp_path: Path, accounts: Accounts) -> Iterator[Client]:
    """A team's ledger with claims to decide on."""
    ledger = open_ledger(tmp_path / "doubts.db")
    fill_hostile(ledger)
    with TestClient(make_app(ledger, accounts), base_url="http://127.0.0.1") as one:
        yield one


def posts(client: Client) -> Iterator[str]:
    """Every path that takes a form."""
    for route in client.app.routes:
        if "POST" in getattr(route, "methods", ()):
            yield route.path.replace("{id:str}", "0" * 32)


def test_nobody_sees_any_page_but_the_login(team: Client) -> None:
    shut = [path for path in routes(team.app) if not path.startswith(OPEN)]
    told = {path: team.get(path.replace("{id:str}", "0" * 32), follow_redirects=False) for path in shut}
    assert {answer.status_code for answer in told.values()} == {303}
    assert {answer.headers["location"].partition("?")[0] for answer in told.values()} == {"/login"}


def test_nobody_sees_anything_of_the_api(team: Client) -> None:
    paths = [route.path for route in team.app.routes if route.path.startswith(API)]
    told = [team.get(path.replace("{id:str}", "0" * 32)) for path in paths]
    assert {answer.status_code for answer in told} == {401}


@pytest.mark.parametrize("sent", [{}, {"_csrf_token": "0" * 128}, {"_csrf_token": ""}])
def test_no_form_is_taken_without_its_token(team: Client, sent: dict[str, str]) -> None:
    log_in(team, "ada", PASSWORD)
    assert {path: team.post(path, data=sent).status_code for path in posts(team)} == dict.fromkeys(
        posts(team), 403
    )


def test_a_token_of_one_browser_is_none_in_another(team: Client) -> None:
    stolen = token(team.get("/login").text)
    team.cookies.clear()
    team.get("/login")
    form = {"name": "ada", "password": PASSWORD, "_csrf_token": stolen}
    assert team.post("/login", data=form, follow_redirects=False).status_code == 403


@pytest.mark.parametrize("secret", ["", "0", "x" * 43, "a" * 5_000, "../people.db", "' OR 1=1 --"])
def test_forged_sessions_are_none(team: Client, secret: str) -> None:
    team.cookies.set(COOKIE, secret)
    assert team.get("/api/v1/claims").status_code == 401


def test_a_changed_session_is_none(team: Client) -> None:
    log_in(team, "rita", PASSWORD)
    secret = team.cookies[COOKIE]
    team.cookies.clear()
    team.cookies.set(COOKIE, secret[:-1] + ("a" if secret[-1] != "a" else "b"))
    assert team.get("/api/v1/claims").status_code == 401


@pytest.mark.parametrize(("name", "status"), [("rita", 403), ("rob", 404), ("ada", 404)])
def test_deeds_take_the_role_to_review(team: Client, name: str, status: int) -> None:
    log_in(team, name, PASSWORD)
    form = {
        "kind": "accept",
        "subject": "0" * 32,
        "target": "0" * 32,
        "_csrf_token": token(team.get("/").text),
    }
    for path in ("/decisions", "/withdrawals"):
        assert team.post(path, data=form, follow_redirects=False).status_code == status


def test_who_reads_is_shown_no_buttons_that_are_refused(team: Client) -> None:
    shown = {}
    for name in ("rita", "rob"):
        log_in(team, name, PASSWORD)
        claim = team.get("/api/v1/review").json()["claims"][0]["claim"]["id"]
        told = [team.get(path).text for path in ("/review", f"/claims/{claim}")]
        shown[name] = ['action="/decisions"' in page for page in told]
        team.cookies.clear()
    assert shown == {"rita": [False, False], "rob": [True, True]}


def test_an_account_that_is_gone_is_logged_out(team: Client, accounts: Accounts) -> None:
    log_in(team, "rita", PASSWORD)
    accounts.change("rita", None)
    assert team.get("/claims", follow_redirects=False).headers["location"] == "/login?next=%2Fclaims"


def test_the_page_of_a_person_is_kept_by_no_cache_on_the_way(team: Client) -> None:
    log_in(team, "rita", PASSWORD)
    assert "no-store" in team.get("/claims").headers["cache-control"]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.4", "::", "desk.example", "127.0.0.1.evil.example"])  # noqa: S104
def test_what_can_be_reached_from_elsewhere_is_not_loopback(host: str) -> None:
    assert not is_loopback(host)


def test_a_name_of_our_own_is_answered_to() -> None:
    assert "desk.example:8000" in hosts_of("desk.example", 8000)


def test_the_file_of_accounts_is_its_owners_alone(accounts: Accounts, tmp_path: Path) -> None:
    assert (tmp_path / "people.db").stat().st_mode & 0o077 == 0
