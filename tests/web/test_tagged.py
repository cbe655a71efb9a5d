"""What a program has already is not sent again, until the ledger changes or somebody else asks."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts

Client = TestClient[Any]
PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people


def tag(client: Client, path: str = "/api/v1/claims") -> str:
    return str(client.get(path).headers["etag"])


def status(client: Client, known: str, path: str = "/api/v1/claims") -> int:
    return int(client.get(path, headers={"if-none-match": known}).status_code)


def test_the_same_is_not_sent_again(client: Client) -> None:
    answer = client.get("/api/v1/claims", headers={"if-none-match": f'W/"other", {tag(client)}'})
    assert (answer.status_code, answer.content, answer.headers["x-frame-options"]) == (304, b"", "DENY")


def test_another_address_is_something_else(client: Client) -> None:
    assert status(client, tag(client), "/api/v1/claims?speaker=bell") == 200


def test_what_was_decided_changes_it(client: Client) -> None:
    known, page = tag(client), client.get("/api/v1/claims").json()
    subject = page["claims"][0]["claim"]["id"]
    form = {"kind": "reject", "subject": subject, "_csrf_token": token(client.get(f"/claims/{subject}").text)}
    client.post("/decisions", data=form)
    assert status(client, known) == 200


@pytest.mark.parametrize("path", ["/claims", "/api/v1/import", "/api/v1/people", "/api/v1/no", "/login"])
def test_what_is_not_of_the_ledger_alone_has_no_tag(client: Client, path: str) -> None:
    assert "etag" not in client.get(path).headers


def test_a_tag_of_somebody_else_is_none(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    known = tag(team)
    log_in(team, "rita", PASSWORD)
    assert status(team, known) == 200


def test_a_tag_lets_nobody_in(team: Client, accounts: Accounts) -> None:
    log_in(team, "ada", PASSWORD)
    known = tag(team)
    team.cookies.clear()
    assert status(team, known) == 401
