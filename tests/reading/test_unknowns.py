from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model.claim import claim
from sayso.model.report import Passage, PassageKind, Report
from sayso.model.span import excerpt
from sayso.model.timex import Timex, TimexType
from sayso.model.unknown import Unknown, UnknownKind
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.reading.unknowns import unknowns
from sayso.testing import attributions, marked

# sentence | the words that say so | about | who; "-" is null
UNKNOWN = """
It was not clear how many miners were below. | was not clear | how many miners were below | -
It wasn't immediately clear who fired first. | wasn't immediately clear | who fired first | -
It remains unclear whether the ship sank. | remains unclear | whether the ship sank | -
The cause of the fire is unknown. | is unknown | The cause of the fire | -
The fate of the crew is still unknown. | is still unknown | The fate of the crew | -
Their whereabouts were not known. | were not known | Their whereabouts | -
It is not known if the captain survived. | is not known | if the captain survived | -
The number of dead remains uncertain. | remains uncertain | The number of dead | -
No one knows where the ship is. | No one knows | where the ship is | -
Nobody knew why the gate was open. | Nobody knew | why the gate was open | -
The police do not know who sent the parcel. | do not know | who sent the parcel | The police
The family doesn't know whether he is alive. | doesn't know | whether he is alive | The family
Engineers are not sure how the wall fell. | are not sure | how the wall fell | Engineers
Engineers were unsure whether the wall would hold. | were unsure | whether the wall would hold | Engineers
The mayor could not say when the road would open. | could not say | when the road would open | The mayor
The mayor cannot say how many left. | cannot say | how many left | The mayor
Doctors were unable to say whether he would live. | were unable to say | whether he would live | Doctors
The cause of death could not be determined. | could not be determined | The cause of death | -
The owner of the boat has not been identified. | has not been identified | The owner of the boat | -
It remains to be seen whether the truce holds. | remains to be seen | whether the truce holds | -
It is too early to say how much was lost. | too early to say | how much was lost | -
It was impossible to know how many were hurt. | impossible to know | how many were hurt | -
There was no immediate word on the missing boat. | There was no immediate word | the missing boat | -
There were no immediate reports of casualties. | There were no immediate reports | casualties | -
There was no word on the fate of the crew. | There was no word | the fate of the crew | -
He has no idea what became of the letters. | has no idea | what became of the letters | He
Questions remain about the second driver. | Questions remain | the second driver | -
The motive was unclear. | was unclear | The motive | -
The exact toll has not been established. | has not been established | The exact toll | -
The aide does not know whether he had a "special pass" that day. | ~ know | ~ that day | The aide
It is unclear, though, whether he left. | is unclear | whether he left | -
It is not clear what, if any, effect it had. | is not clear | what, if any, effect it had | -
The boats seized by the guards were not known. | were not known | The boats seized by the guards | -
How the fire began is a mystery. | is a mystery | How the fire began | -
Whether the truce holds remains to be seen. | remains to be seen | Whether the truce holds | -
What is unclear is whether the ship sank. | is unclear | whether the ship sank | -
It is unclear why Mr. Stone left the room. | is unclear | why Mr. Stone left the room | -
"""
NOT_SAID = """
The army did not say how many had fled. | did not say | how many had fled | The army
The army didn't say whether it would return. | didn't say | whether it would return | The army
The ministry has not said when the talks begin. | has not said | when the talks begin | The ministry
The firm did not specify the cause. | did not specify | the cause | The firm
The envoy did not elaborate. | did not elaborate | - | The envoy
The bank has not disclosed the sum. | has not disclosed | the sum | The bank
The letter does not mention the second ship. | does not mention | the second ship | The letter
The police did not name the driver. | did not name | the driver | The police
The court did not explain why the case was dropped. | did not explain | why the case was dropped | The court
The office did not give any details. | did not give any details | - | The office
The office gave no figures. | gave no figures | - | The office
The office gave no further details of the raid. | gave no further details | the raid | The office
The army provided no evidence for the charge. | provided no evidence | for the charge | The army
The king has yet to announce a date. | has yet to announce | a date | The king
The rebels have yet to comment. | have yet to comment | - | The rebels
The clinic did not respond to a request for comment. | ~ a request for comment | - | The clinic
The clinic did not immediately respond to requests for comment. | ~ to requests for comment | - | The clinic
The clinic hasn't responded to an email. | hasn't responded to an email | - | The clinic
The mayor did not return calls seeking comment. | did not return calls seeking comment | - | The mayor
There was no immediate comment from the army. | There was no immediate comment | - | the army
There was no response from the ministry. | There was no response | - | the ministry
The owner could not be reached for comment. | could not be reached for comment | - | The owner
The owner was not available for comment. | was not available for comment | - | The owner
The owner was unavailable for comment. | was unavailable for comment | - | The owner
The speech made no mention of the dead. | made no mention | the dead | The speech
The palace has been silent about the letter. | has been silent about | the letter | The palace
No group has claimed responsibility for the blast. | No group has claimed responsibility | for the blast | -
The price was not disclosed. | was not disclosed | The price | -
The names of the dead have not been released publicly. | have not been released publicly | ~ | -
No details were given. | No details were given | - | -
The union has not commented publicly. | has not commented publicly | - | The union
The king has not indicated whether he will appeal. | has not indicated | whether he will appeal | The king
"""
NOT_CONFIRMED = """
The report could not be independently verified. | could not be independently verified | The report | -
The claim could not immediately be confirmed. | could not immediately be confirmed | The claim | -
The film could not be verified by this newspaper. | could not be verified | The film | this newspaper
The deaths have not been confirmed. | have not been confirmed | The deaths | -
The deaths have not yet been independently confirmed. | ~ been independently confirmed | The deaths | -
The army has not confirmed the loss of the ship. | has not confirmed | the loss of the ship | The army
The army did not confirm that the ship was lost. | did not confirm | that the ship was lost | The army
The agency was unable to verify the account. | unable to verify | the account | The agency
There was no independent confirmation of the report. | There was no independent confirmation | the report | -
There was no confirmation from the palace. | There was no confirmation | ~ | the palace
The figures have yet to be confirmed. | have yet to be confirmed | The figures | -
The army has yet to confirm the attack. | has yet to confirm | the attack | The army
The account remains unconfirmed. | remains unconfirmed | The account | -
There were unconfirmed reports of looting. | unconfirmed reports | looting | -
It was impossible to verify the numbers. | impossible to verify | the numbers | -
The agency could not confirm the report. | could not confirm | the report | The agency
Neither claim could be independently verified. | Neither claim could be independently verified | - | -
The numbers are unverified. | are unverified | The numbers | -
"""
DECLINED = """
The envoy declined to comment. | declined to comment | - | The envoy
The envoy declined to comment on the raid. | declined to comment | the raid | The envoy
A spokesman for the bank declined to say who paid. | declined to say | who paid | A spokesman for the bank
The pilot refused to answer. | refused to answer | - | The pilot
The pilot refused to say where he had been. | refused to say | where he had been | The pilot
The firm declined to provide details. | declined to provide details | - | The firm
The firm declined further comment. | declined further comment | - | The firm
The firm declined an interview request. | declined an interview request | - | The firm
The guard would not say who gave the order. | would not say | who gave the order | The guard
The guard wouldn't comment. | wouldn't comment | - | The guard
The office had no comment. | had no comment | - | The office
The king neither confirmed nor denied the report. | neither confirmed nor denied | the report | The king
The agency refused to confirm or deny the report. | refused to confirm or deny | the report | The agency
The judge declined to be interviewed. | declined to be interviewed | - | The judge
The clerk declined to give the name of the buyer. | declined to give the name | ~ | The clerk
The widow refused to talk to reporters. | refused to talk to reporters | - | The widow
The captain declined to elaborate on Monday. | declined to elaborate | - | The captain
The general, a veteran of the war, declined to comment. | declined to comment | - | The general
The driver, who declined to comment, went home. | declined to comment | - | The driver
The office gave a name but would not discuss the sum. | would not discuss | the sum | The office
The mayor declined to comment for this article. | declined to comment | - | The mayor
The mayor, speaking at a fair in Oldham, Kent, declined to comment. | declined to comment | - | The mayor
The inn -- now a bank -- declined to comment. | declined to comment | - | The inn
The bank declined to respond to questions about the loan. | declined to respond | the loan | The bank
The firm also declined to identify the buyer. | declined to identify | the buyer | The firm
"""
NOTHING = """
It was clear that the bridge was open.
It is clear who won.
He is best known for his songs.
The village is known as the Gate.
She is not known for her patience.
The mayor said the road was open.
The army did not say no.
I would not say that it was easy.
The clerk, who declined to be named, said it was over.
A guard declined to be identified.
The rebels refused to give up the fort.
The army refused to release the prisoners.
The king refused to speak to his brother.
The committee confirmed the report.
The court did not release the men.
The team did not respond to treatment.
If it is not clear who owns the land, ask the clerk.
He knows no one there.
You do not know what you are saying.
The police confirmed that two men had died.
No one left the hall.
There was no bread.
The unknown soldier is buried there.
Nobody else would have him.
She said nothing about it was new.
The number is known.
They gave no ground.
He offered no resistance.
The pilot did not name his ship after her.
The doors could not be opened.
The wall has not been built.
Without food, they left.
The army declined in size.
The girl did not know how to swim.
He had no idea what to do.
He says what no one else will say.
The plan passed without naming a site.
She did not comment at length.
I don't know if there is a better town.
He does not know what he is doing.
Someone who does not answer questions cannot lead.
The pilot did not respond to the call for his dismissal.
I would not say what he said.
The price declined by a third.
"""


def found(text: str) -> list[Unknown]:
    return unknowns(Report(id="r", text=text), [], prose(text, tag))


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]


ALL = [
    (kind, row)
    for kind, table in zip(UnknownKind, (UNKNOWN, NOT_SAID, NOT_CONFIRMED, DECLINED), strict=True)
    for row in rows(table)
]


def fits(value: str | None, wanted: str) -> bool:
    """A "~" stands for words that the case does not pin."""
    return (wanted.startswith("~") and (value or "").endswith(wanted[1:].strip())) or (value or "-") == wanted


@pytest.mark.parametrize(("kind", "row"), ALL, ids=[row[0] for _, row in ALL])
def test_what_is_not_known_is_found_with_its_kind(kind: UnknownKind, row: list[str]) -> None:
    [one] = found(row[0])
    assert one.kind is kind
    assert fits(one.exact[0], row[1])


@pytest.mark.parametrize("row", [row for _, row in ALL], ids=[row[0] for _, row in ALL])
def test_it_tells_what_it_is_about_and_who_is_silent(row: list[str]) -> None:
    [one] = found(row[0])
    assert fits(one.about, row[2])
    assert fits(one.who, row[3])


@pytest.mark.parametrize("text", NOTHING.strip().split("\n"))
def test_what_is_known_or_merely_negated_is_no_unknown(text: str) -> None:
    assert found(text) == []


def test_it_names_the_claim_that_it_stands_in() -> None:
    text = marked("<source>The envoy</source> <cue>said</cue> <content>it was not clear who fired</content>.")
    [one] = attributions(text)
    made = claim("r", one.source, one.cue, one.content)
    [kept] = unknowns(Report(id="r", text=text.text), [made], prose(text.text, tag))
    assert kept.claim == made.id


def test_without_elaborating_is_the_silence_of_the_one_who_speaks() -> None:
    text = "The envoy said the talks were over, without elaborating."
    made = claim("r", excerpt(text, [(0, 9)]), excerpt(text, [(10, 14)]), excerpt(text, [(15, 34)]))
    [kept] = unknowns(Report(id="r", text=text), [made], prose(text, tag))
    assert (kept.kind, kept.who, kept.claim) == (UnknownKind.NOT_SAID, "The envoy", None)


def test_as_of_is_the_time_of_the_sentence_outside_what_it_is_about() -> None:
    text = "On 3 May it was not clear who fired."
    time = Timex(spans=((3, 8),), exact=("3 May",), type=TimexType.DATE, value="2021-05-03")
    [dated] = unknowns(Report(id="r", text=text), [], prose(text, tag), [time])
    [undated] = found(text)
    assert (dated.as_of, undated.as_of) == ("2021-05-03", None)


def test_a_time_inside_what_it_is_about_is_no_as_of() -> None:
    text = "It was not clear who fired on 3 May."
    time = Timex(spans=((30, 35),), exact=("3 May",), type=TimexType.DATE, value="2021-05-03")
    [one] = unknowns(Report(id="r", text=text), [], prose(text, tag), [time])
    assert one.as_of is None


def test_credits_and_furniture_are_not_read() -> None:
    text = "It is not clear who took this.\nIt is not clear who left."
    passages = (
        Passage(kind=PassageKind.CREDIT, start=0, end=30),
        Passage(kind=PassageKind.PARAGRAPH, start=31, end=len(text)),
    )
    [one] = unknowns(Report(id="r", text=text, passages=passages), [], prose(text, tag))
    assert one.about == "who left"


def test_curly_apostrophes_are_apostrophes() -> None:
    [one] = found("The army didn\u2019t say how many had fled.")
    assert one.exact == ("didn\u2019t say",)


_WORDS = st.lists(
    st.sampled_from("it was not clear who no one knows did say declined to comment , . the army from".split())
)


@given(_WORDS)
def test_the_words_are_those_of_the_text_and_do_not_overlap(words: list[str]) -> None:
    text, end = " ".join(words), 0
    for one in found(text):
        [(start, stop)] = one.spans
        assert text[start:stop] == one.exact[0]
        assert start >= end
        assert one.about is None or one.about in text
        end = stop
