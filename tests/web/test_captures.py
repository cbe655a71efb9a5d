"""A report leads to the bytes it was read from: a download, checked, and never opened as a page."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from sqlalchemy import insert

from sayso.ledger import Ledger, open_ledger, schema
from sayso.model.capture import Capture
from sayso.testing import made_reading
from sayso.testing.forms import log_in
from sayso.web.accounts import Accounts
from sayso.web.app import make_app
from tests.web.conftest import PASSWORD

Client = TestClient[Any]
PAGE = b"<html><script>window.ran=1</script><p>The pier had closed, Ann Bell said.</p>"
DIGEST = hashlib.sha256(PAGE).hexdigest()


def put(ledger: Ledger, data: bytes | Path | None, media_type: str = "text/html", words: str = "no") -> str:
    made = made_reading(f"<source>Ann Bell</source> <cue>said</cue> <content>{words}</content>.")
    told = data.read_bytes() if isinstance(data, Path) else data or PAGE
    digest = hashlib.sha256(told).hexdigest()
    kept = Capture(sha256=digest, size=len(told), media_type=media_type)
    ledger.writer(made.run).add(kept, made, data)
    return made.report.id


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path / "kept.db")


@pytest.fixture
def shown(ledger: Ledger) -> Iterator[Client]:
    with TestClient(make_app(ledger), base_url="http://127.0.0.1", raise_server_exceptions=False) as one:
        yield one


def test_a_report_leads_to_its_bytes_which_are_only_saved(shown: Client, ledger: Ledger) -> None:
    page = shown.get(f"/reports/{put(ledger, PAGE)}").text
    assert f'href="/captures/{DIGEST}"' in page
    answer = shown.get(f"/captures/{DIGEST}")
    assert (answer.content, answer.headers["content-type"]) == (PAGE, "text/plain; charset=utf-8")
    assert answer.headers["content-disposition"] == f'attachment; filename="capture-{DIGEST[:12]}.txt"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("media_type", ["image/svg+xml", "application/pdf", "text/html\r\nx: y", ""])
def test_other_types_are_bytes(shown: Client, ledger: Ledger, media_type: str) -> None:
    put(ledger, PAGE, media_type)
    told = shown.get(f"/captures/{DIGEST}").headers
    assert told["content-type"].partition(";")[0] in ("application/octet-stream", "text/plain")
    assert "x" not in told


def test_bytes_that_were_changed_are_not_given(shown: Client, ledger: Ledger) -> None:
    put(ledger, PAGE)
    assert ledger.folder is not None
    (ledger.folder / DIGEST[:2] / f"{DIGEST}.gz").write_bytes(gzip.compress(PAGE + b"!" * 9_000_000))
    answer = shown.get(f"/captures/{DIGEST}")
    assert (answer.status_code, "not those that were added" in answer.text) == (409, True)


@pytest.mark.parametrize("damage", [None, b"no gzip", gzip.compress(PAGE)[:-9]])
def test_bytes_that_are_gone_or_damaged_are_told(shown: Client, ledger: Ledger, damage: bytes | None) -> None:
    put(ledger, PAGE)
    assert ledger.folder is not None
    path = ledger.folder / DIGEST[:2] / f"{DIGEST}.gz"
    path.unlink() if damage is None else path.write_bytes(damage)
    answer = shown.get(f"/captures/{DIGEST}")
    assert (answer.status_code, "cannot be read" in answer.text) == (409, True)
    assert str(ledger.folder) not in answer.text


def test_a_ledger_that_names_a_file_elsewhere_gets_none(
    shown: Client, ledger: Ledger, tmp_path: Path
) -> None:
    put(ledger, None)
    (tmp_path / "secret.gz").write_bytes(gzip.compress(PAGE))
    with ledger.writing() as connection:
        row = {"sha256": DIGEST, "path": "../secret.gz", "how": "folder", "added": "2031-03-03T00:00:00Z"}
        connection.execute(insert(schema.kept).values(row))
    answer = shown.get(f"/captures/{DIGEST}")
    assert (answer.status_code, "outside the ledger" in answer.text) == (409, True)


@pytest.mark.parametrize(
    "told", ["../../etc/passwd", "..%2F..%2Fetc%2Fpasswd", "%00", "ab", "A" * 64, "0" * 64, "0" * 63 + "/"]
)
def test_what_is_no_digest_of_a_capture_leads_nowhere(shown: Client, ledger: Ledger, told: str) -> None:
    put(ledger, PAGE)
    assert shown.get(f"/captures/{told}").status_code == 404


def test_bytes_kept_by_reference_or_not_at_all_are_told_and_not_given(
    shown: Client, ledger: Ledger, tmp_path: Path
) -> None:
    path = tmp_path / "elsewhere.html"
    path.write_bytes(PAGE + b"2")
    referred, dropped = put(ledger, path, words="no"), put(ledger, None, words="yes")
    assert "bytes kept by reference" in shown.get(f"/reports/{referred}").text
    assert "bytes not kept, only their digest" in shown.get(f"/reports/{dropped}").text
    assert shown.get(f"/captures/{hashlib.sha256(PAGE + b'2').hexdigest()}").status_code == 404
    assert shown.get(f"/captures/{DIGEST}").status_code == 404


def test_who_is_not_logged_in_gets_none_and_who_takes_one_is_written_down(
    tmp_path: Path, accounts: Accounts
) -> None:
    ledger = open_ledger(tmp_path / "team.db")
    put(ledger, PAGE)
    with TestClient(make_app(ledger, accounts), base_url="http://127.0.0.1") as team:
        assert team.get(f"/captures/{DIGEST}", follow_redirects=False).status_code == 303
        log_in(team, "rita", PASSWORD)
        assert team.get(f"/captures/{DIGEST}").content == PAGE
        assert (accounts.acts(1)[0].who, accounts.acts(1)[0].what) == ("rita", "took a capture")
