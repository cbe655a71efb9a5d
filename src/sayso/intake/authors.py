"""Who wrote a page, as it says: JSON-LD, meta elements, marked elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from lxml.html import HtmlElement

from sayso.intake.jsonld import names, words
from sayso.intake.tree import apart, classes, text

_METAS = ("author", "article:author", "parsely-author", "byl", "dc.creator", "dcterms.creator", "sailthru.author", "cxenseparse:author", "citation_author", "authors", "article:author:name", "twitter:creator:name")
_MARKED = re.compile(r"\bauthor(?:s|[-_]?name|[-_]?link)?\b|by-?line|\bwriter\b|contributor", re.I)
_LEAD = re.compile(r"^\s*(?:(?:written |words |story |reported |posted |text |post )?(?:by|von|par|por|di|af|av|door)\b:?|authors?:?)\s*", re.I)
_SPLIT = re.compile(r"\s*(?:,|;| and | & | und | et | y |\||•|·|\n)\s*")
_TRAIL = re.compile(
    r"\s*(?:\(.*\)|\bfor\b.*|\bin [A-Z].*|\bat\b .*|\s[-–|/]\s.*|,? (?:senior |chief |political |staff |news |world |associate )*(?:reporter|writer|correspondent|editor|columnist).*)$", re.I,
)  # fmt: skip
_NO_NAME = re.compile(r"https?:|www\.|@|\d{2}|\b(?:updated|published|posted|share|follow|comments?|min read|view|more|editor|reporter|correspondent|writer|getty|read|about|a\.?m|p\.?m)\b", re.I)


def authors(root: HtmlElement, metas: Mapping[str, Sequence[str]], said: object) -> tuple[str, ...]:
    """Return the authors, as printed, without "By" and without roles; empty where the page names none.

    Args:
        root: the page.
        metas: contents of meta elements by lower-case name.
        said: the ``author`` of its JSON-LD.
    """
    for found in (names(said), [v for key in _METAS for v in metas.get(key, ())][:12], _marked(root)):
        people = clean_names(found)
        if people:
            return people
    return ()


def clean_names(found: Iterable[str]) -> tuple[str, ...]:
    """Return the names in the strings, one each, in order, once.

    >>> clean_names(["By Jane Doe and Juan Roe", "https://example.org/jane", "Jane Doe"])
    ('Jane Doe', 'Juan Roe')
    """
    kept: dict[str, str] = {}
    for value in (said for said in found if "://" not in said):
        for part in _SPLIT.split(_LEAD.sub("", words(value) or "")):
            name = _TRAIL.sub("", part).strip(" .:-–|")
            if 1 < len(name) <= 60 and len(name.split()) <= 6 and not _NO_NAME.search(name):
                kept.setdefault(name.lower(), name)
    return tuple(kept.values())


def _marked(root: HtmlElement) -> list[str]:
    """Names in elements marked as the author's, the innermost; those marked by relation first."""
    linked = [text(item) for item in root.xpath("//a[@rel='author']|//*[@itemprop='author']//*[@itemprop='name']") if not apart(item)]
    if any(linked):
        return linked[:6]
    found = []
    for item in root.iter("a", "span", "p", "div", "address", "cite", "li"):
        if _MARKED.search(classes(item)) and not apart(item):
            said = text(item)
            if 3 < len(said) < 120 and (_LEAD.match(said) or len(said.split()) <= 5):
                found.append(said)
        if len(found) > 2:
            break
    return found[:1]
