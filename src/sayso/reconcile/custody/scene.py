"""What a row may take from its report: whether it is about prisoners, and which names may be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.model.stated import Stated
from sayso.reconcile.custody.words import bodies, masked, named, of_prisoners


@dataclass(frozen=True, slots=True)
class Scene:
    """A report as the custody lens sees it.

    Attributes:
        prisoners: whether it speaks of prisoners at all.
        told: words of places and bodies, which may be told, in small letters.
        people: words of people's names, which may not.
    """

    prisoners: bool
    told: frozenset[str]
    people: frozenset[str]

    def place(self, words: str | None) -> str | None:
        """The words of a place; null where they are a person's name."""
        if words is None or self.people & set(words.casefold().split()):
            return None
        return words

    def words(self, text: str) -> str:
        """Words without names of people."""
        return masked(" ".join(text.split()), self.told)


def scene(report: Report, stated: Iterable[Stated]) -> Scene:
    """Look at a report and its claims once."""
    claims = list(stated)
    people = named(report.text)
    places = (word for one in claims for place in one.finding.places for word in place.exact)
    told = bodies(claims) | {part.casefold() for word in places for part in word.split()}
    return Scene(of_prisoners(f"{report.headline or ''} {report.text}"), told - people, people)
