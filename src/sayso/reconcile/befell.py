"""What befell those counted: the class of the status, or what the words around a figure tell of it."""

from __future__ import annotations

import re

from sayso.model.figure import Figure
from sayso.model.stated import Measured
from sayso.reconcile.nearby import Nearby
from sayso.reconcile.table import table
from sayso.reconcile.thing import telling

_LOST: dict[str, str] = table("statuses")["lost"]
_STEMS: dict[str, list[str]] = table("statuses")["stems"]
_STEM = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name}>{'|'.join(map(re.escape, stems))})" for name, stems in _STEMS.items())
    + ")",
    re.IGNORECASE,
)
#: characters from a figure within which such a word may stand
_REACH = 70


def befell(measured: Measured, near: Nearby) -> str | None:
    """The class of the status of a figure; null where neither it nor its sentence tells."""
    told = _told(measured, near)
    return _lost(measured.figure) if told == "lost" else told


def _lost(figure: Figure) -> str:
    """What it means that they are lost, by the class of those counted or their noun."""
    counted = figure.counted
    return _LOST.get((counted.class_ or "") if counted else "") or _LOST.get(
        counted.head if counted else "", "lost"
    )


def _told(measured: Measured, near: Nearby) -> str | None:
    figure = measured.figure
    if figure.status and figure.status.class_:
        return figure.status.class_
    told = telling(figure.counted.head) if figure.counted else None
    if told or figure.unit:
        return told or (figure.status.exact.casefold() if figure.status else None)
    return _nearest(near) or (figure.status.exact.casefold() if figure.status else None)


def _nearest(near: Nearby) -> str | None:
    """The status of the nearest word that tells one, a word behind the figure winning over one before it."""
    behind = _STEM.search(near.behind[:_REACH])
    before = [*_STEM.finditer(near.before[-_REACH:])]
    after = behind.start() if behind else _REACH + 1
    ahead = len(near.before[-_REACH:]) - before[-1].end() if before else _REACH + 1
    found = behind if after <= ahead else before[-1] if before else None
    return found.lastgroup if found else None
