"""The standfirst of a page: the line or two between headline and text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from sayso.intake.jsonld import Json
from sayso.intake.tree import apart, classes, text

_MARKED = re.compile(
    r"stand-?first|sub-?(?:title|head(?:line|ing)?)\b|\bdek\b|\bdeck\b|\bsummary\b|article-?(?:summary|intro|lead|description|excerpt)|"
    r"\bintro\b|\blede\b|chapeau|\bkicker-?text\b|\bstrap-?line\b|\bheadline-?sub",
    re.I,
)
LONGEST = 500


def standfirst(root: HtmlElement, top: HtmlElement | None, said: Sequence[Json], body: Sequence[str]) -> str | None:
    """Return the standfirst, where an element near the headline is marked as one and it is not in the body.

    Args:
        root: the page.
        top: the element of its headline; without one nothing is looked for.
        said: JSON-LD objects of the article.
        body: texts of the blocks of the body.
    """
    if top is None:
        return None
    bodied = " ".join(body)
    for item in _behind(root, top):
        named = classes(item)
        if (item.tag == "h2" and not named) or _MARKED.search(named):
            words = text(item)
            if 20 < len(words) <= LONGEST and words not in bodied and not apart(item):
                return words
    return None


def _behind(root: HtmlElement, top: HtmlElement) -> list[HtmlElement]:
    """The few elements that follow the headline in the page, smallest ones only."""
    found, seen = [], False
    for item in root.iter("h1", "h2", "p", "div", "span", "strong", "ul", "header"):
        if item is top:
            seen = True
        elif seen and item.find(".//h1") is None and len(item) < 6:
            found.append(item)
        if len(found) > 12:
            break
    return found
