"""What every answer carries, one shape of error, and a page and its record beside each other."""

from __future__ import annotations

from typing import Any

import pytest
from litestar.testing import TestClient

from sayso.web.headers import HEADERS


@pytest.mark.parametrize("path", ["/claims", "/nowhere", "/api/v1/claims", "/static/sayso.css"])
def test_every_answer_carries_the_headers(client: TestClient[Any], path: str) -> None:
    told = client.get(path).headers
    assert {name: told.get(name) for name in HEADERS} == HEADERS


def test_text_of_reports_is_escaped(client: TestClient[Any]) -> None:
    assert "the bridge is &#34;too&#34; dear &amp; 3 &lt; 4" in client.get("/claims").text


def test_the_record_is_the_page(client: TestClient[Any]) -> None:
    page = client.get("/api/v1/claims?speaker=bell").json()
    assert [one["claim"]["source"]["exact"] for one in page["claims"]] == [["Ann Bell"]]


def test_a_field_left_empty_asks_for_nothing(client: TestClient[Any]) -> None:
    assert client.get("/api/v1/claims?act=&speaker=").json()["paging"]["total"] == 2


@pytest.mark.parametrize(
    ("path", "status", "field"),
    [
        ("/api/v1/claims?act=sing", 400, "act"),
        ("/api/v1/claims?page=0", 400, "page"),
        ("/api/v1/no", 404, None),
    ],
)
def test_problems_have_one_shape(client: TestClient[Any], path: str, status: int, field: str | None) -> None:
    problem = client.get(path).json()
    assert list(problem) == ["status", "title", "detail", "field"]
    assert (problem["status"], problem["field"]) == (status, field)


def test_a_problem_on_a_page_is_a_page(client: TestClient[Any]) -> None:
    answer = client.get("/claims?page=0")
    assert (answer.status_code, "<h1>Bad Request</h1>" in answer.text) == (400, True)


def test_no_page_loads_anything_from_elsewhere(client: TestClient[Any]) -> None:
    page = client.get("/claims").text
    assert 'src="http' not in page
    assert 'rel="stylesheet" href="/static/' in page
