"""A real browser runs nothing that a report brings with it, on any page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from litestar.testing import TestClient
from playwright.sync_api import Dialog, Page

from sayso.ledger import open_ledger
from sayso.web.app import make_app
from tests.browser.site import serving
from tests.web.payloads import addresses, fill_hostile


def test_no_payload_runs(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "hostile.db"
    with open_ledger(path) as ledger:
        fill_hostile(ledger)
    client: TestClient[Any] = TestClient(make_app(open_ledger(path)), base_url="http://127.0.0.1")
    with client:
        pages = list(addresses(client.app, lambda asked: client.get(asked).json()))
    dialogs: list[str] = []

    def opened(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", opened)
    with serving(path) as site:
        ran = {}
        for one in pages:
            page.goto(site.address + one)
            ran[one] = page.evaluate("window.ran !== undefined")
            assert page.locator("a[href^='javascript:' i]").count() == 0, one
    assert len(ran) >= 10
    assert (dialogs, [one for one, did in ran.items() if did]) == ([], [])
