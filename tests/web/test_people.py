"""Those who administer see and change accounts; nobody else does."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts, Role

Client = TestClient[Any]
PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people


def send(client: Client, path: str, at: str = "/claims", **form: str) -> Any:
    form["_csrf_token"] = token(client.get(at).text)
    return client.post(path, data=form, follow_redirects=False)


def roles(accounts: Accounts) -> dict[str, Role]:
    return {one.name: one.role for one in accounts.people()}


@pytest.mark.parametrize("name", ["rita", "rob"])
@pytest.mark.parametrize("path", ["/people", "/audit", "/api/v1/people", "/api/v1/audit"])
def test_others_are_refused_the_pages(team: Client, name: str, path: str) -> None:
    log_in(team, name, PASSWORD)
    assert team.get(path).status_code == 403


@pytest.mark.parametrize("name", ["rita", "rob"])
@pytest.mark.parametrize("path", ["/people/add", "/people/change"])
def test_others_are_refused_the_deeds(team: Client, accounts: Accounts, name: str, path: str) -> None:
    before = roles(accounts)
    log_in(team, name, PASSWORD)
    answer = send(team, path, name="rita", password=PASSWORD, role="administer")
    assert (answer.status_code, roles(accounts)) == (403, before)


def test_somebody_is_added_and_may_log_in(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    assert send(team, "/people/add", name="eve", password=PASSWORD, role="review").status_code == 303
    assert accounts.check("eve", PASSWORD)
    assert (accounts.acts(1)[0].who, accounts.acts(1)[0].about) == ("ada", "eve (review)")


def test_a_role_is_changed(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    send(team, "/people/change", name="rita", role="review")
    assert roles(accounts)["rita"] is Role.REVIEW


def test_somebody_is_removed(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    send(team, "/people/change", name="rob")
    assert "rob" not in roles(accounts)
    assert accounts.acts(1)[0].what == "removed"


def test_the_last_who_administers_stays(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    assert send(team, "/people/change", name="ada", role="read").status_code == 400
    assert roles(accounts)["ada"] is Role.ADMINISTER


def test_a_short_password_is_a_problem(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    answer = send(team, "/people/add", name="eve", password="short", role="read")  # noqa: S106
    assert (answer.status_code, "10 to 200 characters" in answer.text) == (400, True)


def test_what_people_did_is_shown(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    assert [one["what"] for one in team.get("/api/v1/audit").json()["acts"]] == ["logged in"]
    assert "logged in" in team.get("/audit").text


def test_no_page_tells_a_password_or_its_digest(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    assert "argon2" not in team.get("/people").text + team.get("/api/v1/people").text


def test_without_accounts_the_page_says_so(client: Client) -> None:
    assert "There are no accounts" in client.get("/people").text
    assert (
        send(client, "/people/add", "/import", name="eve", password=PASSWORD, role="read").status_code == 404
    )
