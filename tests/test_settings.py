"""Settings are read once, checked, and say which of them change results."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from sayso.settings import Settings, from_environment


def test_without_variables_the_settings_are_the_defaults() -> None:
    assert from_environment({"PATH": "x"}) == Settings()


def test_every_setting_has_its_variable() -> None:
    said = {f"SAYSO_{field.name.upper()}": "7" for field in dataclasses.fields(Settings)}
    assert from_environment(said) == Settings(
        reader="7", threads=7, max_bytes=7, max_characters=7, ledger="7", entities="7"
    )


REFUSED = [
    ({"SAYSO_THREADS": "two"}, "SAYSO_THREADS must be a whole number: 'two'"),
    ({"SAYSO_THREADS": "-1"}, "threads must not be negative: -1"),
    ({"SAYSO_MAX_BYTES": "0"}, "max_bytes must be positive: 0"),
    ({"SAYSO_MAX_CHARACTERS": "0"}, "max_characters must be positive: 0"),
]


@pytest.mark.parametrize(("environment", "message"), REFUSED)
def test_a_setting_that_cannot_be_is_refused_with_its_name(environment: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        from_environment(environment)


def test_the_page_of_settings_tells_every_variable_with_its_default(root: Path) -> None:
    page = (root / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(SAYSO_\w+)` \| (?:`([\w.]+)`)? ?\|", page, flags=re.MULTILINE))
    assert told == {
        f"SAYSO_{field.name.upper()}": str(field.default) for field in dataclasses.fields(Settings)
    }
