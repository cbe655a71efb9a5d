"""The body of a page: the extraction library where the page is of a size for it, else the simple way."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from sayso.intake.tree import BLOCKS, apart, text
from sayso.model.report import PassageKind

_SPACE = re.compile(r"\s+")
_KINDS = {
    "p": PassageKind.PARAGRAPH,
    "head": PassageKind.SECTION,
    "quote": PassageKind.QUOTATION,
    "item": PassageKind.LIST,
    "row": PassageKind.TABLE,
}
#: less than this many characters of body are no body
LEAST = 140


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body: its role so far, and its words on one line."""

    kind: PassageKind
    text: str


def body(root: HtmlElement) -> list[Block]:
    """Return the body's blocks, as trafilatura finds them; empty where it finds none.

    ``include_images`` stays off: it costs 0.037 F1 (trafilatura#194).
    """
    try:
        found = bare_extraction(
            deepcopy(root), include_comments=False, include_tables=True, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, IndexError, KeyError, RecursionError, etree.LxmlError):
        # the library has few guards against hostile trees; where it trips, the simple way reads the page
        return []
    if found is None or isinstance(found, dict) or found.body is None:
        return []
    return [block for item in found.body for block in _blocks(item)]


def _blocks(item: etree._Element) -> list[Block]:
    if item.tag == "table":
        rows = (" | ".join(filter(None, (_words(cell) for cell in row))) for row in item.iter("row"))
        return [Block(PassageKind.TABLE, words) for words in rows if words.strip(" |")]
    if item.tag == "list":
        return [Block(PassageKind.LIST, words) for entry in item.iter("item") if (words := _own(entry))]
    kind = _KINDS.get(str(item.tag), PassageKind.PARAGRAPH)
    return [Block(kind, words) for words in _parted(item)] + _tail(item)


def _tail(item: etree._Element) -> list[Block]:
    words = _SPACE.sub(" ", item.tail or "").strip()
    return [Block(PassageKind.PARAGRAPH, words)] if words else []


def _parted(item: etree._Element) -> list[str]:
    """Words of an element, parted at line breaks and at the paragraphs in it."""
    parts = [item.text or ""]
    for inner in item.iterdescendants():
        if inner.tag in ("lb", "p", "item", "quote", "head", "row"):
            parts.append("\n")
        parts.append(inner.text or "")
        parts.append(
            ("\n" if inner.tag in ("p", "item", "quote", "head", "row") else "") + (inner.tail or "")
        )
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parts).split("\n"))
    return (
        [line for line in lines if line]
        if item.find(".//lb") is not None or len(item)
        else [w for w in [_words(item)] if w]
    )


def _words(item: etree._Element) -> str:
    return _SPACE.sub(" ", "".join(item.itertext())).strip()


def _own(item: etree._Element) -> str:
    """Words of a list's item without those of items in it."""
    if item.find(".//item") is None:
        return _words(item)
    skip = set(item.iterdescendants("item"))
    parts = [item.text or ""]
    for inner in item.iterdescendants():
        if not any(up in skip for up in (inner, *inner.iterancestors())):
            parts += [inner.text or "", inner.tail or ""]
    return _SPACE.sub(" ", " ".join(parts)).strip()


def simple(root: HtmlElement) -> list[Block]:
    """Return a body by few rules: paragraphs that are long, full of words and not of links.

    For pages too large, too broken or too poor for the library.
    """
    found = []
    for item in root.iter("p", "li", "blockquote", "h2", "h3", "pre", "td", "dd", "div"):
        if item.tag in ("div", "td", "dd") and any(inner.tag in BLOCKS for inner in item):
            continue
        words = text(item) if len(item) else _SPACE.sub(" ", item.text or "").strip()
        if len(words) < (12 if item.tag in ("h2", "h3") else 25) or apart(item):
            continue
        linked = sum(len(text(link)) for link in item.iter("a"))
        if linked * 2 < len(words):
            found.append(Block(_SIMPLE.get(str(item.tag), PassageKind.PARAGRAPH), words))
    return found


def everything(root: HtmlElement) -> list[Block]:
    """Return all words of a page, where no body was found in it: a page of a few words is still read."""
    top = root.find("body")
    lines = [] if top is None else [_SPACE.sub(" ", words).strip() for words in top.itertext()]
    return [Block(PassageKind.PARAGRAPH, line) for line in lines if any(map(str.isalnum, line))]


_SIMPLE = {
    "li": PassageKind.LIST,
    "blockquote": PassageKind.QUOTATION,
    "h2": PassageKind.SECTION,
    "h3": PassageKind.SECTION,
    "td": PassageKind.TABLE,
}
