"""A saved page to a report.

1. decode; 2. defuse the markup and keep its JSON-LD; 3. parse; 4. metadata; 5. body (trafilatura, or the
simple way); 6. captions and credits; 7. put in the page's order and written as one text with passages.
No script runs and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from sayso.errors import IntakeError, NoWords, TooLong
from sayso.intake.body import LEAST, Block, body, everything, simple
from sayso.intake.encoding import declared_in, decode, replaced
from sayso.intake.given import Given
from sayso.intake.jsonld import Json, articles, words
from sayso.intake.limits import Limits
from sayso.intake.make import Facts, capture, report
from sayso.intake.markup import markup
from sayso.intake.metadata import metadata
from sayso.intake.order import Order, key, same
from sayso.intake.pictures import Picture, pictures
from sayso.intake.standfirst import standfirst
from sayso.intake.surrogates import whole
from sayso.intake.taken import Taken
from sayso.intake.tree import text, tree
from sayso.intake.writer import Writer
from sayso.model.capture import Capture
from sayso.model.leftover import Leftover
from sayso.model.report import PassageKind

#: so many letters of a block's beginning, at least, tell that it is a caption's beginning
_SURE = 12
_LARGE: tuple[str, ...] = ("page too large for full extraction: read the simple way, without captions",)


def read_html(data: bytes, given: Given, limits: Limits) -> Iterator[Taken | IntakeError]:
    """Read a saved page: one report.

    Raises:
        NotText: if the bytes are binary data.
        NoWords: if the page has no words to read.
        BadDate: if the given date is not one date.
    """
    decoded = decode(data, given.charset or declared_in(data), given.source)
    yield from_page(decoded.text, given, limits, capture(data, "text/html", given), replaced(decoded))


def from_page(
    page: str,
    given: Given,
    limits: Limits,
    taken: Capture | None = None,
    leftovers: tuple[Leftover, ...] = (),
) -> Taken:
    """Return the report of a page that is already decoded.

    Raises:
        NoWords: if the page has no words to read.
        BadDate: if the given date is not one date.
    """
    page, halves = whole(page)
    safe = markup(page, limits)
    root = tree(safe.text)
    if root is None:
        raise NoWords(given.source)
    said = articles(safe.data)
    facts = metadata(root, said, given.url)
    large = safe.tags > limits.tags or len(safe.text) > limits.html
    if large:
        writer, how = _simply(root, facts), _LARGE
    else:
        blocks, how = _body(root, said)
        writer = _written(root, blocks, facts, said)
    if not writer.passages:
        raise NoWords(given.source, "; ".join(("no text in the page", *safe.cut)))
    if len(writer.text) > limits.characters:
        raise TooLong(given.source, limits.characters, len(writer.text))
    left = tuple(Leftover(stage="intake.html", reason=reason) for reason in (*safe.cut, *how))
    made = report(writer.text, writer.passages, facts, given, taken)
    return Taken(report=made, leftovers=(*leftovers, *halves, *left))


def _body(root: HtmlElement, said: Sequence[Json]) -> tuple[list[Block], tuple[str, ...]]:
    """The body by the library; by the simple way, or from JSON-LD, where that gives nothing."""
    found = body(root)
    if len(found) == 1 and _holds(found[0].text, parted := simple(root)):
        return parted, ("full extraction gave one lump: read the simple way",)
    if sum(len(block.text) for block in found) >= LEAST:
        return found, ()
    stated = words(said[0].get("articleBody")) if said else None
    other = [Block(PassageKind.PARAGRAPH, stated)] if stated else simple(root) or everything(root)
    if sum(len(block.text) for block in other) > sum(len(block.text) for block in found):
        return other, ("full extraction found no body: read from " + ("JSON-LD" if stated else "paragraphs"),)
    return found, ()


def _holds(lump: str, parted: Sequence[Block]) -> bool:
    """Whether one block is most of several paragraphs run together, as the library makes of a short page."""
    size = sum(len(block.text) for block in parted)
    return len(parted) > 1 and 10 * size >= 7 * len(lump) and all(block.text[:40] in lump for block in parted)


def _simply(root: HtmlElement, facts: Facts) -> Writer:
    """A large page: headline, byline and paragraphs; no captions."""
    writer = Writer()
    _head(writer, facts, None)
    for block in _shown(simple(root) or everything(root), facts):
        writer.add(block.kind, block.text)
    return writer


def _written(root: HtmlElement, blocks: Sequence[Block], facts: Facts, said: Sequence[Json]) -> Writer:
    order, writer = Order(root), Writer()
    top = next(
        (item for item in root.iter("h1") if facts.headline and key(text(item)) == key(facts.headline)), None
    )
    shown = _shown(blocks, facts)
    shown = order.completed(shown)
    places = order.places(shown)
    shots = [] if not shown else order.near(pictures(root), places, top)
    stand = standfirst(root, top, said, [block.text for block in shown])
    _head(writer, facts, stand)
    known = {key(words) for shot in shots for words in (shot.text, text(shot.element))}
    waiting = sorted(shots, key=lambda p: order.at(p.element))
    for block, (place, item) in zip(shown, places, strict=True):
        while waiting and item is not None and order.at(waiting[0].element) < place:
            _picture(writer, waiting.pop(0))
        if not _told(key(block.text), known) and not same(block.text, stand or ""):
            writer.add(block.kind, block.text)
    for shot in waiting:
        _picture(writer, shot)
    return writer


def _told(start: str, known: set[str]) -> bool:
    """Whether a block is a caption that is written anyway, with or without its credit."""
    return start in known or (len(start) >= _SURE and any(words.startswith(start) for words in known))


def _shown(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks without the headline, which is written first."""
    return [block for block in blocks if not (facts.headline and same(block.text, facts.headline))]


def _head(writer: Writer, facts: Facts, stand: str | None) -> None:
    writer.add(PassageKind.HEADLINE, facts.headline or "")
    writer.add(PassageKind.STANDFIRST, stand or "")
    if facts.byline:
        writer.add(PassageKind.BYLINE, "By " + ", ".join(facts.byline))


def _picture(writer: Writer, shot: Picture) -> None:
    writer.add(PassageKind.CREDIT if shot.bare else PassageKind.CAPTION, shot.text, shot.credit)
