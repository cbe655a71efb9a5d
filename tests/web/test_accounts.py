"""Accounts: who may log in, what a role covers, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.errors import AccountError
from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts, Role
from sayso.web.gate import COOKIE
from sayso.web.login import TRIES

PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people

Client = TestClient[Any]


def test_who_has_not_logged_in_is_led_to_the_login(team: Client) -> None:
    answer = team.get("/claims", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?next=%2Fclaims")


def test_the_api_says_so_instead(team: Client) -> None:
    assert team.get("/api/v1/claims").json()["status"] == 401


def test_who_logs_in_may_read(team: Client) -> None:
    assert log_in(team, "rita", PASSWORD).status_code == 303
    assert team.get("/claims").status_code == 200


@pytest.mark.parametrize(("name", "password"), [("rita", "wrong password"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_look_the_same(team: Client, name: str, password: str) -> None:
    answer = log_in(team, name, password)
    assert (answer.status_code, "No account has that name and password." in answer.text) == (401, True)


def test_the_cookie_is_not_for_scripts_nor_other_sites(team: Client) -> None:
    told = log_in(team, "rita", PASSWORD).headers["set-cookie"].lower()
    assert "httponly" in told
    assert "samesite=lax" in told


def test_a_forged_session_is_none(team: Client) -> None:
    team.cookies.set(COOKIE, "x" * 43)
    assert team.get("/api/v1/claims").status_code == 401


def test_a_session_ends_with_logging_out(team: Client) -> None:
    log_in(team, "rita", PASSWORD)
    secret = team.cookies[COOKIE]
    form = {"_csrf_token": token(team.get("/claims").text)}
    team.post("/logout", data=form)
    team.cookies.set(COOKIE, secret)
    assert team.get("/api/v1/claims").status_code == 401


def test_an_expired_session_is_none(
    team: Client, accounts: Accounts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.web.accounts.store.LASTS", -1)
    team.cookies.set(COOKIE, accounts.start(accounts.people()[0]))
    assert team.get("/api/v1/claims").status_code == 401


def test_a_form_from_elsewhere_is_refused(team: Client) -> None:
    answer = team.post("/login", data={"name": "rita", "password": PASSWORD})
    assert answer.status_code == 403


def test_tries_are_limited(team: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    minute = [1_000.0]  # the clock stands still however long a busy machine takes to try
    monkeypatch.setattr("litestar.middleware.rate_limit.time", lambda: minute[0])
    answers = [log_in(team, "rita", "wrong password").status_code for _ in range(TRIES + 2)]
    assert answers == [401] * TRIES + [429] * 2
    minute[0] += 60
    assert log_in(team, "rita", PASSWORD).status_code == 303


def test_another_host_name_is_refused(team: Client) -> None:
    assert team.get("/login", headers={"host": "evil.example"}).status_code == 400


def test_a_changed_role_ends_the_sessions(team: Client, accounts: Accounts) -> None:
    log_in(team, "rob", PASSWORD)
    accounts.change("rob", Role.READ)
    assert team.get("/api/v1/claims").status_code == 401


def test_somebody_is_left_to_administer(accounts: Accounts) -> None:
    with pytest.raises(AccountError, match="somebody must be left to administer"):
        accounts.change("ada", None)


@pytest.mark.parametrize(
    ("name", "password", "message"),
    [
        ("ada", PASSWORD, "'ada' has an account"),
        ("", PASSWORD, "1 to 80 printable"),
        ("eve", "short", "10 to 200"),
    ],
)
def test_accounts_that_are_refused(accounts: Accounts, name: str, password: str, message: str) -> None:
    with pytest.raises(AccountError, match=message):
        accounts.add(name, password, Role.READ)


def test_the_file_holds_neither_passwords_nor_secrets(accounts: Accounts, tmp_path: Path) -> None:
    secret = accounts.start(accounts.people()[0])
    accounts.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("people.db*"))
    assert PASSWORD.encode() not in kept
    assert secret.encode() not in kept


def test_what_people_did_is_written_down(team: Client, accounts: Accounts) -> None:
    log_in(team, "rita", "wrong password")
    log_in(team, "rita", PASSWORD)
    assert [(act.who, act.what) for act in accounts.acts(10)] == [
        ("rita", "logged in"),
        ("rita", "failed to log in"),
    ]
