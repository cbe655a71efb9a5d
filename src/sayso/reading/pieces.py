"""From text to the word pieces and surface features that the reader's model takes.

The model is an uncased one: what capitals, quotation marks and paragraph starts say is handed
to it as three small features beside each piece.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from sayso.reading.quotes import MARKS, OPENING, quotations

Ints = npt.NDArray[np.int64]

#: sizes of the three features, also the sizes of the model's embedding tables
CASES, QUOTES, STARTS = 8, 5, 4


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one stretch of text, all arrays of the same length.

    Attributes:
        ids: index into the tokenizer's vocabulary.
        starts: first character of the piece (offset in the text handed in).
        ends: behind the last character of the piece.
        case: shape of the piece (see :func:`_case`).
        quote: 0 outside, 1 inside a quotation, 2 an opening, 3 a closing mark, 4 inside an
            unclosed one.
        place: 0 inside a sentence, 1 start of a paragraph, 2 start of a sentence, 3 goes on a word.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    case: Ints
    quote: Ints
    place: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, start: int, end: int) -> Pieces:
        """The pieces from index ``start`` up to ``end``; offsets stay those of the text."""
        return Pieces(*(getattr(self, name)[start:end] for name in self.__slots__))


def load_tokenizer(path: Path) -> Tokenizer:
    """Load a ``tokenizer.json`` with truncation and padding switched off."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def _case(word: str) -> int:
    """0 lower, 1 Capitalised, 2 ALL CAPITALS, 3 miXed, 4 digits, 5 punctuation, 6 one capital."""
    if not word[:1].isalnum():
        return 5
    if any(char.isdigit() for char in word):
        return 4
    if word.islower():
        return 0
    if word.isupper():
        return 6 if len(word) == 1 else 2
    return 1 if word[0].isupper() and word[1:].islower() else 3


def _quote_states(text: str) -> npt.NDArray[np.int64]:
    states = np.zeros(len(text) + 1, dtype=np.int64)
    for quotation in quotations(text):
        states[quotation.start : quotation.end] = 1 if quotation.closed else 4
        states[quotation.start] = 2
        if quotation.closed:
            states[quotation.end - 1] = 3
    return states


def _place(text: str, start: int, end: int, previous_end: int) -> int:
    if (
        start == previous_end
        and text[start : start + 1].isalnum()
        and text[previous_end - 1 : previous_end].isalnum()
    ):
        return 3
    gap = text[previous_end:start]
    if "\n" in gap or previous_end == 0:
        return 1
    before = text[max(previous_end - 3, 0) : previous_end].rstrip(MARKS + ")'\u2019")
    if gap and before[-1:] in ".?!" and (text[start].isupper() or text[start] in OPENING + '"'):
        return 2
    return 0


def to_pieces(text: str, tokenizer: Tokenizer) -> Pieces:
    """Cut ``text`` into pieces with their features; special tokens are not added."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    states = _quote_states(text)
    case, place = [], []
    previous = 0
    for start, end in encoding.offsets:
        case.append(_case(text[start:end]))
        place.append(_place(text, start, end, previous))
        previous = end
    return Pieces(
        ids=np.array(encoding.ids, dtype=np.int64),
        starts=offsets[:, 0],
        ends=offsets[:, 1],
        case=np.array(case, dtype=np.int64),
        quote=states[offsets[:, 0]],
        place=np.array(place, dtype=np.int64),
    )
