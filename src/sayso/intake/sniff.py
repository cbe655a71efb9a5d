"""Which media type bytes have, by their first characters."""

from __future__ import annotations

import re

_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|article|main|section|header|table|div|span|ul|p|h[1-6]|a|b|i)(?=[\s/>]))",
    re.I | re.S,
)
#: every part ends in one way only, so that no input makes the match try many
_FEED = re.compile(
    rb"\s*(?:(?:<\?[^>]{0,500}>|<!--(?:(?!-->).){0,2000}-->|<!doctype\s+r[^>]{0,500}>)\s*)*"
    rb"<(?:rss|rdf:rdf|(?:atom:)?feed)(?=[\s>])",
    re.I | re.S,
)
_OBJECT = re.compile(rb'\s*\{\s*"')
_LINES = re.compile(rb'"(?:text|html)"\s*:')


def media_type(data: bytes) -> str:
    """Return ``text/html``, ``application/jsonl``, ``application/rss+xml`` or, for all else, ``text/plain``.

    >>> media_type(b"<!doctype html><p>Hi"), media_type(b'{"text": "Hi"}'), media_type(b"Hi")
    ('text/html', 'application/jsonl', 'text/plain')
    """
    start = data[:8192].removeprefix(b"\xef\xbb\xbf")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        start = start[2:].replace(b"\x00", b"")
    if _PAGE.match(start):
        return "text/html"
    if _FEED.match(start):
        return "application/rss+xml"
    if _OBJECT.match(start) and _LINES.search(data[:1_000_000]):
        return "application/jsonl"
    return "text/plain"
