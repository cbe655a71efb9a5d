"""Claims without figures: verdicts on made pairs, half of which the scores were fitted on."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.model.judgement import Verdict
from sayso.model.shelf import Shelf, stated
from sayso.model.stated import Stated
from sayso.reconcile.claims import compare_claims, weights
from sayso.reconcile.judge import compare_said
from sayso.testing import made_reading
from sayso.testing.pairs import Paired, paired


@pytest.fixture(scope="module")
def held(root: Path) -> list[Paired]:
    """The made pairs that nothing was fitted on."""
    lines = (root / "tests" / "cases" / "claims.txt").read_text(encoding="utf-8").splitlines()
    return [one for one in paired(lines) if one.group // 2 % 2]


def test_held_out_pairs_get_their_verdicts(held: list[Paired]) -> None:
    heavy = weights(one.claim.content.text for pair in held for one in (pair.left, pair.right))
    found = [(compare_claims(pair.left, pair.right, heavy).verdict.value, pair.verdict) for pair in held]
    for verdict in ("repeats", "same", "denies", "unrelated"):
        told = [expected for seen, expected in found if seen == verdict]
        assert told.count(verdict) >= 0.95 * len(told)
        assert told.count(verdict) >= 0.85 * [expected for _, expected in found].count(verdict)


def _said(content: str, publisher: str = "Daily Lamp", **more: str) -> Stated:
    attributes = "".join(f' {name}="{value}"' for name, value in more.items())
    told = f"<source>The mayor</source> <cue>said</cue> <content{attributes}>{content}</content>."
    return next(stated(made_reading(told, publisher=publisher, published="2030-05-01")))


BASE = "the dam above Kesh was built on cracked rock"
CASES = [
    (BASE, {}, Verdict.REPEATS),
    ("cracked rock lies under the dam that was built above Kesh", {}, Verdict.SAME),
    ("the dam above Kesh was not built on cracked rock", {}, Verdict.DENIES),
    ("the dam above Kesh was not built on cracked rock", {"act": "deny"}, Verdict.SAME),
    (
        "cracked rock lies under the dam above Kesh, built in one summer by convicts whom a king spared",
        {},
        Verdict.SUPPORTS,
    ),
    ("the dam at Orvel will be inspected", {}, Verdict.UNRELATED),
]


@pytest.mark.parametrize(("content", "more", "verdict"), CASES)
def test_a_statement_meets_others(content: str, more: dict[str, str], verdict: Verdict) -> None:
    left, right = _said(BASE), _said(content, "Coast Wire", **more)
    assert compare_claims(left, right).verdict is verdict
    assert compare_claims(left, right) == compare_claims(right, left)


def test_the_denier_stands_left() -> None:
    denier = _said("the dam above Kesh was not built on cracked rock", "Alba")
    assert compare_claims(_said(BASE), denier).left.claim == denier.claim.id


def test_one_statement_credited_to_two_is_speaker_drift() -> None:
    told = [
        made_reading(f"<source>{who}</source> <cue>said</cue> <content>{BASE}</content>.", publisher=who)
        for who in ("Ann Bell", "The ministry")
    ]
    (found,) = compare_said(Shelf(told))
    assert [one.says for one in found.reasons if one.field == "speaker"] == [
        "speaker drift: one statement, credited to two"
    ]
