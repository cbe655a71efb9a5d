"""Somebody logs in by an issuer in a real browser, goes on to where they were going, and logs out."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from sayso.web.accounts import Accounts, Role
from sayso.web.oidc.setup import SECRET as VARIABLE
from tests.browser.site import Site, serving
from tests.web.issuer import SECRET, Issuer, issuing
from tests.web.oidc import written

ADA = "ada@desk.example"


@pytest.fixture
def issuer() -> Iterator[Issuer]:
    with issuing() as one:
        yield one


@pytest.fixture
def joined(filled: Path, tmp_path: Path, issuer: Issuer) -> Iterator[Site]:
    """The ledger served to people who log in by the issuer, one of whom was added."""
    people = tmp_path / "people.db"
    store = Accounts(people)
    store.add(ADA, None, Role.REVIEW)
    store.close()
    setup = written(tmp_path, issuer)
    ledger = Path(shutil.copy(filled, tmp_path / "team.db"))
    with serving(ledger, people, issuer=(setup, {VARIABLE: SECRET})) as one:
        yield one


def test_one_logs_in_by_the_issuer_and_out_again(page: Page, joined: Site, issuer: Issuer) -> None:
    page.goto(f"{joined.address}/review")
    page.get_by_role("link", name="Log in with your organisation").click()
    page.get_by_role("link", name="I am Ada").click()
    expect(page).to_have_url(f"{joined.address}/review")
    expect(page.locator(".out")).to_contain_text(ADA)
    page.get_by_role("button", name="Accept").first.click()
    expect(page.locator("tbody tr", has_text=ADA)).to_have_count(1)
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("status")).to_contain_text("You are logged out here.")
    page.get_by_role("link", name="log out there too").click()
    expect(page.locator("h1")).to_have_text("Issuer")
    page.goto(f"{joined.address}/claims")
    expect(page).to_have_url(f"{joined.address}/login?next=%2Fclaims")


def test_who_is_not_known_is_told_what_to_do(page: Page, joined: Site, issuer: Issuer) -> None:
    issuer.person["email"] = "eve@desk.example"
    page.goto(f"{joined.address}/login")
    page.get_by_role("link", name="Log in with your organisation").click()
    page.get_by_role("link", name="I am Ada").click()
    expect(page.get_by_role("alert")).to_contain_text("somebody who administers has to add it")
    assert Axe().run(page).response["violations"] == []


def test_the_way_to_the_issuer_needs_no_script(page: Page, joined: Site, issuer: Issuer) -> None:
    with page.context.browser.new_context(java_script_enabled=False) as context:  # type: ignore[union-attr]
        plain = context.new_page()
        plain.goto(f"{joined.address}/claims")
        plain.get_by_role("link", name="Log in with your organisation").click()
        plain.get_by_role("link", name="I am Ada").click()
        expect(plain.locator("h1")).to_have_text("Claims")
