"""``sayso serve`` refuses what would let in whom it should not, in one line that says what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.main import application
from tests.web.issuer import Issuer, issuing
from tests.web.oidc import written


def told(*arguments: str) -> tuple[int, str]:
    """Exit code of ``sayso serve`` and what it says, where it does not begin to listen."""
    answer = CliRunner().invoke(application(["serve"]), ["serve", *arguments])
    return answer.exit_code, " ".join(answer.output.split())


def test_without_accounts_it_listens_to_this_machine_alone() -> None:
    code, says = told("--host", "0.0.0.0")  # noqa: S104  # refused
    assert (code, "can be reached from elsewhere: give --accounts FILE" in says) == (1, True)


def test_an_issuer_takes_accounts(tmp_path: Path) -> None:
    path = written(tmp_path, Issuer(address="https://login.example"))
    assert told("--oidc", str(path)) == (
        1,
        "sayso: --oidc takes --accounts FILE as well, where roles and sessions are kept",
    )


def test_where_nobody_could_come_in_nothing_is_served(tmp_path: Path) -> None:
    with issuing() as issuer:
        path = written(tmp_path, issuer)
        code, says = told("--accounts", str(tmp_path / "people.db"), "--oidc", str(path))
    assert (code, "has no accounts yet" in says) == (1, True)


def test_an_issuer_that_does_not_answer_is_told_at_the_start(tmp_path: Path) -> None:
    path = written(tmp_path, Issuer(address="http://127.0.0.1:9"), role="read")
    _, says = told("none.db", "--accounts", str(tmp_path / "people.db"), "--oidc", str(path))
    assert "cannot be reached" in says
    assert "asked again when somebody logs in" in says


@pytest.mark.parametrize("role", ["read", "administer"])
def test_somebody_is_added_who_logs_in_by_the_issuer(tmp_path: Path, role: str) -> None:
    people = str(tmp_path / "people.db")
    code, says = told("--accounts", people, "--add", "ada@desk.example", "--role", role, "--no-password")
    assert (code, says) == (0, f"ada@desk.example may {role}")


def test_without_its_extra_one_line_says_what_to_install() -> None:
    code = "import sys; sys.modules['authlib'] = None; import sayso.web.oidc.door"
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert made.stderr.splitlines()[-1].endswith("logging in by an issuer needs: pip install 'sayso[oidc]'")
