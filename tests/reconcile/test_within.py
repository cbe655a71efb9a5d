"""Who is one speaker within an event, and whom an office or a title names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_all
from sayso.reconcile.gather import gather
from sayso.reconcile.office import office
from sayso.settings import Settings

NORLAND = (
    "Norland's army said on Tuesday that 14 soldiers had been killed in the strike on the Tarn barracks."
)
BARE = "The army said on Wednesday that 19 soldiers had been killed in the strike on the Tarn barracks."
SOUTHIA = (
    "Southia's army said on Tuesday that 60 soldiers had been killed in the strike on the Tarn barracks."
)


def speakers(folder: Path, *texts: str) -> dict[str, str]:
    lines = [
        json.dumps(
            {
                "headline": "Strike on Tarn barracks",
                "text": text,
                "published": "2030-05-08",
                "publisher": f"Paper {at}",
            }
        )
        for at, text in enumerate(texts)
    ]
    path = folder / "reports.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    outcomes = read_all([path], settings=Settings(reader="rules", threads=1))
    view = Shelf([one.reading for one in outcomes if one.reading is not None])
    return {" ".join(one.measured.figure.exact): one.speaker for one in gather(view)}


def test_a_short_name_is_the_only_full_one_of_its_event(tmp_path: Path) -> None:
    found = speakers(tmp_path, NORLAND, f"{BARE} Norland is in mourning.")
    assert found["19"] == found["14"]


def test_a_short_name_stays_open_where_two_lands_speak(tmp_path: Path) -> None:
    found = speakers(tmp_path, NORLAND, SOUTHIA, BARE)
    assert len(set(found.values())) == 3


def test_a_short_name_stays_open_where_its_report_names_no_land(tmp_path: Path) -> None:
    found = speakers(tmp_path, NORLAND, BARE)
    assert found["19"] != found["14"]


def test_a_title_is_the_only_one_who_bears_it(tmp_path: Path) -> None:
    named = (
        "Governor Ada Finn said on Tuesday that 14 people had been killed in the strike on the Tarn barracks."
    )
    bare = "The governor said on Wednesday that 19 people had been killed in the strike on the Tarn barracks."
    found = speakers(tmp_path, named, bare)
    assert found["19"] == found["14"] == "Ada Finn"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Interior Minister", "Interior ministry"),
        ("Deputy defence minister", "defence ministry"),
        ("spokesman of the Norlandic defence ministry", "Norlandic defence ministry"),
        ("the Defence Ministry's spokesman", "Defence Ministry"),
        ("Prime Minister", None),
        ("the former army chief", None),
        ("chief physician", None),
    ],
)
def test_an_office_names_the_body_that_it_is_of(words: str, expected: str | None) -> None:
    assert office(words) == expected


def test_who_speaks_for_a_body_carries_its_full_name_from_report_to_report(tmp_path: Path) -> None:
    told = (
        "Colonel Pavel Dorn, an army spokesman, said {} soldiers had died in the strike on the Tarn barracks."
    )
    named = f"Norland mourned. {told.format(23)}"
    found = speakers(tmp_path, NORLAND, named, told.format(31))
    assert found["31"] == found["23"] == found["14"]
