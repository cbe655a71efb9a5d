"""Noun phrases of a line, found from one of their ends by parts of speech alone."""

from __future__ import annotations

from sayso.reading.rules.line import Line, Stretch

_HEADS = frozenset(["NOUN", "PROPN", "PRON", "NUM", "SYM", "X"])
_INNER = _HEADS | {"ADJ", "DET"}
#: prepositions that join two noun phrases to one: "a spokesman for the ministry"
_JOINS = frozenset("of for from at in with to on".split())
_RELATIVES = frozenset(["who", "which", "that"])
#: marks that no noun phrase goes across, whatever their tag
_MARKS = frozenset('" “ ” „ « » ` , ; : ( ) ? ! — –'.split())
#: pronouns that stand alone: nothing belongs to them on their left
_ALONE = frozenset("he she they i we it you him her them us me this these those".split())


def is_relative(line: Line, at: int) -> bool:
    """Whether word ``at`` is a relative pronoun."""
    return line.low[at] in _RELATIVES and line.tags[at] in ("PRON", "DET", "SCONJ")


def _belongs(line: Line, at: int) -> bool:
    """Whether word ``at`` can stand inside a noun phrase that goes on to its right."""
    low, tag = line.low[at], line.tags[at]
    if low in _ALONE or is_relative(line, at) or low in _MARKS:
        return False
    if tag in _INNER or _misread(line, at):
        return True
    if low in ("-", "'s", "&", "/") or (
        low == "'" and line.low[at - 1 : at] and line.low[at - 1].endswith("s")
    ):
        return True
    return (
        low == "."
        and at > 0
        and line.tags[at - 1] == "PROPN"
        and line.words[at - 1].end == line.words[at].start
    )


def _misread(line: Line, at: int) -> bool:
    """Whether a name's first word is taken for a verb: "the *United* Nations"."""
    behind = line.tags[at + 1 : at + 2] == ("PROPN",) and line.tags[at - 1 : at] == ("DET",)
    return behind and line.tags[at] == "VERB" and line.words[at].text[0].isupper()


def _core_left(line: Line, end: int, floor: int) -> int:
    """Start of the noun phrase without its prepositional parts whose last word is ``end - 1``."""
    at = end - 1
    if line.low[at] in _ALONE:
        return at
    while at > floor and _belongs(line, at - 1) and line.quote[at - 1] == line.quote[at]:
        at -= 1
        if line.tags[at] == "DET" and line.low[at - 1 : at] not in (("all",), ("both",), ("half",)):
            break
    return at


def left(line: Line, end: int, floor: int) -> Stretch | None:
    """The noun phrase that ends before word ``end``, not before ``floor``; ``None`` without one."""
    if end <= floor:
        return None
    last = end - 1
    if line.low[last] == ")":
        last = next((at - 1 for at in range(last, floor, -1) if line.low[at] == "("), last)
    if last < floor or (line.quote[last] >= 0 and line.quote[last : end + 1] != (line.quote[last],) * 2):
        return None
    if not (line.tags[last] in _HEADS or line.low[last] in ("'s", ".")):
        return None
    if line.low[last] == "." and not _belongs(line, last):
        return None
    start = _core_left(line, last + 1, floor)
    while start - 2 >= floor and line.low[last] not in _ALONE and _joined(line, start):
        start = _core_left(line, start - 1, floor)
    return start, end


def _joined(line: Line, start: int) -> bool:
    """Whether "noun of", or "Name and", stands before ``start``."""
    before, head = start - 1, start - 2
    if line.low[before] in _JOINS and line.tags[head] in ("NOUN", "PROPN"):
        return line.low[before] in ("of", "for") or line.tags[head] == "NOUN"
    both = line.tags[head] in ("NOUN", "PROPN") and line.tags[start] in ("PROPN", "NOUN", "DET", "ADJ")
    return line.low[before] in ("and", "or") and both


def right(line: Line, start: int, ceiling: int) -> Stretch | None:
    """The noun phrase that starts at ``start``, with what joins it; ``None`` without one."""
    at = _core_right(line, start, ceiling)
    if at == start:
        return None
    while at + 1 < ceiling and line.low[at] in (*_JOINS, "and") and line.tags[at - 1] in ("NOUN", "PROPN"):
        further = _core_right(line, at + 1, ceiling)
        if further == at + 1:
            break
        at = further
    return start, at


def _core_right(line: Line, start: int, ceiling: int) -> int:
    at = start
    if at < ceiling and line.low[at] in _ALONE:
        return at + 1
    while at < ceiling and (_belongs(line, at) or (at > start and line.low[at] in ("-", "'s", "'"))):
        if line.tags[at] in ("DET", "PRON") and at > start and line.tags[at - 1] in ("NOUN", "PROPN"):
            break
        at += 1
    while at > start and line.low[at - 1] in ("-", "'", "/"):
        at -= 1
    return at


def with_apposition(line: Line, start: int, end: int, ceiling: int) -> int:
    """End of the noun phrase with an apposition behind it: ``X, the mayor`` up to the comma.

    Only where the apposition is closed by a comma, a full stop, or the end of the sentence.
    """
    if (
        end + 1 >= ceiling
        or line.low[end] != ","
        or line.tags[end + 1] not in ("DET", "NOUN", "PROPN", "ADJ")
    ):
        return end
    for at in range(end + 1, min(ceiling, end + 25)):
        if line.tags[at] in ("AUX", "VERB") or line.quote[at] >= 0:
            return end
        if line.low[at] in (",", ".", ";"):
            return at
    return end


def before_apposition(line: Line, comma: int, floor: int) -> Stretch | None:
    """The noun phrase with its apposition that closes with the comma at ``comma``: ``X, the mayor,``."""
    for at in range(comma - 1, max(floor, comma - 30), -1):
        if line.low[at] == "," and (
            line.tags[at - 1] in ("NOUN", "PROPN", "PRON") or line.low[at - 1] == ")"
        ):
            found = left(line, at, floor)
            deeper = before_apposition(line, at, floor) if line.tags[at - 1] == "NUM" else None
            found = deeper or found
            return (found[0], comma) if found else None
        if line.low[at] in (";", ":", "\u2014") or line.quote[at] >= 0:
            return None
    return None
