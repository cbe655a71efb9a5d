"""From scores of pieces to attributions.

1. The best path through the role scores gives spans of sources, cues and contents.
2. Every content span goes to the cue, source or root that its pieces point to most.
3. Every cue goes to the source its pieces point to, or to none.
4. Contents with one cue become one attribution. A cue that no content goes to is part of the cue of the
   contents that lean to it ("*has* also *said*"); two cues with contents of their own are never joined
   (joining them lost 3 points of strict content F1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sayso.reading.viterbi import CONTENT, CUE, SOURCE, best_paths, constrained, marginals

Floats = npt.NDArray[np.float32]
Range = tuple[int, int]
_NEVER = -1e4


@dataclass(frozen=True)
class Dials:
    """What is set on held-out text, not trained.

    Attributes:
        bias: added to the scores of the seven roles.
        root: added to the log probability of the root, for cues and for contents.
        part: least share of the pointing that makes a second span part of a split cue or source.
    """

    bias: tuple[float, ...] = (0.0,) * 7
    root_cue: float = 0.0
    root_content: float = 0.0
    part: float = 0.25


@dataclass(frozen=True)
class Scores:
    """Model output for one window; piece 0 is the root.

    Attributes:
        roles: ``[length, 7]``, log scores.
        pointers: ``[length, length]``, log scores, row points to column.
        transitions: ``[7, 7]``.
    """

    roles: Floats
    pointers: Floats
    transitions: Floats


@dataclass(frozen=True)
class Found:
    """One attribution as ranges of pieces of the window, with what its confidence is made from."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]
    evidence: tuple[float, ...]


def _spans(path: npt.NDArray[np.int64], role: int) -> list[Range]:
    inside = np.flatnonzero((path == role) | (path == role + 1))
    found: list[Range] = []
    for at in inside:
        if found and found[-1][1] == at and path[at] != role:
            found[-1] = (found[-1][0], int(at) + 1)
        else:
            found.append((int(at), int(at) + 1))
    return found


def _softmax(rows: Floats) -> Floats:
    odds = np.exp(rows - rows.max(1, keepdims=True))
    total: Floats = odds / odds.sum(1, keepdims=True)
    return total


def _pull(pointing: Floats, span: Range, targets: list[Range]) -> Floats:
    """Mean share of the span's pointing that falls on each target, the root last."""
    rows = pointing[span[0] : span[1]]
    reach = np.concatenate([np.zeros((len(rows), 1), np.float32), rows.cumsum(1)], axis=1)
    shares = [reach[:, end] - reach[:, start] for start, end in targets]
    total: Floats = np.array([share.mean() for share in [*shares, rows[:, 0]]], dtype=np.float32)
    return total


def _choice(pull: Floats, root: float) -> int:
    biased = np.log(pull + 1e-6)
    biased[-1] += root
    return int(biased.argmax())


@dataclass(frozen=True)
class _Window:
    pointing: Floats
    chances: Floats
    path: npt.NDArray[np.int64]
    dials: Dials

    def certainty(self, spans: tuple[Range, ...], role: int) -> tuple[float, float]:
        """Mean and least probability that the pieces of the spans have the role."""
        chance = np.concatenate([self.chances[s:e, role : role + 2].sum(1) for s, e in spans])
        return float(chance.mean()), float(chance.min())


def _sources(
    window: _Window, cue: tuple[Range, ...], sources: list[Range]
) -> tuple[tuple[Range, ...], float]:
    pull = np.mean([_pull(window.pointing, part, sources) for part in cue], axis=0)
    best = _choice(pull, window.dials.root_cue)
    if best == len(sources):
        return (), float(pull[-1])
    near = [at for at in range(len(sources)) if at == best or pull[at] >= window.dials.part]
    return tuple(sources[at] for at in near), float(pull[near].sum())


def _found(
    window: _Window,
    cue: tuple[Range, ...],
    contents: list[tuple[Range, float]],
    sources: list[Range],
    source: tuple[Range, ...] = (),
) -> Found:
    linked = 1.0
    if cue:
        source, linked = _sources(window, cue, sources)
    content = tuple(span for span, _ in contents)
    mean, least = window.certainty(content, CONTENT)
    cue_mean = window.certainty(cue, CUE)[0] if cue else 0.0
    source_mean = window.certainty(source, SOURCE)[0] if source else 0.0
    begins = float(np.mean([window.chances[start, CONTENT] for start, _ in content]))
    evidence = (
        mean,
        least,
        begins,
        min(share for _, share in contents),
        cue_mean,
        linked,
        source_mean,
        float(bool(cue)),
        float(bool(source)),
    )
    return Found(source, cue, content, evidence)


def decode(windows: Sequence[Scores], dials: Dials) -> list[list[Found]]:
    """The attributions of each window, in order of their first content piece.

    Windows are decoded together: the steps along a sentence cost the same for one and for ten.
    """
    if not windows:
        return []
    length = max(len(one.roles) for one in windows)
    emissions = np.full((len(windows), length, 7), _NEVER, dtype=np.float32)
    emissions[:, :, 0] = 0
    for at, one in enumerate(windows):  # the special tokens at both ends stay outside
        emissions[at, 1 : len(one.roles) - 1] = one.roles[1:-1] + np.array(dials.bias, dtype=np.float32)
    transitions = constrained(windows[0].transitions)
    paths = best_paths(emissions, transitions)
    chances = marginals(emissions, transitions)
    return [
        _window(_Window(_softmax(one.pointers), chance, path, dials))
        for one, path, chance in zip(windows, paths, chances, strict=True)
    ]


def _window(window: _Window) -> list[Found]:
    sources, cues, contents = (_spans(window.path, role) for role in (SOURCE, CUE, CONTENT))
    pulls = [_pull(window.pointing, span, [*cues, *sources]) for span in contents]
    homes = [_choice(pull, window.dials.root_content) for pull in pulls]
    found = []
    for home in sorted(set(homes)):
        mine = [at for at, chosen in enumerate(homes) if chosen == home]
        if home < len(cues):
            idle = [at for at in range(len(cues)) if at not in homes]
            parts = _parts(home, [pulls[at] for at in mine], idle, window.dials)
            links = [(contents[at], float(pulls[at][parts].sum())) for at in mine]
            found.append(_found(window, tuple(cues[at] for at in parts), links, sources))
            continue
        source = (sources[home - len(cues)],) if home < len(cues) + len(sources) else ()
        found += [
            _found(window, (), [(contents[at], float(pulls[at][home]))], sources, source) for at in mine
        ]
    return sorted(found, key=lambda one: one.content[0])


def _parts(home: int, pulls: list[Floats], idle: list[int], dials: Dials) -> list[int]:
    """The cue with its other parts: cues of no content of their own that these contents lean to as well."""
    pull = np.mean(pulls, axis=0)
    return sorted([home, *(at for at in idle if pull[at] >= dials.part)])
