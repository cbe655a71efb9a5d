"""Speakers that a list knows: aliases, metonyms, and two of one name."""

from __future__ import annotations

import pytest

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reading.entities import Entities, Entity, listed, recognise

PERSON, BODY, COUNTRY, UNKNOWN = (SpeakerKind(kind) for kind in ("person", "body", "country", "unknown"))

OWN = listed(
    (
        Entity(id="mayor", name="John Harker", kind=PERSON, country="Kenya", role="mayor"),
        Entity(id="general", name="John Harker", kind=PERSON, country="Chad", role="general"),
        Entity(
            id="board",
            name="Halden Harbour Board",
            kind=BODY,
            country="Norway",
            aliases=("HHB",),
            weak=("Board",),
        ),
        Entity(id="olha", name="Olha Hrynko", kind=PERSON, country="Ukraine", aliases=("Ольга Гринько",)),
    )
)


def known(speaker: Speaker, entities: Entities = OWN) -> Speaker:
    """The speaker as the list knows it."""
    return recognise({"claim": speaker}, entities)["claim"]


SHIPPED = [
    ("Moscow", COUNTRY, None, "ru-government"),
    ("the Kremlin", BODY, None, "ru-government"),
    ("Bankova", UNKNOWN, None, "ua-government"),
    ("Downing Street", BODY, None, "gb-government"),
    ("Russia", COUNTRY, None, "ru"),
    ("Foreign Ministry", BODY, "Kenya", "ke-mfa"),
    ("Kenya's defense ministry", BODY, None, "ke-mod"),
    ("Ministry of Defence", BODY, None, None),
    ("Pentagon", BODY, None, "us-mod"),
    ("Red Cross", BODY, None, None),
    ("ICRC", BODY, None, "icrc"),
    ("International Committee of the Red Cross", BODY, None, "icrc"),
    ("Houthis", UNKNOWN, None, "houthis"),
    ("Kenyan Harbour Board", BODY, None, None),
    ("Paris Lind", PERSON, None, None),
    ("Paris", PERSON, None, None),
]


@pytest.mark.parametrize(("name", "kind", "affiliation", "entity"), SHIPPED)
def test_a_speaker_and_the_shipped_list(
    name: str, kind: SpeakerKind, affiliation: str | None, entity: str | None
) -> None:
    found = known(Speaker(name=name, kind=kind, affiliation=affiliation, resolved=True), listed())
    assert found.entity == entity
    assert (found.match is None) is (entity is None)


OWNERS = [
    ("Olga Grinko", None, None, "olha"),
    ("O. Hrynko", None, None, "olha"),
    ("Hrynko", None, None, None),
    ("Oleh Hrynko", None, None, None),
    ("John Harker", "mayor", "Kenya", "mayor"),
    ("John Harker", "Chadian general", None, "general"),
    ("John Harker", "minister", "Norway", None),
]


@pytest.mark.parametrize(("name", "role", "affiliation", "entity"), OWNERS)
def test_a_person_and_a_list_of_ones_own(
    name: str, role: str | None, affiliation: str | None, entity: str | None
) -> None:
    told = Speaker(name=name, kind=PERSON, role=role, affiliation=affiliation, resolved=True)
    assert known(told).entity == entity


def test_two_of_one_name_stay_two_and_are_told() -> None:
    found = known(Speaker(name="John Harker", kind=PERSON, resolved=True))
    assert found.entity is None
    assert found.candidates == ("general", "mayor")


def test_a_weak_name_needs_its_country() -> None:
    bare = known(Speaker(name="Board", kind=BODY, resolved=True))
    told = known(Speaker(name="Board", kind=BODY, affiliation="Norway", resolved=True))
    assert (bare.entity, told.entity) == (None, "board")


def test_the_reasons_of_a_metonym_name_both_sides() -> None:
    found = known(Speaker(name="Ankara", kind=COUNTRY, affiliation="Turkey", resolved=True))
    assert found.match
    reason = found.match.reasons[0]
    assert (reason.field, reason.left, reason.right) == ("metonym", "Ankara", "Government of Turkey")


def test_words_that_nothing_resolved_are_left_alone() -> None:
    told = Speaker(name="HHB", kind=BODY)
    assert known(told) is told


def test_an_own_entry_takes_the_place_of_a_shipped_one_of_its_id() -> None:
    own = listed((Entity(id="icrc", name="Isle Council for Rock Climbing", kind=BODY, aliases=("ICRC",)),))
    found = known(Speaker(name="ICRC", kind=BODY, resolved=True), own)
    assert found.entity == "icrc"
    assert (
        known(Speaker(name="Isle Council for Rock Climbing", kind=BODY, resolved=True), own).entity == "icrc"
    )
    assert own.digest != listed().digest
