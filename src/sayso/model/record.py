"""The base of every noun: a frozen struct that refuses fields it does not know."""

from __future__ import annotations

import hashlib
from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of the nouns: immutable, compared by value, read from JSON strictly."""


def digest(*parts: object) -> str:
    """Return a content identity: 32 hexadecimal digits of BLAKE2b over the parts as JSON.

    >>> digest("a", 1) == digest("a", 1), digest("a", 1) == digest("a1")
    (True, False)
    """
    return hashlib.blake2b(msgspec.json.encode(parts, order="deterministic"), digest_size=16).hexdigest()
