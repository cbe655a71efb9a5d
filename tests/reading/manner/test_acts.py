from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model.finding import Act
from sayso.reading.manner import Manner
from sayso.reading.manner.cues import lexicon

Read = Callable[[str], Manner]

CASES = """
assert: [The mayor] {said} <the bridge was open>.
assert: {According to} [two drivers], <the road is cut>.
assert: [The envoy] {told} a friend <that talks had stalled>.
assert: <"We are ready,"> [she] {added}.
assert: [He] {claims} <the fleet was sunk>.
assert: [He] {went on to say} <that winter would be hard>.
assert: [The paper] {reported} that <the minister had left>.
assert: [She] {described} <how the convoy crossed the river>.
assert: [The union] {cited} <a lack of trust in the mayor>.
assert: [He] {made it clear} that <he was leaving>.
assert: [The firm] {issued a statement}: <"Work goes on.">
assert: [Her book] {argues} that <the wall came too late>.
report: [The ministry] {reported} <1,204 new cases>.
report: [The monitors] {recorded} <forty shells in one night>.
report: [A survey] {showed} <62 percent were against>.
report: {According to} [official figures], <310 people drowned>.
report: [The registry] {counted} <88 graves>.
estimate: [The bank] {estimated} <losses of 4 billion>.
estimate: [Engineers] {put the cost} <at nine million>.
estimate: [The agency's] {estimate} that <half the homes are gone>
deny: [The army] {denied} <shelling the market>.
deny: [The captain's] {denial} <that the ship was armed>
deny: [Officials] {have denied} that <anyone was hurt>.
deny: [The envoy] {disputed} <the number of dead>.
deny: [He] {pleaded not guilty} to <all nine counts>.
reject: [The council] {rejected} <the offer of a truce>.
reject: [She] {dismissed} <the report>.
reject: [The general] {ruled out} <a retreat>.
reject: [He] {refused} <to sign the paper>.
reject: [The party] {turned down} <the plan>.
reject: [They] {opposed} <the new road>.
accuse: [The mayor] {accused} <the militia of looting the shops>.
accuse: [The widow] {alleged} that <guards had beaten him>.
accuse: [Their] {accusation} that <the vote was bought>
accuse: [Prosecutors] {charged} <him with theft>.
confirm: [The hospital] {confirmed} that <two men had died>.
confirm: [The general] {acknowledged} <heavy losses>.
confirm: [He] {admitted} <that the gun was his>.
confirm: [The minister] {conceded} <the talks had failed>.
confirm: [The group] {claimed responsibility} for <the blast>.
doubt: [The auditor] {cast doubt} on <the figures>.
doubt: [The auditor] {cast serious doubt} on <the figures>.
doubt: [Critics] {questioned} <the need for a dam>.
doubt: [The judge] {was not sure} <the letter was real>.
doubt: [Farmers] {are skeptical} <that the rain will last>.
promise: [The king] {vowed} <to rebuild the port>.
promise: [The firm] {pledged} <that nobody would lose work>.
promise: [Her] {promise} <to cut the tax>
promise: [He] {assured} <voters he would leave in May>.
promise: [The board] {plans} <to close two schools>.
threaten: [The rebels] {threatened} <to burn the mill>.
threaten: [The general] {warned} that <we will strike any ship that sails north>.
threaten: [The guards'] {threats} <to shoot>
threaten: [The warlord] {issued an ultimatum}: <leave by dawn>.
fear: [The agency] {warned} that <the harvest may fail>.
fear: [Parents] {fear} <the school will close>.
fear: [The doctor] {expressed concern} <that beds were short>.
fear: [Nurses] {are worried} <about the winter>.
fear: [The office] {issued a warning} <about high waves>.
demand: [The union] {demanded} <higher pay>.
demand: [Families] {called for} <an inquiry>.
demand: [The envoys] {insisted on} <a full list of names>.
demand: [The opposition's] {demands} <for a recount>
urge: [The pope] {urged} <both sides to talk>.
urge: [The council] {called on} <the rebels to leave the town>.
urge: [The office] {warned} people <not to drink the water>.
urge: [Doctors] {recommend} <a longer rest>.
urge: [The envoy] {appealed to} <the guards to open the gate>.
ask: [The reporter] {asked} <who had paid>.
ask: [The city] {requested} <more tents>.
ask: [Lawyers] {asked for} <more time>.
expect: [The crew] {hopes} <to sail on Monday>.
expect: [Analysts] {expect} <prices to fall>.
expect: [The club] {predicted} <a good season>.
expect: [The coach] {expressed hope} <that she would return>.
praise: [The mayor] {praised} <the firemen>.
praise: [The minister] {welcomed} <the release of the crew>.
praise: [The envoy] {hailed} <the accord>.
praise: [She] {paid tribute to} <the nurses>.
blame: [The governor] {blamed} <the storm for the delay>.
blame: [The union] {lashed out at} <the owners>.
blame: [Farmers] {held the ministry responsible} for <the shortage>.
blame: [The senator] {criticized} <the new law>.
cite: [The lawyer] {cited} <article 12 of the treaty>.
cite: [The judge] {invoked} <the constitution>.
label: [The rebels] {called} <the vote a farce>.
label: [The mayor] {described} <the march as a riot>.
label: [Officials] {branded} <them bandits>.
label: [The press] {dubbed} <him the butcher>.
label: [He] {referred to} <the camp> {as} <a prison>.
order: [The colonel] {ordered} <the men to stand down>.
order: [The court] {ruled} <that the ban was lawful>.
order: [The captain] {told} <the crew to leave the ship>.
agree: [Both sides] {agreed} <to meet again>.
agree: [The union] {accepted} <the offer>.
agree: [The party] {endorsed} <her plan>.
decline: [The envoy] {declined to comment} on <the letter>.
decline: [The firm] {declined} <to say how many were dismissed>.
decline: [The guard] {refused to say} <where the keys were>.
decline: [He] {would not say} <when the ship left>.
decline: [The bank] {did not respond to} <a request for comment>.
"""


@pytest.mark.parametrize("case", CASES.strip().split("\n"))
def test_the_act_comes_from_the_cue_in_context(case: str, read: Read) -> None:
    wanted, told = case.split(": ", 1)
    assert read(told).act is Act(wanted)


def test_a_claim_without_a_cue_asserts(read: Read) -> None:
    assert read("<The bridge fell.>").act is Act.ASSERT


def test_a_cue_that_no_list_has_asserts(read: Read) -> None:
    assert read("[He] {zorbled} <that it rained>.").act is Act.ASSERT


def test_the_lexicon_has_all_acts_and_no_verb_twice() -> None:
    acts = {act for _, act in lexicon().verbs.values()}
    assert acts >= set(Act)
    assert len(lexicon().verbs) > 2000
