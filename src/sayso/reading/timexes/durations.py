"""How long: "two days", "the past 24 hours", "half an hour", "for years"; and how often."""

from __future__ import annotations

from sayso.model.timex import TimexType
from sayso.reading.timexes.calendar import weekday
from sayso.reading.timexes.lexicon import lexicon
from sayso.reading.timexes.numbers import number, ordinal
from sayso.reading.timexes.patterns import Match
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, dated

_CLOCK = frozenset("HMS")
#: from here on a run of digits is no count that can be told exactly
_MANY = 1e9
_SPREAD = {"E": (10, "Y"), "C": (100, "Y"), "F": (2, "W"), "MO": (1, "M"), "N": (1, "D")}
_NEAR = frozenset("during nearly almost barely just as once or".split())
_HALF = {"Y": "6M", "H": "30M", "M": "30S"}
_INTO = frozenset(
    "for in within over after of about took take takes lasted last lasting several than until".split()
)


def unit(word: str) -> str | None:
    """The unit of a word in singular or plural; null where it is none.

    >>> unit("hours"), unit("centuries"), unit("month")
    ('H', 'C', 'MO')
    """
    table = lexicon().units
    return table.get(word) or table.get(word.removesuffix("s")) or table.get(word.removesuffix("ies") + "y")


def amount(match: Match) -> tuple[float | None, str]:
    """Count and unit of a match; the count is null where it is not told."""
    found = unit(match.word("u")) or "D"
    if "n" in match.parts:
        return number(match.words("n")), found
    if match.word("u").endswith("s"):
        return None, found
    return 1.0, found


def length(count: float | None, letter: str) -> str:
    """TIMEX3 duration.

    >>> length(2, "D"), length(0.5, "H"), length(2, "E"), length(None, "W")
    ('P2D', 'PT30M', 'P20Y', 'PXW')
    """
    count = count if count is None or count < _MANY else None
    if letter == "WE":
        count, letter = (None if count is None else count * 2), "D"
    factor, name = _SPREAD.get(letter, (1, letter))
    if letter in {"E", "C"} and count is None:
        return f"PX{letter}"
    if count is not None and count % 1 == 0.5 and letter in _HALF:
        time, whole = "T" if letter in _CLOCK else "", f"{int(count)}{letter}" if count >= 1 else ""
        return f"P{time}{whole}{_HALF[letter]}"
    said = (
        "X" if count is None else f"{count * factor:g}" if count * factor < 1e6 else str(int(count * factor))
    )
    return f"P{'T' if letter in _CLOCK else ''}{said}{name}"


def period(count: float | None, letter: str, anchor: str | None = None) -> Value:
    """A DURATION."""
    return Value(TimexType.DURATION, length(count, letter), anchor)


def duration(match: Match, _: Scene) -> Value | None:
    """Such as "two days", "two-year", "a week", "half an hour", "an hour and a half", "for years"."""
    letter = unit(match.word("u") or match.word("k").removesuffix("long"))
    if letter is None or _age(match) or _rate(match) or (letter == "Q" and _fraction(match)):
        return None
    if match.words()[-1].endswith("long"):
        return period(None if match.word("u").endswith("s") else 1, letter)
    if "u2" in match.parts:
        return _compound(match, letter)
    if "h" in match.parts:
        return _part(match, letter)
    if "n" in match.parts:
        return _counted(match, letter)
    return period(None, letter) if _bare(match) else None


def _counted(match: Match, letter: str) -> Value | None:
    """A count of units; "two to three weeks" is weeks, but no count of them."""
    said, upper = match.words("n"), match.words("m")
    if said in {("a",), ("an",), ("one",)} and not _single(match, letter):
        return None
    count = number(said)
    if len(said) == 1 and len(said[0]) == 4 and said[0].isdigit() and _other_digits(match, letter):
        return None
    if upper and number(upper) != count:
        return period(None, letter)
    halved = match.words()[-3:] == ("and", "a", "half")
    return period(count + 0.5 if count is not None and halved else count, letter)


def _other_digits(match: Match, letter: str) -> bool:
    """Whether four digits are a year ("a 1990 week") or a time of day ("at 1500 hours")."""
    led = match.before()[-1:] in {("at",), ("by",), ("until",), ("since",)}
    return not match.word("u").endswith("s") or (letter == "H" and led)


def _part(match: Match, letter: str) -> Value | None:
    """Half of a unit, or a quarter of one."""
    if match.word("h") == "half":
        return period(0.5, letter)
    quarters = {"C": (25, "Y"), "E": (30, "MO"), "Y": (3, "MO"), "H": (15, "M")}
    return period(*quarters[letter]) if letter in quarters else None


_COMPOUND = ("Y", "MO", "D", "H", "M", "S")


def _compound(match: Match, letter: str) -> Value | None:
    """Such as "two years and three months"; null where the second unit is not the smaller one."""
    second = unit(match.word("u2"))
    counts = number(match.words("n")), number(match.words("n2"))
    if second not in _COMPOUND or letter not in _COMPOUND or None in counts:
        return None
    if _COMPOUND.index(letter) >= _COMPOUND.index(second):
        return None
    first, rest = length(counts[0], letter), length(counts[1], second)
    rest = rest[1:] if letter not in _CLOCK else rest[2:]
    return Value(TimexType.DURATION, first + rest)


def _age(match: Match) -> bool:
    """Whether the words tell an age: "a 52-year-old", "aged 52 years"."""
    after = match.after()
    behind = match.after(1) if after in {"-", "\u2013"} else after
    return (
        behind in {"old", "olds"} or (after == "of" and match.after(1) == "age") or "aged" in match.before()
    )


def _fraction(match: Match) -> bool:
    """Whether quarters are parts of something: "a quarter of the force", "three-quarters"."""
    return match.after() == "of" or "-" in match.words() or match.words("n") in {("a",), ("an",)}


def _bare(match: Match) -> bool:
    before, after = (match.before() or ("",))[-1], match.after()
    if after == "of" and before not in {"of", "early", "late", "small", "wee"}:
        return True
    return before in _INTO | {"the"} or after in {"before", "after", "later", "ago", "ahead", "earlier"}


def _single(match: Match, letter: str) -> bool:
    """Whether "a day", "one week" is a length and not one of several things that are days."""
    if letter in {"S", "N", "WE"} or match.word("u") in {"second", "night"}:
        return False
    return not (letter == "D" and match.words("n") == ("one",) and match.after() in {",", "of"})


def _rate(match: Match) -> bool:
    """Whether "a day" tells a rate: "500 shells a day"; that is the figure's, not a time."""
    near = _clause(match.before(3))
    if match.words()[0] not in {"a", "an"} or not near or near[-1] in _INTO | _NEAR:
        return False
    return any(word[:1].isdigit() or number([word]) for word in near if word not in {"a", "an", "one"})


def lastfew(match: Match, scene: Scene) -> Value | None:
    """Such as "the past 24 hours", "the next few days", "the first nine months"."""
    letter, rel = unit(match.word("u")), match.word("rel")
    if "n" not in match.parts:
        return _stretch(match, letter)
    if letter is None or (
        not match.word("u").endswith("s") and "-" not in match.words() and match.words()[-2] != "1"
    ):
        count = number(match.words("n"))
        if letter is None or count not in {1.0, None}:
            return None
    told = rel in {"first", "final", "opening", "initial"} or not scene.published
    count, upper = number(match.words("n")), match.words("m")
    return period(None if upper else count, letter, None if told else PUBLISHED)


def _stretch(match: Match, letter: str | None) -> Value | None:
    """Such as "the first hours", "the final weeks"; "the past years" is read elsewhere."""
    if letter is None or match.word("rel") not in {
        "first",
        "last",
        "final",
        "opening",
        "following",
        "preceding",
    }:
        return None
    return period(None, letter)


def vagueunit(match: Match, _: Scene) -> Value | None:
    """Such as "recent weeks", "the coming months"."""
    past = match.word("rel") in {"recent", "past"}
    return dated("PAST_REF" if past else "FUTURE_REF")


def each(match: Match, _: Scene) -> Value | None:
    """Such as "every day", "every other week", "daily", "twice a month"."""
    if word := match.word("k"):
        said = not (_title(match, word) or _yield(match))
        return Value(TimexType.SET, lexicon().adverbs[word]) if said else None
    if season := match.word("s"):
        return Value(TimexType.SET, f"XXXX-{lexicon().seasons[season]}")
    if daypart := match.word("dp"):
        return Value(TimexType.SET, f"XXXX-XX-XXT{lexicon().dayparts.get(daypart, 'MI')}")
    letter = unit(match.word("u"))
    if letter is None or match.word("u") == "second":
        return None
    if "f" in match.parts:
        return Value(TimexType.SET, length(1, letter))
    count = 2.0 if "other" in match.words() else number(match.words("n")) if "n" in match.parts else 1.0
    count = ordinal(match.word("o")) if "o" in match.parts else count
    return Value(TimexType.SET, length(count, letter))


def _yield(match: Match) -> bool:
    """Whether it is the rate of a figure: "rose 8.5% annually", "the average daily volume"."""
    near = _clause(match.before(3))
    counts = (word[:1].isdigit() and not (len(word) == 4 and word.isdigit()) for word in near)
    return near[-1:] == ("average",) or any(counts)


def _clause(near: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last mark that parts clauses."""
    marks = [place for place, word in enumerate(near) if word in {",", ";", ":", "(", ")", "."}]
    return near[marks[-1] + 1 :] if marks else near


def _title(match: Match, word: str) -> bool:
    """Whether "Daily", "the daily Granma" is a name, or "a quarterly loss" says of what quarter."""
    first, behind = match.line.words[match.start], match.line.words[match.end]
    inside = bool(match.before() and match.before()[-1])
    if first is not None and first.text[0].isupper() and inside:
        return True
    if behind is None:
        return False
    return (word == "daily" and inside and behind.text[0].isupper()) or (
        word == "quarterly" and (behind.tag == "NOUN" or (first is not None and first.tag == "ADJ"))
    )


def setday(match: Match, _: Scene) -> Value | None:
    """Such as "Mondays", "every Monday", "weekdays", "weekends"."""
    names = [
        word for word in match.words() if word[:3] in {"mon", "tue", "wed", "thu", "fri", "sat", "sun", "wee"}
    ]
    if match.words()[0] == "on" and not names[0].endswith("s"):
        return None
    if names[0] in {"weekdays", "weekends"}:
        return Value(TimexType.SET, "XXXX-WXX-WE" if names[0] == "weekends" else "XXXX-WXX-WD")
    tail = f"T{lexicon().dayparts[match.word('dp').removesuffix('s')]}" if match.word("dp") else ""
    return Value(TimexType.SET, f"XXXX-WXX-{weekday(names[0]) + 1}{tail}")
