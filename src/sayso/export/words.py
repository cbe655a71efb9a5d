"""How values are put in words, the same in every view."""

from __future__ import annotations

from decimal import Decimal

from sayso.model.figure import Basis, Bound, Figure
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.unknown import Unknown

_SIGNS = {
    Bound.AT_LEAST: "≥ ",
    Bound.MORE_THAN: "> ",
    Bound.AT_MOST: "≤ ",
    Bound.LESS_THAN: "< ",
    Bound.ALMOST: "just under ",
    Bound.APPROXIMATELY: "≈ ",
}


def number(value: Decimal) -> str:
    """A number with its thousands apart.

    >>> number(Decimal("3000000")), number(Decimal("2.50")), number(Decimal("1E+3"))
    ('3,000,000', '2.50', '1,000')
    """
    return f"{value:,f}"


def figure(value: Figure) -> str:
    """A figure in a few words: its interval, what is counted, what is said of them, its basis.

    >>> from sayso.model.figure import Counted
    >>> soldiers = Counted(exact="soldiers", head="soldiers")
    >>> figure(Figure(spans=((0, 12),), exact=("at least 959",), said=Decimal(959), low=Decimal(959),
    ...     bound=Bound.AT_LEAST, counted=soldiers, basis=Basis.TOTAL))
    '≥ 959 soldiers · total'
    """
    counted = f" {value.counted.exact}" if value.counted else ""
    unit = f" {value.unit}" if value.unit else ""
    parts = [_amount(value) + unit + counted]
    if value.base:
        parts.append(f"of {value.base.exact}")
    if value.status and value.status.exact not in parts[0]:
        parts.append(value.status.exact)
    if value.basis:
        parts.append(value.basis.value)
    return " · ".join(parts)


def _amount(value: Figure) -> str:
    if value.basis is Basis.SHARE:  # "more than half" reads better than "> 0.5"
        return " ".join(value.exact)
    if value.bound in _SIGNS and value.said is not None:
        return _SIGNS[value.bound] + number(value.said)
    if value.bound is Bound.RANGE and value.low is not None and value.high is not None:
        return f"{number(value.low)}–{number(value.high)}"
    if value.said is not None and value.bound is not Bound.SHARE:
        return number(value.said)
    return " ".join(value.exact)


def act(finding: Finding) -> str:
    """The act, with what turns it round or makes it a rule.

    >>> act(Finding(claim="c", negated=True))
    'not: assert'
    """
    return ("not: " if finding.negated else "") + finding.act.value + (" (rule)" if finding.rule else "")


def speaker(found: Speaker | None) -> str:
    """The speaker's name; one that was not resolved stands in its own words with a question mark."""
    if found is None:
        return "—"
    sure = found.resolved or found.kind is SpeakerKind.PUBLISHER
    return found.name if sure else f"{found.name} ?"


def office(found: Speaker | None) -> str:
    """Role and affiliation of a speaker, as far as the report states them."""
    return ", ".join(part for part in (found.role, found.affiliation) if part) if found else ""


def unknown(found: Unknown) -> str:
    """The words that say what is not known, with what it is about where that stands apart.

    >>> from sayso.model.unknown import UnknownKind
    >>> clear = ("was not clear",)
    >>> unknown(Unknown(spans=((3, 16),), exact=clear, kind=UnknownKind.UNKNOWN, about="how many died"))
    'was not clear how many died'
    """
    said = " … ".join(found.exact)
    return f"{said} {found.about}" if found.about and found.about not in said else said


def counts(reading: Reading) -> str:
    """How many claims, speakers and unknowns a reading has."""
    speakers = len({finding.speaker.name for finding in reading.findings if finding.speaker})
    parts = ((len(reading.claims), "claim"), (speakers, "speaker"), (len(reading.unknowns), "unknown"))
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in parts)
