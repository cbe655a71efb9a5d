"""The glossary and the nouns of the model are the same words."""

from __future__ import annotations

import re
from enum import StrEnum
from importlib import import_module
from pathlib import Path

import pytest

from sayso.model.record import Record
from tests.house.modules import package

TERM = re.compile(r"^\*\*([^*]+)\*\* · (.+?)(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def sections(root: Path) -> dict[str, dict[str, str]]:
    """What each section of the glossary says of each of its terms."""
    page = (root / "docs" / "glossary.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    return {head: dict(TERM.findall(body)) for head, body in zip(parts[1::2], parts[2::2], strict=True)}


def _classes(base: type) -> dict[str, type]:
    """The classes of the model below ``base``, by their names in plain words."""
    names = [module.name for module in package() if module.room == "model"]
    found = [kind for name in names for kind in vars(import_module(name)).values() if isinstance(kind, type)]
    kinds = [
        kind for kind in found if issubclass(kind, base) and kind.__module__ in names and kind is not base
    ]
    return {re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower(): kind for kind in kinds}


def test_every_record_is_a_noun_of_the_glossary_and_no_other_word_is(
    sections: dict[str, dict[str, str]],
) -> None:
    assert sections["Nouns"].keys() == _classes(Record).keys()


def test_every_kind_is_told_with_all_its_values(sections: dict[str, dict[str, str]]) -> None:
    kinds = {name: kind for name, kind in _classes(StrEnum).items() if issubclass(kind, StrEnum)}
    told = {name: re.findall(r"`([^`]+)`", words) for name, words in sections["Kinds"].items()}
    assert told == {name: [member.value for member in kind] for name, kind in kinds.items()}


def test_terms_are_told_once_and_in_order(sections: dict[str, dict[str, str]]) -> None:
    terms = [list(section) for section in sections.values()]
    assert terms == [sorted(section) for section in terms]
    assert len({term for section in terms for term in section}) == sum(map(len, terms))
