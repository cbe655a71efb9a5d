"""The gazetteer: names to places, in one file that is mapped into memory and searched where it lies.

Behind the first line (JSON: columns with their types and lengths) stand the columns, one after another:

- of places, a row each: ``id`` (GeoNames; 0 for our own), ``lat`` and ``lon`` in degrees, ``people``
  (8 times the base-2 logarithm of population + 1), ``parent`` (row of the place it lies in; 65535 for none),
  ``kind``, ``country`` (index in the header's list), ``label`` (where its name begins in ``labels``);
- of names: ``keys``, folded and sorted, end to end, ``key`` where each begins; ``posting`` where the rows
  that a key may mean begin in ``rows``, whose highest bit tells whether the place is called so in English.
"""

from __future__ import annotations

import json
import math
import mmap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from sayso.reading.places.fold import fold

FILE = Path(__file__).parents[1] / "weights" / "gazetteer.bin"
NONE = 65_535
#: the bit of ``rows`` that tells that the key is a name the place goes by in English, not another spelling
CHIEF = 1 << 31


class Kind(IntEnum):
    """What a place is."""

    SETTLEMENT = 0
    REGION = 1
    DISTRICT = 2
    COUNTRY = 3
    AREA = 4
    POINT = 5


class Named(Protocol):
    """What is written: a place with its names."""

    id: int
    name: str
    kind: Kind
    country: str
    at: tuple[float, float] | None
    population: int
    parent: int
    names: set[str]
    chief: set[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    Attributes:
        row: where it stands.
        id: of GeoNames as text; ``sayso:`` and the name for our own.
        name: its name.
        kind: what it is.
        country: ISO 3166 code of two letters; empty where it lies in none or several.
        latitude, longitude: degrees, WGS 84.
        size: base-10 logarithm of its population + 1.
        within: rows of the places it lies in, the nearest first.
        own: whether it goes by the name that was looked up in English; else that is another spelling.
    """

    row: int
    id: str
    name: str
    kind: Kind
    country: str
    latitude: float
    longitude: float
    size: float
    within: tuple[int, ...]
    own: bool = True


class Gazetteer:
    """Look-ups in the file; nothing is read before it is asked for, nothing is ever written."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        start = self._map.find(b"\n") + 1
        header = json.loads(self._map[:start])
        self._countries: list[str] = header["countries"]
        self._columns: dict[str, npt.NDArray[Any]] = {}
        for name, kind, length in header["columns"]:
            self._columns[name] = np.frombuffer(self._map, np.dtype(kind), length, start)
            start += self._columns[name].nbytes
        self._keys = self._columns["keys"].data
        self._starts = self._columns["key"].data

    def find(self, key: str) -> tuple[Entry, ...]:
        """The places that a folded name may mean, the most populous first; none where it is unknown."""
        at = self._search(key.encode())
        if at < 0:
            return ()
        begin, end = self._columns["posting"][at : at + 2]
        rows = self._columns["rows"][begin:end].tolist()
        return tuple(self.entry(row & ~CHIEF, bool(row & CHIEF)) for row in rows)

    def _search(self, key: bytes) -> int:
        starts, keys, low, high = self._starts, self._keys, 0, len(self._starts) - 1
        while low < high:
            middle = (low + high) // 2
            if bytes(keys[starts[middle] : starts[middle + 1]]) < key:
                low = middle + 1
            else:
                high = middle
        found = low < len(starts) - 1 and bytes(keys[starts[low] : starts[low + 1]]) == key
        return low if found else -1

    def entry(self, row: int, own: bool = True) -> Entry:
        """The place in a row; ``own`` as the key that found it says."""
        columns = self._columns
        begin, end = columns["label"][row : row + 2]
        name = bytes(columns["labels"][begin:end]).decode()
        ident = int(columns["id"][row])
        return Entry(
            row,
            str(ident) if ident else f"sayso:{fold(name).replace(' ', '-')}",
            name,
            Kind(int(columns["kind"][row])),
            self._countries[int(columns["country"][row])],
            round(float(columns["lat"][row]), 5),
            round(float(columns["lon"][row]), 5),
            float(columns["people"][row]) / 8 * math.log10(2),
            self._within(row),
            own,
        )

    def _within(self, row: int) -> tuple[int, ...]:
        found: list[int] = []
        above = int(self._columns["parent"][row])
        while above != NONE:
            found.append(above)
            above = int(self._columns["parent"][above])
        return tuple(found)


@cache
def load(path: Path = FILE) -> Gazetteer:
    """The gazetteer that ships with the package, or the one at ``path``; opened once."""
    return Gazetteer(path)


def write(path: Path, places: Sequence[Named]) -> None:
    """Write the places to a file; rows are in the order given, parents must stand in the first 65,535."""
    codes = sorted({one.country for one in places})
    keys: dict[str, set[int]] = {}
    for row, one in enumerate(places):
        for name in one.names | {one.name}:
            keys.setdefault(fold(name), set()).add(row)
    keys.pop("", None)
    names = sorted(keys, key=str.encode)
    chief = [{fold(name) for name in one.chief | {one.name}} for one in places]
    rows = [
        [
            row | CHIEF if name in chief[row] else row
            for row in sorted(keys[name], key=lambda row: _order(places[row]))
        ]
        for name in names
    ]
    columns = {
        "key": _ends(len(name.encode()) for name in names),
        "posting": _ends(map(len, rows)),
        "rows": np.array([row for some in rows for row in some], "<u4"),
        "id": np.array([one.id for one in places], "<u4"),
        "lat": np.array([one.at[0] if one.at else 0 for one in places], "<f4"),
        "lon": np.array([one.at[1] if one.at else 0 for one in places], "<f4"),
        "label": _ends(len(one.name.encode()) for one in places),
        "parent": np.array([one.parent if one.parent >= 0 else NONE for one in places], "<u2"),
        "people": np.array([round(8 * math.log2(one.population + 1)) for one in places], "u1"),
        "kind": np.array([one.kind for one in places], "u1"),
        "country": np.array([codes.index(one.country) for one in places], "u1"),
        "labels": np.frombuffer("".join(one.name for one in places).encode(), "u1"),
        "keys": np.frombuffer("".join(names).encode(), "u1"),
    }
    header = {
        "countries": codes,
        "columns": [(name, one.dtype.str, len(one)) for name, one in columns.items()],
    }
    # columns of four bytes come first and stay aligned to four: so the header is padded
    line = json.dumps(header).encode()
    line += b" " * (-(len(line) + 1) % 4) + b"\n"
    path.write_bytes(line + b"".join(one.tobytes() for one in columns.values()))


def _order(one: Named) -> tuple[int, int]:
    return -one.population, one.id


def _ends(lengths: Iterable[int]) -> npt.NDArray[np.uint32]:
    return np.cumsum([0, *lengths], dtype="<u4")
