"""Pairs of claims worth comparing: those that share two of their rarest words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from sayso.model.stated import Stated
from sayso.reconcile.claims.weights import Weights
from sayso.reconcile.words import stems

#: of the words of a claim, the rarest it is looked for by; the words two claims must share
_RARE, _SHARED = 8, 2
#: claims of one word that one is paired with, in order of publication
_FOLLOWING = 32
#: words that a content needs to be compared
_WORDS = 3


def claim_pairs(stated: Sequence[Stated], weights: Weights) -> Iterator[tuple[Stated, Stated]]:
    """Pairs of claims of two reports, or of two speakers of one, each once, in a stable order."""
    listed = sorted(stated, key=lambda one: (one.report.published or "", one.claim.id))
    words = [_rare(one, weights) for one in listed]
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        for word in own:
            blocks[word].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for members in blocks.values():
        for place, one in enumerate(members):
            for other in members[place + 1 : place + 1 + _FOLLOWING]:
                shared[one, other] += 1
    for one, other in sorted(pair for pair, count in shared.items() if count >= _SHARED):
        if listed[one].report.id != listed[other].report.id or listed[one].speaker != listed[other].speaker:
            yield listed[one], listed[other]


def _rare(stated: Stated, weights: Weights) -> list[str]:
    own = stems(stated.claim.content.text)
    if len(own) < _WORDS:
        return []
    return sorted(own, key=lambda word: (-weights.of(word), word))[:_RARE]
