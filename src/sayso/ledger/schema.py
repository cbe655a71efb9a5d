"""The tables as they are now, to build statements from; how they came to be is told in ``migrations``."""

from __future__ import annotations

from sqlalchemy import TableClause, column, table

#: the step of ``migrations`` that these tables belong to
VERSION = "0006"


def _table(name: str, columns: str) -> TableClause:
    return table(name, column("number"), *map(column, columns.split()))


runs = _table("runs", "id reader version settings model started added")
captures = _table("captures", "id url fetched media_type sha256 size")
kept = _table("kept", "sha256 path how added")
names = _table("names", "kind name key")
reports = _table("reports", "id url publisher headline language text sha256 stamp added")
report_captures = _table("report_captures", "report capture")
readings = _table(
    "readings",
    "report run capture published updated published_from byline claims document sha256 added",
)
superseded = _table("superseded", "reading later why")
passages = _table("passages", "reading position kind start stop credit agency handout")
claims = _table("claims", "id report source cue content start stop spans")
findings = _table(
    "findings",
    "reading claim report position published publisher speaker speaker_kind role affiliation resolved act "
    "negated modality rule directness channel within confidence",
)
figures = _table(
    "figures",
    "reading finding position exact said low high low_number high_number low_open high_open bound unit "
    "unit_si counted counted_head counted_class status status_class basis base base_low base_high since "
    "as_of place toponym",
)
times = _table("times", "reading finding position exact type value anchor modifier")
places = _table(
    "places",
    "reading finding position exact name gazetteer gazetteer_id latitude longitude precision toponym",
)
unknowns = _table(
    "unknowns",
    "reading report position published publisher exact kind about who as_of claim key who_key",
)
leftovers = _table("leftovers", "reading position stage reason spans")
judgements = _table(
    "judgements",
    "id left_report left_url left_claim left_figure right_report right_url right_claim right_figure verdict "
    "reasons score judge added",
)
decisions = _table("decisions", "id kind subject object who at why")
withdrawals = _table("withdrawals", "id target who at why")
inputs = _table("inputs", "id source sha256 run reports added")
sweeps = _table(
    "sweeps",
    "id judge version settings readings last decided since days apart after found dropped sha256 added",
)
swept = _table("swept", "sweep judgement stands reasons score")
strips = _table("strips", "first last document")
#: of PostgreSQL alone
word_strips = _table("word_strips", "last word findings")
#: counts kept of what stands in the others: the one table whose rows change
tallies = table("tallies", *map(column, ("speaker", "publisher", "claims", "reports")))

#: the tables that are only ever added to
TABLES = (
    runs, captures, kept, names, reports, report_captures, readings, superseded, passages, claims, findings,
    figures, times, places, unknowns, leftovers, judgements, decisions, withdrawals, inputs,
    sweeps, swept, strips,
)  # fmt: skip
