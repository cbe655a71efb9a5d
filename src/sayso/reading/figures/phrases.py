"""The noun phrase behind a number: its first word, its head."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sayso.reading.figures.manners import verb
from sayso.reading.figures.nouns import noun_class, plural
from sayso.reading.figures.numeral import Kind
from sayso.reading.figures.sight import Sight
from sayso.reading.figures.table import table
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.words import Word

_TABLE = table("counted")
_STOPS = frozenset(_TABLE["time"]["stops"])
NOMINAL = frozenset(_TABLE["adjectives"]["nominal"])
_NOUNS = frozenset({"NOUN", "PROPN"})
_LEADS = frozenset(
    {"of", "such", "other", "more", "another", "additional", "further", "new", "so-called"}
) | {
    "\u201c",
    '"',
    "\u2018",
    "'",
}
#: behind "of" and shares only: "half the houses", but "47 the night before"
_OWNERS = frozenset("the these those this that his her their its our your my all some".split())
PRONOUNS = frozenset({"them", "us", "those", "these", "whom", "which", "you", "it", "who"})
_LINK = frozenset({"-", "'s", "\u2019s", "\u2019", "'", "/", "&"})
_PARTICIPLE = re.compile(r"(?:ed|ing|en|wn)$", re.IGNORECASE)
_REACH = 9
#: words of a status phrase, and words that open a clause
_PHRASE = 6
_CLAUSE = frozenset({"when", "as", "after", "before", "while", "because", "if", "since", "until"})
#: between a verb and a number
_BOUND = frozenset(
    "more less fewer than at least most about over some nearly almost up to around only just as many".split()
)
_MODIFIED = frozenset({"ADJ", "VERB", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as word indices: first word, head, behind the last; ``of`` where "of" led to it."""

    first: int
    head: int
    end: int
    of: bool = False


def phrase(sight: Sight, start: int) -> Phrase | None:
    """Return the noun phrase that begins at the word index, or None where none does."""
    found = _phrase(sight, start)
    if found is None or not (found.of and _owned_number(sight, found.end)):
        return found
    owned = _phrase(sight, found.end + 2)
    return replace(owned, of=True) if owned else found


def _phrase(sight: Sight, start: int) -> Phrase | None:
    at, led = _past_leads(sight, start)
    at = _past_calibre(sight, at)
    if _told(sight, at):
        return None
    first, head = at, -1
    while at < first + _REACH and _belongs(sight, at, head, first):
        if _is_noun(sight, at):
            head = at
        at += 1
    if head < 0:
        return _nominal(sight, first, led)
    head = _plural(sight, first, head) if sight.many else head
    return Phrase(first, head, head + 1, led)


def _owned_number(sight: Sight, at: int) -> bool:
    """Whether an owner and a number follow, and the noun behind them: "of the port's 6,000 workers"."""
    return sight.at(at).text in ("'s", "\u2019s", "'", "\u2019") and sight.at(at + 1).tag == "NUM"


def _past_leads(sight: Sight, start: int) -> tuple[int, bool]:
    """Skip "other", "more", and behind "of" or a share the determiners; tell whether "of" was there."""
    at, led = start, False
    deep = sight.numeral.kind is Kind.SHARE
    while sight.at(at).text.lower() in _LEADS or (
        (led or deep) and (sight.at(at).tag in ("DET", "NUM") or sight.at(at).text.lower() in _OWNERS)
    ):
        led = led or sight.at(at).text.lower() == "of"
        at += 1
    return at, led


def _plural(sight: Sight, first: int, head: int) -> int:
    """More than one of a thing is a plural: the last one of the run, "people" in "3,000 people sang"."""
    plurals = (at for at in range(head, first - 1, -1) if _is_noun(sight, at) and plural(sight.at(at).text))
    return next(plurals, head)


def _nominal(sight: Sight, first: int, led: bool) -> Phrase | None:
    """As in "12 dead", "80 wounded": the adjective stands for the people."""
    if sight.at(first).text.lower() not in NOMINAL:
        return None
    return Phrase(first, first, first + 1, led)


def _past_calibre(sight: Sight, at: int) -> int:
    """Skip "155-mm" in "20 155-mm shells"."""
    unit = at + 2 if sight.at(at + 1).text == "-" else at + 1
    calibre = sight.at(at).text[:1].isdecimal() and sight.at(unit).text.lower() in (
        "mm",
        "cm",
        "inch",
        "calibre",
        "caliber",
    )
    return unit + 1 if calibre else at


def _is_noun(sight: Sight, at: int) -> bool:
    word = sight.at(at)
    if word.tag in _NOUNS:
        return True
    if word.tag in ("VERB", "ADJ", "X") and _must_be_plural(sight, at):
        return True
    return word.tag in ("VERB", "ADJ", "X", "") and _known(word) and not _nominal_follows(sight, at)


def _must_be_plural(sight: Sight, at: int) -> bool:
    """Behind more than one a verb has no -s: "five party staffers" ends in a noun, whatever its tag."""
    word = sight.at(at).text
    if not sight.many or len(word) < 4 or not plural(word) or word.lower() in lexicon().reached:
        return False
    return not any(plural(sight.at(index).text) for index in range(sight.right, at))


def _known(word: Word) -> bool:
    return word.text.lower() not in NOMINAL and noun_class(word.text) is not None


def _nominal_follows(sight: Sight, at: int) -> bool:
    return sight.at(at + 1).tag in _NOUNS and sight.at(at + 1).text.lower() not in _STOPS


def _belongs(sight: Sight, at: int, head: int, first: int) -> bool:
    """Whether the word at an index goes on with the noun phrase."""
    low = sight.at(at).text.lower()
    if not low or low in PRONOUNS or low == "per" or low in _CLAUSE:
        return False
    if low == "-" and _dash(sight, at):
        return False
    if low in _LINK or (low[0].isdecimal() and sight.at(at - 1).text == "-"):
        return at > first and _nominal_near(sight, at)
    return _goes_on(sight, at, head) if head >= 0 else _modifies(sight, at, first)


def _dash(sight: Sight, at: int) -> bool:
    """Whether a hyphen with a space on both sides stands for a dash: "dead - officials"."""
    return sight.at(at - 1).end < sight.at(at).start and sight.at(at).end < sight.at(at + 1).start


def _goes_on(sight: Sight, at: int, head: int) -> bool:
    """Whether the phrase, which has a noun, goes on: further nouns, an acronym in brackets."""
    word = sight.at(at)
    low = word.text.lower()
    if low in ("(", ")"):
        return _bracketed(sight, at)
    if sight.at(at - 1).text == "(":
        return True
    if _hyphened(sight, at):
        return _nominal_near(sight, at)
    if low in _STOPS or (low.endswith("ed") and verb([low])) or _told(sight, at):
        return False
    if word.tag in _NOUNS or _is_noun(sight, at):
        return word.text[0].islower() or sight.at(head).text[0].isupper() or _leads_on(sight, at)
    return word.tag == "ADJ" and _nominal_follows(sight, at)


def _told(sight: Sight, at: int) -> bool:
    """Whether a status phrase begins and no noun goes on: "64 *came home*", but "12 burnt out cars"."""
    found = verb([sight.at(index).text.lower() for index in range(at, at + _PHRASE)])
    if found is None or sight.at(at).tag in ("ADP", "DET"):
        return False
    if found[0] == 1:  # "two were shot down and four *hit* the building"
        return sight.at(at).tag in _NOUNS and sight.at(at + 1).tag == "DET" and not plural(sight.at(at).text)
    return sight.at(at + found[0]).tag not in _NOUNS


def _modifies(sight: Sight, at: int, first: int) -> bool:
    """Whether a word before the first noun modifies it."""
    word = sight.at(at)
    if word.tag in _NOUNS or word.tag == "ADJ" or _is_noun(sight, at):
        return True
    if word.tag == "VERB":
        return (_object(sight, at) or bool(_PARTICIPLE.search(word.text))) and _nominal_near(sight, at)
    if word.text.lower() in ("and", ",", "or"):
        return at > first and sight.at(at + 1).tag == "ADJ" and _nominal_near(sight, at + 1)
    return word.tag in ("ADV", "NUM") and sight.at(at + 1).tag in _MODIFIED and at < first + 2


def _hyphened(sight: Sight, at: int) -> bool:
    """Whether a word is the second of a compound: "air-*launched* missiles"."""
    before, word = sight.at(at - 1), sight.at(at)
    return before.text == "-" and before.end == word.start and sight.at(at - 2).end == before.start


def _object(sight: Sight, at: int) -> bool:
    """Whether no finite verb can stand there: "of pine forest", "gathered 150 spent canisters"."""
    if sight.at(at - 1).text.lower() == "of":
        return True
    left = sight.left - 1
    while sight.at(left).text.lower() in _BOUND:
        left -= 1
    return at == sight.right and sight.at(left).tag == "VERB" and sight.at(at + 1).tag in _NOUNS


def _leads_on(sight: Sight, at: int) -> bool:
    """Whether a name in the middle leads on to the head: "plain-clothes NYPD officers"."""
    behind = sight.at(at + 1)
    return behind.tag == "NOUN" and behind.text.islower() and plural(behind.text) and sight.many


def _bracketed(sight: Sight, at: int) -> bool:
    """Whether a bracket belongs to an acronym inside of the phrase: "Liberation Front (FMLN) guerrillas"."""
    if sight.at(at).text == "(":
        return (
            sight.at(at + 2).text == ")"
            and sight.at(at + 1).text.isupper()
            and sight.at(at + 3).tag in _NOUNS
        )
    return sight.at(at - 2).text == "("


def _nominal_near(sight: Sight, at: int) -> bool:
    """Whether a noun follows within the next words, with nothing but modifiers between."""
    for steps in (1, 2, 3):
        word = sight.at(at + steps)
        if word.text.lower() in _STOPS:
            return False
        if word.tag in _NOUNS or (_known(word) and word.tag != "AUX"):
            return True
        if word.tag not in ("ADJ", "VERB", "ADV", "NUM") and word.text not in _LINK:
            return False
    return False
