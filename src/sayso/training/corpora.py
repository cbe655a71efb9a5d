"""PolNeAR as training examples: articles, attributions, labels on word pieces."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from sayso.reading.pieces import Pieces

Spans = list[tuple[int, int]]

#: roles of a piece: outside, then begin and inside of source, cue and content
LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
SOURCE, CUE, CONTENT = 1, 3, 5

_SPAN = re.compile(r"^(T\d+)\t(\S+) ([\d; ]+)(?:\t|$)")
_LINK = re.compile(r"^E\d+\t(.+)$")


@dataclass(frozen=True)
class Attribution:
    """Source, cue and content as lists of half-open character ranges; source and cue may be empty."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True)
class Article:
    """One article with one list of attributions for each annotator."""

    stem: str
    text: str
    annotations: dict[str, list[Attribution]]


def read_standoff(path: Path) -> list[Attribution]:
    """Read one ``.ann`` file; attributions without content are left out."""
    spans: dict[str, Spans] = {}
    links: list[list[str]] = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if match := _SPAN.match(line):
            parts = (piece.split() for piece in match[3].split(";"))
            spans[match[1]] = [(int(start), int(end)) for start, end in parts]
        elif match := _LINK.match(line):
            links.append(match[1].split())
    found = []
    for link in links:
        roles: dict[str, Spans] = defaultdict(list)
        for argument in link:
            role, _, key = argument.partition(":")
            roles[role.rstrip("0123456789")].extend(spans[key])
        if roles["Content"]:
            found.append(Attribution(sorted(roles["Source"]), sorted(roles["Cue"]), sorted(roles["Content"])))
    return found


def read_corpus(folder: Path) -> list[Article]:
    """Read ``folder/text`` and ``folder/attributions`` in order of article name."""
    by_stem: dict[str, dict[str, list[Attribution]]] = defaultdict(dict)
    for path in sorted((folder / "attributions").glob("*.ann")):
        stem, _, annotator = path.stem.rpartition("_")
        by_stem[stem][annotator] = read_standoff(path)
    return [
        Article(stem, (folder / "text" / f"{stem}.txt").read_bytes().decode("utf-8"), by_stem[stem])
        for stem in sorted(by_stem)
    ]


def _covered(pieces: Pieces, spans: Spans) -> list[npt.NDArray[np.int64]]:
    """Indices of the pieces that each span touches, an array a span; touching spans are joined."""
    joined: list[npt.NDArray[np.int64]] = []
    for start, end in spans:
        low = int(np.searchsorted(pieces.ends, start, side="right"))
        high = int(np.searchsorted(pieces.starts, end, side="left"))
        if high <= low:
            continue
        if joined and joined[-1][-1] + 1 >= low:
            joined[-1] = np.arange(joined[-1][0], high)
        else:
            joined.append(np.arange(low, high))
    return joined


def label(
    pieces: Pieces, attributions: list[Attribution]
) -> tuple[npt.NDArray[np.int64], list[npt.NDArray[np.int64]]]:
    """Labels of an article's pieces and, for each piece, the pieces it points to.

    Content points to its cue (to its source where it has no cue), the cue points to its source.
    An empty array means the root. Where attributions overlap the first one keeps the piece.
    """
    roles = np.zeros(len(pieces), dtype=np.int64)
    nothing = np.zeros(0, dtype=np.int64)
    targets = [nothing] * len(pieces)
    for one in attributions:
        groups = {
            role: _covered(pieces, spans)
            for role, spans in ((SOURCE, one.source), (CUE, one.cue), (CONTENT, one.content))
        }
        flat = {role: np.concatenate(parts) if parts else nothing for role, parts in groups.items()}
        for role, parts in groups.items():
            target = {
                SOURCE: nothing,
                CUE: flat[SOURCE],
                CONTENT: flat[CUE] if len(flat[CUE]) else flat[SOURCE],
            }[role]
            for part in parts:
                fresh = part[roles[part] == 0]
                roles[fresh] = role + 1
                if len(fresh):
                    roles[fresh[0]] = role
                for piece in fresh:
                    targets[piece] = target
    return roles, targets
