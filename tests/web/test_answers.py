"""One answer for all who ask the same; what is personal is filled in for each; decisions show at once."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.ledger import Ledger, open_ledger
from sayso.testing import made_reading
from sayso.testing.forms import log_in, token
from sayso.web import answers as room
from sayso.web import desk, pair
from sayso.web.accounts import Accounts, Role
from sayso.web.app import make_app
from sayso.web.kept import Threads, Work
from tests.web.conftest import PASSWORD, fill
from tests.web.waiting import LATER, Hands

Client = TestClient[Any]


@pytest.fixture
def ledger(tmp_path: Any) -> Ledger:
    made = open_ledger(tmp_path / "more.db")
    fill(made)
    return made


@pytest.fixture
def shown(ledger: Ledger) -> Any:
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def add(ledger: Ledger) -> None:
    made = made_reading(LATER)
    ledger.writer(made.run).add(None, made)


def reject(client: Client) -> str:
    claim = str(client.get("/api/v1/claims").json()["claims"][0]["claim"]["id"])
    form = {"kind": "reject", "subject": claim, "_csrf_token": token(client.get(f"/claims/{claim}").text)}
    assert client.post("/decisions", data=form, follow_redirects=False).status_code == 303
    return claim


def test_nobody_gets_the_token_or_the_name_of_another(team: Client, accounts: Accounts) -> None:
    accounts.add("<b>ray", PASSWORD, Role.REVIEW)
    pages = {}
    for name in ("rob", "<b>ray"):
        team.cookies.clear()
        log_in(team, name, PASSWORD)
        pages[name] = team.get("/review").text
    assert token(pages["rob"]) != token(pages["<b>ray"])
    assert "&lt;b&gt;ray" in pages["<b>ray"]
    assert ">rob<" in pages["rob"]
    assert ">rob<" not in pages["<b>ray"]


def test_who_reads_gets_no_form_of_who_reviews(team: Client, accounts: Accounts) -> None:
    for name, forms in (("rob", True), ("rita", False), ("rob", True)):
        team.cookies.clear()
        log_in(team, name, PASSWORD)
        claim = team.get("/api/v1/claims").json()["claims"][0]["claim"]["id"]
        assert ('action="/decisions"' in team.get(f"/claims/{claim}").text) is forms


def test_a_token_that_somebody_made_up_is_escaped(client: Client) -> None:
    client.get("/claims")
    name = next(one for one in client.cookies if one.startswith("sayso-form-"))
    client.cookies.clear()
    client.cookies.set(name, "x'><b>")
    assert "<b>" not in client.get("/review").text


@pytest.mark.parametrize("path", ["/claims", "/unknowns", "/speakers/one?name=bell", "/reports?words=bridge"])
def test_a_decision_shows_on_the_next_page(shown: Client, path: str) -> None:
    before = shown.get(f"/api/v1{path}").json()
    assert shown.get(path).status_code == 200
    reject(shown)
    after = shown.get(f"/api/v1{path}").json()
    assert (before == after) is (path not in ("/claims", "/speakers/one?name=bell"))
    assert ("Ann Bell</a>" in shown.get(path).text) is False


def test_a_decision_shows_on_what_is_kept(shown: Client) -> None:
    counts = [shown.get("/api/v1/overview").json()["counts"]["claims"]]
    assert '<p class="big">2</p>' in shown.get("/").text
    reject(shown)
    counts.append(shown.get("/api/v1/overview").json()["counts"]["claims"])
    assert (counts, shown.get("/").text.count('<p class="big">1</p>')) == ([2, 1], 1)


def test_what_was_added_is_there_for_who_asks_after_a_while(
    shown: Client, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair, "GRACE", 0.0)
    assert "Cy Dell" not in shown.get("/claims").text
    add(ledger)
    page = shown.get("/claims").text
    assert ("Cy Dell" in page, "As of" in page) == (True, False)


def test_a_page_that_lacks_what_was_added_says_so(
    shown: Client, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pair, "GRACE", 60.0)
    shown.get("/claims")
    add(ledger)
    page = shown.get("/claims").text
    assert "Cy Dell" in page or "1 report was added or read anew since." in page


def test_the_api_is_never_behind_where_nothing_is_kept(shown: Client, ledger: Ledger) -> None:
    assert shown.get("/api/v1/claims").json()["paging"]["total"] == 2
    add(ledger)
    assert shown.get("/api/v1/claims").json()["paging"]["total"] == 3


def test_the_api_says_of_when_what_is_kept_is(shown: Client, ledger: Ledger) -> None:
    first = shown.get("/api/v1/overview").json()["as_of"]
    add(ledger)
    assert shown.get("/api/v1/overview").json()["as_of"] >= first


def test_a_tag_changes_with_what_is_told_and_with_nothing_else(shown: Client, ledger: Ledger) -> None:
    path = "/api/v1/claims?speaker=bell"
    known = shown.get(path).headers["etag"]
    add(ledger)
    assert shown.get(path, headers={"if-none-match": known}).status_code == 304
    reject(shown)
    assert shown.get(path, headers={"if-none-match": known}).status_code == 200


def test_what_takes_long_is_said_to_be_worked_out(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "PATIENCE", 0.05)
    app = make_app(ledger, bench=Hands())
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        page, told = one.get("/series"), one.get("/api/v1/series")
    assert (page.status_code, "<h1>Being worked out</h1>" in page.text) == (202, True)
    assert (told.status_code, told.headers["retry-after"], told.json()["status"]) == (202, "1", 202)


# what warms the pages up may meet the failure first, in a thread of its own
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_fails_in_the_background_is_a_problem(ledger: Ledger) -> None:
    class Falling(Threads):
        def do(self, work: Work[Any]) -> Any:
            return super().do(Work(_fall, work.asked))

    app = make_app(ledger, bench=Falling(ledger.view()))
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        assert one.get("/api/v1/speakers").json()["detail"].startswith("This page failed")


def _fall(*_: Any) -> None:
    raise RuntimeError("no")


def test_pages_are_compressed_for_who_takes_that(shown: Client) -> None:
    plain = shown.get("/claims", headers={"accept-encoding": "identity"})
    packed = shown.get("/claims", headers={"accept-encoding": "gzip"})
    assert (plain.text == packed.text, packed.headers["content-encoding"]) == (True, "gzip")
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"])


def test_a_speakers_page_does_without_figures_that_take_long(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "BRIEF", 0.0)
    hands = Hands(ledger.view())
    with TestClient(make_app(ledger, bench=hands), base_url="http://127.0.0.1") as one:
        page, told = (one.get(f"{path}/speakers/one?name=Ann+Bell") for path in ("", "/api/v1"))
        assert ("is being put in order" in page.text, told.json()["waiting"]) == (True, True)
        hands.heavy()
        page, told = (one.get(f"{path}/speakers/one?name=Ann+Bell") for path in ("", "/api/v1"))
        assert ("is being put in order" in page.text, told.json()["waiting"]) == (False, False)
