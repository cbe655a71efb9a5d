"""The API against its own description: made requests get what the description promises, and never a 5xx."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from litestar.testing import TestClient
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sayso.ledger import open_ledger
from sayso.web.app import make_app
from sayso.web.pages import PAGES, Page
from sayso.web.problem import API, Problem
from tests.web.payloads import fill_hostile

Client = TestClient[Any]
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    ledger = open_ledger(tmp_path_factory.mktemp("api") / "news.db")
    fill_hostile(ledger)
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
@settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_api_keeps_what_its_description_promises(asked: Client, page: Page, data: st.DataObject) -> None:
    told = schemathesis.openapi.from_dict(description(asked))
    operation = told[named(page)]["GET"]
    case = data.draw(operation.as_strategy())
    sent = case.as_transport_kwargs(base_url="http://127.0.0.1")
    answer = asked.request("GET", sent["url"], params=sent.get("params"))
    case.validate_response(answer, checks=CHECKS)


def named(page: Page) -> str:
    """The path of a page in the description."""
    return API + (page.path if page.path != "/" else "/overview").replace(":str", "")


def description(client: Client) -> dict[str, Any]:
    told: dict[str, Any] = client.get("/api/openapi.json").json()
    return told


def test_every_page_is_described(asked: Client) -> None:
    assert {named(page) for page in PAGES} <= set(description(asked)["paths"])


def test_every_problem_is_described_as_one(asked: Client) -> None:
    for path, deeds in description(asked)["paths"].items():
        wrong = {code: one for code, one in deeds["get"]["responses"].items() if code >= "4"}
        shapes = {one["content"]["application/json"]["schema"]["$ref"] for one in wrong.values()}
        assert shapes == {"#/components/schemas/Problem"}, path


@pytest.mark.parametrize("path", ["/claims?page=0", "/claims/zz", "/series?about=" + "a" * 201, "/no"])
def test_a_problem_has_the_shape_it_is_described_with(asked: Client, path: str) -> None:
    told = description(asked)
    problem = {"$ref": "#/components/schemas/Problem", "components": told["components"]}
    answer = asked.get(API + path).json()
    assert list(Draft202012Validator(problem).iter_errors(answer)) == []
    assert msgspec.convert(answer, Problem).status >= 400


def test_every_page_of_the_api_is_as_described(asked: Client) -> None:
    told = description(asked)
    one = asked.get(f"{API}/claims").json()["claims"][0]
    for path, deeds in told["paths"].items():
        kinds = deeds["get"]["responses"]["200"]["content"]
        if path.endswith("/import/{id}") or "application/json" not in kinds:
            continue  # nothing was handed in; a file is no record
        id_ = one["report" if "/reports" in path else "claim"]["id"]
        answer = asked.get(path.replace("{id}", id_), params={"name": one["finding"]["speaker"]["name"]})
        ref = kinds["application/json"]["schema"]
        wrong = Draft202012Validator({**ref, "components": told["components"]}).iter_errors(answer.json())
        assert [error.message for error in wrong] == [], path


def test_the_description_loads_nothing_from_elsewhere(asked: Client) -> None:
    for path in ("/api", "/api/openapi.json"):
        assert asked.get(path).headers["content-type"].startswith("application/vnd.oai.openapi+json")
