"""Groups of copies: as JSON, and for people in lines of text; the shape is in ``docs/reference``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import msgspec

from sayso.model.record import Record


class CopyDifference(Record, kw_only=True):
    """One difference between a copy and the report that it is held against.

    Attributes:
        report: address of the copy, its id where it has none.
        kind: headline, lead, figures, names, missing paragraphs, added paragraphs.
        origin: words of the original; of a paragraph the first ones; null where it has none.
        copy: words of the copy, likewise.
    """

    report: str
    kind: str
    origin: str | None = None
    copy: str | None = None


class CopyReport(Record, kw_only=True):
    """One report of a group, for people.

    Attributes:
        url: address, its id where it has none.
        publisher, published, headline: as in a report.
        held: part of the shorter text that stands in the longer one, in [0, 1]; 1 for the original itself.
    """

    url: str
    publisher: str | None = None
    published: str | None = None
    headline: str | None = None
    held: float = 1.0


class CopyGroup(Record, kw_only=True):
    """Reports that are copies of one.

    Attributes:
        reports: addresses (an id where there is none), the original first, then by date.
        origin: where the text first entered the news: an agency, an outlet, or "release".
        how: how that is known: credit, dateline, release, earliest.
        exact: the words that say so; null for the earliest.
        outlets: number of publishers.
        differs: what differs, copy by copy.
        members: the reports with what is known of them, in the order of ``reports``.
    """

    reports: tuple[str, ...]
    origin: str
    how: str
    exact: str | None = None
    outlets: int
    differs: tuple[CopyDifference, ...]
    members: tuple[CopyReport, ...]


class DriftSpeaker(Record, kw_only=True):
    """One of the speakers of a statement.

    Attributes:
        name: as the first claim has it.
        reports: addresses of the reports that credit it to this speaker.
        claims: ids of the claims.
    """

    name: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]


class SpeakerDrift(Record, kw_only=True):
    """One statement that is credited to different speakers.

    Attributes:
        words: the statement where it stands first.
        speakers: in order of first appearance.
    """

    words: str
    speakers: tuple[DriftSpeaker, ...]


class EventCluster(Record, kw_only=True):
    """Reports on one event, copies and others.

    Attributes:
        reports: addresses, in order of publication.
        outlets: number of publishers.
        origins: number of places where it first entered the news: copies and agency copy count once.
        speakers: number of those who speak, publishers in their own words left out.
    """

    reports: tuple[str, ...]
    outlets: int
    origins: int
    speakers: int


class CopyList(Record, kw_only=True):
    """All groups of copies.

    Attributes:
        groups: in order of publication of their first report.
        drift: statements credited to different speakers.
        clusters: reports on one event, where there are two or more, in order of publication of the first.
    """

    groups: tuple[CopyGroup, ...]
    drift: tuple[SpeakerDrift, ...] = ()
    clusters: tuple[EventCluster, ...] = ()


def to_json(told: CopyList) -> bytes:
    r"""One JSON object, indented.

    >>> to_json(CopyList(groups=()))
    b'{\n  "groups": [],\n  "drift": [],\n  "clusters": []\n}\n'
    """
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def lines(told: CopyList, width: int = 80) -> Iterator[str]:
    """Lines of at most ``width`` columns: each group with its origin, its reports and what differs."""
    count = len(told.groups)
    yield f"Copies: {count or 'no'} group{'' if count == 1 else 's'}"
    for number, group in enumerate(told.groups, 1):
        yield ""
        yield from _group(number, group, width)
    if told.drift:
        yield ""
        yield f"One statement, different speakers: {len(told.drift)}"
    for one in told.drift:
        yield ""
        yield from _drift(one, width)
    if told.clusters:
        yield ""
        yield f"Same event: {len(told.clusters)}"
    for number, cluster in enumerate(told.clusters, 1):
        yield ""
        yield from _cluster(number, cluster, width)


def _cluster(number: int, one: EventCluster, width: int) -> Iterator[str]:
    told = (
        f"{len(one.reports)} reports, {one.outlets} outlets, {one.origins} origins, {one.speakers} speakers"
    )
    yield from _wrapped(f"{number}. {told}", width, "", "   ")
    for url in one.reports:
        yield from _wrapped(url, width, "   ", "     ")


def _group(number: int, group: CopyGroup, width: int) -> Iterator[str]:
    why = f", by “{group.exact}”" if group.exact else ""
    told = (
        f"{number}. {group.origin} ({group.how}{why}): {len(group.reports)} reports, {group.outlets} outlets"
    )
    yield from _wrapped(told, width, "", "   ")
    for at, one in enumerate(group.members):
        where = ", ".join(part for part in (one.publisher, one.published) if part)
        part = "original" if at == 0 else f"{one.held:.0%} shared"
        yield from _wrapped(f"{where or one.url} · {part} · {one.headline or one.url}", width, "   ", "     ")
        for each in group.differs:
            if each.report == one.url and each.kind != "headline":
                yield from _wrapped(_differs(each), width, "     - ", "       ")


def _differs(one: CopyDifference) -> str:
    if one.kind in ("figures", "names"):
        return f"{one.kind}: “{one.origin}” became “{one.copy}”"
    return f"{one.kind}: “{one.copy or one.origin}”"


def _drift(one: SpeakerDrift, width: int) -> Iterator[str]:
    words = one.words if len(one.words) <= 160 else one.words[:159].rstrip() + "…"
    yield from _wrapped(f"“{words}”", width, "   ", "   ")
    for speaker in one.speakers:
        yield from _wrapped(f"{speaker.name}: {', '.join(speaker.reports)}", width, "   - ", "     ")


def _wrapped(text: str, width: int, first: str, rest: str) -> list[str]:
    told = " ".join(text.split())
    return textwrap.wrap(told, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
