"""A verb of saying with who says it and what is said."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.found import Found
from sayso.reading.rules.groups import Group, groups
from sayso.reading.rules.lexicon import lexicon
from sayso.reading.rules.line import Line, Stretch
from sayso.reading.rules.phrases import right
from sayso.reading.rules.subjects import behind, subject

_CLAUSE = frozenset(["say", "think", "tell", "ask"])
_QUOTING = frozenset(["say", "think", "tell", "quote"])
_OBJECT = frozenset(["object", "person", "deed"])
_CUT = frozenset([",", ";", ":"])
#: what may stand between "he said" and a quotation that goes on
_STILL = frozenset(["PUNCT", "ADV", "PROPN", "ADP", "DET", "NOUN", "NUM"])


def said(line: Line) -> Iterator[Found]:
    """The attributions by a verb of a line, in order of the verb."""
    cues = [group for group in groups(line) if not group.passive and not group.infinitive]
    for at, group in enumerate(cues):
        floor, ceiling = line.sentence(group.verb)
        following = cues[at + 1] if at + 1 < len(cues) else None
        limit = _limit(line, following, ceiling)
        yield from _quoted(line, group, (floor, ceiling)) or _indirect(line, group, (floor, limit))


def _limit(line: Line, following: Group | None, ceiling: int) -> int:
    """Where what is said must end: at "and said", or ", adding", where that stands in the sentence."""
    if following is None or following.start >= ceiling:
        return ceiling
    before = following.start - 1
    if following.gerund and line.low[before] == ",":
        return before
    if line.tags[before] == "CCONJ" and "say" in following.frames:
        return before
    return ceiling


def _quotation_before(line: Line, at: int, floor: int) -> Stretch | None:
    """The quotation that ends right before word ``at``."""
    return next((q for q in line.quotes if q[1] in (at, at - 1) and q[1] >= floor), None)


def _quoted(line: Line, group: Group, sentence: Stretch) -> list[Found]:
    who = subject(line, group, sentence[0])
    start = who[0] if who else group.start
    quote = _quotation_before(line, start, sentence[0])
    if quote is None or not group.frames & _QUOTING or group.gerund:
        return []
    if quote[1] <= sentence[0] and not _short(line, group, sentence[1]):
        return []
    if who is None or line.quote[who[0]] >= 0:
        who = behind(line, group, sentence[1])
    if who is None:
        return []
    begin = max(line.sentence(quote[0])[0], 0)
    opening = (begin, quote[1]) if _leads_in(line, begin, quote[0]) else quote
    content = (opening, *_goes_on(line, max(who[1], group.end)))
    return [Found((who,), (group.start, group.end), content, "quotation")]


def _short(line: Line, group: Group, ceiling: int) -> bool:
    """Whether nothing said stands behind the verb; then a quotation that ended its sentence is meant."""
    begin = _begin(line, group, ceiling)
    end = _trimmed(line, begin, ceiling)
    return end - begin < 4 and not _speaks(line, (group.end, max(end, group.end)))


def _leads_in(line: Line, begin: int, end: int) -> bool:
    """Whether words in front of a quotation belong to what is said: "That “saved us,” she said."."""
    return end > begin and all(
        line.quote[at] < 0 and line.low[at] not in (":", ",") for at in range(begin, end)
    )


def _goes_on(line: Line, after: int) -> list[Stretch]:
    """A quotation that follows with a mark or a setting in between, or that makes the next sentence."""
    for quote in line.quotes:
        if quote[0] >= after:
            between = range(after, quote[0])
            still = len(between) < 12 and all(line.tags[at] in _STILL for at in between)
            alone = quote[0] == line.sentence(after - 1)[1] and line.sentence(quote[1] - 1)[1] <= quote[1]
            return [quote] if still or alone else []
    return []


def _indirect(line: Line, group: Group, sentence: Stretch) -> list[Found]:
    who = subject(line, group, sentence[0])
    if who is None:
        return _inverted(line, group, sentence)
    if line.quote[who[0]] >= 0:
        return []
    begin = _begin(line, group, sentence[1])
    end = _trimmed(line, begin, sentence[1])
    pattern = _pattern(line, group, (begin, end))
    if (
        "say" in group.frames
        and pattern != "clause"
        and end - begin < 4
        and _set_off(line, who[0], sentence[0])
    ):
        pattern, begin, end = "before", sentence[0], who[0]
    if not pattern:
        return []
    if pattern == "object":
        end = _clause(line, begin, end)
    content = (begin, end if pattern == "before" else _whole(line, end))
    return [Found((who,), (group.start, group.end), (content,), pattern)]


def _pattern(line: Line, group: Group, stretch: Stretch) -> str:
    """What the stretch behind the verb is: a quotation, a clause, an object; nothing that is said."""
    begin, end = stretch
    if end <= begin:
        return ""
    if line.quote[begin] >= 0 and group.frames & (_CLAUSE | {"quote"}):
        return "quotation"
    if group.frames & _CLAUSE and _speaks(line, stretch):
        return "clause"
    return "object" if group.frames & _OBJECT and line.low[begin] not in _CUT else ""


def _clause(line: Line, begin: int, end: int) -> int:
    """Where the clause that begins at ``begin`` ends: at a semicolon, or a comma with a joining word."""
    for at in range(begin, end - 1):
        joins = line.tags[at + 1] in ("CCONJ", "SCONJ") or line.low[at + 1] in ("which", "who")
        if line.quote[at] < 0 and (line.low[at] == ";" or (line.low[at] == "," and joins)):
            return at
    return end


def _set_off(line: Line, at: int, floor: int) -> bool:
    """Whether a clause of some length, closed by a comma, stands before word ``at``."""
    return at - floor > 3 and line.low[at - 1] == ","


def _inverted(line: Line, group: Group, sentence: Stretch) -> list[Found]:
    """The road was closed, said the mayor."""
    if "say" not in group.frames or group.gerund or not _set_off(line, group.start, sentence[0]):
        return []
    who = behind(line, group, sentence[1])
    if who is None:
        return []
    return [Found((who,), (group.start, group.end), ((sentence[0], group.start),), "before")]


def _speaks(line: Line, stretch: Stretch) -> bool:
    """Whether a stretch is a clause or a quotation: it has a verb, or stands in quotation marks."""
    return any(line.quote[at] >= 0 or line.tags[at] in ("VERB", "AUX") for at in range(*stretch))


def _begin(line: Line, group: Group, ceiling: int) -> int:
    """Where what is said starts: behind whom it was said to, and behind when, where and a colon."""
    known, at = lexicon(), group.end
    if "tell" in group.frames and "say" not in group.frames:
        told = right(line, at, ceiling)
        at = told[1] if told else at
    while at < ceiling:
        low = line.low[at]
        if low in known.settings or low in (",", ":"):
            at += 1
        elif low in known.before_setting and line.quote[at] < 0 and group.frames & _CLAUSE:
            phrase = right(line, at + 1, ceiling)
            if phrase is None:
                break
            at = phrase[1]
        else:
            break
    return at


def _whole(line: Line, end: int) -> int:
    """The end, or behind the quotation that it would cut: a quotation may hold several sentences."""
    return max(end, line.quotes[line.quote[end - 1]][1]) if line.quote[end - 1] >= 0 else end


def _trimmed(line: Line, begin: int, end: int) -> int:
    while end > begin and line.low[end - 1] in (".", "?", "!", ",", ";") and line.quote[end - 1] < 0:
        end -= 1
    return end
