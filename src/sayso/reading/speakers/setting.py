"""Set the stage: names, cast, noun phrases, and the traces that they leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.model.speaker import SpeakerKind
from sayso.reading.prose import Prose
from sayso.reading.speakers.cast import Cast, cast
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.names import named
from sayso.reading.speakers.phrases import described
from sayso.reading.speakers.scene import Scene, scene
from sayso.reading.speakers.source import HE, SHE
from sayso.reading.speakers.stage import Stage
from sayso.reading.speakers.traces import traces


def stage(report: Report, claims: Sequence[Claim], prose: Prose) -> Stage:
    """Set the stage: names, cast, noun phrases, and the traces that they leave."""
    laid = scene(report, prose)
    names = [m for m in named(laid) if not _adjective(laid, m)]
    nouns = _apart(described(laid), names)
    members = cast(names, _spelt(laid, names))
    _tell_genders(laid, names, members)
    contents = sorted(
        ((s, e, claim) for claim in claims for s, e in claim.content.spans), key=lambda c: (c[0], -c[1])
    )
    made = Stage(report, laid, members, names, nouns, [], claims, contents)
    made.traces.extend(traces(made))
    return made


def _spelt(laid: Scene, names: Sequence[Mention]) -> dict[int, int]:
    """Start of each acronym in brackets -> start of the name of several words straight before it."""
    return {
        short.start: full.start
        for full, short in pairwise(names)
        if len(full.words) > 1
        and len(short.words) == 1
        and short.kind is SpeakerKind.BODY
        and laid.text[full.span[1] : short.start].strip() in ("(", "(the")
    }


def _tell_genders(laid: Scene, names: Sequence[Mention], members: Cast) -> None:
    """Persons whom no name or title tells: the pronouns behind them in sentences that name nobody else."""
    seen: dict[int, set[Gender]] = {}
    persons = [
        m for m in names if not m.quoted and (w := members.at.get(m.start)) and w.kind is SpeakerKind.PERSON
    ]
    alone = Counter(m.sentence for m in persons)
    open_ones = {m.sentence: m for m in persons if alone[m.sentence] == 1}
    for paragraph in laid.paragraphs:
        for token in paragraph.tokens:
            told = Gender.MALE if token.low in HE else Gender.FEMALE if token.low in SHE else None
            one = open_ones.get(laid.sentence_at(token.start)) if told else None
            if (
                told
                and one is not None
                and one.start < token.start
                and laid.quotation_at(token.start) is None
            ):
                seen.setdefault(members.at[one.start].number, set()).add(told)
    for number, genders in seen.items():
        if len(genders) == 1 and members.members[number].gender is Gender.UNKNOWN:
            members.members[number].gender = genders.pop()


def _adjective(laid: Scene, mention: Mention) -> bool:
    """*Russian* before a noun is no mention of the country."""
    behind = laid.text[mention.span[1] : mention.span[1] + 2]
    only = mention.kind is SpeakerKind.COUNTRY and behind[:1] in (" ", "\u00a0", "-") and behind[1:].islower()
    return (
        only
        and mention.head.endswith(("an", "ese", "ish", "i", "ch", "sh", "ani", "us", "uk"))
        and (
            mention.head
            not in ("iran", "afghanistan", "kazakhstan", "pakistan", "japan", "jordan", "sudan", "us", "oman")
        )
    )


def _apart(nouns: Sequence[Mention], names: Sequence[Mention]) -> list[Mention]:
    """Noun phrases that share no character with a name's own words at their head."""
    heads = {m.span[1] for m in names}
    return [n for n in nouns if n.span[1] not in heads]
