"""Unknowns: what a report says is not known, not said, not confirmed, or was declined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from sayso.model.claim import Claim
from sayso.model.report import PassageKind, Report
from sayso.model.span import Span
from sayso.model.timex import Timex, TimexType
from sayso.model.unknown import Unknown
from sayso.reading.prose import Prose
from sayso.reading.unknowns.patterns import Hit, hits
from sayso.reading.unknowns.slots import asks, behind, clause
from sayso.reading.unknowns.subject import from_words, shared, subject

_NOT_READ = frozenset(
    {
        PassageKind.BYLINE,
        PassageKind.CREDIT,
        PassageKind.AGENCY_NOTE,
        PassageKind.FURNITURE,
        PassageKind.SECTION,
    }
)
_DATE = re.compile(r"\d{4}")
_NOBODY = frozenset({"there", "it", "that", "this", "which", "who", "what"})


@dataclass(frozen=True, slots=True)
class _Scene:
    """A hit in its sentence: offsets in the report's text, the subject before it, the claims around."""

    prose: Prose
    sentence: Span
    hit: Hit
    claims: Sequence[Claim]

    @property
    def span(self) -> Span:
        """Where the hit stands in the report's text."""
        return self.sentence[0] + self.hit.start, self.sentence[0] + self.hit.end

    def said(self) -> str | None:
        """The subject of the hit's verb as it stands."""
        before = self.prose.between(self.sentence[0], self.span[0])
        found = subject(before) or shared(before)
        return self.prose.text[found[0] : found[1]] if found else None

    def whole(self, words: str | None, begin: int) -> str | None:
        """``words`` of the sentence with straight marks, behind ``begin``, as the report has them."""
        if words is None:
            return None
        at = self.sentence[0] + plain(self.prose.text[slice(*self.sentence)]).find(words, begin)
        return self.prose.text[at : at + len(words)]


def unknowns(
    report: Report, claims: Sequence[Claim], prose: Prose, times: Iterable[Timex] = ()
) -> list[Unknown]:
    """Return the unknowns of ``report`` in order; ``prose`` is of ``report.text``, tagged.

    ``times`` are the report's time expressions, from which ``as_of`` is taken: that of the same
    sentence, outside of what the unknown is about. Without them ``as_of`` is null.
    """
    skipped = [(p.start, p.end) for p in report.passages if p.kind in _NOT_READ]
    dated = [time for time in times if time.type in (TimexType.DATE, TimexType.TIME)]
    found: list[Unknown] = []
    for start, end in prose.sentences:
        sentence = plain(prose.text[start:end])
        for hit in hits(sentence):
            made = _unknown(_Scene(prose, (start, end), hit, claims), sentence)
            if made and not any(low <= start < high for low, high in skipped):
                found.append(_stamped(made, (start, end), dated, prose))
    return found


def plain(sentence: str) -> str:
    """Return ``sentence``, as long as before, with straight apostrophes and plain spaces."""
    return sentence.replace("\u2019", "'").replace("\u00a0", " ")


def _unknown(scene: _Scene, sentence: str) -> Unknown | None:
    start, end = scene.span
    said = scene.said()
    if said and said.lower() in scene.hit.pattern.forbid:
        return None
    return Unknown(
        spans=((start, end),),
        exact=(scene.prose.text[start:end],),
        kind=scene.hit.pattern.kind,
        about=_about(scene, sentence, said),
        who=_who(scene, said),
        claim=_claim(scene.claims, start, end),
    )


def _about(scene: _Scene, sentence: str, said: str | None) -> str | None:
    """The words that tell what is not known, as they stand in the report."""
    hit = scene.hit
    where, opening = hit.pattern.about, clause(sentence, hit.start)
    if where == "wh":
        named = opening or (said and said.lower() not in _NOBODY)
        where = "before" if named and not asks(sentence, hit.end) else "behind"
    if where in ("behind", "on"):
        return scene.whole(behind(sentence, hit.start, hit.end, led=where == "on"), hit.end)
    if where != "before":
        return None
    return scene.whole(opening, 0) or (said if said and said.lower() != "it" else None)


def _who(scene: _Scene, said: str | None) -> str | None:
    where = scene.hit.pattern.who
    if where in ("from", "by"):
        named = from_words(scene.prose.between(scene.span[1], scene.sentence[1]), where)
        return scene.prose.text[named[0] : named[1]] if named else None
    if where == "before" and said and said.lower() not in _NOBODY - {"it"}:
        return said
    return _speaker(scene) if where in ("before", "speaker") else None


def _speaker(scene: _Scene) -> str | None:
    """Source of the claim in the same sentence whose content the words stand beside, not in."""
    low, high = scene.sentence
    for claim in scene.claims:
        if claim.cue is None or claim.source is None or not low <= claim.cue.start < high:
            continue
        if not claim.content.covers(*scene.span):
            return claim.source.text
    return None


def _claim(claims: Sequence[Claim], start: int, end: int) -> str | None:
    """Id of the smallest claim whose content, or else cue, has the words in it."""
    holding = [claim for claim in claims if claim.content.covers(start, end)]
    if not holding:
        holding = [one for one in claims if one.cue and any(s < end and start < e for s, e in one.cue.spans)]
    smallest = min(holding, key=lambda one: (one.content.end - one.content.start, one.id), default=None)
    return smallest.id if smallest else None


def _stamped(unknown: Unknown, sentence: Span, times: Sequence[Timex], prose: Prose) -> Unknown:
    """Add ``as_of`` where one time of the sentence stands outside of what is not known."""
    at = prose.text.find(unknown.about, *sentence) if unknown.about else -1
    within = (at, at + len(unknown.about)) if unknown.about and at >= 0 else (0, 0)
    fit = [
        time.value
        for time in times
        if time.value
        and _DATE.match(time.value)
        and sentence[0] <= time.spans[0][0] < sentence[1]
        and not within[0] <= time.spans[0][0] < within[1]
    ]
    return replace(unknown, as_of=fit[0]) if len(set(fit)) == 1 else unknown


__all__ = ["unknowns"]
