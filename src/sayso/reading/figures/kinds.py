"""Numbers that count nothing: dates, years, hours, ages, names, scores, addresses, references."""

from __future__ import annotations

from collections.abc import Callable

from sayso.reading.figures.marks import coordinate, denominator, glued, multiple, ratio, reference, written
from sayso.reading.figures.moments import age, clock, date, duration, year
from sayso.reading.figures.names import address, calibre, named
from sayso.reading.figures.sight import Sight

#: asked in this order; the first that says yes gives the reason
QUESTIONS: dict[str, Callable[[Sight], bool]] = {
    "calibre": calibre,
    "multiple": multiple,
    "denominator": denominator,
    "duration": duration,
    "date": date,
    "clock time": clock,
    "year": year,
    "age": age,
    "name": named,
    "address": address,
    "ratio": ratio,
    "reference": reference,
    "coordinate": coordinate,
    "written date or telephone": written,
    "compound": glued,
}
#: what a unit or a currency sign behind or before the number does not overrule
FIRM = frozenset({"calibre", "multiple", "duration"})


def kind(sight: Sight, *, measured: bool) -> str | None:
    """Return what a number is that counts nothing, or None for a count; ``measured`` where it has a unit."""
    for name, question in QUESTIONS.items():
        if (not measured or name in FIRM) and question(sight):
            return name
    return None
