"""A figure made ready for comparing: every field that a question asks for, worked out once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from sayso.model.figure import Basis, Bound
from sayso.model.judgement import Side
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Measured, Stated
from sayso.reconcile.befell import befell
from sayso.reconcile.days import Days
from sayso.reconcile.interval import Interval, interval
from sayso.reconcile.kin import kin
from sayso.reconcile.mode import Mode, mode
from sayso.reconcile.nearby import Nearby, nearby
from sayso.reconcile.setting import Setting, setting
from sayso.reconcile.table import table
from sayso.reconcile.thing import Thing, thing
from sayso.reconcile.when import When, when

_STATUSES = table("statuses")
_FAMILY: dict[str, str] = {
    name: family for family, members in _STATUSES["families"].items() for name in members
}
#: statuses of what one event has once
ONCE = frozenset(_STATUSES["once"]["classes"])
_LATE = frozenset(_STATUSES["late"]["classes"])
_AT_ONCE, _WEAPONS = (frozenset(_STATUSES["at_once"][name]) for name in ("classes", "groups"))
#: who is no prisoner of war where captured
_UNARMED = frozenset(table("things")["unarmed"]["groups"])
#: before a number that was told before: "of the 214, 51 were wounded"
_DEFINITE = re.compile(r"\bof\s+(?:the|these|those)\s+$", re.IGNORECASE)
#: "the toll passes 300": it is higher
_PASSED = re.compile(rf"\b(?:{'|'.join(table('words')['passed']['words'])})\s+$", re.IGNORECASE)
_DONE = frozenset(_STATUSES["done"]["classes"])


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure as comparing sees it.

    Attributes:
        measured: the figure where it stands.
        speaker: key of who says so; two keys that are equal are one speaker.
        interval: in the normalised unit; shares of a known base are in ``count`` too.
        said: the number in the words, in the normalised unit; null for "dozens".
        unit: normalised unit; empty for plain counts.
        status: class; null where nothing is said of those counted.
        when: the days that it holds for.
        setting: places and words that tell which event it is about.
        mode: whether the speaker stands by it.
        near: the words around it.
        stood: the last day on which the same number was still told; null where it is not told again.
        first: the first day on which the same number was told; null where it is not told before.
    """

    measured: Measured
    speaker: str
    interval: Interval
    said: Decimal | None
    unit: str
    thing: Thing
    status: str | None
    basis: Basis | None
    when: When
    setting: Setting
    mode: Mode
    near: Nearby
    stood: Days | None = None
    first: Days | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Identity: id of the claim and number of the figure."""
        return self.measured.key

    @property
    def report(self) -> str:
        """Id of the report."""
        return self.measured.stated.report.id

    @property
    def family(self) -> str:
        """The status, or the family of words for the same thing; empty where there is none."""
        return _FAMILY.get(self.status or "", self.status or "")

    @property
    def told_by(self) -> bool:
        """Whether somebody is known to say so, and not only the publisher."""
        speaker = self.measured.stated.finding.speaker
        own = speaker is None or speaker.kind is SpeakerKind.PUBLISHER
        return not self.speaker.startswith("?") and not (own and speaker and self.speaker == speaker.name)

    @property
    def alone(self) -> bool:
        """Whether its claim tells no other number of the same noun."""
        figures = self.measured.stated.finding.figures
        own = self.measured.figure.counted
        like = [one for one in figures if one.counted is None or own is None or one.counted.head == own.head]
        return len(like) == 1

    @property
    def kin(self) -> frozenset[str]:
        """The family and the kins of families that may tell of the same ones; empty where there is none."""
        return kin(self.status or "", self.family, self.thing.root)

    @property
    def bound(self) -> Bound:
        """How the words bound the number."""
        return self.measured.figure.bound

    @property
    def base(self) -> Interval | None:
        """Of how many, where a number is said."""
        base = self.measured.figure.base
        return (
            Interval(base.low, base.high)
            if base and (base.low is not None or base.high is not None)
            else None
        )

    def side(self) -> Side:
        """The figure as a side of a judgement."""
        head = self.measured.stated.report
        return Side(report=head.id, url=head.url, claim=self.key[0], figure=self.key[1])


def measure(
    measured: Measured, speaker: str | None = None, around: Setting | None = None, text: str | None = None
) -> Measure:
    """Make a figure ready.

    Args:
        measured: the figure.
        speaker: key of the speaker; their name in small letters where it is null.
        around: what the rest of the report tells about place and event.
        text: of the report; the claim's content is looked at where it is null.
    """
    figure, stated = measured.figure, measured.stated
    near = nearby(measured, text)
    status = befell(measured, near)
    counted = thing(figure, status)
    if status == "captured" and counted.group in _UNARMED:
        status = "abducted"
    return Measure(
        measured=measured,
        speaker=speaker if speaker is not None else own_name(stated),
        interval=_passed(interval(figure), near),
        said=_said(measured),
        unit=figure.unit_si or figure.unit or "",
        thing=counted,
        status=status,
        basis=None if figure.basis is Basis.STOCK and status in _DONE else figure.basis,
        when=when(measured, late=is_late(status), near=near),
        setting=setting(measured, around, near),
        mode=mode(measured, near),
        near=near,
    )


def _passed(found: Interval, near: Nearby) -> Interval:
    """The interval, open above where the words before say that the number is passed."""
    if found.exact is None or not _PASSED.search(near.before):
        return found
    return Interval(found.low, None, low_open=True)


def is_late(status: str | None) -> bool:
    """Whether more of what a status tells may be found days after the event.

    >>> is_late("killed"), is_late("surrendered")
    (True, False)
    """
    return status is None or status in _LATE


def at_once(*measures: Measure) -> bool:
    """Whether all are of weapons and of what befalls them in one attack: no more are found as days go by."""
    return all(one.status in _AT_ONCE and one.thing.root in _WEAPONS for one in measures)


def own_name(stated: Stated) -> str:
    """The speaker's name in small letters; of a claim without a speaker, a key of its own."""
    speaker: Speaker | None = stated.finding.speaker
    if speaker is None:
        return f"?{stated.claim.id}"
    return speaker.entity or " ".join(speaker.name.casefold().split())


def by_report(measures: Iterable[Measure]) -> list[list[Measure]]:
    """Figures apart by report, in the order of the reports' ids; those of a report in the order given."""
    found: dict[str, list[Measure]] = {}
    for one in measures:
        found.setdefault(one.report, []).append(one)
    return [found[report] for report in sorted(found)]


def counts(measured: Measured) -> bool:
    """Whether a figure says something of its own: not the base of another, not without ends."""
    figure = measured.figure
    others = measured.stated.finding.figures
    bases = {other.base.span for other in others if other.base and other.base.span}
    inside = any(low <= start and end <= high for start, end in figure.spans for low, high in bases)
    told_before = _DEFINITE.search(nearby(measured).before) and len(others) > 1
    return not inside and not told_before and interval(figure).known


def _said(measured: Measured) -> Decimal | None:
    figure = measured.figure
    if figure.said is None:
        return None
    if figure.unit_si is None or figure.low_si is None or not figure.low:
        return figure.said
    return figure.said * (figure.low_si / figure.low)
