from __future__ import annotations

import pytest

from sayso.model.finding import Act, Modality
from sayso.reading.manner.modality import modality
from sayso.reading.manner.rules import rule
from sayso.reading.prose import prose
from sayso.reading.tags import tag

MODALITIES = """
past: that the convoy left the city
past: The soldiers were given access to the camp.
past: the port had been closed for a week
past: that three men have died
past: the girls did not cross the river
past: troops who will return in May captured the hill
past: when asked, he ran away
past: they had to flee
present: that the road is open
present: the army holds two villages
present: "We are winning,"
present: it does not know the number
present: if it fails, the army is ready
future: the prisoners will be exchanged
future: the school won't open on Monday
future: the fleet is going to sail
future: they'll be back
future: "If he comes, we will talk,"
future: the men held at the camp will be tried
conditional: that the town would surrender
conditional: he would not sign
obligation: the wounded must be treated first
obligation: both sides should stop
obligation: prisoners have to be fed
obligation: the guards are required to keep a list
obligation: the state shall pay
obligation: the city needs to act
possibility: the bridge could fall
possibility: that rain may follow
possibility: the crew might have left
possibility: they must have been tired
possibility: nobody can enter
possibility: the storm is likely to grow
none: a disgrace
none: the end of the war
"""
ASKED = "the rebels to leave the town", "to open the gate", "that the firm pay the fine"
RULES = """
Prisoners of war must be given access to a doctor.
The wounded must be allowed to leave.
Captives shall not be tried for taking part.
The Red Cross should be allowed to visit the camp.
Both armies are required to keep lists of the dead.
Under the Geneva Conventions prisoners are protected from insult.
Under international law, captives are entitled to send letters.
Civilians may not be attacked.
Guards have to record every name.
Prisoners have the right to write home.
It is forbidden to starve a city.
Smoking is prohibited in the archive.
The names must not be published.
Schools ought to be rebuilt first.
They should have been told of the charge.
"The dead must be returned to their families," the letter went on.
Members are obliged to report each transfer.
Ships are not permitted to stop here.
"""
FACTS = """
Prisoners of war were given access to a doctor.
The wounded were allowed to leave.
They must have been tired.
He must be hiding in the hills.
She must be asleep.
They must know the way.
The work should be over by noon.
Guards had to record every name.
The Red Cross visited the camp.
The men will be given letters.
The bridge may collapse.
If the army must retreat, it will burn the bridge.
The mayor was required to resign.
The guards, who must keep lists, left.
Should the talks fail, the war goes on.
He would have to leave.
I must say it was cold.
Nobody can say where they are.
The school is open.
"""


@pytest.mark.parametrize("case", MODALITIES.strip().split("\n"))
def test_modality_is_that_of_the_main_verb(case: str) -> None:
    wanted, content = case.split(": ", 1)
    found = modality(prose(content, tag).words, Act.LABEL)
    assert found == (None if wanted == "none" else Modality(wanted))


@pytest.mark.parametrize("content", ASKED)
def test_what_is_demanded_is_an_obligation(content: str) -> None:
    assert modality(prose(content, tag).words, Act.DEMAND) is Modality.OBLIGATION


def test_an_infinitive_that_is_promised_is_future() -> None:
    assert modality(prose("to rebuild the port", tag).words, Act.PROMISE) is Modality.FUTURE


@pytest.mark.parametrize("content", RULES.strip().split("\n"))
def test_what_must_or_may_be_done_is_a_rule(content: str) -> None:
    assert rule(prose(content, tag).words)


@pytest.mark.parametrize("content", FACTS.strip().split("\n"))
def test_what_was_done_or_is_inferred_is_no_rule(content: str) -> None:
    assert not rule(prose(content, tag).words)
