"""A figure made ready for comparing: every field that a question asks for, worked out once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from sayso.model.figure import Basis, Bound
from sayso.model.finding import Act, Modality
from sayso.model.judgement import Side
from sayso.model.speaker import Speaker
from sayso.model.stated import Measured, Stated
from sayso.reconcile.interval import Interval, interval
from sayso.reconcile.setting import Setting, setting
from sayso.reconcile.table import table
from sayso.reconcile.thing import Thing, telling, thing
from sayso.reconcile.when import When, when
from sayso.reconcile.words import names, stems

_STATUSES = table("statuses")
_FAMILY: dict[str, str] = {
    name: family for family, members in _STATUSES["families"].items() for name in members
}
_LATE = frozenset(_STATUSES["late"]["classes"])
_NOT = table("words")["not"]
_DENIED = re.compile(
    rf"(?:\b(?:{'|'.join(word for word in _NOT['words'] if word != 'no')})\b|n['\u2019]t\b)"
    rf"(?!\s+(?:{'|'.join(_NOT['bounds'])})\b)[^.;:,]{{0,80}}$",
    re.IGNORECASE,
)
_UNASSERTED = frozenset(
    {Act.DEMAND, Act.URGE, Act.ASK, Act.PROMISE, Act.THREATEN, Act.EXPECT, Act.FEAR, Act.ORDER, Act.DECLINE}
)
_UNREAL = frozenset({Modality.FUTURE, Modality.CONDITIONAL, Modality.OBLIGATION, Modality.POSSIBILITY})


class Mode(StrEnum):
    """Whether a speaker stands by a number."""

    STATED = "stated"
    DENIED = "denied"
    UNREAL = "planned, feared, asked or supposed"


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


def measure(measured: Measured, speaker: str | None = None, around: Setting | None = None) -> Measure:
    """Make a figure ready.

    Args:
        measured: the figure.
        speaker: key of the speaker; their name in small letters where it is null.
        around: what the rest of the report tells about place and event.
    """
    figure, stated = measured.figure, measured.stated
    status = _status(measured)
    return Measure(
        measured=measured,
        speaker=speaker if speaker is not None else own_name(stated),
        interval=interval(figure),
        said=_said(measured),
        unit=figure.unit_si or figure.unit or "",
        thing=thing(figure),
        status=status,
        basis=figure.basis,
        when=when(measured, late=status is None or status in _LATE),
        setting=setting(measured, around),
        mode=_mode(measured),
    )


def own_name(stated: Stated) -> str:
    """The speaker's name in small letters; of a claim without a speaker, a key of its own."""
    speaker: Speaker | None = stated.finding.speaker
    if speaker is None:
        return f"?{stated.claim.id}"
    return speaker.entity or " ".join(speaker.name.casefold().split())


def counts(measured: Measured) -> bool:
    """Whether a figure says something of its own: not the base of the figure before it, not without ends."""
    figure = measured.figure
    others = measured.stated.finding.figures
    bases = {other.base.span for other in others if other.base and other.base.span}
    inside = any(low <= start and end <= high for start, end in figure.spans for low, high in bases)
    return not inside and interval(figure).known


def _said(measured: Measured) -> Decimal | None:
    figure = measured.figure
    if figure.said is None:
        return None
    if figure.unit_si is None or figure.low_si is None or not figure.low:
        return figure.said
    return figure.said * (figure.low_si / figure.low)


def _status(measured: Measured) -> str | None:
    figure = measured.figure
    if figure.status and figure.status.class_:
        return figure.status.class_
    told = telling(figure.counted.head) if figure.counted else None
    return told or _near(measured) or (figure.status.exact.casefold() if figure.status else None)


def _near(measured: Measured) -> str | None:
    """The one status whose words stand in the same claim, where no figure of it has that status already."""
    finding = measured.stated.finding
    if len(finding.figures) > 1:
        return None
    text = measured.stated.claim.content.text.lower()
    found = [name for name, parts in _STATUSES["stems"].items() if any(part in text for part in parts)]
    return found[0] if len(found) == 1 else None


def _mode(measured: Measured) -> Mode:
    finding, figure = measured.stated.finding, measured.figure
    before = _before(measured)
    turned = bool(_DENIED.search(before))
    if finding.act in (Act.DENY, Act.REJECT, Act.DOUBT) or finding.negated or turned:
        return Mode.DENIED
    if finding.act in _UNASSERTED or finding.rule or finding.modality in _UNREAL:
        return Mode.UNREAL
    return Mode.UNREAL if figure.basis is None and _hoped(before) else Mode.STATED


def _hoped(before: str) -> bool:
    return bool(
        re.search(r"\b(?:will|would|could|may|might|should|if|plans? to|to be)\s+[^.;,]{0,40}$", before)
    )


def _before(measured: Measured) -> str:
    """The words of the content in front of the figure, up to 120 characters."""
    content, first = measured.stated.claim.content, measured.figure.spans[0][0]
    told = ""
    for (start, _), words in zip(content.spans, content.exact, strict=True):
        if start <= first:
            told += words[: max(first - start, 0)] + " "
    return told[-120:]


#: what words around a figure are made of; handed to who compares claims without figures
Words = Callable[[str], frozenset[str]]
WORDS: tuple[Words, Words] = (stems, names)
