"""Marks: stretches of a text that carry a tag, as a marked text tells them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.model.attribution import Attribution
from sayso.model.span import Excerpt, Span, excerpt


@dataclass(frozen=True)
class Mark:
    """One marked thing, of one or more stretches.

    Attributes:
        tag: name of the tag, for example ``cue``.
        spans: half-open ranges of code points of the text, in order.
        id: what its parts are joined by; empty where it stands alone.
        attributes: what else the tag carries, in the order written.
    """

    tag: str
    spans: tuple[Span, ...]
    id: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids one by one: ``id="1 2"`` belongs to both 1 and 2; alone it is ``("",)``."""
        return tuple(self.id.split()) or ("",)


@dataclass(frozen=True)
class Marked:
    """A text and its marks, in order of their first character (longest first)."""

    text: str
    marks: tuple[Mark, ...]

    def of(self, tag: str) -> tuple[Mark, ...]:
        """The marks with this tag."""
        return tuple(mark for mark in self.marks if mark.tag == tag)

    def spans(self, tag: str) -> list[Span]:
        """All stretches with this tag, in order."""
        return sorted(span for mark in self.of(tag) for span in mark.spans)

    def excerpt(self, mark: Mark) -> Excerpt:
        """The words of a mark of this text."""
        return excerpt(self.text, mark.spans)

    def excerpts(self, tag: str) -> list[Excerpt]:
        """The words of every mark with this tag."""
        return [self.excerpt(mark) for mark in self.of(tag)]


def attributions(told: Marked) -> list[Attribution]:
    """Return what ``source``, ``cue`` and ``content`` marks of a text say belongs together.

    Marks that share an id are one attribution; without ids there is one in all. A source of two
    contents has both ids: ``<source id="1 2">``. A content names the id of the one that it stands
    in: ``<content id="2" within="1">``. In order of the first character of the content.

    >>> from sayso.testing import marked
    >>> [found] = attributions(marked("<source>She</source> <cue>said</cue> <content>no</content>."))
    >>> found.source.text, found.cue.text, found.content.text
    ('She', 'said', 'no')
    """
    contents = told.of("content")
    order = [content.id for content in contents]
    return [
        Attribution(
            source=_part(told, "source", content.id),
            cue=_part(told, "cue", content.id),
            content=told.excerpt(content),
            within=_index(order, content.attributes.get("within")),
        )
        for content in contents
    ]


def _index(order: list[str], within: str | None) -> int | None:
    return None if within is None else order.index(within)


def _part(told: Marked, tag: str, id_: str) -> Excerpt | None:
    return _joined(told, (mark for mark in told.of(tag) if id_ in mark.ids))


def _joined(told: Marked, marks: Iterable[Mark]) -> Excerpt | None:
    spans = [span for mark in marks for span in mark.spans]
    return excerpt(told.text, spans) if spans else None
