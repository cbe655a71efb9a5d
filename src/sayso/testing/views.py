"""Made views: reports of one sentence with figures whose every field is given, without a reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sayso.model.claim import claim
from sayso.model.figure import Base, Basis, Bound, Counted, Figure, Status
from sayso.model.finding import Act, Finding
from sayso.model.place import Place
from sayso.model.reading import Reading
from sayso.model.report import PassageKind
from sayso.model.run import Run
from sayso.model.shelf import Shelf, stated
from sayso.model.span import Span, excerpt
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Measured
from sayso.model.timex import Timex, TimexType
from sayso.testing.made import made_report

#: an end of an interval, or both
Number = int | str | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One report of one sentence: "<speaker> said <figure> <counted> were <status> in <place> on <day>."

    Attributes:
        low, high: ends of the interval; ``high`` is ``low`` where neither it nor a bound is given.
        bound: how the words bound the number; "more than", "less than" and "almost" leave their end out.
        counted, class_, status, basis, place, since, as_of: as in a figure; an empty status says nothing.
        base: of how many.
        day: the date in the sentence on which it happened.
        speaker, kind, entity, act: who says it, and how; null is the publisher.
        publisher, published, url, headline: of the report.
        rest: more words of the sentence.
    """

    low: Number | None
    high: Number | None = None
    bound: Bound = Bound.EXACT
    counted: str | None = "fighters"
    class_: str | None = "combatant"
    status: str | None = "surrendered"
    basis: Basis | None = None
    place: str | None = "Tarn"
    since: str | None = None
    as_of: str | None = None
    base: Number | None = None
    unit: str | None = None
    day: str | None = None
    speaker: str | None = "Norland ministry"
    kind: SpeakerKind = SpeakerKind.BODY
    entity: str | None = None
    act: Act = Act.ASSERT
    publisher: str = "Harbour Post"
    published: str | None = "2030-05-01"
    url: str | None = None
    headline: str | None = None
    rest: str = ""


_LOW_OPEN, _HIGH_OPEN = {Bound.MORE_THAN}, {Bound.LESS_THAN, Bound.ALMOST}
_ONE_ENDED = {Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN}


def made_view(*told: Told) -> Shelf:
    """A view of one report for each.

    >>> [str(one.figure.low) for one in made_view(Told(low=180), Told(low=420)).measured()]
    ['180', '420']
    """
    return Shelf(made_told(one) for one in told)


def made_measured(told: Told) -> Measured:
    """The one figure of a made report.

    >>> made_measured(Told(low=900, bound=Bound.MORE_THAN)).figure.low_open
    True
    """
    return Measured(stated=next(stated(made_told(told))), index=0)


def made_told(told: Told) -> Reading:
    """The reading of a made report."""
    text, at = _sentence(told)
    headline = () if told.headline is None else ((PassageKind.HEADLINE, told.headline),)
    report = made_report(*headline, text, publisher=told.publisher, published=told.published, url=told.url)
    shift = len(report.text) - len(text)
    at = {tag: (start + shift, end + shift) for tag, (start, end) in at.items()}
    source, cue = (excerpt(report.text, [at[tag]]) if told.speaker else None for tag in ("speaker", "cue"))
    content = excerpt(report.text, [(at["figure"][0], len(report.text) - 1)])
    one = claim(report.id, source, cue, content)
    found = Finding(
        claim=one.id,
        speaker=_speaker(told),
        act=told.act,
        figures=(_figure(told, report.text, at),),
        times=tuple(_times(told, at)),
        places=(Place(spans=(at["place"],), exact=(told.place,), name=told.place),) if told.place else (),
    )
    run = Run(reader="made", version="0", settings="0")
    return Reading(report=report, claims=(one,), findings=(found,), run=run)


def _sentence(told: Told) -> tuple[str, dict[str, Span]]:
    """The sentence, and where its parts stand."""
    parts = [
        ("speaker", told.speaker),
        ("cue", "said" if told.speaker else None),
        ("figure", _number(told)),
        ("counted", told.counted),
        ("", None if told.base is None else f"of the {told.base}"),
        ("", "were" if told.status else None),
        ("status", told.status),
        ("", "in" if told.place else None),
        ("place", told.place),
        ("", "since" if told.since else None),
        ("since", told.since),
        ("", "as of" if told.as_of else None),
        ("as_of", told.as_of),
        ("", "on" if told.day else None),
        ("day", told.day),
        ("", told.rest or None),
    ]
    text, at = "", {}
    for tag, words in parts:
        if words is not None:
            at[tag] = (len(text), len(text) + len(words))
            text += f"{words} "
    return f"{text.rstrip()}.", at


def _number(told: Told) -> str:
    low = told.high if told.low is None else told.low
    range_ = told.bound in (Bound.RANGE, Bound.VAGUE)
    number = f"{low} to {told.high}" if range_ else str(low)
    more = "another " if told.basis is Basis.INCREMENT else ""
    return more + (number if told.bound in (Bound.EXACT, Bound.RANGE) else f"{told.bound.value} {number}")


def _figure(told: Told, text: str, at: dict[str, Span]) -> Figure:
    low, high = _ends(told)
    said = None if told.bound is Bound.VAGUE else high if told.low is None else low
    words = {tag: text[start:end] for tag, (start, end) in at.items()}
    counted, status = words.get("counted"), words.get("status")
    return Figure(
        spans=(at["figure"],),
        exact=(words["figure"],),
        said=said,
        low=low,
        high=high,
        low_open=told.bound in _LOW_OPEN,
        high_open=told.bound in _HIGH_OPEN,
        bound=told.bound,
        unit=told.unit,
        unit_si=told.unit,
        low_si=low if told.unit else None,
        high_si=high if told.unit else None,
        counted=Counted(exact=counted, head=counted.split()[-1], class_=told.class_) if counted else None,
        status=Status(exact=status, class_=status, span=at["status"]) if status else None,
        basis=told.basis,
        base=_base(told.base),
        since=told.since,
        as_of=told.as_of,
        place=told.place,
    )


def _ends(told: Told) -> tuple[Decimal | None, Decimal | None]:
    low = None if told.low is None else Decimal(told.low)
    if told.high is None and told.bound not in _ONE_ENDED:
        return low, low
    return low, None if told.high is None else Decimal(told.high)


def _base(number: Number | None) -> Base | None:
    return None if number is None else Base(exact=f"the {number}", low=Decimal(number), high=Decimal(number))


def _speaker(told: Told) -> Speaker:
    if told.speaker is None:
        return Speaker(name=told.publisher, kind=SpeakerKind.PUBLISHER, resolved=True, how="publisher")
    return Speaker(name=told.speaker, kind=told.kind, entity=told.entity, resolved=True, how="name")


def _times(told: Told, at: dict[str, Span]) -> Iterator[Timex]:
    for tag, value in (("since", told.since), ("as_of", told.as_of), ("day", told.day)):
        if value is not None:
            yield Timex(spans=(at[tag],), exact=(value,), type=TimexType.DATE, value=value)
