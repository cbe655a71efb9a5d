"""The pictures of the pages in the docs, made anew: ``python docs/tools/web_pictures.py`` (needs Chromium).

Every picture is of a real server over the example reports; each is kept below 150 kB.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from sayso.ledger import open_ledger
from sayso.pipeline.keeping import Captures, How, add_all
from sayso.settings import Settings

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from tests.browser.conftest import CHROMIUM, OPTIONS  # noqa: E402  # from the root of the project
from tests.browser.site import Site, serving  # noqa: E402

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
LOW: ViewportSize = {"width": 1120, "height": 640}
PHONE: ViewportSize = {"width": 390, "height": 844}
#: name of the picture, address, colours, size
Scheme = Literal["light", "dark"]
SHOTS: tuple[tuple[str, str, Scheme, ViewportSize], ...] = (
    ("series-light", "/series?about=surrendered", "light", DESKTOP),
    ("report-light", "/reports/{report}", "light", LOW),
    ("contradictions-dark", "/contradictions", "dark", LOW),
    ("review-light", "/review", "light", LOW),
    ("overview-dark", "/", "dark", LOW),
    ("claim-phone-light", "/claims/{claim}", "light", PHONE),
    ("report-phone-dark", "/reports/{report}", "dark", PHONE),
)
LARGEST = 150_000


def shoot(browser: Browser, site: Site, ids: dict[str, str], out: Path) -> None:
    """Take every picture."""
    for name, path, scheme, size in SHOTS:
        page = browser.new_page(viewport=size, color_scheme=scheme)
        page.goto(site.address + path.format(**ids))
        page.wait_for_selector("body:not(:has([data-soon]))")  # what is being worked out comes by itself
        target = out / f"web-{name}.png"
        page.screenshot(path=target)
        page.close()
        if target.stat().st_size >= LARGEST:
            raise SystemExit(f"{target.name} has {target.stat().st_size:,} bytes")


def main() -> None:
    """Write the pictures into docs/pictures, or into the folder that is named."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/pictures"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        with open_ledger(path) as ledger:
            how = How(settings=Settings(reader="rules"), captures=Captures.DROP)
            list(add_all(ledger, [str(ROOT / "examples/conflict/develop.jsonl")], how))
            most = max(ledger.view().measured(), key=lambda one: len(one.stated.finding.figures))
        ids = {"report": most.stated.report.id, "claim": most.stated.claim.id}
        with serving(path) as site, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
            shoot(browser, site, ids, out)
            browser.close()


if __name__ == "__main__":
    main()
