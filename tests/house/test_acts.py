"""Every act has its nearest PLOVER type in the docs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sayso.model.finding import Act

PLOVER = set(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION "
    "MOBILIZE COERCE ASSAULT".split()
)
ROW = re.compile(r"^\| ([a-z]+) \| [^|]+ \| ([A-Z]+) \| [^|]+ \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def page(root: Path) -> str:
    """What stands below the heads of the table of acts."""
    return (root / "docs" / "acts.md").read_text(encoding="utf-8").partition("| --- |")[2]


def test_every_act_is_mapped_once_and_in_order(page: str) -> None:
    assert [act for act, _ in ROW.findall(page)] == [act.value for act in Act]


def test_every_type_is_one_of_plover_and_those_not_used_are_told(page: str) -> None:
    used = {kind for _, kind in ROW.findall(page)}
    told = re.search(r"deeds and not words: ([A-Z, ]+)\.", page)
    assert told
    assert used | set(told.group(1).split(", ")) == PLOVER
    assert used & set(told.group(1).split(", ")) == set()
