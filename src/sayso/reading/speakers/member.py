"""A member of the cast: one who is named, with all that the report says of who it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.model.span import Span
from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.mention import Mention

#: small words of bodies' names
_JOINS = frozenset("of the for and on a in &".split())


@dataclass(eq=False)
class Member:
    """One who is named; grows while the cast is made, and is left alone afterwards.

    Attributes:
        kind: person, body, country, document or unknown.
        best: the fullest mention, which gives the name.
        mentions: places that name it, in order of the text.
        gender: of a person.
        roles: role words with the mention that states them.
        affiliation: first stated.
        words: folded words of the fullest name, suffixes left out.
    """

    number: int
    kind: SpeakerKind
    best: Mention
    mentions: list[Mention] = field(default_factory=list)
    gender: Gender = Gender.UNKNOWN
    roles: list[str] = field(default_factory=list)
    affiliation: str | None = None
    words: tuple[str, ...] = ()

    def call(self, mention: Mention) -> None:
        """Take the fullest name from a mention."""
        suffixes = lexicon().suffixes
        self.best, self.kind = mention, mention.kind
        self.words = tuple(w for w in mention.words if w not in suffixes) or mention.words

    def add(self, mention: Mention) -> None:
        """Take a mention in, with what it tells."""
        self.mentions.append(mention)
        if self.gender is Gender.UNKNOWN:
            self.gender = mention.gender
        if mention.role and mention.role not in self.roles:
            self.roles.append(mention.role)
        self.affiliation = self.affiliation or mention.affiliation

    @property
    def first(self) -> int:
        """Where it is first named."""
        running = [m.start for m in self.mentions if not m.aside]
        return min(running or [m.start for m in self.mentions])


def core(words: Iterable[str]) -> tuple[str, ...]:
    """The words of a name without its small ones."""
    return tuple(w for w in words if w not in _JOINS)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of several words can be one person's.

    >>> same_person(("ana", "m", "ruiz"), ("ana", "ruiz")), same_person(("ana", "ruiz"), ("leo", "ruiz"))
    (True, False)
    """
    suffixes = lexicon().suffixes
    first, second = [w for w in one if w not in suffixes], [w for w in other if w not in suffixes]
    if ("sr" in one) != ("sr" in other):
        return False
    if len(first) < 2 or len(second) < 2 or first[-1] != second[-1]:
        short, long = sorted((first, second), key=len)
        return len(short) > 1 and long[: len(short)] == short
    a, b = first[0], second[0]
    initial = a[0] == b[0] and 1 in (len(a), len(b))
    nick = len(min(a, b, key=len)) > 2 and (a.startswith(b) or b.startswith(a))
    return a == b or initial or nick or a in second[:-1] or b in first[:-1]


def initials(words: Sequence[str]) -> set[str]:
    """First letters of a name, with and without its small words.

    >>> sorted(initials(("union", "of", "port", "workers")))
    ['uopw', 'upw']
    """
    return {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _JOINS)}


def name_of(text: str, span: Span) -> str:
    """The words of a span with single spaces."""
    return " ".join(text[span[0] : span[1]].split())
