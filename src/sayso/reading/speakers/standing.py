"""What an apposition behind a name tells: "Ana Ruiz, a spokeswoman for the port authority,"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.speakers.gender import Gender
from sayso.reading.speakers.lexicon import Lexicon, lexicon
from sayso.reading.speakers.token import Token

_OPENS = (", ", " (", " — ", " – ", " -- ")
_LINKS = frozenset("for of at with from in to on".split())


@dataclass(frozen=True, slots=True)
class Standing:
    """Role words without their article, the body behind them, and the role's gender."""

    role: str
    affiliation: str | None
    gender: Gender


def standing(text: str, words: Sequence[Token], behind: int) -> Standing | None:
    """Read the apposition that starts behind token ``behind - 1``; null where none tells a role."""
    if (
        not behind
        or behind >= len(words)
        or not words[behind - 1].gap.startswith(_OPENS)
        or words[behind - 1].owns
    ):
        return None
    return phrase(text, _clause(words, behind))


def _clause(words: Sequence[Token], begin: int) -> Sequence[Token]:
    """Tokens up to the next comma, dash or stop, sixteen at most."""
    for at in range(begin, min(begin + 16, len(words))):
        if words[at].gap.strip(" \u00a0") and words[at].gap != ". ":
            return words[begin : at + 1]
        if words[at].gap == ". " and len(words[at].low) > 3:
            return words[begin : at + 1]
    return words[begin : begin + 16]


def phrase(text: str, clause: Sequence[Token]) -> Standing | None:
    """Role, affiliation and gender of a noun phrase such as "the head of the harbour board".

    Null where its head is no noun for a person, or where a verb comes before one.
    """
    lex = lexicon()
    head = _head(clause, lex)
    if head is None:
        return None
    first = 1 if clause[0].low in ("a", "an", "the", "another", "one", "his", "her", "their", "its") else 0
    first = min(first, head)
    gender = next(
        (
            g
            for w in clause[first : head + 1]
            if (g := lex.roles.get(w.low, Gender.UNKNOWN)).value != "unknown"
        ),
        Gender.UNKNOWN,
    )
    end = _behind_role(clause, head, lex)
    return Standing(
        text[clause[first].start : clause[end].end], _affiliation(text, clause, head, lex), gender
    )


def _head(clause: Sequence[Token], lex: Lexicon) -> int | None:
    found = None
    for at, word in enumerate(clause):
        if word.low in lex.finite or word.low in ("who", "whose", "which", "that"):
            break
        if found is not None and (word.low in _LINKS or clause[at - 1].owns):
            break
        if word.low in _LINKS:
            break
        low = word.low.rpartition("-")[2] if "-" in word.low and word.low not in lex.roles else word.low
        if (word.low in lex.roles or low in lex.roles or word.low in lex.short) and not word.owns:
            found = at
    return found


def _behind_role(clause: Sequence[Token], head: int, lex: Lexicon) -> int:
    """Last token of the role with its charge: "secretary of state", "head of research"."""
    if head + 2 < len(clause) and clause[head + 1].low == "of" and not clause[head].gap.strip():
        if not clause[head + 2].capital and clause[head + 2].low not in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
        ):
            return head + 2
        if clause[head].low == "secretary":
            return head + 2
    return head


def _affiliation(text: str, clause: Sequence[Token], head: int, lex: Lexicon) -> str | None:
    for at in range(head):
        if clause[at].owns and clause[at].capital:
            first = at
            while first and clause[first - 1].capital and not clause[first - 1].gap.strip():
                first -= 1
            return text[clause[first].start : clause[at].end]
    for at in range(head + 1, min(head + 5, len(clause) - 1)):
        if clause[at].low in _LINKS:
            return _behind_link(text, clause, at + 1, lex)
    front = [w for w in clause[:head] if w.capital]
    if front and front[0].low in lex.countries:
        return lex.countries[front[0].low]
    return (
        " ".join(w.text for w in front) if front and front[0].low not in lex.office | lex.portfolio else None
    )


def _behind_link(text: str, clause: Sequence[Token], begin: int, lex: Lexicon) -> str | None:
    while begin < len(clause) and clause[begin].low in ("the", "a", "an"):
        begin += 1
    first = next((at for at in range(begin, len(clause)) if clause[at].capital), None)
    if first is None:
        return (
            text[clause[begin].start : clause[-1].end]
            if begin < len(clause) and len(clause) - begin < 4
            else None
        )
    if clause[first - 1].low not in ("the", "of", "for", "at", "breakaway", "in") and first - begin > 2:
        return None
    last = first
    while last + 1 < len(clause) and (clause[last + 1].capital or _inside(clause, last + 1, lex)):
        last += 1
    return text[clause[first].start : clause[last].end]


def _inside(clause: Sequence[Token], at: int, lex: Lexicon) -> bool:
    return (
        clause[at - 1].owns is False
        and clause[at].low in ("of", "for", "the")
        and any(w.capital for w in clause[at + 1 : at + 3])
    )
