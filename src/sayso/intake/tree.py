"""A page's tree of elements, and reading words out of it."""

from __future__ import annotations

import re

from lxml import etree, html
from lxml.html import HtmlElement

_HIDDEN = re.compile(r"visually-?hidden|sr-only|screen-?reader|u-hidden|a11y-(?:text|hidden)", re.I)
_SPACE = re.compile(r"\s+")
#: elements that stand on lines of their own
BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li blockquote td th dt dd figcaption pre div section article main tr table ul ol "
    "figure header footer aside nav form address center".split()
)
#: what is no part of the article, wherever it stands
ASIDE = re.compile(
    r"(?<![a-z])(?:related|recommend\w*|promos?|teasers?|newsletters?|most-?(?:read|popular|viewed)|"
    r"trending|sidebar|"
    r"comments?|cookies?|consent|shar(?:e|ing)|social|(?<!header-)footer|breadcrumbs?|advert\w*|outbrain|"
    r"taboola|sponsor\w*|"
    r"more-(?:from|on|stories|news|articles)|read-?next|nav(?:bar|igation)?|menu|subscribe|popup|"
    r"also-?(?:like|read)|"
    r"up-?next)(?![a-z])",
    re.I,
)


def tree(page: str) -> HtmlElement | None:
    """Return the root of a page, or null where it has no element; the parser fetches and runs nothing.

    >>> tree("<p>Hi").tag
    'html'
    """
    parser = html.HTMLParser(
        remove_comments=True,
        remove_pis=True,
        huge_tree=True,
        collect_ids=False,
        no_network=True,
        encoding="utf-8",
    )
    data = page.encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None
    return root if isinstance(root, HtmlElement) else None


def text(element: HtmlElement, skip: frozenset[HtmlElement] = frozenset()) -> str:
    """Return the visible words of an element with single spaces; ``skip`` are left out.

    >>> text(tree("<p>A <b>gate</b><br>fell</p>"))
    'A gate fell'
    """
    parts: list[str] = []
    for event, item in etree.iterwalk(element, events=("start", "end")):
        if event == "end":
            if item is not element:
                parts.append(item.tail or "")
            continue
        parts.append(" " if item.tag == "br" or item.tag in BLOCKS else "")
        parts.append("" if _unseen(item, skip) else item.text or "")
    return _SPACE.sub(" ", "".join(parts)).strip()


def _unseen(item: HtmlElement, skip: frozenset[HtmlElement]) -> bool:
    while item is not None:
        if item in skip or _HIDDEN.search(item.get("class") or ""):
            return True
        if item.tag in BLOCKS:
            return False
        item = item.getparent()
    return False


def classes(element: HtmlElement) -> str:
    """Return an element's class, id and item property in one string."""
    return " ".join(
        filter(None, map(element.get, ("class", "id", "itemprop", "data-testid", "data-component")))
    )


def apart(element: HtmlElement, within: HtmlElement | None = None) -> bool:
    """Whether an element stands in navigation, a related list, comments or the like below ``within``."""
    first = () if element.tag == "figure" else (element,)
    for item in (*first, *element.iterancestors()):
        if item is within or item.tag in ("body", "html", "article", "main"):
            return False
        if item.tag in ("nav", "footer", "form") or ASIDE.search(classes(item)):
            return True
    return False
