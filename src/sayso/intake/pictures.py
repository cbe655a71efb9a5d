"""Captions and credits of a page's pictures: figures, caption classes, data attributes.

The extraction library keeps next to none of them (3 of 113 captions of figures).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml.html import HtmlElement

from sayso.intake.agencies import is_name
from sayso.intake.credits import credit, signed
from sayso.intake.tree import classes, text
from sayso.model.report import Credit

_CAPTION = re.compile(
    r"caption|cutline|(?:image|photo|media|picture|img|figure)[-_ ]?(?:text|desc(?:ription)?|info|meta|"
    r"legend)\b|\blegend\b|(?:slide|gallery|carousel|info)[-_]?(?:info)?[-_]?desc",
    re.I,
)
_CREDIT = re.compile(
    r"credit|copyright|\bsource\b|photographer|(?:image|photo|media|picture|img|caption|"
    r"figure)[-_]*(?:source|author|byline|attribution|owner|agency|by\b)|attribution|distributor|rights|"
    r"courtesy",
    re.I,
)
_NO_CAPTION = re.compile(r"closed|video-?caption-?track|table|button|toggle|slide-?count|counter|icon", re.I)
_LABELS = re.compile(
    r"^(?:(?:image|photo|picture|media|video)? ?(?:caption|credit|source)s?\s*[:,]\s*|(?:photo|image|"
    r"picture|bild|foto)s?\s*:\s*(?=[A-ZÀ-Þ]))",
    re.I,
)
_ENLARGE = re.compile(
    r"\s*(?:\[?(?:click|tap) to (?:enlarge|expand|zoom)\]?|(?:open|view) (?:image )?in (?:gallery|"
    r"fullscreen)|hide caption|toggle caption|enlarge this image|enlarge image|enlarge|buy this photo|"
    r"expand|show more)\.?\s*",
    re.I,
)
_DATA = ("data-caption", "data-image-caption", "data-lightbox-caption", "data-sub-html", "data-title-caption")
_DATA_CREDIT = (
    "data-credit",
    "data-copyright",
    "data-image-credit",
    "data-photo-credit",
    "data-photographer",
)
_LAST = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\.?$")
#: a caption has at most so many parts, and characters
_PARTS, LONGEST = 8, 900


@dataclass(frozen=True, slots=True)
class Picture:
    """A caption as a page shows it.

    Attributes:
        element: what it was found in.
        text: caption with its credit behind it, on one line; the credit alone where there is no caption.
        credit: the credit, where one is named.
        bare: whether there is a credit but no caption.
    """

    element: HtmlElement
    text: str
    credit: Credit | None
    bare: bool = False


def pictures(root: HtmlElement) -> list[Picture]:
    """Return the captions of a page in document order, each once."""
    kept: dict[str, Picture] = {}
    inside: set[HtmlElement] = set()
    for item in root.iter(
        "figure", "figcaption", "div", "span", "p", "small", "img", "a", "dd", "em", "cite", "aside", "li"
    ):
        if item in inside:
            continue
        found = _picture(item)
        if found:
            inside.update(item.iter())
            known = kept.get(_key(found.text))
            if known is None or (known.credit is None and found.credit is not None):
                kept[_key(found.text)] = found
    return list(kept.values())


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()[:120]


def _picture(item: HtmlElement) -> Picture | None:
    if item.tag == "figure":
        return _figure(item)
    if item.tag == "figcaption":
        return _made(item, [item], [])
    if item.tag in ("img", "a", "div", "span") and any(item.get(key) for key in (*_DATA, *_DATA_CREDIT)):
        return _attributes(item)
    return _classed(item, classes(item))


def _classed(item: HtmlElement, named: str) -> Picture | None:
    """A caption or credit that only its class tells."""
    if not named or item.tag in ("img", "a") or _NO_CAPTION.search(named):
        return None
    headed = item.find(".//h1") is not None or item.find(".//h2") is not None
    if _CAPTION.search(named):
        return None if headed or len(item) > _PARTS else _made(item, [item], [])
    return _made(item, [], [item]) if _CREDIT.search(named) and _by_picture(item) else None


def _by_picture(item: HtmlElement) -> bool:
    """Whether what holds an element holds a picture."""
    near = item.getparent()
    return near is not None and (near.find(".//img") is not None or near.find(".//picture") is not None)


def _figure(item: HtmlElement) -> Picture | None:
    """A figure's caption; a figure that holds figures, or none of a caption, is looked into instead."""
    if (
        item.find(".//figure") is not None
        or item.find(".//table") is not None
        or item.find(".//blockquote") is not None
    ):
        return None
    captions = list(item.iter("figcaption"))
    captions = (
        captions
        or [
            i
            for i in item.iter("div", "p", "span")
            if _CAPTION.search(classes(i)) and not _NO_CAPTION.search(classes(i))
        ][:1]
    )
    credits = [
        i for i in item.iter("div", "p", "span", "small", "cite", "a", "footer") if _CREDIT.search(classes(i))
    ]
    if captions or credits:
        return _made(item, captions[:1], credits)
    found = next(
        (i for i in item.iter("img", "a", "div") if any(i.get(k) for k in (*_DATA, *_DATA_CREDIT))), None
    )
    return _attributes(found) if found is not None else None


def _outermost(items: list[HtmlElement]) -> list[HtmlElement]:
    known = set(items)
    return [item for item in items if not any(up in known for up in item.iterancestors())]


def _made(item: HtmlElement, captions: list[HtmlElement], credits: list[HtmlElement]) -> Picture | None:
    """Words of caption and credit; a credit marked inside the caption is taken apart from it."""
    marked = _outermost(
        [
            *credits,
            *(
                i
                for c in captions
                for i in c.iterdescendants()
                if isinstance(i.tag, str) and _CREDIT.search(classes(i))
            ),
        ]
    )
    marked = [i for i in marked if i not in captions]
    skip = frozenset(marked)
    words = " ".join(_tidy(text(caption, skip)) for caption in captions).strip()
    named = list(dict.fromkeys(filter(None, (_tidy(text(i)) for i in marked))))
    return _joined(item, words, " / ".join(named[:3]))


def _attributes(item: HtmlElement) -> Picture | None:
    def first(keys: tuple[str, ...]) -> str:
        """The first of the attributes that says something, without markup."""
        value = next((item.get(key) for key in keys if item.get(key)), None) or ""
        return (
            _tidy(" ".join(re.sub(r"<[^<>]{0,300}>", " ", value).split())) if len(value) < 4 * LONGEST else ""
        )

    return _joined(item, first(_DATA), first(_DATA_CREDIT))


def _tidy(words: str) -> str:
    return _LABELS.sub("", _ENLARGE.sub(" ", words).strip()).strip()


def _joined(item: HtmlElement, words: str, named: str) -> Picture | None:
    if not (words or named) or len(words) + len(named) > LONGEST or not any(map(str.isalpha, words + named)):
        return None
    if named and (len(named) > 200 or len(named) < 2):
        named = ""
    if named and _key(words).endswith(_key(named)):
        named = ""
    if named:
        found = credit(named) or Credit(text=named, photographer=None)
        return Picture(item, f"{words} {named}".strip(), found, bare=not words)
    if not words:
        return None
    whole = credit(words)
    if whole:
        return Picture(item, words, whole, bare=True)
    end = signed(words)
    return Picture(item, words, end.credit if end else _named_last(words))


def _named_last(words: str) -> Credit | None:
    """A name in brackets closes a caption: ``A villa. (Example Realty)``."""
    match = _LAST.search(words)
    return Credit(text=match[1], photographer=match[1]) if match and is_name(match[1]) else None
