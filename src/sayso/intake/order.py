"""Where blocks and captions stood in the page, so that they can be put in its order."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from sayso.intake.body import Block
from sayso.intake.pictures import Picture
from sayso.intake.tree import apart, text
from sayso.model.report import PassageKind

_BARE = re.compile(r"\W+")
_KEYED = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "blockquote",
    "td",
    "dd",
    "pre",
    "div",
    "span",
    "section",
)
_KEY = 60
#: two renderings of the same words differ by so many characters at most
_SLACK = 20
#: so many paragraphs make a container one of the article's; so many characters make a paragraph prose
_ENOUGH, _PROSE = 3, 80


def key(words: str) -> str:
    """Return what two renderings of the same words share: letters and digits of their beginning."""
    return _BARE.sub("", words[: 3 * _KEY]).lower()[:_KEY]


def same(one: str, other: str) -> bool:
    """Whether two renderings are of the same words, from beginning to end.

    >>> same("A gate fell.", "A  gate fell"), same("A gate fell.", "A gate fell. It was old and of oak.")
    (True, False)
    """
    return key(one) == key(other) and abs(len(one) - len(other)) <= _SLACK


class Order:
    """Document order of a page's elements, and which of them hold which words."""

    def __init__(self, root: HtmlElement) -> None:
        self._at = {item: at for at, item in enumerate(root.iter())}
        self._held: dict[str, list[tuple[int, HtmlElement]]] = {}
        for item in root.iter(*_KEYED):
            start = key(_beginning(item))
            if start:
                self._held.setdefault(start, []).append((self._at[item], item))

    def at(self, element: HtmlElement) -> int:
        """Place of an element in document order."""
        return self._at[element]

    def places(self, blocks: Sequence[Block]) -> list[tuple[int, HtmlElement | None]]:
        """Return place and element of every block; one that is not found takes the place before it."""
        found: list[tuple[int, HtmlElement | None]] = []
        last = 0
        for block in blocks:
            held = self._held.get(key(block.text), [])
            after = bisect_right(held, last, key=lambda pair: pair[0])
            if after < len(held):
                last = held[after][0]
                found.append(held[after])
            else:
                found.append((last, None))
        return found

    def completed(self, blocks: Sequence[Block]) -> list[Block]:
        """Return the blocks with paragraphs that the library left out of the containers it took them from.

        A container is known by tag and class; it counts where it gave at least three paragraphs, and gives
        others only if they are as long as prose and not made of links.
        """
        placed = list(zip(self.places(blocks), blocks, strict=True))
        homes = Counter(_container(i) for (_, i), _ in placed if i is not None and i.tag == "p")
        have = {key(block.text) for block in blocks}
        known = [at for (at, item), _ in placed if item is not None]
        missing = [
            (at, Block(PassageKind.PARAGRAPH, words))
            for at, item in self._paragraphs(known)
            if _container(item)
            and homes[_container(item)] >= _ENOUGH
            and (words := _prose(item))
            and key(words) not in have
        ]
        if not missing:
            return list(blocks)
        merged = sorted(
            [
                *((at, 0, n, b) for n, ((at, _), b) in enumerate(placed)),
                *((at, 1, 0, b) for at, b in missing),
            ],
            key=_sorting,
        )
        return [block for _, _, _, block in merged]

    def _paragraphs(self, known: Sequence[int]) -> list[tuple[int, HtmlElement]]:
        """The page's paragraphs from the first block on."""
        return [(at, item) for item, at in self._at.items() if item.tag == "p" and known and at > known[0]]

    def near(
        self,
        pictures: Sequence[Picture],
        places: Sequence[tuple[int, HtmlElement | None]],
        top: HtmlElement | None,
    ) -> list[Picture]:
        """Return the article's pictures: between its blocks, or in the element around them."""
        known = [item for _, item in places if item is not None]
        if not known:
            return []
        first, last = self.at(known[0]), self.at(known[-1])
        home = _home(known)
        begin = min(first, self.at(top)) if top is not None else first
        return [
            p
            for p in pictures
            if not apart(p.element, home)
            and (begin <= self.at(p.element) <= last or _within(p.element, home))
        ]


def _sorting(entry: tuple[int, int, int, Block]) -> tuple[int, int, int]:
    return entry[:3]


def _container(item: HtmlElement) -> str:
    """Tag and class of what holds a paragraph; nothing for a container without a class."""
    home = item.getparent()
    return f"{home.tag} {home.get('class')}" if home is not None and home.get("class") else ""


def _prose(item: HtmlElement) -> str:
    """Words of a paragraph, if they are prose: long enough, ended, and less than half of them links."""
    words = text(item)
    linked = sum(len(text(link)) for link in item.iter("a"))
    ended = words.rstrip("\"”’')").endswith((".", "!", "?", "…"))
    return words if len(words) >= _PROSE and ended and linked * 2 < len(words) and not apart(item) else ""


def _beginning(item: HtmlElement) -> str:
    """The first words of an element, read no further than needed."""
    parts, have = [], 0
    for words in item.itertext():
        parts.append(words)
        have += len(words.strip())
        if have > 3 * _KEY:
            break
    return "".join(parts)


def _home(known: Sequence[HtmlElement]) -> HtmlElement:
    """The article around the blocks: the middle one's ``article`` or ``main``, else their common ancestor."""
    middle = known[len(known) // 2]
    for up in middle.iterancestors():
        if up.tag in ("article", "main") or up.get("itemprop") == "articleBody":
            return up
    shared = set(known[0].iterancestors())
    return next((up for up in known[-1].iterancestors() if up in shared), middle)


def _within(element: HtmlElement, home: HtmlElement) -> bool:
    return home.tag != "body" and any(up is home for up in element.iterancestors())
