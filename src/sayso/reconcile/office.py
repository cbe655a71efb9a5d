"""The body that words about a person name: "Interior Minister", "spokesman of the Ostrian army"."""

from __future__ import annotations

import re

from sayso.reconcile.table import table
from sayso.reconcile.voice import is_kind
from sayso.reconcile.words import plain, tokens

_TABLE = table("voices")
_HEADS: dict[str, str] = _TABLE["heads"]
_SPEAKS = "|".join(sorted((*_TABLE["speaks"]["words"], *_HEADS), key=lambda word: (-len(word), word)))
_NAME = r"[^,;:.\u201c\"(]{2,60}?"
_OF = re.compile(
    rf"\b(?P<who>{_SPEAKS})\s+(?:of|for)\s+(?:the\s+)?(?P<body>{_NAME})(?:,|$|\s(?:said|says|told|who)\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?P<body>(?:[\w'\u2019-]+\s+){{1,5}}?)(?P<who>{_SPEAKS})\b", re.IGNORECASE)
_IDLE = re.compile(
    r"^(?:(?:an?|the|by|said|says|and|but|while|its|his|her|their|our|deputy|first|vice|former|senior|chief)\s+)+",
    re.IGNORECASE,
)
_DEPUTY = re.compile(r"\b(?:deputy|vice|first|former|then)\s+", re.IGNORECASE)
_PAST = re.compile(r"\b(?:former|ex|prime)\b", re.IGNORECASE)
#: with a minister stands what the ministry deals with
_ALONE = frozenset(_HEADS.values())


def office(words: str) -> str | None:
    """The name of the body that one speaks for who is called so; null where the words name none.

    >>> office("Interior Minister"), office("an army spokesman"), office("the emergencies minister's deputy")
    ('Interior ministry', 'army', 'emergencies ministry')
    >>> office("minister of emergencies"), office("Minister")
    ('ministry of emergencies', None)
    >>> office("chief of the General Staff"), office("chief physician"), office("the regional governor")
    ('General Staff', None, None)
    """
    if found := _OF.search(words):
        kind = _HEADS.get(plain(found["who"]))
        return f"{kind} of {found['body']}" if kind else _told(found["body"], "")
    found = _BEFORE.search(words)
    if found is None or _PAST.search(words[: found.end()]):
        return None
    return _told(found["body"], _HEADS.get(plain(found["who"]), ""))


def _told(body: str, kind: str) -> str | None:
    """The name without idle words before it, as that of a ministry where a minister is named."""
    name = re.sub(r"['\u2019]s\s*$", "", _IDLE.sub("", _DEPUTY.sub("", body.strip()) + " ").strip())
    name = f"{name} {kind}".strip() if name else ""
    told = any(is_kind(word) or word.isupper() for word in tokens(name))
    return name if told and (name not in _ALONE or not kind) else None
