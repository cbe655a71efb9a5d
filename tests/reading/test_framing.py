from __future__ import annotations

import pytest

from sayso.model.claim import claim
from sayso.model.framing import Framing, FramingKind
from sayso.reading.framing import framings
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.testing import attributions, marked

TERMS = """
surrendered = end of a defence: <the fighters at the mill surrendered>
laid down their arms = end of a defence: <the garrison laid down their arms>
evacuated = end of a defence: <the soldiers were evacuated from the fort>
extraction = end of a defence: <the extraction of the brigade's soldiers>
deported = transfer of civilians: <children were deported over the border>
evacuated = transfer of civilians: <families were evacuated over the border>
terrorists = armed group: <terrorists hold the bridge>
freedom fighters = armed group: <freedom fighters hold the bridge>
regime = government: <the regime shut the port>
special military operation = armed conflict: <the special military operation goes on>
invasion = armed conflict: <the invasion goes on>
liberated = taking control of a place: <the army liberated the port>
occupied = taking control of a place: <the army occupied the port>
slaughtered = killing: <guards slaughtered the crew>
neutralised = killing: <the unit neutralised four men>
hostages = person held: <hostages wrote home>
provocation = attack: <it was a provocation by the other side>
coup = unrest: <the coup failed>
sham referendum = vote on status: <a sham referendum was held>
goodwill gesture = giving up a place: <it was a goodwill gesture of the troops>
"""
PLAIN = """
<The road was closed and the mill shut.>
<Fighters hold the bridge.>
<The government fell in the war.>
<The patients were evacuated from the ward.>
<She withdrew from the race.>
<He surrendered his keys.>
"""


def found(words: str) -> tuple[Framing, ...]:
    text = marked(words.replace("<", "\0").replace(">", "</content>").replace("\0", "<content>"))
    [one] = attributions(text)
    return framings(claim("r", one.source, one.cue, one.content), prose(text.text, tag))


@pytest.mark.parametrize("case", TERMS.strip().split("\n"))
def test_a_word_that_takes_a_side_is_kept_with_its_neutral_class(case: str) -> None:
    wanted, words = case.split(": ", 1)
    [one] = found(words)
    assert f"{one.exact} = {one.neutral}" == wanted
    assert one.marked
    assert one.kind is FramingKind.TERM


@pytest.mark.parametrize("words", PLAIN.strip().split("\n"))
def test_plain_words_are_no_framing_by_themselves(words: str) -> None:
    assert found(words) == ()


def test_a_plain_word_counts_beside_a_competing_one_elsewhere_in_the_report() -> None:
    [one] = found("He called them terrorists. <The fighters hold the bridge.>")
    assert (one.exact, one.neutral, one.marked) == ("fighters", "armed group", False)


def test_so_called_takes_in_what_it_calls_so() -> None:
    [one] = found("<The so-called people's assembly met.>")
    assert (one.exact, one.kind) == ("so-called people's assembly", FramingKind.SO_CALLED)


def test_scare_quotes_keep_the_class_of_their_words() -> None:
    [one] = found('<The army\'s "liberation" of the port left it in ruins for years.>')
    assert (one.exact, one.kind, one.neutral) == (
        '"liberation"',
        FramingKind.SCARE_QUOTES,
        "taking control of a place",
    )


@pytest.mark.parametrize(
    ("cue", "content", "label"),
    [
        ("called", "the vote a farce", "farce"),
        ("described", "the plan as a violent theft", "a violent theft"),
        ("branded", "the strike an act of revenge", "act of revenge"),
    ],
)
def test_what_something_is_called_is_a_label(cue: str, content: str, label: str) -> None:
    text = marked(f"The mayor <cue>{cue}</cue> <content>{content}</content>.")
    [one] = attributions(text)
    [kept] = framings(claim("r", None, one.cue, one.content), prose(text.text, tag))
    assert (kept.exact, kept.kind) == (label, FramingKind.LABEL)


def test_offsets_are_those_of_the_text() -> None:
    text = "He said <the regime and its terrorists left>."
    plain = text.replace("<", "").replace(">", "")
    assert [plain[one.start : one.end] for one in found(text)] == ["regime", "terrorists"]
