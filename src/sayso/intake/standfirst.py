"""The standfirst of a page: the line or two between headline and text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from sayso.intake.jsonld import Json, words
from sayso.intake.order import key, same
from sayso.intake.tree import apart, classes, text

_MARKED = re.compile(
    r"stand-?first|sub-?(?:title|head(?:line|ing)?)\b|\bdek\b|\bdeck\b|\bsummary\b|"
    r"article-?(?:summary|intro|lead|description|excerpt)|\bintro\b|\blede\b|chapeau|\bkicker-?text\b|"
    r"\bstrap-?line\b|"
    r"\bheadline-?sub|\bexcerpt\b|synopsis|(?-i:Dek(?![a-z]))",
    re.I,
)
_DESCRIBING = ("description", "og:description", "twitter:description")
SHORTEST, LONGEST = 20, 500
#: so many elements behind the headline are looked at for marks
_NEAR = 14


def standfirst(
    root: HtmlElement, top: HtmlElement | None, said: Sequence[Json], body: Sequence[str]
) -> str | None:
    """Return the standfirst: an element near the headline that is marked as one, or one behind the headline
    that is not in the body and shows what the page says of itself.

    Args:
        root: the page.
        top: the element of its headline; without one nothing is looked for.
        said: JSON-LD objects of the article.
        body: texts of the blocks of the body.
    """
    if top is None:
        return None
    bodied = {key(block) for block in body}
    told = _told(root, said)
    for at, item in enumerate(_behind(root, top)):
        named = classes(item)
        marked = bool(at < _NEAR and _MARKED.search(named))
        likely = (item.tag == "h2" and not named and at < _NEAR) or (
            len(item) < 3 and key(item.text or "") in told
        )
        if not (marked or likely):
            continue
        shown = text(item)
        if not SHORTEST < len(shown) <= LONGEST or apart(item):
            continue
        if key(shown) not in bodied or (marked and any(same(shown, block) for block in body)):
            return shown
    return None


def _told(root: HtmlElement, said: Sequence[Json]) -> set[str]:
    """What the page says of itself, as keys."""
    metas = [
        item.get("content") or ""
        for item in root.iter("meta")
        if (item.get("name") or item.get("property") or "").lower() in _DESCRIBING
    ]
    stated = [words(item.get("description")) or "" for item in said]
    return {key(told) for told in (*metas, *stated) if len(told) > SHORTEST}


def _behind(root: HtmlElement, top: HtmlElement) -> Iterator[HtmlElement]:
    """The small elements that follow the headline in the page."""
    seen = False
    for item in root.iter("h1", "h2", "h3", "p", "div", "span", "strong", "ul", "header"):
        if item is top:
            seen = True
        elif seen and len(item) < 6 and item.find(".//h1") is None:
            yield item
