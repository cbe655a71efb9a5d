"""Who tells a number in a clause of its own: "…, while the fire service put the dead at 63".

The reader gives a claim one source, so a sentence in which two tell numbers may end up as one speaker's or as
the publisher's. The subject of the clause that a number stands in, where its verb tells one, is who says it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from sayso.model.speaker import SpeakerKind
from sayso.model.stated import Measured, Stated
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table

_TABLE = table("clauses")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


_VERB = re.compile(rf"\s(?P<verb>{_any(_TABLE['verbs']['words'])})\b", re.IGNORECASE)
_MOVED = frozenset(_TABLE["verbs"]["moved"])
_TO = re.compile(r"\b(?:to|at|as|by)\s+\S{0,12}\s?$", re.IGNORECASE)
_OPENER = re.compile(
    rf"[;:\u2014]\s+|\s[\u2013-]\s+|,\s+(?:(?:{_any(_TABLE['openers']['words'])})\s+)?"
    rf"|\s(?:{_any(_TABLE['openers']['words'])})\s+",
    re.IGNORECASE,
)
#: an opener behind the verb that ends the clause
_ENDS = re.compile(
    rf"[;\u2014]\s|,\s+(?:while|whereas|but|although|though)\s|\swhile\s|[,\s](?:{_any(_TABLE['ends']['words'])})\s",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"(?:,?\s+(?:{_any(_TABLE['between']['words'])}),?)+$", re.IGNORECASE)
_ARTICLE = re.compile(r"^[\"'\u201c\u2018(]*(?:the|an?|its|their|his|her)\s+", re.IGNORECASE)
_COUNTS = frozenset(_TABLE["given"]["numbers"]) | frozenset(_TABLE["subjects"]["counts"])
_NO = frozenset(_TABLE["subjects"]["no"])
_GIVEN = re.compile(
    rf"^[^;.]{{0,60}}?[\s,](?:{_any(_TABLE['given']['words'])})\s+(?:the\s+|an?\s+)?(?P<who>[^,;.]+)",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"(?P<who>(?:[\w-]+\s+){{0,3}}[\w-]+)(?:['\u2019]s|s['\u2019])\s+(?:[\w-]+\s+){{0,2}}"
    rf"(?:{_any(_TABLE['given']['numbers'])})\s+of\s+(?:\S+\s+){{0,2}}$",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:\s(?:{_any(_TABLE['verbs']['words'])})|^(?:it|that|this)\s+(?:was|is))"
    rf"\s+(?:(?:{_any(_TABLE['fillers']['words'])})\s+){{0,7}}$",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\s*(?:$|[,;.:!?\"\u201d]|of\s+(?:them|these|those)\b|in\s+all\b|on\s+\w+day\b)", re.IGNORECASE
)
#: the key of the speaker that words name, null where they name none
Names = Callable[[str], str | None]
#: words of a subject, at most
_WORDS = 6


def teller(measured: Measured, near: Nearby, names: Names) -> str | None:
    """The key of who tells a figure in a clause of its own; null where the claim's speaker does.

    Args:
        measured: the figure.
        near: the words around it.
        names: the key of a speaker by words of the figure's report, or null.
    """
    if _own(measured.stated):
        told = _GIVEN.match(near.behind) or _OWNED.search(near.before)
        if told and (known := names(told["who"])):
            return known
    found = subject(near)
    if found is None or not _may(measured, len(near.before) - found[1]):
        return None
    return names(found[0]) or " ".join(found[0].lower().split())


def subject(near: Nearby) -> tuple[str, int] | None:
    """The subject of the clause before a figure that tells it, and where it begins; null where there is none.

    >>> subject(Nearby("Nine died, the army said, while the fire service put the dead at ", "."))[0]
    'fire service'
    >>> subject(Nearby("It said ", " had died")), subject(Nearby("The town lost ", " houses"))
    (None, None)
    """
    verbs = [one for one in _VERB.finditer(near.before) if not _ENDS.search(near.before, one.end())]
    for verb in reversed(verbs):
        if verb["verb"].lower() in _MOVED and not _TO.search(near.before):
            continue
        head = _BETWEEN.sub("", near.before[: verb.start()])
        start = max((one.end() for one in _OPENER.finditer(head)), default=0)
        words = _ARTICLE.sub("", head[start:]).strip(" \"'\u201c\u2018(")
        return (words, start) if _is_name(words) else None
    return None


def told_bare(near: Nearby) -> bool:
    """Whether a figure is all that a verb of telling tells: "police say 23"."""
    return bool(_BARE.search(near.before)) and bool(_STOPS.match(near.behind))


def tells(near: Nearby) -> bool:
    """Whether a figure stands right behind a verb of telling: "claims 58 tanks"."""
    return bool(_BARE.search(near.before))


def _is_name(words: str) -> bool:
    parts = words.lower().split()
    if parts and parts[-1] in _COUNTS:
        return False
    plain = all(part not in _NO and not any(letter.isdigit() for letter in part) for part in parts)
    return 0 < len(parts) <= _WORDS and plain and not parts[-1].endswith(("'s", "\u2019s"))


def _may(measured: Measured, back: int) -> bool:
    """Whether such a subject, so many characters before the figure, may be another one than the claim's.

    It may where nobody but the publisher speaks, where the subject stands within what is said, and where the
    reader has put two sources together.
    """
    claim = measured.stated.claim
    if _own(measured.stated) or claim.source is None:
        return True
    place = measured.figure.spans[0][0] - back
    within = claim.content.start <= place < claim.content.end
    held = any(start <= place < end for start, end in claim.source.spans)
    return (within and not held) or (held and len(claim.source.spans) > 1)


def _own(stated: Stated) -> bool:
    speaker = stated.finding.speaker
    return speaker is None or speaker.kind is SpeakerKind.PUBLISHER
