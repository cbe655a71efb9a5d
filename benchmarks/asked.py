"""What is asked of a ledger to tell how fast it answers: through what the commands call, page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from made import ACTS, CLASSES, STATUSES, SYLLABLES, name, word
from msgspec import convert
from msgspec.structs import replace

from sayso.ledger import LedgerView
from sayso.model.view import Query
from sayso.reconcile.custody import custody

#: a name, and what asks it in the round with a number, each round for something else
Asked = tuple[str, Callable[[int], object]]


def queries(view: LedgerView) -> Iterator[Asked]:
    """All that is asked."""
    yield from _claims(view)
    yield from _rows(view)
    yield from _counts(view)
    yield from _speakers(view)
    yield from _compared(view)


def _claims(view: LedgerView) -> Iterator[Asked]:
    yield "claims, first page", lambda n: list(view.stated(_page()))
    yield "claims, page 100", lambda n: list(view.stated(replace(_page(), offset=5000 + n)))
    yield "claims by a frequent word", lambda n: list(view.stated(_page(words=word(n))))
    yield "claims by a rare word", lambda n: list(view.stated(_page(words=word(15000 + n))))
    yield "claims by two words", lambda n: list(view.stated(_page(words=f"{word(n)} {word(n + 40)}")))
    yield "claims by a frequent speaker", lambda n: list(view.stated(_page(speaker=name(n))))
    yield "claims by a rare speaker", lambda n: list(view.stated(_page(speaker=name(4000 + n))))
    yield "claims by part of a name", lambda n: list(view.stated(_page(speaker=SYLLABLES[n])))
    yield "claims by act", lambda n: list(view.stated(_page(act=ACTS[n].value)))
    yield "claims by publisher", lambda n: list(view.stated(_page(publisher=word(500 + n))))
    yield "claims of a month", lambda n: list(view.stated(_month(n)))
    yield "claims by place", lambda n: list(view.stated(_page(place=word(9000 + 9 * n))))
    yield "claims by status", lambda n: list(view.stated(_page(status=STATUSES[n % 6])))
    yield (
        "claims by word, speaker, act and years",
        lambda n: list(
            view.stated(_page(words=word(n), speaker=name(n), act="assert", since="2021", until="2024-06"))
        ),
    )
    yield (
        "claims by word, place and month",
        lambda n: list(view.stated(_month(n, words=word(n), place=word(9000 + n)))),
    )


def _rows(view: LedgerView) -> Iterator[Asked]:
    yield "figures, first page", lambda n: list(view.measured(_page()))
    yield (
        "figures by status and class",
        lambda n: list(view.measured(_page(status=STATUSES[n % 6], counted=CLASSES[(n + 3) % 6]))),
    )
    yield (
        "figures by status, place and month",
        lambda n: list(view.measured(_month(n, status=STATUSES[n % 6], place=word(9000 + n)))),
    )
    yield "reports by words", lambda n: list(view.reports(_page(words=word(40 + n))))
    yield "reports of a publisher", lambda n: list(view.reports(_page(publisher=word(500 + n))))
    yield "unknowns", lambda n: list(view.silences(_page(speaker=name(n))))
    yield "unknowns by a rare speaker", lambda n: list(view.silences(_page(speaker=name(3000 + n))))
    yield "unknowns by words", lambda n: list(view.silences(_page(words=word(400 + n))))
    yield (
        "a claim with where it comes from",
        lambda n: view.entry(next(view.stated(Query(offset=9 * n))).claim.id),
    )


def _counts(view: LedgerView) -> Iterator[Asked]:
    yield "number of claims", lambda n: view.count(Query())
    yield "number of claims by a frequent word", lambda n: view.count(Query(words=word(n)))
    yield "number of claims by act", lambda n: view.count(Query(act=ACTS[n].value))
    yield "number of reports by words", lambda n: view.count(Query(words=word(40 + n)), "reports")
    yield "number of unknowns by a speaker", lambda n: view.count(Query(speaker=name(n)), "unknowns")


def _speakers(view: LedgerView) -> Iterator[Asked]:
    yield "speakers, all", lambda n: list(view.speakers(_page()))
    yield "speakers, page 20", lambda n: list(view.speakers(replace(_page(), offset=1000 + n)))
    yield "speakers of a month", lambda n: list(view.speakers(_month(n)))
    yield "speakers of four years", lambda n: list(view.speakers(_page(since="2021", until="2024")))
    yield "speakers by part of a name", lambda n: list(view.speakers(_page(speaker=SYLLABLES[n])))
    yield "speakers by publisher", lambda n: list(view.speakers(_page(publisher=word(500 + n))))
    yield "speakers by act", lambda n: list(view.speakers(_page(act=ACTS[n].value)))
    yield "speakers by a frequent word", lambda n: list(view.speakers(_page(words=word(n))))
    yield "speakers by place", lambda n: list(view.speakers(_page(place=word(9000 + n))))


def _compared(view: LedgerView) -> Iterator[Asked]:
    yield "custody of a day", lambda n: custody(view, _day(n))
    yield "custody of a day, by place", lambda n: custody(view, replace(_day(n), place=word(9000 + n)))


def _day(n: int) -> Query:
    """A query for what was published on a day, another one each round."""
    day = f"{2020 + n % 6}-{1 + n % 12:02}-{1 + n:02}"
    return Query(since=day, until=day)


def _month(n: int, **asked: str) -> Query:
    """A query for one page of what was published in a month, another one each round."""
    month = f"{2020 + n % 6}-{1 + n % 12:02}"
    return replace(_page(**asked), since=month, until=month)


def _page(**asked: str) -> Query:
    """A query for the first page of rows."""
    return replace(convert(asked, Query), limit=50)
