from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.reading.manner import Manner

Read = Callable[[str], Manner]

NEGATED = """
[The army] {did not say} <how many had fled>.
[The army] didn't {say} <how many had fled>.
[The minister] {never claimed} <that the dam was safe>.
[The police] {have not confirmed} <the deaths>.
[The police] {has yet to confirm} <the deaths>.
[The firm] left {without saying} <why it sold the mill>.
[He] {did not immediately confirm} <the report>.
[She] {failed to mention} <the loan>.
[She] {refrained from mentioning} <the loan>.
[No official] {confirmed} <the report>.
[Nobody] {claimed} <that it was easy>.
[The mayor] {has never publicly denied} <the letter>.
[They] {did not deny} <the letter>.
[He] {made no claim} <that he owned the land>.
[It] {does not yet expect} <a second wave>.
"""
PLAIN = """
[The army] {denied} <shelling the town>.
[The army] {said} <it did not shell the town>.
[He] {not only accused} <the guards of theft>.
[The rebels] {refused to say} <where he was>.
[The bank] {would not say} <where the money went>.
[The mayor], who was not there, {said} <it was calm>.
[She] {rejected} <the notion>.
[He] {warned} <against a strike>.
[The office] {did not comment} on <the raid>.
"""


@pytest.mark.parametrize("told", NEGATED.strip().split("\n"))
def test_a_negation_before_the_act_negates_it(told: str, read: Read) -> None:
    assert read(told).negated


@pytest.mark.parametrize("told", PLAIN.strip().split("\n"))
def test_a_negation_elsewhere_or_inside_the_act_does_not(told: str, read: Read) -> None:
    assert not read(told).negated
