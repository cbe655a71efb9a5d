"""The answer to one question about two figures."""

from __future__ import annotations

import msgspec

from sayso.model.judgement import Reason
from sayso.reconcile.thing import Fit


class Answer(msgspec.Struct, frozen=True):  # a dozen are made of every pair: a struct costs half
    """What one question found: the field, how both sides stand, their values, and what follows."""

    field: str
    fit: Fit
    left: str | None
    right: str | None
    says: str

    def reason(self, *, turned: bool = False) -> Reason:
        """As a reason of a judgement; ``turned`` where its sides are the other way round."""
        left, right = (self.right, self.left) if turned else (self.left, self.right)
        return Reason(field=self.field, left=left, right=right, says=self.says)
