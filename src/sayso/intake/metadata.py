"""Headline, byline, dates, publisher, language and address of a page, from what the page itself says.

Nothing is guessed: a field that JSON-LD, meta elements or marked elements do not state is null. Where
the date of publication was found is kept: ``json-ld``, ``meta``, ``time`` (an element), ``page`` (a line
marked as a date), ``url``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sayso.intake.agencies import lexicon
from sayso.intake.authors import authors
from sayso.intake.dates import date_of
from sayso.intake.jsonld import Json, words
from sayso.intake.make import Facts
from sayso.intake.tree import classes, text

_NAMES = lexicon("pages")
_SUFFIX = re.compile(r"\s+[|–—·»•-]\s+[^|–—·»•]{2,40}$")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$|\.)")
_WORD = re.compile(r"\w+")
_DATED = re.compile(
    r"(?<![a-z])(?:date|time|publish(?:ed)?|posted|timestamp|pub-?date|dateline)(?![a-z])", re.I
)
_UPDATING = re.compile(r"updat|modif|edited|chang", re.I)


def metadata(root: HtmlElement, described: Sequence[Json], url: str | None) -> Facts:
    """Return what the page says of itself.

    Args:
        root: the page.
        described: objects of its JSON-LD that describe an article, best first.
        url: its address where known; a date in it counts, last.
    """
    metas = _metas(root)
    article = described[0] if described else {}
    address = url or _address(root, metas)
    published, origin = _published(root, metas, described, address)
    return Facts(
        url=_http(address),
        publisher=words(_first(described, "publisher")) or _meta(metas, _NAMES["sites"]),
        published=published,
        published_from=origin,
        updated=_updated(root, metas, described),
        headline=headline(root, words(article.get("headline")), _meta(metas, _NAMES["titles"])),
        byline=authors(root, metas, _first(described, "author")),
        language=_language(root, metas, words(_first(described, "inLanguage"))),
    )


def headline(root: HtmlElement, said: str | None, titled: str | None) -> str | None:
    """Return the headline as printed: the ``h1`` that agrees with what the markup says it is, else that.

    A site's name behind a stroke is taken off a title.
    """
    page = root.find(".//title")
    title = titled or (text(page) if page is not None else None)
    named = _bare(title, page) if title else None
    tops = [words for item in root.iter("h1") if (words := text(item)) and len(words) < 400]
    claims = [claim for claim in (said, named) if claim]
    agreed = [top for top in tops if any(_alike(top, claim) for claim in claims)]
    if agreed:
        return next((claim for claim in claims if _labelled(agreed[0], claim)), agreed[0])
    if said and named and not _alike(said, named):
        return named
    return said or (tops[0] if len(tops) == 1 and not named else None) or named or (tops[0] if tops else None)


def _labelled(top: str, claim: str) -> bool:
    """Whether an ``h1`` is the claim with a label in front: ``Local News | Plant falls``."""
    return len(claim) > 20 and len(top) - len(claim) > 2 and top.lower().endswith(claim.lower())


def _bare(title: str, page: HtmlElement | None) -> str:
    return _SUFFIX.sub("", title) if len(_SUFFIX.sub("", title)) > 15 else title


def _alike(one: str, other: str) -> bool:
    first, second = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    return bool(first and second) and 2 * len(first & second) >= max(len(second), 2 if len(first) > 1 else 1)


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for item in root.iter("meta"):
        name = item.get("property") or item.get("name") or item.get("itemprop") or item.get("http-equiv")
        said = (item.get("content") or "").strip()
        if name and said:
            found.setdefault(name.strip().lower(), []).append(said)
    return found


def _meta(metas: dict[str, list[str]], keys: Sequence[str]) -> str | None:
    return next((said for key in keys for value in metas.get(key, ()) if (said := words(value))), None)


def _first(described: Sequence[Json], key: str) -> object:
    return next((item[key] for item in described if item.get(key)), None)


def _published(
    root: HtmlElement, metas: dict[str, list[str]], described: Sequence[Json], url: str | None
) -> tuple[str | None, str | None]:
    for origin, said in _dates(
        root, metas, described, ("datePublished", "dateCreated", "uploadDate"), _NAMES["published"]
    ):
        found = date_of(said)
        if found:
            return found, origin
    match = _URL_DATE.search(urlsplit(url or "").path) if url else None
    found = date_of("-".join((match[1], match[2].zfill(2), match[3].zfill(2)))) if match else None
    return (found, "url") if found else (None, None)


def _updated(root: HtmlElement, metas: dict[str, list[str]], described: Sequence[Json]) -> str | None:
    said = [words(item.get("dateModified")) for item in described] + [
        v for k in _NAMES["updated"] for v in metas.get(k, ())
    ]
    times = [
        i.get("datetime")
        for i in root.iter("time")
        if _UPDATING.search(classes(i)) or i.get("itemprop") == "dateModified"
    ]
    return next((found for value in (*said, *times) if value and (found := date_of(value))), None)


def _dates(
    root: HtmlElement,
    metas: dict[str, list[str]],
    described: Sequence[Json],
    fields: Sequence[str],
    keys: Sequence[str],
) -> Iterator[tuple[str, str]]:
    for name in fields:
        yield from (("json-ld", said) for item in described if (said := words(item.get(name))))
    yield from (("meta", said) for key in keys for said in metas.get(key, ()))
    yield from (("time", said) for said in _times(root))
    yield from (("page", said) for said in islice(_shown(root), 1))


def _times(root: HtmlElement) -> Iterator[str]:
    """Dates of ``time`` elements: those marked as the publication's, then the first near the headline."""
    items = [item for item in root.iter("time", "abbr") if item.tag == "time" or "published" in classes(item)]
    marked = [
        i for i in items if i.get("pubdate") is not None or re.search(r"publish|pubdate", classes(i), re.I)
    ]
    plain = [i for i in items if not _UPDATING.search(classes(i)) and _by_headline(i)]
    for item in (*marked, *plain[:1]):
        yield from (said for said in (item.get("datetime"), item.get("title"), text(item)) if said)
    for item in root.xpath(
        "//*[@itemprop='datePublished' or contains(@class,'entry-date') or contains(@class,'published')]"
    ):
        yield from (said for said in (item.get("content"), item.get("datetime"), text(item)[:60]) if said)


def _shown(root: HtmlElement) -> Iterator[str]:
    """Dates that stand by the headline in an element marked as a date and holding nothing else."""
    for item in root.iter("span", "div", "p", "li", "small", "em"):
        if len(item) < 3 and _DATED.search(classes(item)) and not _UPDATING.search(classes(item)):
            said = text(item)
            if said and len(said) < 60 and (date_of(said) or "").count("-") > 1 and _by_headline(item):
                yield said


def _by_headline(item: HtmlElement) -> bool:
    """Whether an element shares a near ancestor with the page's headline."""
    for depth, parent in enumerate(item.iterancestors()):
        if parent.tag in ("li", "aside", "nav", "footer") or depth > 6:
            return False
        if parent.find(".//h1") is not None:
            return True
    return False


def _address(root: HtmlElement, metas: dict[str, list[str]]) -> str | None:
    link = next(
        (i.get("href") for i in root.iter("link") if (i.get("rel") or "").lower() == "canonical"), None
    )
    return _http(link) or _http(_meta(metas, ("og:url",)))


def _http(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def _language(root: HtmlElement, metas: dict[str, list[str]], said: str | None) -> str | None:
    for value in (
        root.get("lang"),
        root.get("xml:lang"),
        said,
        _meta(metas, ("og:locale", "content-language", "dc.language", "language")),
    ):
        match = re.match(r"([a-zA-Z]{2})(?:[-_]|$)", (value or "").strip())
        if match:
            return match[1].lower()
    return None
