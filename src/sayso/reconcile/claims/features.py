"""What two claims have in common, each as a number or a yes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.finding import Act, Modality
from sayso.model.stated import Stated
from sayso.reconcile.claims.weights import Weights
from sayso.reconcile.table import table
from sayso.reconcile.words import numbers, stems, tokens

_NOT = table("words")["not"]
_TURNING = re.compile(
    rf"(?:\b(?:{'|'.join(_NOT['plain'])})\b|n['\u2019]t\b)(?!\s+(?:{'|'.join(_NOT['bounds'])})\b)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;:,]")
#: words behind "not" among which those that it turns round stand
_REACH = 5
_DENYING = frozenset({Act.DENY, Act.REJECT, Act.DOUBT})
_ASKING = frozenset(
    {Act.DEMAND, Act.URGE, Act.ASK, Act.ORDER, Act.PROMISE, Act.THREATEN, Act.EXPECT, Act.FEAR}
)
_LATER = frozenset({Modality.FUTURE, Modality.CONDITIONAL, Modality.OBLIGATION, Modality.POSSIBILITY})


@dataclass(frozen=True, slots=True)
class Features:
    """What comparing two contents sees.

    Attributes:
        overlap: weight of the words of both over that of the words of either, in [0, 1].
        inside: weight of the words of both over that of the lighter content, in [0, 1].
        shared: the words of both, the heaviest first.
        left_turned, right_turned: whether the claim says that something is not so.
        alike: whether both state facts, or both ask, plan or promise.
        numbers: whether no number of one is missing in the other.
        verbatim: whether the words are the same in the same order.
    """

    overlap: float
    inside: float
    shared: tuple[str, ...]
    left_turned: bool
    right_turned: bool
    alike: bool
    numbers: bool
    verbatim: bool


def features(left: Stated, right: Stated, weights: Weights) -> Features:
    """Look at two claims."""
    first, second = left.claim.content.text, right.claim.content.text
    one, other = _matter(first), _matter(second)
    both = one & other
    least = min(weights.total(one), weights.total(other))
    either = weights.total(one | other)
    told = numbers(first), numbers(second)
    return Features(
        overlap=weights.total(both) / either if either else 0.0,
        inside=weights.total(both) / least if least else 0.0,
        shared=tuple(sorted(both, key=lambda word: (-weights.of(word), word))),
        left_turned=turned(left, both),
        right_turned=turned(right, both),
        alike=_asks(left) == _asks(right),
        numbers=told[0] <= told[1] or told[1] <= told[0],
        verbatim=_plain(first) == _plain(second),
    )


def turned(stated: Stated, shared: frozenset[str]) -> bool:
    """Whether a claim says that what it shares with another is not so: by its act, or by "not" before it.

    >>> from sayso.testing import made_reading
    >>> from sayso.model.shelf import stated as of
    >>> told = "<source>He</source> <cue>said</cue> <content>the gate was not shut</content>."
    >>> [turned(one, frozenset({"shut"})) for one in of(made_reading(told))]
    [True]
    """
    finding, text = stated.finding, stated.claim.content.text
    acts = (finding.act in _DENYING) != finding.negated
    nots = sum(bool(_next(text[match.end() :]) & shared) for match in _TURNING.finditer(text))
    return acts != (nots % 2 == 1)


def _next(behind: str) -> frozenset[str]:
    """The first two words that carry matter, within the sentence."""
    words = [stem for word in tokens(_SENTENCE.split(behind)[0])[:_REACH] for stem in stems(word)]
    return frozenset(words[:2])


def _matter(text: str) -> frozenset[str]:
    """The words that carry matter, without those that turn a statement round."""
    return stems(_TURNING.sub(" ", text))


def _asks(stated: Stated) -> bool:
    finding = stated.finding
    return finding.act in _ASKING or finding.rule or finding.modality in _LATER


def _plain(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in tokens(text))
