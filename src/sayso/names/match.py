"""Whether two names are one speaker's: the names, then what is known of who bears them.

>>> match("Olha Testenko", "Ol'ga Testenko").same
True
>>> match("Defence Ministry of Kenya", "Kenya's Ministry of Defense").score
0.97
"""

from __future__ import annotations

from functools import cache, lru_cache

from sayso.model.judgement import Reason
from sayso.model.match import POSSIBLE, SAME, Match
from sayso.model.record import Record
from sayso.model.speaker import SpeakerKind
from sayso.names.body import bodies, body, core
from sayso.names.countries import country_of
from sayso.names.latin import plain
from sayso.names.person import persons
from sayso.names.table import table
from sayso.names.word import words

_OTHERS = (SpeakerKind.BODY, SpeakerKind.GROUP, SpeakerKind.PUBLISHER, SpeakerKind.DOCUMENT, SpeakerKind.ROLE)


class Bearer(Record, kw_only=True):
    """A name with what is known of who bears it.

    Attributes:
        name: as it stands.
        kind: person, body, country, …; null lets the name tell.
        role: "foreign minister", where one is known.
        country: in English, where one is known.
    """

    name: str
    kind: SpeakerKind | None = None
    role: str | None = None
    country: str | None = None


def match(left: str | Bearer, right: str | Bearer) -> Match:
    """How well two names agree: symmetric, and the same for the same names.

    From :data:`~sayso.model.match.SAME` on they are taken for one; from
    :data:`~sayso.model.match.POSSIBLE` on they can be one if something else speaks for it. What
    contradicts gives 0, with the reason: another given name, another country and role.
    """
    one = Bearer(name=left) if isinstance(left, str) else left
    other = Bearer(name=right) if isinstance(right, str) else right
    kinds = {_kind(one), _kind(other)}
    if len(kinds) > 1 and SpeakerKind.PERSON in (one.kind, other.kind):
        return _refused("kind", str(_kind(one)), str(_kind(other)), "one is a person, the other is none")
    kind = kinds.pop() if len(kinds) == 1 else SpeakerKind.BODY
    found = _names(one.name, other.name, kind)
    return _weighed(found, one, other) if found.score else found


def kind_of(name: str) -> SpeakerKind:
    """What a name by itself most likely names: country, body or person.

    >>> kind_of("the Russian Federation").value, kind_of("Port Authority").value, kind_of("Ana Ruiz").value
    ('country', 'body', 'person')
    """
    if country_of(name):
        return SpeakerKind.COUNTRY
    found = plain(name).split()
    nouns = _nouns()
    small = {"of", "for", "and", "the"} & set(found[1:])
    listed = body(name).acronym or small or any(one in nouns for one in found)
    return SpeakerKind.BODY if listed else SpeakerKind.PERSON


@cache
def _nouns() -> frozenset[str]:
    return frozenset(f"{table('bodies')['nouns']} {table('bodies')['peoples']}".split())


def _kind(one: Bearer) -> SpeakerKind:
    if one.kind in (SpeakerKind.PERSON, SpeakerKind.COUNTRY):
        return SpeakerKind.BODY if one.kind is SpeakerKind.COUNTRY else one.kind
    if one.kind in _OTHERS:
        return SpeakerKind.BODY
    told = kind_of(one.name)
    return SpeakerKind.BODY if told is SpeakerKind.COUNTRY else told


@lru_cache(maxsize=50_000)
def _names(left: str, right: str, kind: SpeakerKind) -> Match:
    if not words(left) or not words(right):
        return _refused("name", left, right, "no name in the words")
    if left == right and len(words(left)) > 1 and kind is SpeakerKind.PERSON:
        return _found("name", left, right, 1.0, "the same words")
    one, other = country_of(left), country_of(right)
    if one and other:
        same = one == other
        return _found("country", left, right, float(same), "one country" if same else "two countries")
    found = persons(left, right) if kind is SpeakerKind.PERSON else bodies(left, right)
    if not found.score and plain(left) == plain(right):  # nothing but small words: "The The"
        return _found("name", left, right, 0.85, "the same words")
    return found


def _weighed(found: Match, one: Bearer, other: Bearer) -> Match:
    """The match of names with role and country: both other refuse, one other lowers, the same raise."""
    told = [(field, verdict) for field in ("country", "role") if (verdict := _compared(field, one, other))]
    reasons = [*found.reasons, *(reason for _, (_, reason) in told)]
    same = [agrees for _, (agrees, _) in told]
    score = found.score
    if same == [False, False]:
        return Match(score=0.0, reasons=tuple(reasons))
    for field, (agrees, _) in told:
        score = 1 - (1 - score) * 0.7 if agrees else score * (0.7 if field == "country" else 0.9)
    return Match(score=round(score, 3), reasons=tuple(reasons))


def _compared(field: str, one: Bearer, other: Bearer) -> tuple[bool, Reason] | None:
    left, right = getattr(one, field), getattr(other, field)
    if not left or not right:
        return None
    agrees = (
        (country_of(left) or plain(left)) == (country_of(right) or plain(right))
        if field == "country"
        else _roles(left, right)
    )
    says = f"the same {field}" if agrees else f"another {field}"
    return agrees, Reason(field=field, left=left, right=right, says=says)


def _roles(left: str, right: str) -> bool:
    """Whether one role's words are the other's or among them, and no other country is named."""
    (one, a), (other, b) = core(left), core(right)
    same = set(a) <= set(b) or set(b) <= set(a)
    return bool(a and b) and same and (one is None or other is None or one == other)


def _refused(field: str, left: str, right: str, says: str) -> Match:
    return _found(field, left, right, 0.0, says)


def _found(field: str, left: str, right: str, score: float, says: str) -> Match:
    return Match(score=score, reasons=(Reason(field=field, left=left, right=right, says=says),))


__all__ = ["POSSIBLE", "SAME", "Bearer", "Match", "kind_of", "match"]
