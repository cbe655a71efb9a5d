"""A finding as people settled it: the speaker and the act that they gave, the name that they merged."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace
from sqlalchemy import ColumnElement, Select, and_, or_, select

from sayso.ledger import schema
from sayso.ledger.standing import Standing
from sayso.model.finding import Act, Finding
from sayso.model.speaker import Speaker

_F = schema.findings.c
_C = schema.claims.c


def settled(finding: Finding, told: Standing) -> Finding:
    """The finding with what people corrected in it and the name that they gave its speaker."""
    fixed = told.corrected.get(finding.claim, {})
    if "speaker" in fixed:
        speaker = Speaker(name=fixed["speaker"], resolved=True, how="judgement")
        finding = replace(finding, speaker=speaker)
    if "act" in fixed:  # the act as such: a person who chose it chose it as it stands
        finding = replace(finding, act=Act(fixed["act"]), negated=False)
    if finding.speaker is None or finding.speaker.name not in told.merged:
        return finding
    name = told.merged[finding.speaker.name]
    return replace(finding, speaker=replace(finding.speaker, name=name, resolved=True, how="judgement"))


def unless(condition: ColumnElement[bool], fits: Mapping[str, bool]) -> ColumnElement[bool]:
    """A condition on findings, but for claims that people corrected: of these ``fits`` tells it, by id."""
    if not fits:
        return condition
    others = and_(condition, _F.claim.not_in(_numbers(list(fits))))
    return or_(others, _F.claim.in_(_numbers([id_ for id_, fit in fits.items() if fit])))


def _numbers(ids: list[str]) -> Select[tuple[int]]:
    return select(_C.number).where(_C.id.in_(ids))
