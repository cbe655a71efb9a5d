"""A verb of counting with its subject and a number: "the agency put the toll at 312"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.rules.groups import Group, begin
from sayso.reading.rules.line import Stretch
from sayso.reading.rules.phrases import is_relative, left, right
from sayso.reading.rules.subjects import subject
from sayso.reading.speakers.lexicon import lexicon as people
from sayso.reading.tallies.lexicon import lexicon
from sayso.reading.tallies.tally import Ground, Tally
from sayso.reading.tallies.words import close, head, known, number_after, speaks

_BE = frozenset("am is are was were be been being 's 're".split())
_AT = frozenset({"at", "as", "to"})
#: words from a verb to the preposition before its number, and from a noun of counting to its number
_LONG, _SHORT = 22, 9
_ENDS = frozenset({";", ":", "—", "–"})
_RELATIVE = frozenset("who which that where whose whom".split())


def clauses(ground: Ground) -> Iterator[Tally]:
    """The tallies by a verb of a line, in order of the verb."""
    line = ground.line
    for sentence in line.sentences:
        if not ground.within(sentence):
            continue
        for at in range(*sentence):
            if line.quote[at] < 0 and _verbal(ground, at):
                yield from _clause(ground, at, sentence)


def _verbal(ground: Ground, at: int) -> bool:
    """Whether the word may be a verb of counting; a headline's verbs are often taken for nouns."""
    low, tag = ground.line.low[at], ground.line.tags[at]
    if low not in lexicon().frames and low not in lexicon().prepositions:
        return False
    if tag == "VERB":
        return True
    third = (
        at > 0 and (low.endswith("s") or known(ground.line.low[at - 1])) and tag in ("NOUN", "AUX", "PROPN")
    )
    if third and _followed(ground, at):
        return True
    return third and (ground.headline or (known(ground.line.low[at - 1]) and at + 1 in ground.numbers))


def _followed(ground: Ground, at: int) -> bool:
    """Whether the preposition of the verb and a number stand behind it: "speaks of 15"."""
    line = ground.line
    behind = line.low[at + 1 : at + 2]
    return (
        bool(behind)
        and behind[0] in lexicon().prepositions.get(line.low[at], ())
        and at + 2 in ground.numbers
    )


def _clause(ground: Ground, verb: int, sentence: Stretch) -> Iterator[Tally]:
    found = _number(ground, verb, sentence[1])
    if found is None:
        return
    begins, number = found
    who = _who(ground, verb, sentence[0])
    if who is None or not _says(ground, verb, who, number):
        return
    end = close(ground, ground.numbers[number].end, sentence[1])
    yield Tally(who, (begin(ground.line, verb, sentence[0]), begins), (begins, end))


def _who(ground: Ground, verb: int, floor: int) -> Stretch | None:
    """The subject of an active verb, where it can speak."""
    line = ground.line
    start, low = begin(line, verb, floor), line.low[verb]
    helpers = set(line.low[start:verb])
    gerund = low.endswith("ing") and not helpers & _BE
    if (helpers & _BE and not low.endswith("ing")) or (line.low[verb - 1 : verb] == ("to",)):
        return None
    if gerund or "having" in helpers:
        return _loose(ground, start, floor)
    who = subject(line, Group(start, verb, verb + 1, frozenset()), floor)
    if who and line.quote[who[0]] < 0 and not is_relative(line, who[0]) and _may(ground, verb, who):
        return who
    return _opening(ground, start, floor)


def _may(ground: Ground, verb: int, who: Stretch) -> bool:
    """Whether the subject can speak; of "put at" it may be a noun that no list knows."""
    low = ground.line.low[head(ground.line, who)]
    form = ground.line.low[verb]
    put = "put" in lexicon().frames.get(form, ()) or form in lexicon().prepositions
    told = ground.line.tags[head(ground.line, who)] == "NOUN" and low not in lexicon().never
    return speaks(ground, who) or (put and told and not low.endswith("ing") and who[0] not in ground.numbers)


def _loose(ground: Ground, start: int, floor: int) -> Stretch | None:
    """Whose a participle is: of who stands before it ("with the ministry putting"), or spoke last."""
    line = ground.line
    if start <= floor:
        return None
    if line.low[start - 1] == ",":
        group = Group(start, start, start + 1, frozenset(), gerund=True)
        return ground.speaker(floor, start) or subject(line, group, floor)
    who = left(line, start, floor)
    return who if who and speaks(ground, who) else None


def _opening(ground: Ground, start: int, floor: int) -> Stretch | None:
    """The noun phrase that opens the clause, past a relative clause: "the clinic *where she works*"."""
    line, begin_ = ground.line, floor
    for at in range(start - 1, floor - 1, -1):
        if line.low[at] in _ENDS or line.low[at] in lexicon().breaks:
            begin_ = at + 1
            break
    while begin_ < start and line.tags[begin_] in ("PUNCT", "CCONJ", "ADV"):
        begin_ += 1
    if start == begin_ + 1 and _name(ground, begin_):
        return begin_, start
    who = right(line, begin_, start)
    if who is None or who[1] >= start or not speaks(ground, who):
        return None
    behind = who[1] + (line.low[who[1]] == ",")
    opens = line.low[behind] in _RELATIVE or line.low[behind].endswith("ing")
    return who if opens and not any(low in _ENDS for low in line.low[behind:start]) else None


def _name(ground: Ground, at: int) -> bool:
    """Whether a word that opens a clause is a name, though the tagger does not take it for one."""
    word, tag = ground.line.words[at], ground.line.tags[at]
    plain = tag in ("ADV", "ADJ", "VERB", "INTJ", "X", "NUM") and word.text.isalpha() and len(word.text) > 3
    return plain and word.text[0].isupper() and ground.line.low[at] not in people().starters


def _says(ground: Ground, verb: int, who: Stretch, number: int) -> bool:
    """Whether the verb tells of a number rather than of what was done."""
    line, lexis = ground.line, lexicon()
    low = line.low[verb]
    for base in lexis.bases[low]:
        near = {*line.low[slice(*who)], *line.low[number : number + 4]}
        if near & lexis.apart.get(base, frozenset()):
            return False
    return low not in lexis.loose or known(line.low[head(line, who)]) or ground.numbers[number].telling


def _number(ground: Ground, verb: int, ceiling: int) -> tuple[int, int] | None:
    """Where what is said begins, and the first word of its number."""
    line, lexis = ground.line, lexicon()
    low = line.low[verb]
    frames = lexis.frames.get(low, frozenset())
    if line.low[verb + 1 : verb + 2] and line.low[verb + 1] in lexis.prepositions.get(low, ()):
        number = number_after(ground, verb + 2, ceiling)
        return (verb + 2, number) if number is not None else None
    if "direct" in frames and (number := number_after(ground, verb + 1, ceiling)) is not None:
        return verb + 1, number
    if "put" in frames and (number := _at(ground, verb, ceiling)) is not None:
        return verb + 1, number
    if "move" in frames and (number := _at(ground, verb, ceiling)) is not None:
        return (verb + 1, number) if _counts(ground, verb + 1, number) else None
    if "give" in frames and (number := _of(ground, verb, ceiling)) is not None:
        return verb + 1, number
    return None


def _at(ground: Ground, verb: int, ceiling: int) -> int | None:
    """The number behind "at", "as" or "to" and an object without a verb of its own."""
    line, relative = ground.line, False
    for at in range(verb + 1, min(verb + _LONG, ceiling - 1)):
        low = line.low[at]
        if low in _AT and at + 1 in ground.numbers:
            return at + 1
        relative = relative or low in _RELATIVE
        shaped = low.endswith(("ed", "ing", "ld", "en")) or low in lexicon().counts
        finite = line.tags[at] == "AUX" or (line.tags[at] == "VERB" and not shaped)
        if low in _ENDS or low in lexicon().breaks or (finite and not relative) or line.quote[at] >= 0:
            return None
    return None


def _counts(ground: Ground, start: int, end: int) -> bool:
    return any(low in lexicon().counts for low in ground.line.low[start:end])


def _of(ground: Ground, verb: int, ceiling: int) -> int | None:
    """The number behind a noun of counting and "of": "a figure of 12", "a higher number: 12"."""
    line = ground.line
    for at in range(verb + 1, min(verb + _SHORT, ceiling - 1)):
        if line.low[at] in lexicon().own and line.low[at + 1] in ("of", ":", ",") and at + 2 < ceiling:
            return number_after(ground, at + 2, ceiling)
        if line.tags[at] in ("VERB", "AUX", "PUNCT") or line.quote[at] >= 0:
            return None
    return None
