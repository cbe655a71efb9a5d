"""Who wrote a page, as it says: JSON-LD, meta elements, marked elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from sayso.intake.agencies import lexicon
from sayso.intake.jsonld import names, words
from sayso.intake.tree import apart, classes, text

_METAS = lexicon("pages")["authors"]
_MARKED = re.compile(r"\bauthor(?:s|[-_]?name|[-_]?link)?\b|by-?line|\bwriter\b|contributor|full-name", re.I)
_LEAD = re.compile(
    r"^\s*(?:(?:written |words |story |reported |posted |text |post )?(?:by|von|par|por|di|af|av|"
    r"door)\b:?|authors?:?)\s*",
    re.I,
)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]*){1,3}")
_SPLIT = re.compile(r"\s*(?:,|;| and | & | und | et | y |\||•|·|\n)\s*")
_TRAIL = re.compile(
    r"\s*(?:\(.*\)|\s(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d.*|"
    r"\bfor\b.*|\bin [A-Z].*|\bat\b .*|\s[-–|/]\s.*|,? (?:senior |chief |political |staff |news |world |"
    r"associate )*(?:reporter|writer|correspondent|editor|columnist).*)$", re.I,
)  # fmt: skip
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{2}|\b(?:updated|published|posted|share|follow|comments?|min read|view|more|"
    r"editor|reporter|correspondent|writer|getty|read|about|no author|admin|anonymous|a\.?m|p\.?m)\b",
    re.I,
)
#: so many marked elements are looked at
_CANDIDATES = 8


def authors(root: HtmlElement, metas: Mapping[str, Sequence[str]], said: object) -> tuple[str, ...]:
    """Return the authors, as printed, without "By" and without roles; empty where the page names none.

    Args:
        root: the page.
        metas: contents of meta elements by lower-case name.
        said: the ``author`` of its JSON-LD.
    """
    stated = (names(said), [value for key in _METAS for value in metas.get(key, ())][:12])
    marked = ([shown] for shown in islice(_marked(root), _CANDIDATES))
    for found in (*stated, _linked(root), *marked):
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


def _linked(root: HtmlElement) -> list[str]:
    """Names in elements that are linked as the author's."""
    found = root.xpath("//a[@rel='author']|//*[@itemprop='author']//*[@itemprop='name']")
    return [text(item) for item in found if not apart(item)][:6]


def _marked(root: HtmlElement) -> Iterator[str]:
    """Words of short elements that are marked as the author's, in document order."""
    for item in root.iter("a", "span", "p", "div", "address", "cite", "li"):
        if (item.tag == "address" or _MARKED.search(classes(item))) and not apart(item):
            said = text(item)
            if 3 < len(said) < 120 and (_LEAD.match(said) or len(said.split()) <= 5):
                yield said
            elif item.tag == "div" and len(said) < 600:
                yield from (name for link in item.iter("a") if _PERSON.fullmatch(name := text(link)))
