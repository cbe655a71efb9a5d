"""Made readings for the ledger's tests: a little of everything that a reading can hold."""

from __future__ import annotations

from decimal import Decimal
from hashlib import sha256

from msgspec.structs import replace

from sayso.model.capture import Capture
from sayso.model.figure import Basis, Bound, Counted, Figure, Status
from sayso.model.leftover import Leftover
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.model.record import digest
from sayso.model.run import Run
from sayso.model.timex import Timex, TimexType
from sayso.testing import made_reading

RULES = Run(reader="rules", version="1", settings="0")
NEWER = Run(reader="rules", version="2", settings="0")
HARBOUR = (
    "<headline>Harbour shut</headline>\n"
    '<source id="1">The harbour master</source> <cue id="1">denied</cue> <content id="1" act="deny" '
    'speaker="Harbour Office">that <figure said="12">12</figure> boats sank off Halden</content>.\n'
    "<source>Ann Bell</source> <cue>said</cue> <content>it was calm</content>. "
    'She <unknown who="She">did not say why</unknown>.'
)
DEPOT = "<source>The mayor</source> <cue>said</cue> <content>the depot burned</content>."
FERRY = (
    '<source>The harbour master</source> <cue>said</cue> <content act="confirm">the ferry sails</content>.'
)


def harbour(url: str | None = "https://example.org/harbour", boats: str = "12", **more: str) -> Reading:
    """A report with two claims, a figure, a place, a time, an unknown and a leftover."""
    made = made_reading(HARBOUR.replace("12", boats), publisher="The Orvel Times", published="2031-03-02")
    text = made.report.text
    at, day = text.index(boats), text.index("calm")
    figure = Figure(
        spans=((at, at + len(boats)),),
        exact=(boats,),
        said=Decimal(boats),
        low=Decimal(boats),
        high=Decimal(boats),
        bound=Bound.EXACT,
        counted=Counted(exact="boats", head="Boats", class_="vehicle"),
        status=Status(exact="sank", class_="destroyed"),
        basis=Basis.TOTAL,
        place="off Halden",
    )
    town = Place(
        spans=((text.index("Halden"), text.index("Halden") + 6),),
        exact=("Halden",),
        name="Halden",
        gazetteer="made",
        id="7",
        latitude=59.125,
        longitude=11.5,
        precision=Precision.SETTLEMENT,
    )
    calm = Timex(spans=((day, day + 4),), exact=("calm",), type=TimexType.DATE, value="2031-03-01")
    first = replace(made.findings[0], figures=(figure,), places=(town,))
    second = replace(made.findings[1], times=(calm,))
    return moved(
        replace(
            made,
            findings=(first, second),
            figures=(figure,),
            times=(calm,),
            places=(town,),
            leftovers=(Leftover(stage="made", reason="for the test"),),
            run=RULES,
        ),
        url,
    )


def moved(reading: Reading, url: str | None, run: Run = RULES) -> Reading:
    """The reading as of a report at ``url``, by ``run``."""
    report = reading.report
    id_ = digest("report", report.publisher, url, report.headline, report.text)
    return made_reading_as(reading, id_, url, run)


def made_reading_as(reading: Reading, id_: str, url: str | None, run: Run) -> Reading:
    """The reading with another report id; claims and findings follow."""
    ids = {claim.id: digest("claim", id_, *_spans(claim)) for claim in reading.claims}
    claims = tuple(replace(claim, id=ids[claim.id], report=id_) for claim in reading.claims)
    findings = tuple(
        replace(finding, claim=ids[finding.claim], within=ids.get(finding.within or ""))
        for finding in reading.findings
    )
    report = replace(reading.report, id=id_, url=url)
    return replace(reading, report=report, claims=claims, findings=findings, run=run)


def _spans(claim: object) -> list[object]:
    parts = (getattr(claim, name) for name in ("source", "cue", "content"))
    return [part.spans if part else None for part in parts]


def depot() -> Reading:
    """A report of one claim."""
    made = made_reading(DEPOT, publisher="Sund Radio", published="2031-03-01")
    return moved(made, "https://example.org/depot")


def ferry() -> Reading:
    """A report of one claim, without a date or an address."""
    return replace(made_reading(FERRY, publisher="Sund Radio"), run=RULES)


def capture(data: bytes, url: str | None = None) -> Capture:
    """What is known of the bytes."""
    return Capture(url=url, sha256=sha(data), size=len(data))


def sha(data: bytes) -> str:
    """SHA-256, hexadecimal."""
    return sha256(data).hexdigest()
