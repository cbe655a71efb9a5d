"""Ink: HTML of a stretch of text with its marks."""

from __future__ import annotations

import html
import re

from sayso.export.strokes import Mark, Role, Sheet, Stroke, strokes

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TITLES = {Role.FIGURE: "figure", Role.TIME: "time", Role.PLACE: "place", Role.FRAMING: "framing"}


def escape(text: object) -> str:
    """Text as HTML; control characters, which HTML does not allow, become U+FFFD.

    >>> escape('<b>"&' + chr(7))
    '&lt;b&gt;&quot;&amp;\ufffd'
    """
    return html.escape(_CONTROL.sub("\ufffd", str(text).replace("\r\n", "\n")), quote=True)


def ink(text: str, sheet: Sheet, start: int, end: int, page: str) -> str:
    """The characters from ``start`` to ``end`` as HTML; ``page`` is put before every id.

    The first stretch of each claim's content carries the claim's number, which links to its card.
    """
    cut = strokes(sheet.over(start, end), (start, end))
    return "".join(_stroke(text, stroke, sheet, page) for stroke in cut)


def _stroke(text: str, stroke: Stroke, sheet: Sheet, page: str) -> str:
    badges = "".join(_badge(mark, sheet.first(mark), page) for mark in stroke.opening)
    words = escape(text[stroke.start : stroke.end])
    classes = _classes(stroke)
    return badges + (f'<span class="{classes}"{_title(stroke)}>{words}</span>' if classes else words)


def _badge(mark: Mark, first: bool, page: str) -> str:
    if mark.role is Role.SHOWN and first:
        return f'<span id="{page}shown"></span>'
    if mark.role is Role.UNKNOWN and first:
        return f'<a class="badge ask" id="{page}q{mark.number}" href="#{page}u{mark.number}">?</a>'
    if mark.role is not Role.CONTENT:
        return ""
    anchor = f' id="{page}t{mark.number}"' if first else ""
    return f'<a class="badge"{anchor} href="#{page}c{mark.number}">{mark.number}</a>'


def _classes(stroke: Stroke) -> str:
    roles = [role.value for role in Role if stroke.numbers(role)]
    if len(stroke.numbers(Role.CONTENT)) > 1:
        roles.append("nested")
    return " ".join(roles)


def _title(stroke: Stroke) -> str:
    told = [name for role, name in _TITLES.items() if stroke.numbers(role)]
    return f' title="{", ".join(told)}"' if told else ""
