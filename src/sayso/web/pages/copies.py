"""Copies: one text under several names, its origin, what differs; one statement under several speakers."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.ledger import LedgerView
from sayso.model.record import Record
from sayso.model.shelf import head
from sayso.model.stated import Head, Stated
from sayso.model.view import Query
from sayso.reconcile.copies import Group, copies
from sayso.reconcile.origins import counts, drift, origins_of
from sayso.reconcile.voices import voices
from sayso.web.asked import Publisher, Since, Until
from sayso.web.desk import AtDesk
from sayso.web.kept import Work
from sayso.web.pages.comparing import too_many
from sayso.web.paging import Number, Paging

#: groups on a page
GROUPS = 10


class Differs(Record, kw_only=True):
    """One difference: its kind, and the words on either side; null where a side has none."""

    kind: str
    origin: str | None = None
    copy: str | None = None


class CopyShown(Record, kw_only=True):
    """A copy: its report, the part of the shorter text that both share, in [0, 1], and what differs."""

    report: Head
    held: float
    differs: tuple[Differs, ...]


class GroupShown(Record, kw_only=True):
    """Reports that are copies of one.

    Attributes:
        original: the report that the others are held against.
        origin, how, exact: where the text first entered the news, how that is known, the words that say so.
        copies: the others, by date.
        outlets, origins, speakers: how many stand behind it; none of them for another.
    """

    original: Head
    origin: str
    how: str
    exact: str | None = None
    copies: tuple[CopyShown, ...]
    outlets: int
    origins: int
    speakers: int


class Credit(Record, kw_only=True):
    """A speaker with the claims that credit a statement to them."""

    name: str
    claims: tuple[Stated, ...]


class Drifted(Record, kw_only=True):
    """One statement that is credited to several speakers."""

    words: str
    speakers: tuple[Credit, ...]


class CopiesPage(Record, kw_only=True):
    """Groups of copies.

    Attributes:
        filters: what was asked for.
        groups: of this page of the list, by date of their first report.
        drift: statements credited to different speakers; on the first page.
        paging: where the page stands.
        as_of: when the texts were compared, UTC, ISO 8601; reports added since are not in it.
        narrow: what to do where there is too much to compare for a page; null where there is not.
    """

    filters: dict[str, str | None]
    groups: tuple[GroupShown, ...]
    drift: tuple[Drifted, ...]
    paging: Paging
    as_of: str
    narrow: str | None = None


def groups(
    desk: AtDesk, publisher: Publisher = None, since: Since = None, until: Until = None, page: Number = 1
) -> CopiesPage:
    """Groups of near-copies across publishers, with what differs, and statements under several speakers."""
    query = Query(publisher=publisher, since=since, until=until)
    narrow = too_many(desk, query)
    found, drifted = ((), ()) if narrow else desk.kept(Work(found_in, (query,), heavy=True)).value
    return CopiesPage(
        filters={"publisher": publisher, "since": since, "until": until},
        groups=found[(page - 1) * GROUPS : page * GROUPS],
        drift=drifted if page == 1 else (),
        paging=Paging(number=page, size=GROUPS, total=len(found)),
        as_of=desk.as_of,
        narrow=narrow,
    )


def found_in(view: LedgerView, query: Query) -> tuple[tuple[GroupShown, ...], tuple[Drifted, ...]]:
    """Groups of copies in what fits, and statements under several speakers."""
    stated = list(view.stated(query))
    speakers = voices(stated)
    told = tuple(_group(one, stated, speakers) for one in copies(view, query))
    drifted = tuple(
        Drifted(
            words=one.words, speakers=tuple(Credit(name=name, claims=all_) for name, all_ in one.speakers)
        )
        for one in drift(stated, speakers)
    )
    return told, drifted


def _group(group: Group, stated: list[Stated], speakers: Mapping[str, str]) -> GroupShown:
    ids = {one.id for one in group.reports}
    behind = counts([one for one in stated if one.report.id in ids], origins_of(group.reports), speakers)
    return GroupShown(
        original=head(group.original),
        origin=group.origin.name,
        how=group.origin.how,
        exact=group.origin.exact,
        copies=tuple(
            CopyShown(
                report=head(one.report),
                held=round(one.held, 3),
                differs=tuple(
                    Differs(kind=each.kind.value, origin=each.origin, copy=each.copy) for each in one.differs
                ),
            )
            for one in group.copies
        ),
        outlets=len({one.publisher or one.id for one in group.reports}),
        origins=max(behind.origins, 1),
        speakers=behind.speakers,
    )
