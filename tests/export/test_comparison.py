"""Comparisons and series as JSON, spreadsheets, text and drawings."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from sayso.export import compare, series
from sayso.export.bars import bars
from sayso.export.contrast import contrast
from sayso.export.outlines import OUTLINES, outline
from sayso.export.svg import to_svg
from sayso.model.figure import Basis, Bound
from sayso.model.shelf import Shelf
from sayso.reconcile import compare_view
from sayso.reconcile import series as series_of
from sayso.testing import Told, made_view


@pytest.fixture(scope="module")
def view() -> Shelf:
    """Four reports: a total that grows by what is added, and the other side's number."""
    return made_view(
        Told(low=180, url="https://harbour.example/1"),
        Told(low=420, basis=Basis.INCREMENT, published="2030-05-02", publisher="Daily Lamp"),
        Told(low=600, basis=Basis.TOTAL, published="2030-05-02", publisher="Coast Wire"),
        Told(low=40, speaker="Southland army", publisher="North Star", bound=Bound.AT_MOST, high=40),
    )


def test_a_comparison_is_valid_and_has_these_fields_only(view: Shelf) -> None:
    told = json.loads(compare.to_json(compare_view(view)))
    jsonschema.Draft202012Validator(json.loads(outline("compare.schema.json"))).validate(told)
    assert {tuple(sorted(pair)) for pair in told["pairs"]} == {("left", "reasons", "right", "verdict")}
    assert {tuple(sorted(pair["left"])) for pair in told["pairs"]} == {("claim", "figure", "report", "url")}


def test_series_are_valid_and_their_points_have_numbers_and_addresses(view: Shelf) -> None:
    told = json.loads(series.to_json(series_of(view)))
    jsonschema.Draft202012Validator(json.loads(outline("series.schema.json"))).validate(told)
    first = told["series"][0]
    assert [point["low"] for point in first["points"]] == [180, 420, 600]
    assert first["points"][0]["reports"] == ["https://harbour.example/1"]
    assert [event["kind"] for event in first["events"]] == ["adds up", "updates"]


@pytest.mark.parametrize("name", OUTLINES)
def test_the_published_schema_is_what_the_records_say(root: Path, name: str) -> None:
    assert (root / "docs" / "reference" / name).read_text(encoding="utf-8") == outline(name)


def test_spreadsheets_have_a_line_for_each_pair_and_point(view: Shelf) -> None:
    judged, found = compare_view(view), series_of(view)
    pairs = list(csv.DictReader(io.StringIO(compare.to_csv(judged).decode())))
    points = list(csv.DictReader(io.StringIO(series.to_csv(found).decode())))
    assert [pair["verdict"] for pair in pairs] == [one.verdict.value for one in judged]
    assert [point["said"] for point in points] == [str(p.said) for one in found for p in one.points]


def test_contradictions_come_first_with_both_sides_words(view: Shelf) -> None:
    claims = {one.claim.id: one for one in view.stated()}
    lines = list(contrast(compare_view(view), claims))
    assert lines[0] == "Contradictions: 1"
    assert any("Southland army (North Star, 2030-05-01)" in line for line in lines[:6])
    assert max(map(len, lines)) <= 80


def test_where_nothing_contradicts_it_says_so() -> None:
    assert list(contrast([], {})) == ["Contradictions: none", ""]


def test_a_chart_in_text_puts_every_point_on_one_axis_within_its_columns(view: Shelf) -> None:
    lines = list(bars(series_of(view), 80))
    rows = [line for line in lines if line.startswith("2030-")]
    assert max(map(len, lines)) <= 80
    assert [row.rstrip()[-1] for row in rows] == ["●", "+", "●", "●"]
    assert "           ^ adds up: 180 + 420 = 600" in lines


def test_a_drawing_is_one_document_with_a_mark_for_every_point(view: Shelf) -> None:
    found = series_of(view)
    drawn = etree.fromstring(to_svg(found))
    titles = [node.text for node in drawn.iter("{*}title")]
    assert len(titles) == 1 + sum(len(one.points) for one in found)
    assert "2030-05-01: 180, told by 1" in titles


def test_names_in_a_drawing_are_escaped() -> None:
    told = made_view(Told(low=5, speaker="<b>Ann & Co"))
    assert b"&lt;b&gt;Ann &amp; Co" in to_svg(series_of(told))


def test_a_picture_is_a_png_where_its_package_is_installed(view: Shelf) -> None:
    pytest.importorskip("resvg_py", reason="the extra chart is not installed")
    png = pytest.importorskip("sayso.export.png")
    assert png.to_png(series_of(view)).startswith(b"\x89PNG")
