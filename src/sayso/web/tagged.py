"""Conditional requests: what a program asked for before is not sent again while it stays as it is.

A tag is a digest of what was asked, of all that is told and of who asks. Pages for people carry tokens of
forms and have none, and so has what does not come from the ledger.
"""

from __future__ import annotations

import hashlib

from sayso.web.accounts import Person
from sayso.web.answers import Answer


def tag_of(answer: Answer, who: Person | None) -> str:
    """The tag of an answer: weak, since it may be sent compressed or not."""
    told = (answer.tag, who and (who.name, who.role.value))
    return f'W/"{hashlib.sha256(repr(told).encode()).hexdigest()[:32]}"'


def known(tag: str, asked: str) -> bool:
    """Whether the header ``if-none-match`` names the tag.

    >>> known('W/"ab"', 'W/"cd", W/"ab"'), known('W/"ab"', '')
    (True, False)
    """
    return tag in [one.strip() for one in asked.split(",")]


def kept_by(tag: str) -> dict[str, str]:
    """The tag, and that a copy is for this person alone and is asked about before it is used again."""
    return {"etag": tag, "cache-control": "private, no-cache", "vary": "cookie, accept-encoding"}
