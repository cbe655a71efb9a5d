"""How values are put in words, the same in every view."""

from __future__ import annotations

from decimal import Decimal

from sayso.model.claim import Claim
from sayso.model.figure import Basis, Bound, Figure
from sayso.model.finding import Finding
from sayso.model.framing import Framing
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.timex import Timex
from sayso.model.unknown import Unknown

_SIGNS = {
    Bound.AT_LEAST: "≥ ",
    Bound.MORE_THAN: "> ",
    Bound.AT_MOST: "≤ ",
    Bound.LESS_THAN: "< ",
    Bound.ALMOST: "just under ",
    Bound.APPROXIMATELY: "≈ ",
}


#: what is counted by an adjective: "dozens wounded"
_BARE = frozenset({"dead", "wounded", "missing"})


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
    parts = [_amount(value) + _unit(value) + _counted(value)]
    if value.base:
        parts.append(f"of {value.base.exact}")
    if value.status and value.status.exact not in parts[0]:
        parts.append(value.status.exact)
    if value.basis:
        parts.append(value.basis.value)
    return " · ".join(parts)


def _unit(value: Figure) -> str:
    """The unit, unless the amount is shown in its own words, which have it."""
    return f" {value.unit}" if value.unit and value.basis is not Basis.SHARE else ""


def _counted(value: Figure) -> str:
    """What is counted; money's own word for itself stands in the unit already."""
    if value.counted is None or (value.unit and value.counted.span is None):
        return ""
    people = value.counted.class_ not in _BARE
    vague = people and value.bound is Bound.VAGUE and value.exact[-1].endswith("s")  # "dozens of people"
    return f" {'of ' if vague else ''}{value.counted.exact}"


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


def time(found: Timex) -> str:
    """A time as said, with its value; a relative one without a date to count from stays as it is.

    >>> from sayso.model.timex import TimexType
    >>> time(Timex(spans=((0, 6),), exact=("Monday",), type=TimexType.DATE, value="2022-05-16"))
    'Monday = 2022-05-16'
    """
    said = " ".join(found.exact)
    return f"{said} = {found.value}" if found.value else f"{said} (no date to count from)"


def place(found: Place) -> str:
    """A place as said, with its name in the gazetteer where that differs, and its country.

    >>> place(Place(spans=((0, 5),), exact=("Delta",)))
    'Delta ?'
    """
    said = " ".join(found.exact)
    if found.name is None:
        return f"{said} ?"
    country = next((one.country for one in found.candidates if one.id == found.id and one.country), None)
    named = said if said == found.name else f"{said} = {found.name}"
    return f"{named} ({country})" if country and country != found.name else named


def framing(found: Framing) -> str:
    """Words that others say otherwise, with the class in which they can be compared."""
    return f"{found.exact} ~ {found.neutral}" if found.neutral else f"{found.exact} ({found.kind.value})"


def values(finding: Finding) -> list[tuple[str, str]]:
    """What stands in a claim: kind and words of each value, hedge and framing, in this order."""
    scare = {(one.start, one.end) for one in finding.framings}
    return [
        *(("figure", figure(one)) for one in finding.figures),
        *(("time", time(one)) for one in finding.times),
        *(("place", place(one)) for one in finding.places),
        *(("hedge", one.exact) for one in finding.hedges if (one.start, one.end) not in scare),
        *(("framing", framing(one)) for one in finding.framings),
    ]


def own(claim: Claim) -> bool:
    """Whether a claim is the report's own voice: nobody is named, and no reader was unsure."""
    return claim.source is None and claim.cue is None


def knower(reading: Reading, found: Unknown) -> str:
    """Who does not know or say: the speaker that the words mean, where the report tells; else the words."""
    if found.who is None:
        return ""
    for claim, finding in zip(reading.claims, reading.findings, strict=True):
        same = claim.id == found.claim and claim.source is not None and claim.source.text == found.who
        if same and finding.speaker and finding.speaker.resolved:
            return finding.speaker.name
    return found.who


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
    """How many claims, speakers and unknowns a reading has, and what other values there are."""
    speakers = len({finding.speaker.name for finding in reading.findings if finding.speaker})
    parts = [(len(reading.claims), "claim"), (speakers, "speaker"), (len(reading.unknowns), "unknown")]
    values = (reading.figures, "figure"), (reading.times, "time"), (reading.places, "place")
    parts += [(len(found), noun) for found, noun in values if found]
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in parts)
