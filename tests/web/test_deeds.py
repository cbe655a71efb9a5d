"""People decide and take back; who only reads may not; nothing leads away from the site."""

from __future__ import annotations

import re
from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.testing.forms import log_in, token
from sayso.web.accounts import Accounts

Client = TestClient[Any]
PASSWORD = "correct horse battery"  # noqa: S105  # of made-up people


def first(client: Client) -> str:
    return str(client.get("/api/v1/claims").json()["claims"][0]["claim"]["id"])


def decide(client: Client, **form: str) -> Any:
    form["_csrf_token"] = token(client.get(f"/claims/{first(client)}").text)
    return client.post("/decisions", data=form, follow_redirects=False)


def test_a_rejected_claim_is_shown_no_more_until_that_is_taken_back(client: Client) -> None:
    claim = first(client)
    assert decide(client, kind="reject", subject=claim).status_code == 303
    assert client.get("/api/v1/claims").json()["paging"]["total"] == 1
    made = client.get("/api/v1/review").json()["done"][0]["id"]
    form = {"target": made, "_csrf_token": token(client.get("/review").text)}
    client.post("/withdrawals", data=form)
    assert client.get("/api/v1/claims").json()["paging"]["total"] == 2


def test_a_decision_without_its_token_is_refused(client: Client) -> None:
    answer = client.post("/decisions", data={"kind": "reject", "subject": first(client)})
    assert answer.status_code == 403


def test_a_decision_on_nothing_is_a_problem(client: Client) -> None:
    assert decide(client, kind="reject", subject="0" * 32).status_code == 404


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_a_deed_leads_nowhere_else(client: Client, back: str) -> None:
    answer = decide(client, kind="accept", subject=first(client), back=back)
    assert answer.headers["location"] == "/review"


def test_who_reads_may_not_decide(team: Client, accounts: Accounts) -> None:
    log_in(team, "rita", PASSWORD)
    assert decide(team, kind="accept", subject=first(team)).status_code == 403
    assert not re.search('action="/decisions"', team.get(f"/claims/{first(team)}").text)


def test_who_reviews_decides_under_their_name(team: Client, accounts: Accounts) -> None:
    log_in(team, "rob", PASSWORD)
    decide(team, kind="accept", subject=first(team))
    assert team.get("/api/v1/review").json()["done"][0]["who"] == "rob"
    assert accounts.acts(1)[0].what == "decided: accept"


def correct(client: Client, **form: str) -> Any:
    form["_csrf_token"] = token(client.get(f"/claims/{first(client)}").text)
    return client.post("/corrections", data=form, follow_redirects=False)


def test_a_corrected_claim_has_another_speaker_and_act_wherever_it_is_shown(client: Client) -> None:
    claim = first(client)
    assert correct(client, subject=claim, speaker=" Vera Quill ", act="doubt").status_code == 303
    report = client.get(f"/api/v1/claims/{claim}").json()["entry"]["report"]["id"]
    for path in ("/claims?speaker=quill&act=doubt", f"/claims/{claim}", f"/reports/{report}", "/speakers"):
        assert "Vera Quill" in client.get(path).text, path
    assert client.get("/api/v1/claims?act=doubt").json()["paging"]["total"] == 1


def test_a_correction_is_marked_in_words_with_what_was_read(client: Client) -> None:
    claim = first(client)
    was = client.get("/api/v1/claims").json()["claims"][0]["finding"]["speaker"]["name"]
    correct(client, subject=claim, speaker="Vera Quill", act="doubt")
    report = client.get(f"/api/v1/claims/{claim}").json()["entry"]["report"]["id"]
    for path in (f"/claims/{claim}", f"/reports/{report}"):
        shown = client.get(path).text
        assert f"speaker corrected, read as {was} · you" in shown, path
        assert "act corrected, read as" in shown, path
    for path in ("/claims", "/speakers/one?name=Vera+Quill"):
        assert "speaker corrected · you" in client.get(path).text, path


def test_a_corrected_speaker_is_found_by_words_under_both_names(client: Client) -> None:
    claim = first(client)
    was = client.get("/api/v1/claims").json()["claims"][0]["finding"]["speaker"]["name"]
    correct(client, subject=claim, speaker="Vera Quill")
    for words in ("quill", was):
        page = client.get("/api/v1/claims", params={"words": words}).json()
        assert claim in [one["claim"]["id"] for one in page["claims"]], words
        assert "Vera Quill" in page["facets"]["speakers"], words


def test_a_rejected_claim_is_marked_where_it_is_shown(client: Client) -> None:
    claim = first(client)
    report = client.get(f"/api/v1/claims/{claim}").json()["entry"]["report"]["id"]
    assert "rejected" not in client.get("/claims").text
    decide(client, kind="reject", subject=claim)
    assert "rejected=true" in client.get("/claims").text
    for path in (f"/claims/{claim}", f"/reports/{report}", "/claims?rejected=true"):
        assert "rejected · you" in client.get(path).text, path
    assert 'class="card struck"' in client.get(f"/reports/{report}").text
    assert client.get("/api/v1/claims?rejected=true").json()["ruled"][claim][0]["what"] == "rejected"


def test_both_parts_of_a_correction_are_taken_back_apart(client: Client) -> None:
    claim = first(client)
    correct(client, subject=claim, speaker="Vera Quill", act="doubt")
    done = client.get("/api/v1/review").json()["done"]
    assert [one["object"] for one in done] == ["act=doubt", "speaker=Vera Quill"]
    form = {"target": done[1]["id"], "_csrf_token": token(client.get("/review").text)}
    client.post("/withdrawals", data=form)
    shown = client.get(f"/claims/{claim}").text
    assert ("<h1>Vera Quill" in shown, "doubt</span></h1>" in shown) == (False, True)


@pytest.mark.parametrize(
    "form", [{}, {"speaker": "  "}, {"act": "sing"}, {"speaker": "a\x00b"}, {"speaker": "x" * 201}]
)
def test_a_correction_of_nothing_or_to_nonsense_is_a_problem(client: Client, form: dict[str, str]) -> None:
    assert correct(client, subject=first(client), **form).status_code == 400


def test_who_reads_may_not_correct(team: Client, accounts: Accounts) -> None:
    log_in(team, "rita", PASSWORD)
    assert correct(team, subject=first(team), act="doubt").status_code == 403
