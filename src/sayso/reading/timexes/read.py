"""Time expressions of a whole text, in order, each in the light of those before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.model.timex import Timex, TimexType
from sayso.reading.prose import Prose
from sayso.reading.timexes.anchors import anchored
from sayso.reading.timexes.classes import Line, encode
from sayso.reading.timexes.lexicon import Phrase, lexicon
from sayso.reading.timexes.narrative import moved
from sayso.reading.timexes.patterns import matches
from sayso.reading.timexes.resolve import resolve
from sayso.reading.timexes.scene import PUBLISHED, Scene, Value, point


def timexes(prose: Prose, published: str | None = None) -> list[Timex]:
    """Time expressions of the text, sorted, not overlapping.

    Args:
        prose: the whole text.
        published: date of publication, ISO 8601; its length is its precision. Without it relative
            expressions have no value.

    >>> from sayso.reading.prose import prose
    >>> from sayso.reading.tags import tag
    >>> text = "He left on Thursday and will return on 2 June."
    >>> [(t.exact[0], t.value) for t in timexes(prose(text, tag), "2022-05-20")]
    [('Thursday', '2022-05-19'), ('2 June', '2022-06-02')]
    """
    line = encode(prose)
    return [_timex(line, start, end, value) for start, end, value in _found(line, published)]


def _found(line: Line, published: str | None) -> Iterator[tuple[int, int, Value]]:
    scene, done = Scene(published=point(published, PUBLISHED)), 0
    found = matches(line)
    for place, match in enumerate(found):
        if match.start < done:
            continue
        scene = scene.at(match.start)
        value = anchored(found, place, scene) or resolve(match, scene)
        if value is None:
            done = match.end if match.rule == "phrase" else done
            continue
        start, end = value.words or (match.start, match.end)
        start, end, value = _trim(line, *_widen(line, start, end, done, value))
        for here in (value, value.rest):
            if here is None:
                continue
            start, end = (start, end) if here is value else here.words or (start, end)
            yield start, end, here
            done = end
            scene = moved(scene, match, here, line.cut(start, end))


def _widen(line: Line, start: int, end: int, done: int, value: Value) -> tuple[int, int, Value]:
    """Take in the words around that set the mod: "mid-", "the end of", "at least", "or so"."""
    table = lexicon().bounds if value.type in {TimexType.DURATION, TimexType.TIME} else lexicon().edges
    if value.type is TimexType.TIME:
        table = {**lexicon().edges, **table}
    for size in (4, 3, 2, 1):
        words = line.lower[start - size : start]
        if start - size >= done and (mod := table.get(words)) and not _spanned(line.lower[start], words):
            start, value = start - size, replace(value, modifier=mod)
            break
    if mod := lexicon().tails.get(line.lower[end : end + 2]):
        end, value = end + 2, replace(value, modifier=mod)
    return start, end, value


def _spanned(first: str, words: Phrase) -> bool:
    """Whether "over" means throughout: "over the past week", not "over two weeks"."""
    return first in {"the", "this", "that"} and words in {("over",), ("under",), ("about",)}


def _trim(line: Line, start: int, end: int, value: Value) -> tuple[int, int, Value]:
    """Leave out a full stop at the end that is not an abbreviation's."""
    if line.lower[end - 1] == "." and (
        end - start < 2 or len(line.lower[end - 2]) > 4 or line.lower[end : end + 1] == ("",)
    ):
        end -= 1
    return start, end, value


def _timex(line: Line, start: int, end: int, value: Value) -> Timex:
    first, last = line.words[start], line.words[end - 1]
    if first is None or last is None:
        raise ValueError(f"an expression of words [{start}, {end}) crosses a sentence")
    span = (first.start, last.end)
    return Timex(
        spans=(span,),
        exact=(line.text[span[0] : span[1]],),
        type=value.type,
        value=value.value,
        anchor=value.anchor,
        modifier=value.modifier,
    )
