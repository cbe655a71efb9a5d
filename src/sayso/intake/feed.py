"""Saved feeds, RSS and Atom: a report for each item.

1. The XML is parsed without entities and without a network, and mended where it is broken.
2. Items are found by their local names, so that every version of RSS and Atom is one case.
3. The longest body of an item (``content:encoded``, ``content``, ``description``, ``summary``) is read as a
   page of its own with the item's title; address, author's paper and date come from the item and the feed.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace

from sayso.errors import IntakeError, NotText
from sayso.intake.dates import date_of
from sayso.intake.given import Given
from sayso.intake.html import from_page
from sayso.intake.limits import Limits
from sayso.intake.make import capture
from sayso.intake.taken import Taken

_ITEMS = ("item", "entry")
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date", "updated", "modified")
#: media:description and the like tell of a picture and not of the item
_PICTURES = "http://search.yahoo.com/mrss/"


def read_feed(data: bytes, given: Given, limits: Limits) -> Iterator[Taken | IntakeError]:
    """Read a feed: one report an item; one without words comes as an error in its place.

    What ``given`` says wins over the feed.

    Raises:
        NotText: if the bytes are no feed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise NotText(given.source, f"XML that cannot be read ({error.msg})") from None
    items = [] if root is None else [one for one in root.iter() if _name(one) in _ITEMS]
    if not items:
        raise NotText(given.source, "XML without the items of a feed")
    title = _told(root if _name(root) == "feed" else next(root.iter("{*}channel"), root), ("title",))
    for number, item in enumerate(items, 1):
        yield _item(item, data, number, replace(given, publisher=given.publisher or title), limits)


def _item(
    item: etree._Element, data: bytes, number: int, given: Given, limits: Limits
) -> Taken | IntakeError:
    title = _told(item, ("title",)) or ""
    bodies = [_words(one) for one in item if _name(one) in _BODIES and not _pictured(one)]
    told = replace(
        given,
        url=given.url or _address(item),
        headline=given.headline or html.unescape(title) or None,
        published=given.published or date_of(_told(item, _DATES) or ""),
    )
    body = max(bodies, key=len, default="")
    page = f"<html><body><article><h1>{html.escape(html.unescape(title))}</h1>{body}</article></body></html>"
    try:
        return from_page(page, told, limits, capture(data, "application/rss+xml", given))
    except IntakeError as error:
        return IntakeError(f"{given.source}, item {number}", error.reason)


def _name(element: etree._Element) -> str:
    """The local name; empty for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _pictured(element: etree._Element) -> bool:
    return bool(etree.QName(element).namespace == _PICTURES)


def _words(element: etree._Element) -> str:
    """What stands in an element, as HTML: escaped markup in it, or elements of XHTML."""
    if len(element):
        inner = b"".join(etree.tostring(child, encoding="utf-8") for child in element)
        return (element.text or "") + inner.decode("utf-8")
    return str(element.text or "")


def _told(element: etree._Element, names: tuple[str, ...]) -> str | None:
    """The words of the first child with one of the names, in the order of the names."""
    for name in names:
        for child in element:
            if _name(child) == name and not _pictured(child) and (words := "".join(child.itertext()).strip()):
                return words
    return None


def _address(item: etree._Element) -> str | None:
    """Where the item stands: the link of RSS, or that of Atom to the item itself."""
    for child in item:
        if _name(child) == "link":
            target = child.get("href") if child.get("rel", "alternate") == "alternate" else None
            if address := (target or (child.text or "")).strip():
                return str(address)
    return None
