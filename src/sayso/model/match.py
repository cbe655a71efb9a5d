"""A match: how well two names agree, with reasons."""

from __future__ import annotations

from sayso.model.judgement import Reason
from sayso.model.record import Record

#: from here on two names are taken for one
SAME = 0.8
#: from here on they can be one, but something more must speak for it
POSSIBLE = 0.5


class Match(Record, kw_only=True):
    """How well two names agree; 0 where something contradicts.

    Attributes:
        score: in [0, 1]; an ordered measure and no probability.
        reasons: what was compared, so that a person can check it.
    """

    score: float
    reasons: tuple[Reason, ...] = ()

    @property
    def same(self) -> bool:
        """Whether the names are taken for one."""
        return self.score >= SAME

    @property
    def possible(self) -> bool:
        """Whether the names can be one."""
        return self.score >= POSSIBLE
