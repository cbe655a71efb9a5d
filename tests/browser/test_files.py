"""Files behind the charts: saved when they are there, and a page that says so while they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sayso.ledger import open_ledger
from sayso.model.decision import DecisionKind, decision
from sayso.model.view import Query
from sayso.web import answers
from tests.browser.site import Site, serving
from tests.web.waiting import Hands


@pytest.mark.parametrize(("name", "file"), [("as SVG", "series.svg"), ("Download as CSV", "series.csv")])
def test_a_file_is_saved_under_its_name(page: Page, site: Site, name: str, file: str) -> None:
    page.goto(f"{site.address}/series")
    with page.expect_download() as coming:
        page.get_by_role("link", name=name).click()
    assert coming.value.suggested_filename == file
    assert coming.value.path().stat().st_size > 1000


def test_no_page_shows_a_picture_that_may_be_missing(page: Page, site: Site) -> None:
    for path in ("/series", "/map", "/speakers/one?name=Vorland%27s+defence+ministry", "/"):
        page.goto(site.address + path)
        assert page.locator("img, object, embed, iframe").count() == 0, path


def test_a_file_that_is_being_worked_out_says_so_and_then_comes(
    page: Page, filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.db"
    path.write_bytes(filled.read_bytes())
    with open_ledger(path) as ledger:
        hands = Hands(ledger.view())
        monkeypatch.setattr(answers, "PATIENCE", 0.2)
        with serving(path, bench=hands) as site:
            page.goto(f"{site.address}/series")
            settle(page, hands)
            expect(page.locator("figure.picture svg")).to_be_visible(timeout=30_000)
            (stated,) = ledger.view().stated(Query(limit=1))
            ledger.decide(
                decision(DecisionKind.ACCEPT, stated.claim.id, None, who="ada", at="2031-03-12T09:00:00Z")
            )
            page.get_by_role("link", name="as SVG").click()
            expect(page.get_by_role("heading", name="Being worked out")).to_be_visible()
            with page.expect_download(timeout=30_000) as coming:
                settle(page, hands)
            assert coming.value.path().read_bytes().startswith(b"<svg")


def settle(page: Page, hands: Hands) -> None:
    """Do what was begun until nothing more is, while the page asks again."""
    for _ in range(30):
        hands.heavy()
        page.wait_for_timeout(200)
