"""Chromium over a real server and a ledger of made reports; skipped where there is no Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from sayso.ledger import open_ledger
from sayso.pipeline.keeping import Captures, How, add_all
from sayso.settings import Settings
from sayso.web import answers, desk
from sayso.web.accounts import Accounts, Role
from tests.browser.site import Site, serving

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people


@pytest.fixture(scope="session", autouse=True)
def patient() -> Iterator[None]:
    """Answers wait as long as a busy machine takes: what a test asks for is there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "PATIENCE", 60.0)
        patch.setattr(desk, "BRIEF", 60.0)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, alone with the machine."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own; waits at most ten seconds for anything."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A ledger of the example reports about one siege, read by rules."""
    path = tmp_path_factory.mktemp("desk") / "news.db"
    with open_ledger(path) as ledger:
        how = How(settings=Settings(reader="rules"), captures=Captures.DROP)
        for _ in add_all(ledger, [str(root / "examples/conflict/develop.jsonl")], how):
            pass
    return path


@pytest.fixture(scope="session")
def site(filled: Path) -> Iterator[Site]:
    """The ledger served; what a test decides on it, it takes back."""
    with serving(filled) as one:
        yield one


@pytest.fixture
def own(filled: Path, tmp_path: Path) -> Iterator[Site]:
    """A copy of the ledger served for one test alone."""
    with serving(Path(shutil.copy(filled, tmp_path / "own.db"))) as one:
        yield one


@pytest.fixture
def team(filled: Path, tmp_path: Path) -> Iterator[Site]:
    """A copy of the ledger served to people with accounts."""
    people = tmp_path / "people.db"
    store = Accounts(people)
    for name, role in (("rita", Role.READ), ("rob", Role.REVIEW), ("ada", Role.ADMINISTER)):
        store.add(name, PASSWORD, role)
    store.close()
    with serving(Path(shutil.copy(filled, tmp_path / "team.db")), people) as one:
        yield one


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Every address that the page asks for, in order."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found
