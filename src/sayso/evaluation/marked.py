"""Marked text: words, expectation and documentation in one line.

``<source>The minister</source> <cue>said</cue> <content>growth was 3%</content>`` is a text of
thirty characters and three marks. Tags nest and repeat, tags of two names may cross; they carry attributes
(``<figure low="51" bound="at least">at least 51</figure>``); parts with the same tag and id are one
mark (``<content id="1">``). A ``<`` that opens no tag is a character like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.evaluation.mark import Mark, Marked

_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-z][a-z_-]*)(?P<rest>(?:\s+[a-z_]+=\"[^\"<>]*\")*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z_]+)=\"([^\"]*)\"")


@dataclass(frozen=True, slots=True)
class _Part:
    tag: str
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)


def marked(source: str) -> Marked:
    """Part a marked text into its words and its marks.

    Raises ``ValueError`` where a tag is closed that is not open, left open, or holds no words.

    >>> told = marked('He saw <figure low="51">at least 51</figure> cars.')
    >>> told.text, told.marks[0].spans, told.marks[0].attributes["low"]
    ('He saw at least 51 cars.', ((7, 18),), '51')
    """
    pieces: list[str] = []
    parts: list[_Part] = []
    opened: list[_Part] = []
    length = behind = 0
    for tag in _TAG.finditer(source):
        pieces.append(source[behind : tag.start()])
        length += tag.start() - behind
        behind = tag.end()
        if tag["close"]:
            parts.append(_close(opened, tag["name"], length))
        else:
            opened.append(_Part(tag["name"], length, length, dict(_ATTRIBUTE.findall(tag["rest"]))))
    if opened:
        raise ValueError(f"<{opened[-1].tag}> is not closed")
    return Marked("".join([*pieces, source[behind:]]), _join(parts))


def _close(opened: list[_Part], name: str, end: int) -> _Part:
    for at in range(len(opened) - 1, -1, -1):
        if opened[at].tag == name:
            part = opened.pop(at)
            if part.start == end:
                raise ValueError(f"<{name}> holds no words")
            return _Part(name, part.start, end, part.attributes)
    raise ValueError(f"</{name}> closes nothing")


def _join(parts: list[_Part]) -> tuple[Mark, ...]:
    """Marks of the parts: those with the same tag and id are one, with all their attributes."""
    groups: dict[tuple[str, object], list[_Part]] = {}
    for at, part in enumerate(sorted(parts, key=lambda part: (part.start, -part.end))):
        groups.setdefault((part.tag, part.attributes.get("id", at)), []).append(part)
    return tuple(_mark(group) for group in groups.values())


def _mark(group: list[_Part]) -> Mark:
    attributes = {name: value for part in group for name, value in part.attributes.items()}
    id_ = attributes.pop("id", "")
    return Mark(group[0].tag, tuple((part.start, part.end) for part in group), id_, attributes)


def markup(text: str, marks: Iterable[Mark]) -> str:
    """Write marks into a text: what :func:`marked` parts again, and a failing test can print.

    >>> markup("She said no.", [Mark("cue", ((4, 8),))])
    'She <cue>said</cue> no.'
    """
    closing: dict[int, list[tuple[int, str]]] = {}
    opening: dict[int, list[tuple[int, str]]] = {}
    for mark in marks:
        for start, end in mark.spans:
            opening.setdefault(start, []).append((-end, _open(mark)))
            closing.setdefault(end, []).append((-start, f"</{mark.tag}>"))
    pieces: list[str] = []
    behind = 0
    for at in sorted({*opening, *closing}):
        pieces += [text[behind:at], *_tags(closing, at), *_tags(opening, at)]
        behind = at
    return "".join([*pieces, text[behind:]])


def _open(mark: Mark) -> str:
    told = {"id": mark.id} if mark.id else {}
    return f"<{mark.tag}" + "".join(f' {k}="{v}"' for k, v in {**told, **mark.attributes}.items()) + ">"


def _tags(tags: dict[int, list[tuple[int, str]]], at: int) -> list[str]:
    return [tag for _, tag in sorted(tags.get(at, []), key=lambda pair: pair[0])]
