"""The trained reader on clear sentences of many forms: made up, and labelled before it was run on them.

A case is text with source ‹›, cue ** and content ⟦⟧ marked. Boundaries are compared without marks and
"that" at the ends, so that other weights of the same quality pass.
"""

from __future__ import annotations

import re

import pytest

from sayso.intake import Given, from_text
from sayso.model.attribution import Attribution
from sayso.reading.decode import Found
from sayso.reading.pieces import load_tokenizer, to_pieces
from sayso.reading.tagger import WEIGHTS
from sayso.reading.trained import TrainedReader, near

CASES = [
    "‹The governor› *said* ⟦the bridge would reopen on Friday⟧.",
    "‹The mayor› *said* on Monday ⟦that the school had been closed for repairs⟧.",
    "⟦The bridge will reopen on Friday⟧, ‹the governor› *said*.",
    "⟦The bridge will reopen on Friday⟧, *said* ‹the governor of the province›.",
    "⟦“We will rebuild the town hall,”⟧ ‹Mayor Lena Vos› *said*.",
    "⟦“We will rebuild the town hall,”⟧ *said* ‹Lena Vos, the mayor of Halden›.",
    "‹Lena Vos› *said*: ⟦“We will rebuild the town hall.”⟧",
    "⟦“We waited,”⟧ ‹she› *said*, ⟦“and nobody came.”⟧",
    "⟦“There is no water left,”⟧ ‹the nurse› *told* reporters.",
    "‹The minister› *told* parliament ⟦that the tax would be cut next year⟧.",
    "*According to* ‹the health ministry›, ⟦51 people were treated for burns⟧.",
    "⟦At least 51 people were treated for burns⟧, *according to* ‹the health ministry›.",
    "‹The army› *denied* ⟦that it had shelled the market⟧.",
    "‹The company› *denied* ⟦any wrongdoing⟧.",
    "‹The rebels› *accused* ⟦the army of shelling the market⟧.",
    "‹The opposition› *claimed* ⟦that the ballots had been forged⟧.",
    "‹The union› *demanded* ⟦that the manager resign⟧.",
    "‹The union› *demanded* ⟦a pay rise of ten percent⟧.",
    "‹The president› *urged* ⟦voters to stay calm⟧.",
    "‹The president› *warned* ⟦that the winter would be hard⟧.",
    "‹The general› *threatened* ⟦to close the border⟧.",
    "‹The prime minister› *promised* ⟦to lower fuel prices⟧.",
    "‹The prime minister› *announced* ⟦that the talks had failed⟧.",
    "‹Police› *confirmed* ⟦that three men had been arrested⟧.",
    "‹Investigators› *believe* ⟦that the fire was set on purpose⟧.",
    "‹Doctors› *fear* ⟦that the number of dead will rise⟧.",
    "‹Officials› *estimate* ⟦that 2,000 homes were destroyed⟧.",
    "‹The ministry› *reported* ⟦that 61 patients had been admitted⟧.",
    "‹The judge› *ruled* ⟦that the search had been illegal⟧.",
    "‹The court› *ordered* ⟦the company to pay the workers⟧.",
    "‹The lawyer› *argued* ⟦that her client had been misled⟧.",
    "‹The coach› *admitted* ⟦that the team had played badly⟧.",
    "‹The senator› *insisted* ⟦that she would not resign⟧.",
    "‹The chairman› *rejected* ⟦the offer⟧.",
    "‹The bishop› *criticized* ⟦the new law⟧.",
    "‹The director› *praised* ⟦the firefighters for their courage⟧.",
    "‹The report› *said* ⟦the pipeline had been leaking for weeks⟧.",
    "‹A survey› *found* ⟦that most farmers had lost money⟧.",
    "In a statement, ‹the airline› *said* ⟦all passengers were safe⟧.",
    "‹The spokesman› *wrote on Twitter* ⟦that the road was open again⟧.",
    "‹He› *said* ⟦he would not run for a second term⟧.",
    "‹She› *added* ⟦that the work would take three months⟧.",
    "‹Two officials› *said* ⟦that the plan had been dropped⟧.",
    "⟦Nobody was hurt⟧, ‹a police spokesman› *said*.",
    "‹The witness› *described* ⟦the driver as calm⟧.",
    "‹The foreign minister› *called* ⟦the attack a war crime⟧.",
]
#: nobody says anything in these
SILENT = [
    "The bridge was closed on Monday after the river rose.",
    "Three men were taken to a hospital in the north of the city.",
    "The road runs along the coast for forty miles.",
    "Snow fell overnight and the trains were late.",
]
_MARKS = re.compile(r"‹(?P<source>[^›]+)›|\*(?P<cue>[^*]+)\*|⟦(?P<content>[^⟧]+)⟧")
_EDGES = " \"'“”,.:"


@pytest.fixture(scope="module")
def reader() -> TrainedReader:
    return TrainedReader(threads=1)


def read(reader: TrainedReader, text: str) -> list[Attribution]:
    return reader.attributions(from_text(f"{text}\n", Given()).report)


def bare(words: list[str]) -> str:
    told = " ".join(part.strip(_EDGES) for part in words)
    return told.lower().removeprefix("that ")


def parts(case: str) -> dict[str, str]:
    found: dict[str, list[str]] = {"source": [], "cue": [], "content": []}
    for match in _MARKS.finditer(case):
        found[match.lastgroup or ""].append(match[match.lastgroup or ""])
    return {role: bare(words) for role, words in found.items()}


def told(one: Attribution) -> dict[str, str]:
    roles = {"source": one.source, "cue": one.cue, "content": one.content}
    return {role: bare(list(part.exact)) if part else "" for role, part in roles.items()}


@pytest.mark.parametrize("case", CASES)
def test_a_clear_attribution_is_read(case: str, reader: TrainedReader) -> None:
    (found,) = read(reader, _MARKS.sub(lambda match: match[match.lastgroup or ""], case))
    assert told(found) == parts(case)
    assert found.confidence > 0.3


@pytest.mark.parametrize("text", SILENT)
def test_where_nobody_speaks_nothing_is_found(text: str, reader: TrainedReader) -> None:
    assert read(reader, text) == []


def test_a_source_is_shared_by_what_it_says_twice(reader: TrainedReader) -> None:
    text = "The Northern Front denied that it had fired on the depot and accused the government of lying."
    one, two = read(reader, text)
    assert one.source == two.source
    assert [told(found)["cue"] for found in (one, two)] == ["denied", "accused"]


def test_a_caption_is_not_read_and_does_not_break_a_quotation(reader: TrainedReader) -> None:
    before, behind = "“We waited for days,” said Ann Bell.", "“Then we left,” she said."
    text = f"{before}\n\nA man said to be a guard. Jane Doe/AP\n\n{behind}"
    assert [told(one)["content"] for one in read(reader, text)] == ["we waited for days", "then we left"]


def test_a_source_has_no_part_in_another_paragraph() -> None:
    text = "The ministry said no.\n\nThe Red Cross said yes."
    pieces = to_pieces(text, load_tokenizer(WEIGHTS / "tokenizer.json"))
    starts = [text[s:e].lower() for s, e in zip(pieces.starts, pieces.ends, strict=True)]
    cue = (starts.index("yes"), starts.index("yes") + 1)  # its "said", counted from 1
    red = (starts.index("red") + 1, starts.index("cross") + 2)
    found = Found(source=((1, 3), red), cue=(cue,), content=((cue[0] + 1, cue[1] + 1),), evidence=())
    assert near(found, pieces) == (red,)
