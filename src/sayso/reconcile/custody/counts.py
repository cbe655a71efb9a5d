"""Counts of prisoners: from figures to rows."""

from __future__ import annotations

import re

from sayso.model.stated import Measured
from sayso.reconcile.custody.row import Row
from sayso.reconcile.custody.scene import Scene
from sayso.reconcile.custody.words import of_prisoners, speaker_name, status_of
from sayso.reconcile.days import Days, iso
from sayso.reconcile.measure import Measure
from sayso.reconcile.mode import Mode
from sayso.reconcile.table import table

_TABLE = table("custody")
_KINDS: dict[str, str] = {
    status: kind for kind, told in _TABLE["kinds"].items() for status in told["statuses"]
}
_OWN = frozenset(kind for kind, told in _TABLE["kinds"].items() if told["own"])
_CLASSES, _SURE = frozenset(_TABLE["counted"]["classes"]), frozenset(_TABLE["counted"]["sure"])
#: statuses that tell the kind by themselves; *held* may be in a hospital
_TOLD = frozenset(_KINDS) - {"detained", "transferred"}
_MARK = re.compile(r"[.;:,](?!\d)")
_SIDE = re.compile(r"\b((?:[A-ZÀ-Þ][\w’'-]+ )+)(?=[a-zà-ÿ])")


def count(one: Measure, scene: Scene) -> Row | None:
    """Return the row of a figure; null where it counts no prisoners, or nobody stands by it."""
    measured, figure = one.measured, one.measured.figure
    kind = _kind(one)
    if kind is None or one.mode is not Mode.STATED or one.unit or not _prisoners(measured, kind, scene):
        return None
    stated = measured.stated
    status = figure.status.exact if figure.status else one.status or kind
    return Row(
        kind=kind,
        count=one.interval,
        said=scene.words(f"{' '.join(figure.exact)} {status}"),
        who=speaker_name(stated.finding.speaker, stated.claim.source.text if stated.claim.source else ""),
        side=_side(measured, scene),
        place=scene.place(figure.place or _place(measured)),
        as_of=day(one.when.known) or stated.report.published,
        basis=figure.basis.value if figure.basis else None,
        articles=tuple(_TABLE["kinds"][kind]["articles"]),
        report=stated.report.url or stated.report.id,
        claim=stated.claim.id,
        figure=measured.index,
    )


def day(days: Days | None) -> str | None:
    """The last of some days as ISO 8601."""
    return iso(days.last) if days else None


def _kind(one: Measure) -> str | None:
    """The kind by the status; one that the figure's own clause names wins over one from further off."""
    figure, clause = one.measured.figure, _clause(one.measured)
    tied = figure.status is not None and figure.status.exact in clause and one.status in _TOLD
    status = one.status if tied else status_of(clause) or one.status
    return _KINDS.get(status or "")


def _clause(measured: Measured) -> str:
    """The words around a figure between two marks."""
    content, (start, end) = measured.stated.claim.content, measured.figure.spans[0]
    for (first, last), words in zip(content.spans, content.exact, strict=True):
        if first <= start < last:
            before, after = words[: start - first], words[end - first :]
            told = words[start - first : end - first]
            return f"{_MARK.split(before)[-1]}{told}{_MARK.split(after)[0]}"
    return ""


def _prisoners(measured: Measured, kind: str, scene: Scene) -> bool:
    """Whether those counted are prisoners: by class, by the words of the claim, or by those of the report."""
    counted = measured.figure.counted
    class_ = counted.class_ if counted else None
    if not scene.prisoners:
        return False  # suspects and inmates are in custody too
    if class_ in _SURE:
        return True
    if class_ is not None and class_ not in _CLASSES:
        return False
    return of_prisoners(measured.stated.claim.content.text) or kind not in _OWN


def _side(measured: Measured, scene: Scene) -> str | None:
    """A word with a capital before the noun: "Kessarian fighters"; two may be a person's name."""
    counted = measured.figure.counted
    found = _SIDE.findall(counted.exact) if counted else []
    names = found[0].split() if len(found) == 1 else []
    return names[0] if len(names) == 1 and names[0].casefold() not in scene.people else None


def _place(measured: Measured) -> str | None:
    """The one place that the claim names."""
    places = {" ".join(place.exact) for place in measured.stated.finding.places}
    return next(iter(places)) if len(places) == 1 else None
