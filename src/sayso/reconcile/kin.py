"""Words for what befell those counted that may tell of the very same ones: "evacuated" and "displaced"."""

from __future__ import annotations

from functools import lru_cache

from sayso.reconcile.table import table

_TABLE = table("kin")
#: families of which the first cannot be fewer than the second
LEAST = frozenset((first, second) for first, second in _TABLE["least"]["pairs"])
#: kins of which nobody in one word is nobody in the others
NOBODY = frozenset(_TABLE["nobody"]["kins"])
_OTHER = "things"
_KINDS = tuple(name for name in _TABLE if name not in ("least", "nobody", _OTHER))


@lru_cache(maxsize=16_384)
def kin(status: str, family: str, counted: str) -> frozenset[str]:
    """The kins of a status; its family alone where it has none, nothing where nothing is told.

    Args:
        status: the class; empty where nothing is told.
        family: of the class.
        counted: the widest group of what is counted; empty where nothing tells it: any kin may be meant.

    >>> sorted(kin("wounded", "wounded", "people")), sorted(kin("evacuated", "gave_up", "people"))
    (['hurt', 'wounded'], ['flight', 'gave_up', 'taken'])
    >>> sorted(kin("captured", "gave_up", "settlement")), kin("", "", "people")
    (['gave_up', 'ground'], frozenset())
    """
    if not family:
        return frozenset()
    kinds = (counted if counted in _KINDS else _OTHER,) if counted else (*_KINDS, _OTHER)
    near = {
        name
        for kind in kinds
        for name, members in _TABLE[kind].items()
        if status in members or family in members
    }
    return frozenset({family, *near})
