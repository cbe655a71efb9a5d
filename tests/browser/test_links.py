"""Links that can be kept, pages that come when they are worked out, and captures that are only saved."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sayso.ledger import open_ledger
from sayso.model.capture import Capture
from sayso.testing import made_reading
from sayso.web import answers
from tests.browser.site import Site, serving
from tests.web.waiting import Hands

BYTES = b"<script>window.ran=1</script> Ann Bell said no."


def test_a_claims_characters_are_marked_in_its_report_and_in_sight(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/claims")
    page.locator(".rows blockquote a").first.click()
    words = page.locator(".context .content").first.inner_text()
    page.get_by_role("link", name="in the report").first.click()
    marked = page.locator(".shown")
    expect(marked.first).to_be_in_viewport()
    # badges stand between the pieces; what is marked is what the claim says
    assert "".join(marked.all_inner_texts()).replace(" ", "") == words.replace(" ", "")


def test_a_link_is_copied(page: Page, site: Site) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{site.address}/claims")
    page.locator(".rows blockquote a").first.click()
    page.get_by_role("button", name="Copy: Link to this claim").click()
    expect(page.get_by_text("Copied", exact=True)).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_what_is_being_worked_out_comes_by_itself(
    page: Page, filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = Hands()
    monkeypatch.setattr(answers, "PATIENCE", 0.2)
    with serving(filled, bench=hands) as site:
        page.goto(f"{site.address}/speakers")
        expect(page.get_by_role("heading", name="Being worked out")).to_be_visible()
        assert page.get_by_role("link", name="Ask again").count() == 1
        while hands.begun:  # what was begun ahead of time with it
            with open_ledger(filled) as ledger:
                hands.finish(hands.begun[0][0](ledger.view())[1])
        expect(page.get_by_role("heading", name="Speakers")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_capture_is_saved_and_not_opened(browser: Browser, tmp_path: Path, scripts: bool) -> None:
    path, digest = tmp_path / "kept.db", hashlib.sha256(BYTES).hexdigest()
    with open_ledger(path) as ledger:
        made = made_reading("<source>Ann Bell</source> <cue>said</cue> <content>no</content>.")
        ledger.writer(made.run).add(
            Capture(sha256=digest, size=len(BYTES), media_type="text/html"), made, BYTES
        )
    with serving(path) as site, browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.goto(f"{site.address}/reports/{made.report.id}")
        with page.expect_download() as coming:
            page.get_by_role("link", name="Download the bytes").click()
        assert coming.value.suggested_filename == f"capture-{digest[:12]}.txt"
        assert coming.value.path().read_bytes() == BYTES
