"""Runs of capitalised words, cut into what stands before a name and the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.lexicon import Lexicon, lexicon, singular
from sayso.reading.speakers.token import Token


def starts(token: Token, lex: Lexicon) -> bool:
    """Whether a token can be part of a name: a capital, and no word that only opens a sentence."""
    if not token.capital:
        return False
    if token.low == "new":
        return token.gap == " "
    return token.low not in lex.starters or (token.text.isupper() and token.low in lex.countries)


@dataclass(frozen=True, slots=True)
class Run:
    """One run of tokens ``[first, last)`` of a paragraph; the name starts at ``name``.

    Attributes:
        kind: person, body, country, or unknown for a single word.
        titled: whether an office or a courtesy title stands inside the run before the name.
    """

    first: int
    name: int
    last: int
    kind: SpeakerKind
    titled: bool


def _spaced(token: Token, lex: Lexicon) -> bool:
    gap = token.gap.lstrip("’'") if token.low in lex.owners else token.gap
    if not gap.strip(" \u00a0"):
        return bool(gap) and (not token.owns or token.low in lex.owners)
    if gap not in (". ", ".\u00a0"):
        return False
    low = token.low
    return len(low) == 1 or low in lex.short or low in lex.courtesy or low in lex.suffixes or low == "st"


def _joins(words: Sequence[Token], at: int, low: str, lex: Lexicon) -> bool:
    """Whether the small word at ``at`` can stand inside a name that began before it."""
    if low in lex.particles and low not in ("e", "y"):
        return True
    before = [w.low for w in words[max(at - 3, 0) : at]]
    known = any(w in lex.heads or w in lex.office or w in ("secretary", "republic") for w in before)
    return low in ("of", "for", "the", "on", "and", "to") and (
        known or (low == "the" and words[at - 1].low in ("of", "for"))
    )


def stretches(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Half-open index ranges of capitalised words that stand together."""
    lex, found, at = lexicon(), [], 0
    while at < len(words):
        if not starts(words[at], lex):
            at += 1
            continue
        end = _stretch(words, at, lex)
        if not _lone(words, at, end, lex):
            found.append((at, end))
        at = end
    return found


def _lone(words: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """*New* before a common noun, "the Republican", "a Democrat", "the President": no names by themselves."""
    bracket = at > 0 and words[at - 1].gap.endswith("(") and not _acronym(words[at].text)
    if words[end - 1].low == "new" or bracket or (end == at + 1 and len(words[at].low) == 1):
        return True
    low = words[at].low
    articled = at > 0 and words[at - 1].low in ("the", "a", "an", "one", "another", "his", "her", "their")
    return (
        end == at + 1
        and articled
        and (low in lex.roles or low in lex.office)
        and not words[at].text.isupper()
    )


def _stretch(words: Sequence[Token], at: int, lex: Lexicon) -> int:
    end = at + 1
    while end < len(words) and _spaced(words[end - 1], lex):
        small = words[end].capital and words[end].low in lex.inside and words[end].gap == " "
        if starts(words[end], lex) or (small and end + 1 < len(words) and starts(words[end + 1], lex)):
            end += 1
            continue
        ahead = end
        while (
            ahead < len(words)
            and ahead - end < 3
            and words[ahead].text in lex.inner
            and _spaced(words[ahead], lex)
        ):
            if not _joins(words, ahead, words[ahead].low, lex):
                return end
            ahead += 1
        if ahead == end or ahead == len(words) or not starts(words[ahead], lex):
            return end
        if words[end].low == "and" and not _listed(words, at, end, lex):
            return end
        end = ahead + 1
    return end


def _listed(words: Sequence[Token], first: int, at: int, lex: Lexicon) -> bool:
    """*Ministry of Health and Labour*: a body's noun with its complement stands before the *and*."""
    return any(w.low in lex.heads for w in words[first : at - 2]) and "of" in [w.low for w in words[first:at]]


def run(words: Sequence[Token], first: int, last: int) -> Run:
    """Tell where the name starts in a stretch and what it names."""
    lex = lexicon()
    name = _after_titles(words, first, last, lex)
    titled = name > first and any(_is_title(w.low, lex) for w in words[first:name])
    return Run(first, name, last, _kind(words[name:last], titled, lex), titled)


def _is_title(low: str, lex: Lexicon) -> bool:
    if low.endswith("s") and low[:-1] in lex.office:
        return True
    return low in lex.courtesy or low in lex.short or low in lex.office or low in ("republican", "democrat")


def _after_titles(words: Sequence[Token], first: int, last: int, lex: Lexicon) -> int:
    """Index of the name behind the last title, or ``first`` where no title has a name behind it."""
    for at in range(last - 1, first - 1, -1):
        if not _is_title(words[at].low, lex):
            continue
        begin = at + 1
        if begin < last and words[begin].low in ("of", "for", "to"):
            begin = _behind_charge(words, begin + 1, last, lex)
        if begin >= last:
            continue
        rest = words[begin:last]
        if any(w.low in lex.heads and w.low not in lex.firstnames for w in rest[-1:]) and len(rest) < 3:
            return first
        return begin
    return first


def _behind_charge(words: Sequence[Token], begin: int, last: int, lex: Lexicon) -> int:
    at = begin
    while at < last and (words[at].low in lex.charges or words[at].low in lex.inner):
        at += 1
    if at > begin:
        return at
    for one in range(begin, last - 1):
        if words[one].low in lex.firstnames and one > begin:
            return one
    return begin + 1 if words[begin : begin + 1] and words[begin].low in lex.countries else last


def _kind(name: Sequence[Token], titled: bool, lex: Lexicon) -> SpeakerKind:
    lows = [w.low for w in name]
    whole = " ".join(lows)
    if titled:
        return SpeakerKind.PERSON
    if whole in lex.countries or whole in lex.places:
        return SpeakerKind.COUNTRY
    long = len(name) > 5 or any(w in ("for", "on", "the", "and") for w in lows)
    acronym = len(name) == 1 and _acronym(name[0].text)
    if whole in lex.bodies or long or acronym or _is_body(name, lows, lex):
        return SpeakerKind.BODY
    if len(name) == 1:
        return SpeakerKind.UNKNOWN
    placed = lows[0] in lex.countries or lows[0] in lex.places or " ".join(lows[:2]) in lex.places
    if placed and lows[0] not in lex.firstnames:
        return SpeakerKind.UNKNOWN
    return SpeakerKind.PERSON


def _acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word.replace(".", "")) <= 6


def _is_body(name: Sequence[Token], lows: Sequence[str], lex: Lexicon) -> bool:
    if lows[0] in lex.firstnames and len(lows) == 2 and lows[1] not in lex.heads:
        return False
    if lows[0] in lex.firstnames and len(lows) == 2 and lows[0] not in ("washington", "jordan", "chase"):
        return lows[1] in ("campaign", "university", "foundation", "administration", "institute")
    core = lows[: lows.index("of")] if "of" in lows[1:] else lows
    return (
        core[-1] in lex.heads
        or singular(core[-1]) in lex.heads
        or any(low in lex.heads and low not in ("house", "state", "press") for low in lows)
    )
