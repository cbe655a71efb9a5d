"""A made-up report for the views, as marked text."""

from __future__ import annotations

from sayso.model.reading import Reading
from sayso.testing import made_reading

SOURCE = """<section>World News</section>

<headline>River crossing at Halden shut as both sides trade blame</headline>

<source id="1">The regional governor</source> <cue id="1">said</cue> Thursday <content id="1" \
speaker="Ada Lind" confidence="0.94">that <figure said="40" bound="at least">at least 40</figure> people \
had been moved from the east bank</content>, hours after shells fell near the bridge.

<content id="2" speaker="Ada Lind" directness="direct" confidence="0.97">“We will not open the crossing \
until it is safe,”</content> <source id="2">Lind</source> <cue id="2">told</cue> reporters. <content \
id="2">“Nobody should have to run for a bus under fire.”</content>

<caption>Residents wait beside the closed bridge in Halden. Jo Marsh/Wire Photo</caption>

<source id="3 4">The northern command</source> <cue id="3">denied</cue> <content id="3" act="deny" \
speaker="the northern command" confidence="0.88">having fired on the town</content> and <cue \
id="4">accused</cue> <content id="4" act="accuse" speaker="the northern command" confidence="0.71">its \
rivals of staging the attack, which <source id="5">a spokesman</source> <cue id="5">called</cue> <content \
id="5" within="4" act="label" directness="mixed" confidence="0.42">a “cheap trick”</content></content>.

<unknown>It was not clear how many people remained on the east bank.</unknown> <source id="6">The relief \
agency</source> <cue id="6">estimates</cue> <content id="6" act="estimate" confidence="0.83"><figure \
said="2000" bound="approximately">some 2,000</figure> live there</content>; <unknown kind="not said" \
who="it">it did not say whether its teams had crossed</unknown>.

<agency_note>With Wire reports</agency_note>"""


def halden() -> Reading:
    """Six claims, one in another, two unknowns, two figures, a caption and a note."""
    return made_reading(SOURCE, publisher="The Halden Courier", published="2031-05-14")
