"""Gold time expressions: TimeML files with a date of publication (``DCT``) and ``TIMEX3`` in the text."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from sayso.errors import BadGold
from sayso.model.timex import Timex, TimexType


@dataclass(frozen=True, slots=True)
class Marked:
    """A text whose time expressions are known."""

    name: str
    text: str
    published: str | None
    times: tuple[Timex, ...]


def held(name: str) -> bool:
    """Whether a document belongs to the held-back fifth, by the digest of its file's name."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0


def marked(path: Path) -> Iterator[Marked]:
    """The documents of a file, or of all ``.tml`` files below a folder in order of their paths.

    Raises:
        BadGold: no such file, or one that is not TimeML.
    """
    files = sorted(path.rglob("*.tml")) if path.is_dir() else [path]
    if not files:
        raise BadGold(path, "no .tml files in it")
    for file in files:
        yield document(file)


def document(path: Path) -> Marked:
    """The running text of a TimeML file, its expressions and its date.

    Raises:
        BadGold: a file that cannot be read, or that is not TimeML.
    """
    try:
        root = etree.parse(path).getroot()
        text, times = "", []
        for element, chunk in (pair for block in root.iter("TEXT") for pair in _chunks(block)):
            if element is not None and chunk:
                times.append(_timex(element, chunk, len(text)))
            text += chunk
    except (OSError, etree.XMLSyntaxError, ValueError) as error:
        raise BadGold(path, str(error)) from error
    date = root.find(".//DCT/TIMEX3")
    return Marked(path.name, text, date.get("value") if date is not None else None, tuple(times))


def _chunks(element: etree._Element) -> Iterator[tuple[etree._Element | None, str]]:
    yield None, element.text or ""
    for child in element:
        if child.tag == "TIMEX3":
            yield child, "".join(child.itertext())
        else:
            yield from _chunks(child)
        yield None, child.tail or ""


def _timex(element: etree._Element, words: str, start: int) -> Timex:
    return Timex(
        spans=((start, start + len(words)),),
        exact=(words,),
        type=TimexType(element.get("type")),
        value=element.get("value"),
        modifier=element.get("mod"),
    )
