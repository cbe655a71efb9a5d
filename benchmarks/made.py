"""Made readings to fill a ledger with: the same at every run, as unevenly spread as news.

Words, speakers and places follow Zipf's law: a few are everywhere and most are rare, which is what queries
stumble over.
"""

from __future__ import annotations

import random
from decimal import Decimal
from functools import cache
from itertools import accumulate

from sayso.model.claim import Claim, claim
from sayso.model.figure import Basis, Bound, Counted, Figure, Status
from sayso.model.finding import Act, Finding
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.model.run import Run
from sayso.model.span import Span, excerpt
from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.unknown import Unknown, UnknownKind
from sayso.testing import made_report

RUN = Run(reader="made", version="1", settings="0")
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split()
STATUSES = ("killed", "wounded", "detained", "evacuated", "destroyed", "released")
CLASSES = ("civilian", "combatant", "child", "vehicle", "building", "person in custody")
ACTS = tuple(Act)


@cache
def weights(count: int) -> list[float]:
    """Cumulated weights by Zipf's law."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def pick(chance: random.Random, count: int) -> int:
    """A number below ``count``, small ones often."""
    return chance.choices(range(count), cum_weights=weights(count))[0]


@cache
def word(number: int) -> str:
    """A made word."""
    told, number = SYLLABLES[number % 20], number // 20
    while number:
        told, number = told + SYLLABLES[number % 20], number // 20
    return told


def name(number: int) -> str:
    """A made person's name."""
    return f"{word(number * 7 + 400).title()} {word(number * 13 + 8000).title()}"


def reading(number: int, claims: int) -> Reading:
    """The made reading with that number: the same wherever and whenever it is made."""
    chance = random.Random(number)
    sentences, spans, start = [], [], 0
    for _ in range(claims):
        source, count = name(pick(chance, 5000)), chance.randrange(2, 3000)
        place = word(pick(chance, 2000) + 9000).title()
        words = " ".join(word(pick(chance, 20000)) for _ in range(14))
        sentences.append(f"{source} said {count} {word(pick(chance, 200))} {words} in {place}.")
        spans.append((start, source, count, place, sentences[-1]))
        start += len(sentences[-1]) + 1
    day = f"20{chance.randrange(20, 26)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    report = made_report(
        " ".join(sentences),
        publisher=f"The {word(pick(chance, 60) + 500).title()} Post",
        published=day,
        url=f"https://example.org/{number}",
    )
    found = [_claim(report.id, report.text, each, chance) for each in spans]
    silent = Unknown(spans=((0, 4),), exact=(report.text[:4],), kind=UnknownKind.NOT_SAID, who=spans[0][1])
    made = tuple(one for one, _ in found)
    return Reading(
        report=report,
        claims=made,
        findings=tuple(finding for _, finding in found),
        figures=tuple(figure for _, finding in found for figure in finding.figures),
        places=tuple(place for _, finding in found for place in finding.places),
        unknowns=(silent,) if chance.random() < 0.5 else (),
        run=RUN,
    )


def _claim(
    report: str, text: str, told: tuple[int, str, int, str, str], chance: random.Random
) -> tuple[Claim, Finding]:
    start, source, count, place, sentence = told
    at = start + len(source) + 6
    end = start + len(sentence) - 1
    made = claim(
        report,
        excerpt(text, [(start, start + len(source))]),
        excerpt(text, [(at - 5, at - 1)]),
        excerpt(text, [(at, end)]),
    )
    figures = (_figure(text, (at, at + len(str(count))), count, chance),) if chance.random() < 0.4 else ()
    finding = Finding(
        claim=made.id,
        speaker=Speaker(name=source, kind=SpeakerKind.PERSON, resolved=True, how="name"),
        act=ACTS[min(pick(chance, 40), len(ACTS) - 1)],
        confidence=round(chance.uniform(0.3, 1), 3),
        figures=figures,
        places=(_place(text, (end - len(place), end), chance),),
    )
    return made, finding


def _figure(text: str, span: Span, count: int, chance: random.Random) -> Figure:
    return Figure(
        spans=(span,),
        exact=(text[slice(*span)],),
        said=Decimal(count),
        low=Decimal(count),
        high=Decimal(count),
        bound=Bound.EXACT,
        counted=Counted(exact="people", head="people", class_=CLASSES[pick(chance, len(CLASSES))]),
        status=Status(exact="said", class_=STATUSES[pick(chance, len(STATUSES))]),
        basis=Basis.TOTAL,
    )


def _place(text: str, span: Span, chance: random.Random) -> Place:
    words = text[slice(*span)]
    return Place(
        spans=(span,),
        exact=(words,),
        name=words,
        gazetteer="made",
        id=words,
        latitude=round(chance.uniform(-60, 70), 4),
        longitude=round(chance.uniform(-180, 180), 4),
        precision=Precision.SETTLEMENT,
    )
