"""What a row may take from its report: whether it is about prisoners, and which names may be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.model.stated import Stated
from sayso.reconcile.custody.words import bodies, masked, named, of_prisoners, speaker_name


@dataclass(frozen=True, slots=True)
class Scene:
    """A report as the custody lens sees it.

    Attributes:
        prisoners: whether it speaks of prisoners at all.
        told: words of places and bodies, which may be told, in small letters.
        people: words of people's names, which may not.
        speakers: id of a claim -> who says it; null where that is not to be told.
    """

    prisoners: bool
    told: frozenset[str]
    people: frozenset[str]
    speakers: Mapping[str, str | None]

    def place(self, words: str | None) -> str | None:
        """The words of a place; null where they are a person's name."""
        if words is None or self.people & set(words.casefold().split()):
            return None
        return words

    def silent(self, who: str | None, claim: str | None) -> str | None:
        """Who does not say: the speaker of the claim, or one whose name the words hold, else the words.

        Null for a prisoner, and where nothing of the words may be told.
        """
        if who is None or of_prisoners(who):
            return None
        if claim is not None and claim in self.speakers:
            return self.speakers[claim]
        names = [name for name in self.speakers.values() if name and name in who]
        told = max(names, key=len) if names else self.words(who)
        return told if told.strip("[…] ,") else None

    def words(self, text: str) -> str:
        """Words without names of people."""
        return masked(" ".join(text.split()), self.told)


def scene(report: Report, stated: Iterable[Stated]) -> Scene:
    """Look at a report and its claims once."""
    claims = list(stated)
    people = named(report.text)
    places = (word for one in claims for place in one.finding.places for word in place.exact)
    told = bodies(claims) | {part.casefold() for word in places for part in word.split()}
    speakers = {one.claim.id: _name(one) for one in claims}
    about = of_prisoners(f"{report.headline or ''} {report.text}")
    return Scene(about, told - people, people, speakers)


def _name(one: Stated) -> str | None:
    source = one.claim.source.text if one.claim.source else ""
    return speaker_name(one.finding.speaker, source)
