"""An unknown: what is said not to be known, said, confirmed; or was declined."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record
from sayso.model.span import Span


class UnknownKind(StrEnum):
    """What kind of silence."""

    UNKNOWN = "unknown"
    NOT_SAID = "not said"
    NOT_CONFIRMED = "not confirmed"
    DECLINED = "declined"


class Unknown(Record, kw_only=True):
    """A statement that something is not known.

    Attributes:
        spans, exact: the words that say so.
        kind: unknown, not said, not confirmed, declined.
        about: the words that tell what is not known; null where the text does not say.
        who: the words that tell who does not know or say; null for nobody in particular.
        as_of: ISO 8601 prefix, where said.
        claim: id of the claim it stands in, if any.
    """

    spans: tuple[Span, ...]
    exact: tuple[str, ...]
    kind: UnknownKind
    about: str | None = None
    who: str | None = None
    as_of: str | None = None
    claim: str | None = None
