"""Policies: one number out of many figures, by a rule with a name (ledger section 7).

Each is a pure function of the same figures and of :class:`Known`; nothing is stored, and the answer carries
the policy's name. What is handed in must be comparable: the same thing, status, place and time.

>>> from sayso.testing.views import Told, made_measured
>>> figures = [made_measured(Told(low=53)), made_measured(Told(low=70))]
>>> answer = POLICIES["range"](figures)
>>> answer.policy, answer.interval.told()
('range', '53 to 70')
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from sayso.model.stated import Measured
from sayso.reconcile.policies.answer import NOTHING, Answer, Known
from sayso.reconcile.policies.conservative import conservative
from sayso.reconcile.policies.latest import latest
from sayso.reconcile.policies.majority import majority
from sayso.reconcile.policies.span import span
from sayso.reconcile.policies.trust import trust


class Policy(Protocol):
    """A rule that makes one answer of many figures; their order makes no difference."""

    def __call__(self, figures: Sequence[Measured], known: Known = NOTHING, /) -> Answer:
        """Return the answer; one without an interval where the rule gives none, with the reason."""
        ...


#: name -> policy, as ``--policy`` takes it
POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        "range": span,
        "latest": latest,
        "majority": majority,
        "trust": trust,
        "conservative": conservative,
    }
)

#: name -> what it answers, in a sentence
RULES: Mapping[str, str] = MappingProxyType(
    {
        "range": "from the lowest that anyone says to the highest.",
        "latest": "what was known last.",
        "majority": "what more than half of the origins say; copies of one report are one origin.",
        "trust": "what the speakers say whom people rated best.",
        "conservative": "the least that anyone says.",
    }
)

__all__ = ["NOTHING", "POLICIES", "RULES", "Answer", "Known", "Policy"]
