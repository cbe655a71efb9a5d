"""Logging in by an issuer: the way there and back, and all that may be wrong with what comes back."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from joserfc.jwk import RSAKey
from litestar.testing import TestClient

from sayso.testing.forms import token
from sayso.web.accounts import Accounts, Role
from sayso.web.gate import COOKIE
from sayso.web.oidc import fetch
from sayso.web.oidc import issuer as room
from tests.web.issuer import Issuer, issuing
from tests.web.oidc import come, desk, enter, leave

Client = TestClient[Any]
PAST = -100_000
ADA = "ada@desk.example"


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with issuing() as one:
        yield one


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    store = Accounts(tmp_path / "people.db")
    yield store
    store.close()


@pytest.fixture
def client(tmp_path: Path, issuer: Issuer, accounts: Accounts) -> Iterator[Client]:
    accounts.add(ADA, None, Role.REVIEW)
    with desk(tmp_path, issuer, accounts) as one:
        yield one


def test_who_was_added_comes_in_with_the_role_given_here(client: Client, issuer: Issuer) -> None:
    assert enter(client, issuer).headers["location"] == "/"
    assert client.get("/review").text.count(ADA) == 1
    assert client.get("/people").status_code == 403


def test_one_goes_on_to_the_page_that_was_asked_for(client: Client, issuer: Issuer) -> None:
    asked = client.get("/claims?words=pier", follow_redirects=False).headers["location"]
    assert asked == "/login?next=%2Fclaims%3Fwords%3Dpier"
    assert "/login/issuer?next=%2Fclaims%3Fwords%3Dpier" in client.get(asked).text
    assert enter(client, issuer, quote("/claims?words=pier")).headers["location"] == "/claims?words=pier"


@pytest.mark.parametrize(
    "goal",
    ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/%09/evil.example"],
)
def test_one_goes_nowhere_else(client: Client, issuer: Issuer, goal: str) -> None:
    assert enter(client, issuer, goal if "%" in goal else quote(goal)).headers["location"] == "/"


def test_what_is_asked_has_a_state_a_nonce_and_a_challenge(client: Client) -> None:
    first, second = leave(client), leave(client)
    assert first["code_challenge_method"] == "S256"
    assert first["response_type"] == "code"
    for name in ("state", "nonce", "code_challenge"):
        assert len(first[name]) >= 43
        assert first[name] != second[name]


@pytest.mark.parametrize("state", ["", "x" * 43, "' OR 1=1 --"])
def test_another_state_is_refused(client: Client, issuer: Issuer, state: str) -> None:
    back = issuer.begin({**leave(client), "state": state})
    assert come(client, back).status_code == 403
    assert "/token" not in issuer.asked


def test_a_login_that_began_in_another_browser_is_refused(client: Client, issuer: Issuer) -> None:
    back = issuer.begin(leave(client))
    client.cookies.clear()
    leave(client)
    assert "did not begin in this browser" in come(client, back).text


def test_coming_back_twice_is_refused(client: Client, issuer: Issuer) -> None:
    back = issuer.begin(leave(client))
    assert come(client, back).status_code == 303
    client.cookies.delete(COOKIE)
    assert come(client, back).status_code == 403
    assert issuer.asked.count("/token") == 1


def test_a_code_that_was_used_is_refused_by_the_issuer(client: Client, issuer: Issuer) -> None:
    query = leave(client)
    back = issuer.begin(query)
    issuer.codes.clear()
    assert "does not take the code (invalid_grant)" in come(client, back).text


def test_a_code_of_somebody_elses_login_is_refused(client: Client, issuer: Issuer) -> None:
    stolen = issuer.begin(leave(client)).partition("code=")[2].partition("&")[0]
    mine = issuer.begin(leave(client))
    code = mine.partition("code=")[2].partition("&")[0]
    assert "invalid_grant" in come(client, mine.replace(code, stolen)).text


def test_a_login_that_took_too_long_is_refused(
    client: Client, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.web.accounts.attempt.LASTS", -1)
    assert enter(client, issuer).status_code == 403


NOW = int(time.time())
TOKENS = [
    ({"nonce": "another"}, "its nonce is another"),
    ({"nonce": None}, "its nonce is missing"),
    ({"exp": NOW + PAST}, "has expired"),
    ({"exp": None}, "its exp is missing"),
    ({"exp": "soon"}, "its exp is another"),
    ({"iat": NOW - PAST, "exp": NOW - 2 * PAST}, "its iat is another"),
    ({"nbf": NOW - PAST}, "its nbf is another"),
    ({"aud": "another"}, "its aud is another"),
    ({"aud": ["another"]}, "its aud is another"),
    ({"aud": ["sayso", "another"]}, "its azp is missing"),
    ({"aud": ["sayso", "another"], "azp": "another"}, "its azp is another"),
    ({"iss": "https://another.example"}, "its iss is another"),
    ({"iss": None}, "its iss is missing"),
    ({"sub": None}, "its sub is missing"),
    ({"sub": ""}, "its sub"),
    ({"sub": 5}, "its sub"),
    ({"email_verified": False}, "has not verified the address"),
    ({"email_verified": None}, "has not verified the address"),
    ({"email": None}, "has no &#39;email&#39;"),
    ({"email": ["ada"]}, "has no &#39;email&#39;"),
    ({"email": "eve@desk.example"}, "has no account here"),
]


@pytest.mark.parametrize(("claims", "says"), TOKENS, ids=[f"{one[0]}"[:40] for one in TOKENS])
def test_tokens_that_are_refused(
    client: Client, issuer: Issuer, accounts: Accounts, claims: dict[str, Any], says: str
) -> None:
    issuer.claims = claims
    answer = enter(client, issuer)
    assert (answer.status_code, says in answer.text) == (403, True), answer.text
    assert COOKIE not in client.cookies
    assert accounts.acts(1)[0].what == "failed to log in by the issuer"


def test_a_clock_that_is_a_minute_off_is_forgiven(client: Client, issuer: Issuer) -> None:
    now = int(time.time())
    issuer.claims = {"iat": now + 60, "nbf": now + 60, "exp": now - 60}
    assert enter(client, issuer).status_code == 303


@pytest.mark.parametrize("alg", ["none", "HS256"])
def test_a_token_that_nobody_signed_is_refused(client: Client, issuer: Issuer, alg: str) -> None:
    issuer.alg = alg
    issuer.discovery = {"id_token_signing_alg_values_supported": ["RS256", alg]}
    assert "signed in a way that is not allowed" in enter(client, issuer).text


def test_a_token_signed_by_another_is_refused(client: Client, issuer: Issuer) -> None:
    query = leave(client)
    back = issuer.begin(query)
    with issuing() as another:
        another.key = RSAKey.generate_key(2048, {"kid": "first"})
        issuer.token = another.token  # type: ignore[method-assign]
        another.address = issuer.address
        assert "signed by none of its keys" in come(client, back).text


def test_new_keys_are_asked_for_once_when_they_are_met(client: Client, issuer: Issuer) -> None:
    enter(client, issuer)
    issuer.rotate()
    client.cookies.delete(COOKIE)
    assert enter(client, issuer).status_code == 303
    client.cookies.delete(COOKIE)
    assert enter(client, issuer).status_code == 303
    assert issuer.asked.count("/keys") == 2


def test_a_no_of_the_issuer_is_told(client: Client, issuer: Issuer) -> None:
    state = leave(client)["state"]
    answer = client.get(f"/login/issuer/back?state={state}&error=access_denied&error_description=<b>")
    assert (answer.status_code, "the issuer says no (access_denied)" in answer.text) == (403, True)
    assert "<b>" not in answer.text


def test_an_answer_of_another_issuer_is_refused(client: Client, issuer: Issuer) -> None:
    back = issuer.begin(leave(client)).replace(quote(issuer.address, safe=""), "https%3A%2F%2Fother.example")
    assert "comes from another issuer" in come(client, back).text
    assert "/token" not in issuer.asked


@pytest.mark.parametrize(
    ("path", "how", "says"),
    [
        ("/.well-known/openid-configuration", "nonsense", "answered 200 and no JSON object"),
        ("/.well-known/openid-configuration", "large", "answered more than 262,144 bytes"),
        ("/.well-known/openid-configuration", "redirect", "answered 302 and no JSON object"),
        ("/.well-known/openid-configuration", "slow", "did not answer within"),
        ("/keys", "nonsense", "answered 200 and no JSON object"),
        ("/token", "nonsense", "answered 200 and no JSON object"),
        ("/token", "slow", "did not answer within"),
    ],
)
def test_an_issuer_that_breaks_is_told(  # noqa: PLR0913, PLR0917  # two of them fixtures
    client: Client, issuer: Issuer, monkeypatch: pytest.MonkeyPatch, path: str, how: str, says: str
) -> None:
    if path == "/.well-known/openid-configuration":
        monkeypatch.setattr(fetch, "SECONDS", 1.0 if how == "slow" else 10.0)
        issuer.breaks[path] = how
        answer = client.get("/login/issuer", follow_redirects=False)
    else:
        back = issuer.begin(leave(client))
        issuer.breaks[path] = how
        monkeypatch.setattr(fetch, "SECONDS", 1.0 if how == "slow" else 10.0)
        answer = come(client, back)
    assert (answer.status_code, says in answer.text) == (502, True), answer.text
    assert "Log in with your organisation" in answer.text


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"issuer": "https://another.example"}, "says that it is &#39;https://another.example&#39;"),
        ({"token_endpoint": "http://another.example/token"}, "names an address without TLS"),
        ({"jwks_uri": 5}, "is no description of an issuer"),
        ({"code_challenge_methods_supported": ["plain"]}, "does not take PKCE with S256"),
        ({"id_token_signing_alg_values_supported": ["none", "HS256"]}, "in no way that is allowed"),
    ],
)
def test_an_issuer_that_says_what_it_must_not_is_told(
    client: Client, issuer: Issuer, said: dict[str, Any], says: str
) -> None:
    issuer.discovery = said
    answer = client.get("/login/issuer", follow_redirects=False)
    assert (answer.status_code, says in answer.text) == (502, True), answer.text


def test_an_issuer_that_is_not_there_is_told(tmp_path: Path, accounts: Accounts) -> None:
    gone = Issuer(address="http://127.0.0.1:9")
    with desk(tmp_path, gone, accounts) as client:
        answer = client.get("/login/issuer")
    assert (answer.status_code, "cannot be reached" in answer.text) == (502, True)


def test_the_issuer_is_asked_nothing_before_somebody_logs_in(client: Client, issuer: Issuer) -> None:
    client.get("/login")
    assert issuer.asked == []


def test_what_the_issuer_says_is_kept_for_an_hour(client: Client, issuer: Issuer) -> None:
    leave(client)
    leave(client)
    assert issuer.asked.count("/.well-known/openid-configuration") == 1


def test_after_that_it_is_asked_again(
    client: Client, issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "HOUR", -1.0)
    enter(client, issuer)
    assert issuer.asked.count("/.well-known/openid-configuration") > 1


def test_logging_out_ends_the_session_and_tells_where_to_end_the_issuers(
    client: Client, issuer: Issuer
) -> None:
    enter(client, issuer)
    secret = client.cookies[COOKIE]
    shown = client.post("/logout", data={"_csrf_token": token(client.get("/claims").text)})
    assert f'href="{issuer.address}/out?client_id=sayso&amp;post_logout_redirect_uri=' in shown.text
    client.cookies.set(COOKIE, secret)
    assert client.get("/api/v1/claims").status_code == 401


def test_the_issuer_is_asked_where_an_event_loop_runs(issuer: Issuer) -> None:
    async def asked() -> int:
        return fetch.fetch(f"{issuer.address}/.well-known/openid-configuration")[0]

    with ThreadPoolExecutor(1) as apart:  # where the tests of the browser leave no loop of their own running
        assert apart.submit(asyncio.run, asked()).result() == 200
