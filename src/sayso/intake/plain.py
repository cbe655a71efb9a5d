"""Plain text to a report: the text stays as it came, and passages with roles are laid over it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.errors import IntakeError, NoWords, TooLong
from sayso.intake.encoding import decode, replaced
from sayso.intake.given import Given
from sayso.intake.heads import Head, head
from sayso.intake.limits import Limits
from sayso.intake.lines import blocks, lines, wrapped
from sayso.intake.make import Facts, capture, report
from sayso.intake.roles import Role, byline, dateline, role
from sayso.intake.surrogates import whole
from sayso.intake.taken import Taken
from sayso.model.capture import Capture
from sayso.model.leftover import Leftover
from sayso.model.report import Credit, Passage, PassageKind
from sayso.model.span import Span

#: every character that a reader may take for a space or a line break, one for one
_SPACES = dict.fromkeys(
    (*range(8192, 8203), 9, 10, 11, 12, 13, 133, 160, 5760, 8232, 8233, 8239, 8287, 12288), " "
)
_ENDED = re.compile(r"[.!?:;,…][\"”’')\]]*$")
_SAYING = re.compile(
    r"[“”\"]|\b(?:said|says|told|tells|according to|added|claimed|denie[sd]|accused|warned)\b"
)
_CROSSHEAD, _CAPTION = 70, 300
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Laid:
    """Passages of a plain text, with what its head tells."""

    passages: tuple[Passage, ...]
    head: Head
    headline: str | None


def flat(words: str) -> str:
    """Return the words with one plain space for each character of space or line break."""
    return words.translate(_SPACES)


def lay(text: str, headline: str | None = None) -> Laid:
    r"""Cut ``text`` into passages with roles; offsets are code points of it.

    Args:
        text: plain text; a blank line or a line end parts paragraphs, unless lines were wrapped.
        headline: where it is known from elsewhere.

    >>> laid = lay("Plant falls\n\nKYIV (AP) — It fell.\nA gate. Jane Doe/AP")
    >>> [(p.kind.value, p.start, p.end) for p in laid.passages]
    [('headline', 0, 11), ('dateline', 13, 24), ('paragraph', 25, 33), ('caption', 34, 53)]
    """
    spans = _units(text)
    words = [flat(text[start:end]) for start, end in spans]
    top = head(words, headline)
    roles = [Role(top.kinds[at]) if at in top.kinds else role(line) for at, line in enumerate(words)]
    _captions_of_credits(text, spans, words, roles)
    _crossheads(words, roles, len(top.kinds))
    _last_notes(words, roles)
    passages: list[Passage] = []
    for span, line, found in zip(spans, words, roles, strict=True):
        passages += _passages(span, line, found)
    printed = words[top.headline] if top.headline is not None else None
    return Laid(tuple(passages), top, printed)


def _units(text: str) -> list[Span]:
    rows = lines(text)
    groups = blocks(text, rows)
    if not wrapped(text, groups):
        return rows
    return [(group[0][0], group[-1][1]) for group in groups]


def _captions_of_credits(text: str, spans: Sequence[Span], words: Sequence[str], roles: list[Role]) -> None:
    """A short line right above a line that is a credit is the credit's caption."""
    if text.count("\n\n") < 2:
        return
    for at in range(1, len(roles)):
        if roles[at].kind is not PassageKind.CREDIT:
            continue
        near = text.count("\n", spans[at - 1][1], spans[at][0]) <= 1
        above = roles[at - 1].kind is PassageKind.PARAGRAPH and len(words[at - 1]) <= _CAPTION
        if near and above and not _SAYING.search(words[at - 1]):
            roles[at - 1] = Role(PassageKind.CAPTION, roles[at].credit)


def _crossheads(words: Sequence[str], roles: list[Role], top: int) -> None:
    """A short line without a stop between two paragraphs is a heading inside the text."""
    running = (PassageKind.PARAGRAPH, PassageKind.QUOTATION, PassageKind.LIST)
    for at in range(max(top, 1), len(roles) - 1):
        line = words[at]
        short = (
            len(line) <= _CROSSHEAD
            and not _ENDED.search(line)
            and line[0].isupper()
            and not _SAYING.search(line)
        )
        after = roles[at + 1].kind in running and bool(_ENDED.search(words[at + 1]))
        before = not line.endswith(("?", "!")) and bool(_ENDED.search(words[at - 1]))
        if roles[at].kind is PassageKind.PARAGRAPH and short and after and before:
            roles[at] = Role(PassageKind.SECTION)


def _last_notes(words: Sequence[str], roles: list[Role]) -> None:
    """A byline at the end of a report says who reported it."""
    for at in range(max(len(roles) - 2, 1), len(roles)):
        if roles[at].kind is PassageKind.PARAGRAPH and len(words[at]) < 120 and byline(words[at]):
            roles[at] = Role(PassageKind.AGENCY_NOTE)


def _passages(span: Span, line: str, found: Role) -> list[Passage]:
    start, end = span
    taken = dateline(line) if found.kind is PassageKind.PARAGRAPH else 0
    if not 0 < taken < len(line):
        return [Passage(kind=found.kind, start=start, end=end, credit=_credit(found))]
    place = Passage(kind=PassageKind.DATELINE, start=start, end=start + len(line[:taken].rstrip()))
    return [place, Passage(kind=found.kind, start=start + taken, end=end)]


def _credit(found: Role) -> Credit | None:
    return found.credit if found.kind in (PassageKind.CAPTION, PassageKind.CREDIT) else None


def read_plain(data: bytes, given: Given, limits: Limits) -> Iterator[Taken | IntakeError]:
    """Read plain text: one report.

    Raises:
        NotText: if the bytes are binary data.
        TooLong: if there are more characters than one report may have.
        NoWords: if there is no word in them.
        BadDate: if the given date is not one date.
    """
    decoded = decode(data, given.charset, given.source)
    yield from_text(decoded.text, given, limits, capture(data, "text/plain", given), replaced(decoded))


def from_text(
    text: str,
    given: Given,
    limits: Limits = _LIMITS,
    taken: Capture | None = None,
    leftovers: tuple[Leftover, ...] = (),
) -> Taken:
    """Return the report of a text that is already decoded; its offsets are those of ``text``.

    Raises:
        TooLong: if it has more characters than one report may have.
        NoWords: if there is no word in it.
        BadDate: if the given date is not one date.

    >>> from_text("It fell, officials said.", Given(published="May 19, 2022")).report.published
    '2022-05-19'
    """
    if len(text) > limits.characters:
        raise TooLong(given.source, limits.characters, len(text))
    text, halves = whole(text)
    laid = lay(text, given.headline)
    if not laid.passages:
        raise NoWords(given.source)
    facts = Facts(
        headline=laid.headline,
        byline=laid.head.byline,
        published=laid.head.published,
        published_from="text" if laid.head.published else None,
        updated=laid.head.updated,
    )
    return Taken(report=report(text, laid.passages, facts, given, taken), leftovers=(*leftovers, *halves))
