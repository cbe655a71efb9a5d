"""Reports come in on a page, and are read: one pasted, ten uploaded, and the specimen where it is there."""

from __future__ import annotations

from pathlib import Path

import msgspec
from playwright.sync_api import Page, expect

from tests.browser.site import Site

SECONDS = 60_000


def done(page: Page) -> None:
    expect(page.locator("h1 .chip")).to_have_text("done", timeout=SECONDS)


def test_a_pasted_report_is_read_and_leads_to_its_words(page: Page, own: Site) -> None:
    page.goto(f"{own.address}/import")
    page.locator("textarea").fill('"The pier is safe," said Ann Bell, the harbour master.')
    page.get_by_label("Headline").fill("Pier is safe")
    page.get_by_role("button", name="Read it").click()
    done(page)
    page.get_by_role("link", name="Pier is safe").click()
    expect(page.locator(".rows .content", has_text="The pier is safe")).to_be_visible()


def test_ten_reports_are_uploaded_at_once(page: Page, own: Site, root: Path, tmp_path: Path) -> None:
    lines = (root / "examples/conflict/held.jsonl").read_bytes().splitlines()[:10]
    texts = [msgspec.json.decode(line)["text"] for line in lines]
    paths = [tmp_path / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    page.goto(f"{own.address}/import")
    page.locator("input[type=file]").set_input_files(paths)
    page.get_by_role("button", name="Read them").click()
    done(page)
    expect(page.locator("tbody tr", has_text="added")).to_have_count(10)


def test_the_specimen_report_is_uploaded_and_shown(page: Page, own: Site, shared: Path) -> None:
    path = next((shared / "reports").glob("*.txt"))
    page.goto(f"{own.address}/import")
    page.locator("input[type=file]").set_input_files([path])
    page.get_by_role("button", name="Read them").click()
    done(page)
    page.locator("tbody a").first.click()
    expect(page.locator("#report .figure").first).to_be_visible()
    assert page.locator("#report .card").count() > 5
