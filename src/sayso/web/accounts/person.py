"""A person with a role."""

from __future__ import annotations

from enum import StrEnum

from sayso.model.record import Record


class Role(StrEnum):
    """What a person may do; each may do what stands before it."""

    READ = "read"
    REVIEW = "review"
    ADMINISTER = "administer"

    def covers(self, other: Role) -> bool:
        """Whether this role may do what ``other`` may.

        >>> Role.REVIEW.covers(Role.READ), Role.REVIEW.covers(Role.ADMINISTER)
        (True, False)
        """
        return _ORDER.index(self) >= _ORDER.index(other)


_ORDER = (Role.READ, Role.REVIEW, Role.ADMINISTER)


class Person(Record, kw_only=True):
    """Who looks at a page.

    Attributes:
        name: under which decisions are written down.
        role: what they may do.
        alone: whether this is the one person at the machine, without an account.
        password: whether they log in with a password of ours; the others do by an issuer.
    """

    name: str
    role: Role
    alone: bool = False
    password: bool = True
