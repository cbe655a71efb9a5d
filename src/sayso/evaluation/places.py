"""How well places are found and placed: gold of LGL's form.

LGL: Lieberman et al. 2010; TR-News: Kamalloo and Rafiei 2018.

A place is right where it stands within 161 km (100 miles) of the gold's coordinates.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from lxml import etree

from sayso.errors import BadGold
from sayso.evaluation.options import Options, Read
from sayso.evaluation.scores import Score, Scores, counted
from sayso.model.place import Place
from sayso.model.span import Span

#: kilometres; 100 miles, as the field has it
NEAR = 161.0
_RADIUS = 6371.0


@dataclass(frozen=True, slots=True)
class Toponym:
    """A marked place: its span, and its degrees where the gold has them."""

    span: Span
    id: str | None
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A text whose places are marked."""

    name: str
    text: str
    places: tuple[Toponym, ...]


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two places in degrees, along the great circle.

    >>> round(distance((50.45, 30.52), (55.75, 37.62)))
    756
    """
    (lat, lon), (up, right) = ((math.radians(a), math.radians(b)) for a, b in (one, other))
    half = math.sin((up - lat) / 2) ** 2 + math.cos(lat) * math.cos(up) * math.sin((right - lon) / 2) ** 2
    return 2 * _RADIUS * math.asin(math.sqrt(min(half, 1.0)))


def marked(path: Path) -> Iterator[Marked]:
    """The articles of a file (or of every XML file of a folder).

    Raises:
        BadGold: no such file, or one that is not XML.
    """
    files = sorted(path.glob("*.xml")) if path.is_dir() else [path]
    if not files:
        raise BadGold(path, "no XML files")
    for file in files:
        try:
            root = etree.parse(file, etree.XMLParser(recover=True)).getroot()
        except (OSError, etree.XMLSyntaxError) as error:
            raise BadGold(file, str(error)) from error
        for article in root.iter("article"):
            text = article.findtext("text") or ""
            yield Marked(f"{file.stem}/{article.get('docid')}", text, tuple(_toponyms(article, text)))


def _toponyms(article: etree._Element, text: str) -> Iterator[Toponym]:
    for one in article.iter("toponym"):
        span = (int(one.findtext("start")), int(one.findtext("end")))
        span = _moved(text, span, (one.findtext("phrase") or "").strip())
        tag = one.find("gaztag")
        if tag is None or not tag.findtext("lat"):
            yield Toponym(span, None, None, None)
        else:
            at = float(tag.findtext("lat")), float(tag.findtext("lon"))
            yield Toponym(span, tag.get("geonameid"), *at)


def _moved(text: str, span: Span, phrase: str) -> Span:
    """The span of the phrase, which in some articles stands a few characters off."""
    if text[span[0] : span[1]] == phrase:
        return span
    near = [at for at in range(max(span[0] - 40, 0), span[0] + 40) if text.startswith(phrase, at)]
    start = min(near, key=lambda at: abs(at - span[0]), default=span[0])
    return (start, start + len(phrase)) if near else span


def error(gold: Toponym, found: Place) -> float:
    """Kilometres between a gold place and a found one; infinite where either has no coordinates."""
    degrees = (gold.latitude, gold.longitude, found.latitude, found.longitude)
    lat, lon, up, right = degrees
    if lat is None or lon is None or up is None or right is None:
        return math.inf
    return distance((lat, lon), (up, right))


def pair(gold: Sequence[Toponym], found: Sequence[Place]) -> list[tuple[Toponym, Place]]:
    """Pairs of overlapping spans, each used once, in order of the text."""
    pairs: list[tuple[Toponym, Place]] = []
    left = list(found)
    for wanted in gold:
        start, end = wanted.span
        match = next((one for one in left if one.spans[0][0] < end and start < one.spans[-1][1]), None)
        if match is not None:
            left.remove(match)
            pairs.append((wanted, match))
    return pairs


def places(gold: Path, read: Read, options: Options) -> Scores:
    """Score the places of readings against gold: found at all, found and placed within 161 km.

    Args:
        gold: a file of LGL's form, or a folder of such files.
        read: makes a reading of a text.
        options: none is looked at.

    Raises:
        BadGold: gold that cannot be read.
    """
    count = wanted = proposed = touching = 0
    errors: list[float] = []
    for one in marked(gold):
        reading = read(one.text, None)
        if reading.report.text != one.text:
            raise BadGold(one.name, "the reading's text is not the gold's, so offsets do not compare")
        found = reading.places
        pairs = pair(one.places, found)
        count, wanted, proposed = count + 1, wanted + len(one.places), proposed + len(found)
        touching += len(pairs)
        errors += [error(*both) for both in pairs if both[0].latitude is not None]
    right = sum(one <= NEAR for one in errors)
    near = Score(metric="placed within 161 km", value=right / max(len(errors), 1), gold=len(errors))
    return Scores(
        evaluation="places",
        documents=count,
        scores=(
            counted("found", touching, proposed, wanted),
            counted("found and placed", right, proposed, wanted),
            near,
        ),
        notes=(
            f"The median error of places found is {median(errors or [math.inf]):.1f} km.",
            "Gold of this form marks adjectives of countries, and governments that speak: no places here.",
        ),
    )
