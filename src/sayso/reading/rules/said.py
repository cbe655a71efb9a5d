"""A verb of saying with who says it and what is said."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.found import Found
from sayso.reading.rules.groups import Group, groups
from sayso.reading.rules.lexicon import lexicon
from sayso.reading.rules.line import Line, Stretch
from sayso.reading.rules.phrases import before_apposition, left, right, with_apposition

_CLAUSE = frozenset(["say", "think", "tell", "ask"])
_OBJECT = frozenset(["object", "person", "deed"])
_CUT = frozenset([",", ";", ":"])


def said(line: Line) -> Iterator[Found]:
    """The attributions by a verb of a line, in order of the verb."""
    for group in groups(line):
        if group.passive or group.infinitive:
            continue
        floor, ceiling = line.sentence(group.verb)
        yield from _quoted(line, group, (floor, ceiling)) or _indirect(line, group, (floor, ceiling))


def _subject(line: Line, group: Group, floor: int) -> Stretch | None:
    """Who stands before the verb, with an apposition that a comma closes."""
    end = group.start
    if end > floor and line.low[end - 1] == ",":
        return before_apposition(line, end - 1, floor)
    return left(line, end, floor)


def _behind(line: Line, group: Group, ceiling: int) -> Stretch | None:
    """Who stands behind the verb: "…," said the mayor."""
    found = right(line, group.end, ceiling)
    return (found[0], with_apposition(line, *found, ceiling)) if found else None


def _quotation_before(line: Line, at: int, floor: int) -> Stretch | None:
    """The quotation that ends right before word ``at``."""
    return next((q for q in line.quotes if q[1] in (at, at - 1) and q[1] > floor), None)


def _quoted(line: Line, group: Group, sentence: Stretch) -> list[Found]:
    subject = _subject(line, group, sentence[0])
    start = subject[0] if subject else group.start
    quote = _quotation_before(line, start, sentence[0])
    if quote is None or ("say" not in group.frames and "think" not in group.frames):
        return []
    if subject is None or line.quote[subject[0]] >= 0:
        subject = _behind(line, group, sentence[1])
    if subject is None:
        return []
    end = max(subject[1], group.end)
    content = (quote, *_goes_on(line, end))
    return [Found((subject,), (group.start, group.end), content, "quotation")]


def _goes_on(line: Line, behind: int) -> list[Stretch]:
    """A quotation that follows with nothing but a mark, or a setting, and a mark in between."""
    for quote in line.quotes:
        if quote[0] >= behind:
            between = range(behind, quote[0])
            still = all(
                line.tags[at] in ("PUNCT", "ADV", "PROPN", "ADP", "DET", "NOUN", "NUM") for at in between
            )
            return [quote] if still and len(between) < 8 else []
    return []


def _indirect(line: Line, group: Group, sentence: Stretch) -> list[Found]:
    subject = _subject(line, group, sentence[0])
    cue = (group.start, group.end)
    if subject is None or line.quote[subject[0]] >= 0:
        return []
    begin = _begin(line, group, sentence[1])
    end = _trimmed(line, begin, sentence[1])
    if group.frames & _CLAUSE and end > begin and _speaks(line, (begin, end)):
        pattern = "quotation" if line.quote[begin] >= 0 else "clause"
        return [Found((subject,), cue, ((begin, end),), pattern)]
    if (
        "say" in group.frames
        and end - begin < 4
        and subject[0] - sentence[0] > 3
        and line.low[subject[0] - 1] == ","
    ):
        return [Found((subject,), cue, ((sentence[0], subject[0]),), "before")]
    if group.frames & _OBJECT and end > begin and line.low[begin] not in _CUT:
        return [Found((subject,), cue, ((begin, end),), "object")]
    return []


def _speaks(line: Line, stretch: Stretch) -> bool:
    """Whether a stretch is a clause or a quotation: it has a verb, or stands in quotation marks."""
    return line.quote[stretch[0]] >= 0 or any(line.tags[at] in ("VERB", "AUX") for at in range(*stretch))


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


def _trimmed(line: Line, begin: int, end: int) -> int:
    while end > begin and line.low[end - 1] in (".", "?", "!", ",", ";") and line.quote[end - 1] < 0:
        end -= 1
    return end
