"""Who comes in by the issuer: accounts that were added, roles by a claim, and names that change hands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import AccountError, LoginRefused
from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts, Identity, Members, Role
from sayso.web.gate import COOKIE
from sayso.web.oidc.door import door
from sayso.web.oidc.setup import SECRET, read_setup
from tests.web.conftest import PASSWORD
from tests.web.issuer import Issuer, issuing
from tests.web.oidc import HERE, desk, enter, written

ADA = "ada@desk.example"
DESK = {"claim": "realm.groups", "roles": {"readers": "read", "editors": "administer", "desk": "review"}}


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with issuing() as one:
        yield one


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Accounts]:
    one = Accounts(tmp_path / "members.db")
    yield one
    one.close()


def who(subject: str, name: str = ADA) -> Identity:
    return Identity(issuer="https://login.example", subject=subject, name=name)


def roles(store: Accounts) -> dict[str, str]:
    return {one.name: one.role.value for one in store.people()}


def test_a_name_that_changed_hands_opens_nothing(store: Accounts) -> None:
    store.add(ADA, None, Role.REVIEW)
    members = Members(store)
    assert members.admit(who("1"), None, new=True).role is Role.REVIEW
    with pytest.raises(LoginRefused, match="is somebody else's"):
        members.admit(who("2"), None, new=True)


def test_who_is_called_otherwise_at_the_issuer_keeps_the_account(store: Accounts) -> None:
    store.add(ADA, None, Role.REVIEW)
    members = Members(store)
    members.admit(who("1"), None, new=True)
    assert members.admit(who("1", "ada.lind@desk.example"), None, new=True).name == ADA


def test_capitals_are_no_other_name(store: Accounts) -> None:
    store.add("Ada@Desk.example", None, Role.READ)
    assert Members(store).admit(who("1"), None, new=True).name == "Ada@Desk.example"


def test_an_account_with_a_password_is_not_taken_over(store: Accounts) -> None:
    store.add(ADA, PASSWORD, Role.ADMINISTER)
    with pytest.raises(LoginRefused, match="has a password"):
        Members(store).admit(who("1"), Role.READ, new=True)


def test_who_was_removed_and_added_again_may_be_another(store: Accounts) -> None:
    store.add("ada", PASSWORD, Role.ADMINISTER)
    members = Members(store)
    for subject in ("1", "2"):
        store.add(ADA, None, Role.READ)
        assert members.admit(who(subject), None, new=True).name == ADA
        store.change(ADA, None)


def test_an_account_without_a_password_is_entered_with_none(store: Accounts) -> None:
    store.add(ADA, None, Role.READ)
    assert [store.check(ADA, told) for told in ("", " ", PASSWORD)] == [None, None, None]


def test_people_are_taken_in_with_the_role_for_all(tmp_path: Path, issuer: Issuer, store: Accounts) -> None:
    with desk(tmp_path, issuer, store, role="read") as client:
        assert enter(client, issuer).status_code == 303
        assert client.get("/import").status_code == 403
    assert roles(store) == {ADA: "read"}


@pytest.mark.parametrize(
    ("groups", "role"),
    [(["desk", "chess"], "review"), (["readers", "editors"], "administer"), ("readers", "read")],
)
def test_a_claim_gives_the_widest_role(
    tmp_path: Path, issuer: Issuer, store: Accounts, groups: Any, role: str
) -> None:
    issuer.person["realm"] = {"groups": groups}
    with desk(tmp_path, issuer, store, **DESK) as client:
        assert enter(client, issuer).status_code == 303
    assert roles(store) == {ADA: role}


@pytest.mark.parametrize("realm", [None, [], {"groups": None}, {"groups": ["chess"]}, {"groups": [["desk"]]}])
def test_a_claim_that_gives_no_role_lets_nobody_in(
    tmp_path: Path, issuer: Issuer, store: Accounts, realm: Any
) -> None:
    issuer.person["realm"] = realm
    store.add(ADA, None, Role.ADMINISTER)
    with desk(tmp_path, issuer, store, **DESK) as client:
        answer = enter(client, issuer)
    assert (answer.status_code, "gives ada@desk.example a role here" in answer.text) == (403, True)


def test_a_role_that_the_issuer_took_back_ends_the_sessions(
    tmp_path: Path, issuer: Issuer, store: Accounts
) -> None:
    issuer.person["realm"] = {"groups": ["editors"]}
    with desk(tmp_path, issuer, store, **DESK) as client:
        enter(client, issuer)
        old = client.cookies[COOKIE]
        issuer.person["realm"] = {"groups": ["readers"]}
        client.cookies.delete(COOKIE)
        enter(client, issuer)
        assert client.get("/people").status_code == 403
        client.cookies.set(COOKIE, old)
        assert client.get("/api/v1/claims").status_code == 401


def test_who_administers_adds_somebody_without_a_password(
    tmp_path: Path, issuer: Issuer, store: Accounts
) -> None:
    store.add("rob", PASSWORD, Role.ADMINISTER)
    with desk(tmp_path, issuer, store) as client:
        log_in(client, "rob", PASSWORD)
        form = {
            "name": ADA,
            "role": "review",
            "password": "",
            "_csrf_token": token(client.get("/people").text),
        }
        client.post("/people/add", data=form)
        assert "the issuer" in client.get("/people").text
        client.cookies.delete(COOKIE)
        assert enter(client, issuer).status_code == 303


def test_without_an_issuer_an_account_takes_a_password(team: Any) -> None:
    log_in(team, "ada", PASSWORD)
    form = {"name": "eve", "role": "read", "_csrf_token": token(team.get("/people").text)}
    assert "give a password" in team.post("/people/add", data=form).text


BAD = [
    ('client = "a"', "missing required field `issuer`"),
    ('issuer = "http://login.example"\nclient = "a"', "must begin with https://"),
    ('issuer = "login.example"\nclient = "a"', "is an address like"),
    ('issuer = "https://login.example/?a=b"\nclient = "a"', "is an address like"),
    ('issuer = "https://login.example"\nclient = ""', "must not be empty"),
    ('issuer = "https://login.example"\nclient = "a"\nsecret = "b"', "SAYSO_OIDC_SECRET, or in a file"),
    ('issuer = "https://login.example"\nclient = "a"\nrole = "boss"', "Invalid enum value 'boss'"),
    ('issuer = "https://login.example"\nclient = "a"\nclaim = "groups"', "claim and roles go together"),
    ('issuer = "https://login.example"\nclient = "a"\nscopes = ["email"]', "openid is one of them"),
    ('issuer = "https://login.example"\nclient = "a"\naddress = "https://a.example/b"', "has no path"),
    ('issuer = "https://login.example"\nclient = "a"\nsecret_file = "no"', "No such file or directory"),
    ("issuer = ", "Invalid value"),
]


@pytest.mark.parametrize(("told", "says"), BAD, ids=[one[1] for one in BAD])
def test_setups_that_are_refused(tmp_path: Path, told: str, says: str) -> None:
    path = tmp_path / "oidc.toml"
    path.write_text(told, encoding="utf-8")
    with pytest.raises(AccountError) as error:
        read_setup(path, {})
    assert says in str(error.value)
    assert str(tmp_path) in str(error.value)


def test_the_secret_comes_from_a_file_or_the_environment(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("from the file\n", encoding="utf-8")
    path = written(tmp_path, Issuer(address="https://login.example"), secret_file="secret")  # noqa: S106
    assert [read_setup(path, told)[1] for told in ({}, {SECRET: "from outside"})] == [
        "from the file",
        "from outside",
    ]


def test_beyond_loopback_the_setup_tells_where_browsers_reach_us(tmp_path: Path) -> None:
    path = written(tmp_path, Issuer(address="https://login.example"))
    with pytest.raises(AccountError, match="tell where browsers reach sayso"):
        door(path, {}, None)


def test_over_tls_the_cookies_ask_for_it(tmp_path: Path) -> None:
    path = written(tmp_path, Issuer(address="https://login.example"), address="https://desk.example")
    way = door(path, {}, HERE)
    assert (way.secure, way.host) == (True, "desk.example")
