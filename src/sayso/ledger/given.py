"""Names that people gave to speakers: words find these as well as those that were read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from sayso.ledger import schema
from sayso.ledger.fold import fold
from sayso.ledger.standing import Standing
from sayso.ledger.texts import matching, words_of

_F, _C, _N = schema.findings.c, schema.claims.c, schema.names.c


#: parts of a search: a word or a phrase, and whether it is but a beginning
Parts = tuple[tuple[str, bool], ...]


def named_by_people(told: Standing, words: str, sqlite: bool) -> list[Select[Any]]:
    """Numbers of the findings that hold the words if the name that people gave the speaker is counted in.

    One question for each set of words that a name leaves to be looked for.
    """
    parts = tuple(words_of(words))
    left: dict[Parts, set[str]] = {}
    for name in _given(told):
        rest = tuple(one for one in parts if not _holds(name, *one))
        if len(rest) < len(parts):
            left.setdefault(rest, set()).add(name)
    return [_of(told, names, rest, sqlite) for rest, names in left.items()]


def _given(told: Standing) -> set[str]:
    """The names that people gave: in corrections of claims, or by merging."""
    return {*_fixed(told).values(), *told.merged.values()}


def _fixed(told: Standing) -> dict[str, str]:
    """Id of a claim -> the name that its speaker has by a correction."""
    fixed = {id_: one["speaker"] for id_, one in told.corrected.items() if "speaker" in one}
    return {id_: told.merged.get(name, name) for id_, name in fixed.items()}


def _of(told: Standing, names: set[str], rest: Parts, sqlite: bool) -> Select[Any]:
    """The findings whose speaker has one of the names by people, and that hold the rest of the words."""
    claims = [id_ for id_, name in _fixed(told).items() if name in names]
    merged = [was for was, name in told.merged.items() if name in names]
    ways: list[ColumnElement[bool]] = (
        [_F.claim.in_(select(_C.number).where(_C.id.in_(claims)))] if claims else []
    )
    if merged:
        spoken = select(_N.number).where(_N.kind == "speaker", _N.name.in_(merged))
        ways.append(and_(_F.speaker.in_(spoken), _F.claim.not_in(_corrected(told))))
    words = " ".join(f'"{part}"{"*" if open_ else ""}' for part, open_ in rest)
    more = [_F.number.in_(matching("claim_words", words, sqlite))] if rest else []
    return select(_F.number).where(or_(*ways), *more)


def _corrected(told: Standing) -> Select[Any]:
    return select(_C.number).where(_C.id.in_(list(_fixed(told))))


def _holds(name: str, part: str, open_: bool) -> bool:
    """Whether a name has a word or a phrase, folded, or one that begins so.

    >>> [_holds("Vera Quill", *one) for one in (("quill", False), ("qui", True), ("qui", False))]
    [True, True, False]
    """
    own = f" {' '.join(fold(name).split())} "
    return f" {part}" in own if open_ else f" {part} " in own
