"""Years, decades and centuries as they are written out: "2022", "the 1990s", "the 20th century"."""

from __future__ import annotations

from sayso.model.timex import TimexType
from sayso.reading.timexes.calendar import part
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.numbers import ordinal, spoken_year
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated


def year(match: Match, _: Scene) -> Value | None:
    """Such as "2022", "fiscal 1989", "the year 2000"; a bare number only where nothing speaks against it."""
    words, value = match.words(), match.word("y")
    if len(words) == 1 and not _bare_year(match):
        return None
    if len(value) == 2:
        return _short(match, value)
    return dated(value)


def _short(match: Match, digits: str) -> Value | None:
    """Such as "'88", where the words in front or a year before it lead to one."""
    near = (match.before() or ("",))[-1]
    if not match.line.tight(match.start, match.end) or near not in _BEFORE_YEAR | {
        "and",
        ",",
        "to",
        "or",
        "back",
    }:
        return None
    return dated(("19" if int(digits) >= 30 else "20") + digits)


def _bare_year(match: Match) -> bool:
    before, after = match.before(2), match.after()
    near = before[-1] if before else ""
    if after in {"%", "percent", "/", ":"} or near in {"$", "\u00a3", "\u20ac", "#", ":", "/"}:
        return False
    if _ranged(match):
        return True
    word = match.line.words[match.end]
    counted = word is not None and word.tag == "NOUN" and word.text.endswith(("s", "people", "troops"))
    if counted and near not in {"the", "in", "of", "since", "'s"}:
        return False
    circa = near == "circa" or (near == "(" and after in {")", ",", ";"})
    return 1900 <= int(match.word("y")) < 2100 or near in _BEFORE_YEAR or circa


_BEFORE_YEAR = frozenset({"in", "since", "of", "from", "until", "by", "before", "after"})
_DASHES = frozenset({"-", "\u2013", "\u2014"})


def _ranged(match: Match) -> bool:
    """Whether a dash binds the year to another ("1914-18", "1704 - 1787") or to "post-"."""
    before, other = match.before(2), match.after(1)
    if match.after() in _DASHES and other.isdigit() and len(other) in {2, 4}:
        return True
    if len(before) < 2 or before[1] not in _DASHES:
        return False
    return before[0] in {"post", "pre", "mid"} or (before[0].isdigit() and len(before[0]) == 4)


def spokenyear(match: Match, _: Scene) -> Value | None:
    """Such as "nineteen ninety-six", "the year two thousand"."""
    value = spoken_year(match.words("y"))
    if value is None or ({"thousand", "hundred"} & set(match.words()) and "year" not in match.words()):
        return None
    return dated(str(value))


_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()


def decade(match: Match, _: Scene) -> Value | None:
    """Such as "the 1990s", "the '80s", "the eighties"; the century of the twenties is not told."""
    digits = match.word("d").rstrip("s")
    if not digits:
        place = _DECADES.index(match.words()[-1])
        return dated(f"19{place + 2}") if place >= 2 else dated(None)
    if len(digits) == 4:
        return dated(digits[:3])
    if len(match.words()) == 1:
        return None
    return dated(f"19{digits[0]}" if int(digits) >= 30 else None)


def century(match: Match, _: Scene) -> Value | None:
    """Such as "the 20th century": the years that begin with 19."""
    number = ordinal(match.word("o"))
    return dated(f"{number - 1:02}") if number else None


def midpoint(match: Match, scene: Scene) -> Value | None:
    """Such as "midyear", "mid-week"."""
    word = match.word("u") or match.word("mid").removeprefix("mid")
    if named := match.word("y"):
        return Value(TimexType.DATE, named, None, "MID") if word == "year" else None
    unit = lexicon().units[word]
    value = scene.published.part(unit, scene.published.day) if scene.published else None
    return Value(TimexType.DATE, value, PUBLISHED if value else None, "MID")


def yearend(match: Match, scene: Scene) -> Value | None:
    """Such as "year-end", "the year's end", "year-end 1988"."""
    if named := match.word("y"):
        return Value(TimexType.DATE, named, None, "END")
    value = part(scene.published.day, "Y") if scene.published else None
    return Value(TimexType.DATE, value, PUBLISHED if value else None, "END")
