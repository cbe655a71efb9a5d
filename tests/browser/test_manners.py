"""Every page: accessible in light and dark, wide and narrow; alone with its origin; whole without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from litestar.testing import TestClient
from playwright.sync_api import Browser, Page, ViewportSize, expect

from sayso.ledger import open_ledger
from sayso.web.app import make_app
from tests.browser.site import Site
from tests.web.payloads import addresses

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERYTHING = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
#: what colours and widths change
LOOKED_AT = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"]
LOOKS = {"runOnly": {"type": "rule", "values": LOOKED_AT}, "resultTypes": ["violations"]}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def pages(filled: Path) -> list[str]:
    """Every page of the application, over the ledger of the site."""
    with TestClient(make_app(open_ledger(filled)), base_url="http://127.0.0.1") as client:
        return list(addresses(client.app, lambda path: msgspec.json.decode(client.get(path).content)))


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    """A page of a browser in which scripts are off."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def seen(page: Page, options: dict[str, Any]) -> list[dict[str, Any]]:
    """What axe finds wrong."""
    found = Axe().run(page, options=options).response["violations"]
    return [{"rule": one["id"], "where": [node["html"][:120] for node in one["nodes"][:3]]} for one in found]


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(("light", DESKTOP, EVERYTHING), id="light-desktop"),
        pytest.param(("dark", PHONE, EVERYTHING), id="dark-phone"),
        pytest.param(("dark", DESKTOP, LOOKS), id="dark-desktop"),
        pytest.param(("light", PHONE, LOOKS), id="light-phone"),
    ],
)
def test_axe_finds_nothing_wrong(page: Page, site: Site, pages: list[str], way: Any) -> None:
    scheme, size, options = way
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    found = {}
    for path in pages:
        page.goto(site.address + path)
        found[path] = seen(page, options)
    assert {path: wrong for path, wrong in found.items() if wrong} == {}


def test_no_page_scrolls_sideways_on_a_phone(page: Page, site: Site, pages: list[str]) -> None:
    page.set_viewport_size(PHONE)
    wide = {}
    for path in pages:
        page.goto(site.address + path)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    assert {path: width for path, width in wide.items() if width > 390} == {}


def test_no_request_leaves_the_machine(page: Page, site: Site, asked: list[str], pages: list[str]) -> None:
    for path in pages:
        page.goto(site.address + path)
    assert len(asked) >= len(pages)
    assert [url for url in asked if not url.startswith(site.address)] == []


def test_nothing_is_refused_by_our_own_policy(page: Page, site: Site, pages: list[str]) -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in pages:
        page.goto(site.address + path)
    assert told == []


def test_every_page_reads_without_scripts(plain: Page, site: Site, pages: list[str]) -> None:
    for path in pages:
        plain.goto(site.address + path)
        expect(plain.locator("h1").first).to_be_visible()
        expect(plain.locator("main, .row").first).to_be_visible()


def test_forms_work_without_scripts(plain: Page, own: Site) -> None:
    plain.goto(f"{own.address}/review")
    plain.get_by_role("button", name="Reject").first.click()
    expect(plain.locator("tbody tr", has_text="reject")).to_have_count(1)
    plain.get_by_role("button", name="Take back").click()
    expect(plain.locator("tbody tr")).to_have_count(0)


def test_the_first_key_leads_to_the_content(page: Page, site: Site, pages: list[str]) -> None:
    for path in (one for one in pages if one != "/review"):  # there the queue has the focus from the start
        page.goto(site.address + path)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip", path
        goal = page.evaluate("document.activeElement.getAttribute('href')")
        assert page.locator(goal).count() == 1, path


def test_what_has_the_focus_is_seen(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/claims")
    page.keyboard.press("Tab")
    for _ in range(14):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        assert style == ["solid", 3]


HEADINGS = "[...document.querySelectorAll('h1,h2,h3,h4')].map((one) => Number(one.tagName[1]))"


def test_headings_go_down_one_at_a_time(page: Page, site: Site, pages: list[str]) -> None:
    for path in pages:
        page.goto(site.address + path)
        levels = page.evaluate(HEADINGS)
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), path


def test_tables_say_what_they_hold(page: Page, site: Site, pages: list[str]) -> None:
    for path in pages:
        page.goto(site.address + path)
        assert page.locator("table:not(:has(caption))").count() == 0, path
        assert page.locator("th:not([scope])").count() == 0, path


def test_print_has_the_words_and_not_the_controls(page: Page, site: Site, pages: list[str]) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    for path in pages:
        page.goto(site.address + path)
        assert page.locator(".bar, form, .pages").locator("visible=true").count() == 0, path
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)", path
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)", path


def test_figures_are_told_apart_without_colour(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/series")
    page.locator("main table tbody a").first.click()
    kinds = {
        kind: page.locator(f"blockquote .{kind}").first.evaluate(
            "(one) => { const s = getComputedStyle(one);"
            " return s.textDecorationStyle + s.fontWeight + s.fontStyle + s.textDecorationLine; }"
        )
        for kind in ("source", "cue", "content")
    }
    assert len(set(kinds.values())) == 3
