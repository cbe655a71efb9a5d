from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.reading.manner import Manner

Read = Callable[[str], Manner]

HEDGES = """
allegedly: <the men allegedly fled>
likely: <the wall is likely to fall>
alleged|suspected: <an alleged spy met a suspected thief>
reported: <the reported attack on the mill>
none: <the clinic has reported 12 cases>
so-called: <the so-called assembly met>
self-proclaimed: <the self-proclaimed republic has a flag>
appear to: <the guards appear to have left>
"rescue": <the army's "rescue" of the crew was a raid>
'liberated': <the 'liberated' quarter burns>
‘liberated’: <the ‘liberated’ quarter burns>
“peace force”: <a “peace force” shelled the village>
none: <"We will not leave the town,">
none: <the novel "Snow and Ash" sold well that year>
none: <the captain's men and the guards' dogs>
none: <he said "it is over" and left the hall at night>
none: <the road is closed>
what he called: <the bank was robbed in what he called a plot>
perhaps|possibly: <perhaps they left, possibly by sea>
unconfirmed: <there are unconfirmed reports of deaths>
"""
CHANNELS = """
in a statement: [The firm] {said} in a statement <that the mine is safe>.
in a statement: [The firm] {said in a statement} on Friday <that the mine is safe>.
In a statement: In a statement, [the firm] {said} <the mine is safe>.
on Telegram: [The governor] {wrote} on Telegram: <"The siren is a test.">
in a post on Telegram: [He] {said} in a post on Telegram that <the siren was a test>.
on state television: [The king] {said} on state television that <he would stay>.
told Reuters: [The king] {told} Reuters <he would stay>.
told reporters: <"I will stay,"> [the king] {told} reporters.
told the UN Security Council: [She] {told} the UN Security Council <that the truce held>.
in an interview with the BBC: [She] {said} in an interview with the BBC that <it held>.
at a news conference: [She] {said} at a news conference on Monday <that it held>.
through his lawyer: [He] {said} through his lawyer <that he was ill>.
by email: [The clerk] {said} by email <that the office was shut>.
told the Daily Herald: [He] {told} the Daily Herald <that he was ill>.
none: [He] {told} his brother <that he was ill>.
none: [He] {said} <that the firm had lied in a statement>.
none: [The firm] {said} on Monday <that the mine is safe>.
none: [A statement from the firm] {said} <the mine is safe>.
none: [The mayor] {denied} <the charge> in the morning.
none: <The mine is safe.>
"""


@pytest.mark.parametrize("case", HEDGES.strip().split("\n"))
def test_hedges_are_kept_as_spans(case: str, read: Read) -> None:
    wanted, told = case.split(": ", 1)
    found = [hedge.exact for hedge in read(told).hedges]
    assert found == ([] if wanted == "none" else wanted.split("|"))


@pytest.mark.parametrize("case", CHANNELS.strip().split("\n"))
def test_the_channel_stands_apart_from_source_and_content(case: str, read: Read) -> None:
    wanted, told = case.split(": ", 1)
    found = read(told).channel
    assert (found.text if found else "none") == wanted
