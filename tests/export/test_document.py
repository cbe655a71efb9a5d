"""Documents hold what a reading holds, validate, and refuse words out of place."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib import resources
from pathlib import Path

import jsonschema
import msgspec
import pytest
from msgspec.structs import replace

from sayso.errors import MisplacedExcerpt
from sayso.export import schema
from sayso.export.document import Entry, document, from_json, to_json
from sayso.model.claim import Claim
from sayso.model.figure import Base, Bound, Counted, Figure, Status
from sayso.model.finding import Finding, Hedge
from sayso.model.leftover import Leftover
from sayso.model.place import Candidate, Place, Precision
from sayso.model.reading import Reading
from sayso.model.report import Credit, Passage, PassageKind
from sayso.model.span import excerpt
from sayso.model.speaker import Speaker
from sayso.model.timex import Timex, TimexType
from sayso.testing import made_reading
from tests.export.reports import halden

SCHEMA = schema.schema()


def full() -> Reading:
    """A reading with a value of every kind in it."""
    made = made_reading(
        "<source>Vale</source> <cue>wrote</cue> <content>80 of 959 left Halden today</content> online"
    )
    text = made.report.text
    at = {
        word: (text.index(word), text.index(word) + len(word))
        for word in ("80", "959", "left", "Halden", "today")
    }
    figure = Figure(
        spans=(at["80"],),
        exact=("80",),
        said=Decimal("80.50"),
        low=Decimal(80),
        bound=Bound.AT_LEAST,
        counted=Counted(exact="80", head="80", class_="person", span=at["80"]),
        status=Status(exact="left", class_="displaced", span=at["left"]),
        base=Base(exact="959", low=Decimal(959), span=at["959"]),
    )
    time = Timex(spans=(at["today"],), exact=("today",), type=TimexType.DATE, anchor="published")
    one = Candidate(id="7", name="Halden", latitude=59.1, longitude=11.4)
    place = Place(spans=(at["Halden"],), exact=("Halden",), precision=Precision.SETTLEMENT, candidates=(one,))
    finding = replace(
        made.findings[0],
        speaker=Speaker(
            name="Vale", mention=made.claims[0].source.spans[0] if made.claims[0].source else None
        ),
        channel=excerpt(text, [(text.index("online"), len(text))]),
        hedges=(Hedge(start=at["left"][0], end=at["left"][1], exact="left"),),
        figures=(figure,),
        times=(time,),
        places=(place,),
    )
    credit = Credit(text="Jo Marsh/Wire", photographer="Jo Marsh", agency="Wire")
    passage = Passage(kind=PassageKind.CAPTION, start=0, end=len(text), credit=credit)
    return replace(
        made,
        report=replace(made.report, passages=(passage,)),
        findings=(finding,),
        figures=(figure,),
        times=(time,),
        places=(place,),
        leftovers=(Leftover(spans=((0, 4),), stage="test", reason="made"),),
    )


READINGS = [halden(), full(), made_reading("Nothing is said."), made_reading("<content>So it is</content>.")]


@pytest.mark.parametrize("reading", READINGS)
def test_every_document_validates(reading: Reading) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(to_json(reading)))


@pytest.mark.parametrize("reading", READINGS)
def test_what_is_written_is_read_again(reading: Reading) -> None:
    assert from_json(to_json(reading, indent=2)) == document(reading)


def test_the_schema_refuses_a_document_without_claims() -> None:
    told = json.loads(to_json(halden()))
    del told["claims"]
    with pytest.raises(jsonschema.ValidationError, match="'claims' is a required property"):
        jsonschema.Draft202012Validator(SCHEMA).validate(told)


def test_the_schema_lets_later_fields_pass() -> None:
    told = json.loads(to_json(halden()))
    told["claims"][0]["mood"] = "grave"
    jsonschema.Draft202012Validator(SCHEMA).validate(told)


def test_both_copies_of_the_schema_are_what_the_records_say(root: Path) -> None:
    shipped = resources.files("sayso.export").joinpath("reading.schema.json").read_text(encoding="utf-8")
    published = (root / "docs/reference/reading.schema.json").read_text(encoding="utf-8")
    assert shipped == published == schema.text(), "write both with: python -m sayso.export.schema"


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$defs"]["Excerpt"]["properties"]["exact"]["description"] == "the words at each span."


def test_numbers_keep_their_digits() -> None:
    assert b'"said":80.50' in to_json(full())


def test_a_claim_and_its_finding_are_one_entry() -> None:
    fields = set(Claim.__struct_fields__) | set(Finding.__struct_fields__)
    assert set(Entry.__struct_fields__) == fields - {"claim", "report"}


def test_a_claim_in_the_publishers_voice_has_null_source_and_cue() -> None:
    entry = json.loads(to_json(READINGS[3]))["claims"][0]
    assert (entry["source"], entry["cue"], entry["speaker"]) == (None, None, None)


def moved(reading: Reading) -> Reading:
    """The reading with one more character before its text, so that nothing stands where it says."""
    return replace(reading, report=replace(reading.report, text="x" + reading.report.text, passages=()))


@pytest.mark.parametrize("reading", [halden(), full(), made_reading("It is <unknown>not known</unknown>.")])
def test_words_out_of_place_are_not_written(reading: Reading) -> None:
    with pytest.raises(MisplacedExcerpt, match="does not hold"):
        to_json(moved(reading))


def test_an_excerpt_out_of_place_says_where() -> None:
    told = to_json(halden()).replace(
        b'"exact":["some 2,000 live there"]', b'"exact":["some 3,000 live there"]'
    )
    with pytest.raises(MisplacedExcerpt, match=r"claims\[5\]\.content: .* does not hold 'some 3,000"):
        from_json(told)


def test_unknown_fields_are_refused_when_read() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `mood`"):
        from_json(to_json(halden()).replace(b'{"format"', b'{"mood":1,"format"', 1))
