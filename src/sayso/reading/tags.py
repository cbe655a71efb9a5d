"""Parts of speech: a small feed-forward tagger over hashed features of a word and its neighbours.

A word's vector is the sum of the vectors of its features (the word, its endings and beginnings, its
shape), which depend on nothing but the word and the kind of line it stands in, so that it is made once
for each distinct word and kept. Two words to the left, the word and two to the right go through one
hidden layer. The form follows Botha et al. 2017, *Natural language processing with small feed-forward
networks*. ``sayso.training.tags`` makes the weights.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.reading.words import Word

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

#: universal parts of speech, in the order of the network's outputs
TAGS = (
    *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
    *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
)
BUCKETS = 1 << 15
#: words to each side that are looked at
REACH = 2
#: distinct words kept, 2 KB each; a batch over millions of reports stays in bounds
KEPT = 20_000

_WEIGHTS = Path(__file__).parent / "weights" / "tags.npz"
_DIGIT = re.compile(r"\d")
_RUN = re.compile(r"(.)\1+")


def line_kind(texts: Sequence[str]) -> str:
    """Whether a line is printed in capitals ("C"), as a title ("T") or neither ("").

    >>> line_kind(["ARMY", "SAYS", "TWO", "HURT"]), line_kind("Troops Leave City After Talks".split())
    ('C', 'T')
    """
    long = [text for text in texts if len(text) > 3 and text.isalpha()]
    if len(long) < 2:
        return ""
    if sum(text.isupper() for text in long) > 0.8 * len(long):
        return "C"
    if len(long) > 2 and sum(text[0].isupper() for text in long) > 0.8 * len(long):
        return "T"
    return ""


def shape(text: str) -> str:
    """Letters as x or X, digits as 0, runs shortened.

    >>> shape("McDonald"), shape("1,730")
    ('XxXx', '0,0')
    """
    marks = ("0" if c.isdigit() else "X" if c.isupper() else "x" if c.isalpha() else c for c in text)
    return _RUN.sub(r"\1", "".join(marks))


def features(text: str, kind: str) -> list[int]:
    """Buckets of the features of a word; ``kind`` is that of its line, with "^" at its start."""
    low = _DIGIT.sub("0", text.lower()).replace("\u2019", "'")
    names = [f"w={low}", f"c={kind}{shape(text)}", f"k={kind}{low}"]
    names += [f"s{size}={low[-size:]}" for size in (1, 2, 3, 4) if len(low) > size]
    names += [f"p{size}={low[:size]}" for size in (1, 2, 3) if len(low) > size]
    return [zlib.crc32(name.encode()) % BUCKETS for name in names]


def kinds(texts: Sequence[str]) -> list[str]:
    """Kind of each word of a line: that of the line, and "^" up to the first letter."""
    kind = line_kind(texts)
    first = next((at for at, text in enumerate(texts) if text[0].isalnum()), len(texts))
    return [kind + "^" if at <= first else kind for at in range(len(texts))]


@dataclass(frozen=True)
class Tagger:
    """The network.

    Attributes:
        vectors: (buckets, width), a row a feature.
        hidden, hidden_bias: ((2 * REACH + 1) * width, units) and (units,).
        output, output_bias: (units, tags) and (tags,).
    """

    vectors: Floats
    hidden: Floats
    hidden_bias: Floats
    output: Floats
    output_bias: Floats
    _kept: dict[tuple[str, str], Floats] = field(default_factory=dict, init=False, repr=False, compare=False)

    def vector(self, text: str, kind: str) -> Floats:
        """What the word adds to the hidden layer from each place of the window, (2 * REACH + 1, units)."""
        found = self._kept.get((text, kind))
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            own = self.vectors[features(text, kind)].sum(0)
            found = own @ self.hidden.reshape(2 * REACH + 1, len(own), -1)
            self._kept[text, kind] = found
        return found

    def predict(self, lines: Iterable[Sequence[str]]) -> Ints:
        """Index in ``TAGS`` of every word of the lines, one after another.

        Sums of kept vectors and one product too small for BLAS to share out: its threads would wait for
        each other longer than they work.
        """
        edge = [np.zeros((2 * REACH + 1, len(self.hidden_bias)), np.float32)] * REACH
        rows, places = list(edge), []
        for line in lines:
            places.append(np.arange(len(rows), len(rows) + len(line)))
            rows += [self.vector(text, kind) for text, kind in zip(line, kinds(line), strict=True)]
            rows += edge
        table, at = np.stack(rows), np.concatenate([*places, np.zeros(0, np.int64)]).astype(np.int64)
        inner = sum((table[at + step, step + REACH] for step in range(-REACH, REACH + 1)), self.hidden_bias)
        return np.asarray((np.maximum(inner, 0) @ self.output + self.output_bias).argmax(1))


@cache
def load(path: Path = _WEIGHTS) -> Tagger:
    """The tagger that ships with the package, or the one at ``path``."""
    with np.load(path) as kept:
        vectors = kept["vectors"].astype(np.float32) * kept["scale"].astype(np.float32)
        dense = (kept[name].astype(np.float32) for name in ("hidden", "hidden_bias", "output", "output_bias"))
        return Tagger(vectors, *dense)


def tag_all(sentences: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """Tag many sentences in one pass; several times faster than one by one."""
    found = load().predict([[word.text for word in sentence] for sentence in sentences]).tolist()
    names = iter(found)
    return [
        [Word(word.text, word.start, word.end, TAGS[next(names)]) for word in sentence]
        for sentence in sentences
    ]


def tag(words: Sequence[Word]) -> list[Word]:
    """Copies of the words of one sentence with their universal part of speech.

    >>> from sayso.reading.words import words
    >>> [word.tag for word in tag(words("She said nothing."))]
    ['PRON', 'VERB', 'PRON', 'PUNCT']
    """
    return tag_all([words])[0]
