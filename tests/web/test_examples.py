"""The examples in the API's description: each is what its schema says, and what the specimen answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.settings import Settings
from sayso.testing.forms import log_in, token
from sayso.testing.specimen import fill
from sayso.web import answers
from sayso.web.accounts import Accounts, Role
from sayso.web.app import make_app
from sayso.web.described import examples
from tests.web.conftest import PASSWORD

Client = TestClient[Any]
Operations = dict[str, dict[str, Any]]
NAMES = sorted(examples())


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Somebody who administers, over the specimen, who handed a text in."""
    folder = tmp_path_factory.mktemp("examples")
    accounts, ledger = Accounts(folder / "people.db"), open_ledger(folder / "news.db")
    accounts.add("ada", PASSWORD, Role.ADMINISTER)
    fill(ledger)
    app = make_app(ledger, accounts, settings=Settings(reader="rules"))
    with pytest.MonkeyPatch.context() as patch, TestClient(app, base_url="http://127.0.0.1") as client:
        patch.setattr(answers, "PATIENCE", 60.0)
        log_in(client, "ada", PASSWORD)
        yield client


@pytest.fixture(scope="module")
def handed_in(asked: Client) -> str:
    """Where the import of a text is, when it is done."""
    form = {"text": "The ferry will stop, Ann Bell said.", "_csrf_token": token(asked.get("/import").text)}
    answer = asked.post("/imports", data=form, files={"files": ("", b"")}, follow_redirects=False)
    path = "/api/v1" + answer.headers["location"]
    while asked.get(path).json()["job"]["stage"] not in ("done", "stopped"):
        time.sleep(0.05)
    return path


@pytest.fixture(scope="module")
def described(asked: Client) -> dict[str, Any]:
    told: dict[str, Any] = asked.get("/api/openapi.json").json()
    return told


@pytest.fixture(scope="module")
def operations(described: dict[str, Any]) -> Operations:
    return {one["get"]["operationId"]: one["get"] for one in described["paths"].values()}


def content(operation: dict[str, Any], status: str = "200") -> tuple[str, dict[str, Any]]:
    """The media type of an answer, and what is told of it."""
    ((kind, told),) = operation["responses"][status]["content"].items()
    return kind, told


def wrong(schema: dict[str, Any], described: dict[str, Any], value: Any) -> list[str]:
    whole = {**schema, "components": described["components"]}
    return [error.message for error in Draft202012Validator(whole).iter_errors(value)]


def test_every_operation_has_an_example_and_every_example_an_operation(operations: Operations) -> None:
    assert set(operations) == set(NAMES)


def test_every_operation_and_parameter_says_what_it_is(operations: Operations) -> None:
    for name, one in operations.items():
        assert one["description"], name
        assert [each["name"] for each in one.get("parameters", []) if not each.get("description")] == [], name


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_what_its_schema_says(
    operations: Operations, described: dict[str, Any], name: str
) -> None:
    _, told = content(operations[name])
    assert told["examples"]["example"]["value"] == examples()[name].answer
    assert wrong(told["schema"], described, examples()[name].answer) == []


def test_every_problem_has_an_example_of_the_one_shape(
    operations: Operations, described: dict[str, Any]
) -> None:
    for name, one in operations.items():
        for status in one["responses"].keys() - {"200"}:
            _, told = content(one, status)
            value = told["examples"]["example"]["value"]
            assert told["schema"] == {"$ref": "#/components/schemas/Problem"}, name
            assert (value["status"], wrong(told["schema"], described, value)) == (int(status), []), name


@pytest.mark.parametrize("name", NAMES)
def test_the_specimen_answers_the_request_of_an_example_in_its_shape(
    asked: Client, handed_in: str, operations: Operations, described: dict[str, Any], name: str
) -> None:
    shown, (kind, told) = examples()[name], content(operations[name])
    answer = asked.get(handed_in if name == "imported" else shown.request)
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, kind)
    if kind != "application/json":
        assert answer.text.partition("\n")[0].startswith(shown.answer.partition(" ")[0].partition("\n")[0])
        return
    assert wrong(told["schema"], described, answer.json()) == []
    assert missing(shown.answer, answer.json()) == []


def missing(shown: Any, got: Any, where: str = "") -> list[str]:
    """Where an answer lacks a field that the example shows, or the example one that the answer has."""
    if isinstance(shown, dict) and isinstance(got, dict):
        named = shown.keys() ^ got.keys() if not mapped(shown) and not mapped(got) else set()
        both = shown.keys() & got.keys()
        return [f"{where}.{name}" for name in named] + [
            told for name in both for told in missing(shown[name], got[name], f"{where}.{name}")
        ]
    if isinstance(shown, list) and isinstance(got, list):
        return missing(shown[0], got[0], f"{where}[0]") if shown and got else []
    return []


def mapped(one: dict[str, Any]) -> bool:
    """Whether the names in it are of the ledger, and not fields of a record."""
    return not one or any(not name.replace("_", "").isalpha() or name in ("captured", "crew") for name in one)


def test_requests_ask_for_what_is_described(operations: Operations) -> None:
    for name, shown in examples().items():
        query = shown.request.partition("?")[2]
        asked = {part.partition("=")[0] for part in query.split("&") if part}
        assert asked <= {each["name"] for each in operations[name].get("parameters", [])}, name
