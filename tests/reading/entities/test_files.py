"""Entity lists from files, and what is wrong with them."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadEntities
from sayso.model.speaker import SpeakerKind
from sayso.reading.entities import Entity, read_entities, shipped
from sayso.reading.entities.files import _csv, _distinct
from sayso.reading.entities.ftm import ftm
from sayso.reading.entities.index import metonyms

CSV = """id,name,kind,country,side,aliases,weak,role,since,until
board,Halden Harbour Board,body,Norway,,HHB; the board ,Board,,,
olha,Olha Hrynko,person,Ukraine,Ukraine,"Ольга Гринько;Hrynko, Olha",,Mayor of Halden,2019,2024
"""


def test_a_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    path.write_text("\ufeff" + CSV, encoding="utf-8")
    board, olha = read_entities(path)
    assert board.aliases == ("HHB", "the board")
    assert olha == Entity(
        id="olha",
        name="Olha Hrynko",
        kind=SpeakerKind.PERSON,
        country="Ukraine",
        side="Ukraine",
        aliases=("Ольга Гринько", "Hrynko, Olha"),
        role="Mayor of Halden",
        since=2019,
        until=2024,
    )


BROKEN = [
    ("name,kind\nA,person\n", "own.csv:1: no column id: id, name and kind must be there"),
    ("id,name,kind,colour\n", "own.csv:1: no such column: 'colour'; take id, name, kind, country, side"),
    ("id,name,kind\na,,person\n", "own.csv:2: name is empty"),
    ("id,name,kind\na,A,person\nb,B,dog\n", "own.csv:3: no kind 'dog': take person, body"),
    ("id,name,kind\na,A,person\na,B,body\n", "own.csv:3: id 'a' stands in row 2 too"),
    ("id,name,kind\na,A,person,more\n", "own.csv:2: more cells than columns"),
    ("id,name,kind,since\na,A,person,long ago\n", "own.csv:2: since is no year: 'long ago'"),
    ('id,name,kind\na,"A,person\n', "own.csv:2: unexpected end of data"),
    ("", "own.csv:1: no column id, name, kind"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_table_names_file_and_row(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadEntities) as caught:
        read_entities(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_a_file_that_is_not_there_or_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "bytes.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadEntities, match=r"none\.csv: no such file"):
        read_entities(tmp_path / "none.csv")
    with pytest.raises(BadEntities, match=r"bytes\.csv: not UTF-8"):
        read_entities(tmp_path / "bytes.csv")


def line(schema: str, **properties: list[str]) -> str:
    """One FollowTheMoney entity."""
    return json.dumps({"id": "x1", "schema": schema, "properties": properties})


def test_followthemoney_entities_are_read(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    told = line(
        "Person",
        name=["Olha Hrynko", "Olga Grinko"],
        alias=["О. Гринько"],
        weakAlias=["Olha"],
        country=["ua"],
    )
    path.write_text(told + "\n\n" + line("Vessel", name=["Lantern"]) + "\n", encoding="utf-8")
    (found,) = read_entities(path)
    assert found.aliases == ("Olga Grinko", "О. Гринько")
    assert (found.weak, found.country, found.kind) == (("Olha",), "Ukraine", SpeakerKind.PERSON)


LINES = [
    ("{", "not JSON"),
    ('{"id": "a"}', "no FollowTheMoney entity"),
    (line("Person"), "id and name must be there"),
    ('{"id": "a", "schema": "Person", "properties": {"name": "A"}}', "name must be a list of strings"),
]


@pytest.mark.parametrize(("text", "message"), LINES)
def test_a_broken_line_names_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text("\n" + text, encoding="utf-8")
    with pytest.raises(BadEntities, match=rf"own\.jsonl:2: {message}"):
        read_entities(path)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_with_its_name(text: str) -> None:
    for read in (_csv, ftm):
        with suppress(BadEntities):
            assert all(one.name for one in _distinct("any", read("any", text)))


def test_the_shipped_list_is_sound() -> None:
    entities = shipped()
    assert len(entities) > 500
    assert set(metonyms().values()) <= {one.id for one in entities}
    assert [one.id for one in entities if one.kind is SpeakerKind.PERSON and not one.since] == []
    assert [one.id for one in entities if one.since and one.until and one.until < one.since] == []
