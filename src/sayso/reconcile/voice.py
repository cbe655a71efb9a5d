"""A speaker's name as speakers are compared by: the words that tell it from others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.reconcile.table import table
from sayso.reconcile.words import plain, stem, tokens

_TABLE = table("voices")
_IDLE = frozenset(_TABLE["idle"]["words"])
_MOUTHS = frozenset(_TABLE["mouths"]["words"])
_BODIES = {stem(word): stem(name) for name, words in _TABLE["bodies"].items() for word in words}
_FIELDS = frozenset(stem(word) for word in _TABLE["fields"]["words"])
_OFFICES = frozenset(_TABLE["speaks"]["words"]) - {"minister"}
_SPEAKS = "|".join(_TABLE["speaks"]["words"])
_LEADS = re.compile(rf"^(?:the\s+)?(?:deputy\s+)?(?:{_SPEAKS})\s+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_TWO = re.compile(
    r"(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bat)(?<!\bon)\s(?:the|its|said|which|who|that)\s", re.IGNORECASE
)
#: letters of a land's name, at least, and how many more its people's may have
_LAND, _PEOPLE = 5, 4
_BEHIND = re.compile(r"\s+(?:of|for|in|at|from|on|that|which|who)\s")


@dataclass(frozen=True, slots=True)
class Voice:
    """A name as speakers are compared by.

    Attributes:
        words: stems of the words that count.
        said: these words as they stand.
        proper: stems of those with a capital.
        person: whether it is a person's.
    """

    words: frozenset[str]
    said: str
    proper: frozenset[str]
    person: bool


def voice(speaker: Speaker) -> Voice:
    """The words that tell a speaker from others; "a spokeswoman for the Norland army" speaks for the army.

    >>> one = voice(Speaker(name="Defence Ministry of Norland", kind=SpeakerKind.BODY))
    >>> sorted(one.words), sorted(one.proper)
    (['defenc', 'ministry', 'norland'], ['norland'])
    """
    person = speaker.kind is SpeakerKind.PERSON
    name = speaker.name if person else _LEADS.sub("", speaker.name.split(",")[0])
    said = [word for word in tokens(name) if plain(word) not in _IDLE]
    kept = said if person else [word for word in said if plain(word) not in _MOUTHS] or said
    if not person and len(kept) < len(said) and speaker.affiliation and not _named(kept):
        kept = [*kept, *tokens(speaker.affiliation)]
    stems = [told(word) for word in kept]
    proper = frozenset(
        one for one, word in zip(stems, kept, strict=True) if word[0].isupper() and not is_kind(word)
    )
    if speaker.kind is SpeakerKind.GROUP and len(kept) == 1:
        proper = frozenset()  # "Police" only opens a sentence
    return Voice(frozenset(stems), " ".join(kept), proper, person)


def head(name: str) -> str:
    """The stem of the noun that a body's name is built on.

    >>> head("Defence Ministry in Moscow"), head("chief of the General Staff"), head("army's rescue team")
    ('ministry', 'command', 'rescu')
    """
    first = _BEHIND.split(_LEADS.sub("", name.split(",", maxsplit=1)[0]))[0]
    words = [word for word in tokens(first) if word.lower() not in _MOUTHS] or tokens(first)
    return told(words[-1]) if words else ""


def is_kind(word: str) -> bool:
    """Whether a word only tells what kind of body one is, or what it deals with.

    >>> is_kind("Defence"), is_kind("Norland")
    (True, False)
    """
    return stem(word) in _BODIES or stem(word) in _FIELDS


def is_generic(name: str) -> bool:
    """Whether a name only tells that somebody speaks.

    >>> is_generic("a senior spokesman"), is_generic("an army spokesman")
    (True, False)
    """
    return all(plain(word) in _MOUTHS | _IDLE | _OFFICES for word in tokens(name.split(",", maxsplit=1)[0]))


def is_tangled(name: str) -> bool:
    """Whether the reader has run words together that name two, or tell what one does.

    >>> is_tangled("His spokesman the interior ministry"), is_tangled("ministry of the interior")
    (True, False)
    """
    return bool(_TWO.search(name))


def of_one_land(one: Voice, other: Voice) -> bool:
    """Whether two bodies of one kind differ only in how their land is named: "Norland's", "Norlandic"."""
    kind = one.words - one.proper
    lands = sorted(one.proper - other.proper), sorted(other.proper - one.proper)
    if not kind or kind != other.words - other.proper or list(map(len, lands)) != [1, 1]:
        return False
    short, long = sorted((lands[0][0], lands[1][0]), key=len)
    return len(short) >= _LAND and long.startswith(short[:-1]) and len(long) - len(short) <= _PEOPLE


def _named(words: list[str]) -> bool:
    return any(word[0].isupper() for word in words)


def told(word: str) -> str:
    """The stem of a word, of words for one kind of body the same one.

    >>> told("military") == told("army"), told("Departments") == told("ministry")
    (True, True)
    """
    return _BODIES.get(stem(word), stem(word))
