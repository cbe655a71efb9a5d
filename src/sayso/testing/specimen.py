"""A specimen of a ledger: a few made reports, with a contradiction, a copy, a decision and a sweep."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from sayso.ledger import Ledger
from sayso.model.capture import Capture
from sayso.model.decision import DecisionKind, decision
from sayso.pipeline.judging import Reach, judge
from sayso.testing.readings import made_reading
from sayso.testing.views import Told, made_told

#: one number of two speakers on one day, and the first speaker's next one
FIRST = Told(low=14, counted="crew", class_="person", status="captured", day="2030-05-01")
TOLD = (
    FIRST,
    replace(FIRST, low=60, speaker="Tarn council", publisher="The Lamp"),
    replace(FIRST, low=20, published="2030-05-02", day="2030-05-02"),
)
#: somebody who denies, something that is not known, and somebody named before
SAID = """<source>Ann Bell</source> <cue>denied</cue> \
<content act="deny" confidence="0.6">that the pier was closed</content>. \
<unknown kind="not said" who="Ann Bell">She did not say</unknown> who had closed it. \
<source>She</source> <cue>said</cue> \
<content confidence="0.5" speaker="Ann Bell">boats were late</content>."""
#: what two publishers print in the same words
WIRE = (
    "The ferry to Orvel will not run on Monday, the harbour office said. Two of its three boats are being "
    "repaired, and the third has no crew. People who hold tickets may take the bus over the old bridge, "
    "which leaves every hour from the market. The office expects the boats back within a week."
)
#: the bytes that the first report is said to have come as
DATA = b"The bytes of a page."


def fill(ledger: Ledger) -> None:
    """Put the specimen into a ledger that is empty."""
    said = made_reading(SAID, publisher="The Lamp", published="2030-05-03")
    first, *others = [made_told(one) for one in TOLD]
    kept = Capture(sha256=hashlib.sha256(DATA).hexdigest(), size=len(DATA), media_type="text/html")
    writer = ledger.writer(first.run)
    writer.add(kept, first, DATA)
    wired = [made_reading(WIRE, publisher=name, published="2030-05-05") for name in ("Quay Post", "The Lamp")]
    for one in (*others, said, *wired):
        writer.add(None, one)
    claim = said.claims[0].id
    ledger.decide(
        decision(
            DecisionKind.CORRECT, claim, "act=reject", who="ada", at="2030-05-04T09:00:00Z", why="reads so"
        )
    )
    judge(ledger, Reach.ALL)
