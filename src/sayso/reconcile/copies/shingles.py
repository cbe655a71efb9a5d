"""Shingles: a report's words as the set of its runs of a few words, each a 64-bit number.

Only the running text counts: not headlines, notes and captions, which publishers write anew. Words between
quotation marks are kept apart, since two reports that quote one statement are no copies for it.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from sayso.model.report import PassageKind, Report

#: sorted, each number once
Numbers: TypeAlias = npt.NDArray[np.uint64]

#: words in a shingle: three, so that a figure that was changed spoils three shingles and no more
LENGTH = 3
_BODY = frozenset({PassageKind.PARAGRAPH, PassageKind.QUOTATION, PassageKind.LIST, PassageKind.STANDFIRST})
_WORD = re.compile(r"[\w'’]+(?:[.,]\d+)*")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"\n]*\"|«[^«»]*»")
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_SMALL = np.zeros(0, dtype=np.uint64)


@dataclass(frozen=True, slots=True)
class Shingles:
    """The shingles of a text.

    Attributes:
        plain: of the words outside quotation marks.
        quoted: of the words inside.
    """

    plain: Numbers
    quoted: Numbers

    def __len__(self) -> int:
        return len(self.plain) + len(self.quoted)


def words(text: str) -> list[str]:
    """The words of a text in small letters, with straight apostrophes and without marks.

    >>> words("It’s 1,310 – not 53%.")
    ["it's", '1,310', 'not', '53']
    """
    return [word.replace("’", "'").strip("'") for word in _WORD.findall(text.casefold())]


def body(report: Report) -> list[str]:
    """The passages of the running text, without headline, notes, captions and furniture."""
    return [report.text[one.start : one.end] for one in report.passages if one.kind in _BODY]


def shingles(passages: list[str]) -> Shingles:
    """The shingles of a text, passage by passage: none goes over the end of a passage or a quotation.

    >>> found = shingles(['He said it was over. "It is not over," she said.'])
    >>> len(found.plain), len(found.quoted)
    (3, 2)
    """
    outside, inside = [], []
    for passage in passages:
        end = 0
        for quotation in _QUOTED.finditer(passage):
            outside.append(_hashed(passage[end : quotation.start()]))
            inside.append(_hashed(quotation.group()))
            end = quotation.end()
        outside.append(_hashed(passage[end:]))
    return Shingles(_joined(outside), _joined(inside))


def _joined(parts: list[Numbers]) -> Numbers:
    return np.unique(np.concatenate(parts)) if parts else _SMALL


def _hashed(text: str) -> Numbers:
    """A number for each run of :data:`LENGTH` words."""
    told = words(text)
    if len(told) < LENGTH:
        return _SMALL
    numbers = np.fromiter(map(_number, told), dtype=np.uint64, count=len(told))
    found = numbers[: len(told) - LENGTH + 1].copy()
    for shift in range(1, LENGTH):
        found *= _PRIME
        found ^= numbers[shift : len(told) - LENGTH + 1 + shift]
    found *= _PRIME
    return found ^ (found >> np.uint64(29))


@lru_cache(maxsize=262_144)
def _number(word: str) -> int:
    data = word.encode("utf-8", "surrogatepass")
    return zlib.crc32(data) | zlib.crc32(data, 0x5A17) << 32


def shared(left: Numbers, right: Numbers) -> int:
    """How many numbers stand in both.

    >>> shared(np.array([1, 3, 5], np.uint64), np.array([3, 4, 5], np.uint64))
    2
    """
    short, long = (left, right) if len(left) <= len(right) else (right, left)
    if not len(short):
        return 0
    at = np.searchsorted(long, short)
    at[at == len(long)] = 0
    return int(np.count_nonzero(long[at] == short))
