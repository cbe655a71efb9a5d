"""Two roles in two browsers: each may do what is theirs, and is refused what is not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PASSWORD
from tests.browser.site import Site


def enter(page: Page, site: Site, name: str) -> None:
    page.goto(f"{site.address}/claims")
    expect(page).to_have_url(f"{site.address}/login?next=%2Fclaims")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    expect(page).to_have_url(f"{site.address}/claims")


def test_who_reads_is_refused_and_who_reviews_is_not(page: Page, team: Site) -> None:
    enter(page, team, "rita")
    page.goto(f"{team.address}/review")
    assert page.get_by_role("button", name="Accept").count() == 0
    page.get_by_role("button", name="Log out").click()
    enter(page, team, "rob")
    page.goto(f"{team.address}/review")
    page.get_by_role("button", name="Accept").first.click()
    expect(page.locator("tbody tr", has_text="rob")).to_have_count(1)


def test_a_form_made_up_by_who_reads_is_refused(page: Page, team: Site) -> None:
    enter(page, team, "rita")
    status = page.evaluate(
        """async () => {
            const form = document.querySelector('form[action="/logout"]');
            const sent = new URLSearchParams(new FormData(form));
            sent.set("kind", "accept");
            sent.set("subject", "0".repeat(32));
            return (await fetch("/decisions", { method: "POST", body: sent })).status;
        }"""
    )
    assert status == 403


@pytest.mark.parametrize(("name", "status"), [("rob", 403), ("ada", 200)])
def test_people_and_what_they_did_are_for_who_administers(
    page: Page, team: Site, name: str, status: int
) -> None:
    enter(page, team, name)
    answers = {path: page.goto(f"{team.address}{path}") for path in ("/people", "/audit")}
    told = {path: answer.status for path, answer in answers.items() if answer}
    if 404 in told.values():
        pytest.skip("no such page")
    assert set(told.values()) == {status}


def test_going_back_after_logging_out_shows_nothing(page: Page, team: Site) -> None:
    enter(page, team, "rita")
    page.goto(f"{team.address}/claims")
    page.get_by_role("button", name="Log out").click()
    page.go_back()
    expect(page).to_have_url(f"{team.address}/login?next=%2Fclaims")
