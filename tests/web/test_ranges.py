"""Links that can be kept: to a report, to a claim, and to characters of a report, which are marked."""

from __future__ import annotations

import re
from typing import Any

import pytest
from litestar.testing import TestClient

Client = TestClient[Any]
MARKED = re.compile(r'<span id="shown"></span>|<span class="[^"]*\bshown"[^>]*>([^<]*)')


def first(client: Client) -> dict[str, Any]:
    return dict(client.get("/api/v1/claims").json()["claims"][0])


def marked(page: str) -> str:
    return "".join(MARKED.findall(page))


def test_characters_of_a_report_are_marked(client: Client) -> None:
    one = first(client)
    start, end = one["claim"]["content"]["spans"][0]
    path = f"/reports/{one['report']['id']}?start={start + 1}&end={end - 1}"
    page, told = client.get(path).text, client.get(f"/api/v1{path}").json()
    assert marked(page) == one["claim"]["content"]["exact"][0][1:-1].replace("&", "&amp;").replace(
        '"', "&quot;"
    ).replace("<", "&lt;")
    assert (page.count('id="shown"'), told["shown"]) == (1, [start + 1, end - 1])


def test_a_claim_leads_to_its_characters(client: Client) -> None:
    one = first(client)
    page = client.get(f"/claims/{one['claim']['id']}").text
    start, end = one["claim"]["content"]["spans"][0]
    assert f'href="/reports/{one["report"]["id"]}?start={start}&amp;end={end}#shown"' in page
    assert f'href="/claims/{one["claim"]["id"]}" data-link' in page


@pytest.mark.parametrize("asked", ["start=3", "end=3", "start=5&end=5", "start=9&end=3", "start=0&end=99999"])
def test_a_range_that_is_none_is_a_problem(client: Client, asked: str) -> None:
    answer = client.get(f"/api/v1/reports/{first(client)['report']['id']}?{asked}")
    assert (answer.status_code, "A range goes from" in answer.json()["detail"]) == (400, True)


@pytest.mark.parametrize("asked", ["start=-1&end=3", "start=x&end=3"])
def test_a_number_that_is_none_is_a_problem(client: Client, asked: str) -> None:
    answer = client.get(f"/api/v1/reports/{first(client)['report']['id']}?{asked}")
    assert (answer.status_code, answer.json()["field"]) == (400, "start")


def test_a_report_without_a_range_marks_nothing(client: Client) -> None:
    assert 'shown"' not in client.get(f"/reports/{first(client)['report']['id']}").text
