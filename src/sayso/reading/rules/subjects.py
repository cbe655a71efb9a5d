"""Who says it: the subject of a cue, beside it, behind it, or shared with the verb before it."""

from __future__ import annotations

from sayso.reading.rules.groups import Group
from sayso.reading.rules.lexicon import lexicon
from sayso.reading.rules.line import Line, Stretch
from sayso.reading.rules.phrases import before_apposition, is_relative, left, right, with_apposition


def subject(line: Line, group: Group, floor: int) -> Stretch | None:
    """Who stands before the verb; of a verb that shares its subject, who stands before the first verb.

    A participle needs a comma in front ("…, adding that"): without one it says what its noun does.
    """
    before = group.start - 1
    if group.gerund:
        loose = before >= floor and (line.low[before] == "," or line.tags[before] == "CCONJ")
        return shared(line, before, floor) if loose else None
    if before < floor:
        return None
    if line.low[before] == ",":
        return before_apposition(line, before, floor)
    if line.tags[before] == "CCONJ":
        return shared(line, before, floor)
    if is_relative(line, before) and line.low[before] == "who":
        return antecedent(line, before, floor)
    found = _untimed(line, group.start, floor)
    return (_past_relative(line, found[0], floor) or found) if found else None


def _untimed(line: Line, end: int, floor: int) -> Stretch | None:
    """The noun phrase before ``end``, past one that only tells when: "the army in recent weeks said"."""
    found, known = left(line, end, floor), lexicon()
    if found is None or line.low[found[1] - 1] not in known.settings:
        return found
    start = found[0]
    while start < found[1] and line.low[start] not in known.before_setting:
        start += 1
    if start < found[1] and start > found[0]:
        return found[0], start
    start = found[0] - (found[0] > floor and line.low[found[0] - 1] in known.before_setting)
    return left(line, start, floor)


def _past_relative(line: Line, start: int, floor: int) -> Stretch | None:
    """Whom a relative clause without commas is about: "officials who met her said" are the officials."""
    for at in range(start - 1, max(floor, start - 12), -1):
        if line.low[at] == "who" and is_relative(line, at):
            verbs = sum(line.tags[within] == "VERB" for within in range(at, start))
            return left(line, at, floor) if verbs == 1 else None
        if line.tags[at] in ("PUNCT", "SCONJ") or line.quote[at] >= 0:
            return None
    return None


def antecedent(line: Line, at: int, floor: int) -> Stretch | None:
    """The noun phrase that the relative pronoun at ``at`` stands for."""
    end = at - 1 if at > floor and line.low[at - 1] == "," else at
    return left(line, end, floor)


def shared(line: Line, end: int, floor: int) -> Stretch | None:
    """Subject of the nearest clause before ``end``: a noun phrase right before a finite verb.

    The first one from the left wins, since what comes later is more often an object's own clause.
    """
    for at in range(floor, end):
        if line.quote[at] >= 0 or line.tags[at] not in ("VERB", "AUX"):
            continue
        if line.low[at].endswith("ing") or at == floor:
            continue
        begin = at
        while begin > floor and line.tags[begin - 1] == "ADV":
            begin -= 1
        found = _plain(line, begin, floor)
        if found and line.quote[found[0]] < 0:
            return found
    return None


def _plain(line: Line, end: int, floor: int) -> Stretch | None:
    if end > floor and line.low[end - 1] == ",":
        return before_apposition(line, end - 1, floor)
    return left(line, end, floor)


def behind(line: Line, group: Group, ceiling: int) -> Stretch | None:
    """Who stands behind the verb: "…," said the mayor."""
    found = right(line, group.end, ceiling)
    return (found[0], with_apposition(line, *found, ceiling)) if found else None
