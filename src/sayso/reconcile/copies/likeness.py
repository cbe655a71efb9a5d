"""How much of one report stands in another, by their shingles, exactly counted."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reconcile.copies.shingles import Shingles, shared

#: so much of the shorter text, quotations left out, must stand in the longer one
HELD = 0.5
#: and so many shingles outside quotations at least
FEWEST = 12
#: a text of fewer shingles is a copy only where nearly all of it stands in the other, and of the other in it
SHORT, WHOLE = 30, 0.85


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two texts share, each between 0 and 1.

    Attributes:
        held: part of the shorter text's shingles, outside quotations, that stand in the longer one.
        jaccard: shared shingles over all of both, quotations included.
        count: shared shingles outside quotations.
        shorter: shingles of the shorter text, quotations included.
    """

    held: float
    jaccard: float
    count: int
    shorter: int

    @property
    def copied(self) -> bool:
        """Whether one is a copy of the other, or both of a third."""
        if self.shorter < SHORT:
            return self.jaccard >= WHOLE
        return self.held >= HELD and self.count >= FEWEST


def likeness(left: Shingles, right: Shingles) -> Likeness:
    """Count what two texts share.

    >>> from sayso.reconcile.copies.shingles import shingles
    >>> whole = shingles(["The ferry went over in a squall and nine of those on board drowned in the lake."])
    >>> likeness(whole, whole).jaccard
    1.0
    """
    plain = shared(left.plain, right.plain)
    both = plain + shared(left.quoted, right.quoted)
    shortest = min(len(left.plain), len(right.plain))
    every = len(left) + len(right) - both
    return Likeness(
        held=plain / shortest if shortest else 0.0,
        jaccard=both / every if every else 0.0,
        count=plain,
        shorter=min(len(left), len(right)),
    )
