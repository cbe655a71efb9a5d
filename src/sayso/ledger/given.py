"""Names that people gave to speakers: words find these as well as those that were read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, select

from sayso.ledger import schema
from sayso.ledger.fold import fold
from sayso.ledger.standing import Standing
from sayso.ledger.texts import matching, words_of

_F, _C, _N = schema.findings.c, schema.claims.c, schema.names.c


def named_by_people(told: Standing, words: str, sqlite: bool) -> list[Select[Any]]:
    """Numbers of the findings that hold the words if the name that people gave the speaker is counted in.

    One question for each such name: there are as many names as people gave, and few of them hold a word.
    """
    parts, found = words_of(words), []
    for name, own in _given(told).items():
        rest = [one for one in parts if not _holds(name, *one)]
        if len(rest) < len(parts):
            left = " ".join(f'"{part}"{"*" if open_ else ""}' for part, open_ in rest)
            asked = [_F.number.in_(matching("claim_words", left, sqlite))] if rest else []
            found.append(own.where(*asked))
    return found


def _given(told: Standing) -> dict[str, Select[Any]]:
    """Name that people gave -> the findings that have it by them, of claims corrected or speakers merged."""
    claims: dict[str, list[str]] = {}
    for claim, fixed in told.corrected.items():
        if "speaker" in fixed:
            name = fixed["speaker"]
            claims.setdefault(told.merged.get(name, name), []).append(claim)
    found = {name: _of_claims(ids) for name, ids in claims.items()}
    merged: dict[str, list[str]] = {}
    for was, name in told.merged.items():
        merged.setdefault(name, []).append(was)
    for name, names in merged.items():
        own = select(_F.number).where(_F.speaker.in_(_numbers(names)))
        both = own.union(found[name]).subquery() if name in found else None
        found[name] = own if both is None else select(_F.number).where(_F.number.in_(select(both)))
    return found


def _of_claims(ids: Sequence[str]) -> Select[Any]:
    return select(_F.number).where(_F.claim.in_(select(_C.number).where(_C.id.in_(ids))))


def _numbers(names: Sequence[str]) -> Select[Any]:
    return select(_N.number).where(_N.kind == "speaker", _N.name.in_(names))


def _holds(name: str, part: str, open_: bool) -> bool:
    """Whether a name has a word or a phrase, folded, or one that begins so.

    >>> [_holds("Vera Quill", *one) for one in (("quill", False), ("qui", True), ("qui", False))]
    [True, True, False]
    """
    own = f" {' '.join(fold(name).split())} "
    return f" {part}" in own if open_ else f" {part} " in own
