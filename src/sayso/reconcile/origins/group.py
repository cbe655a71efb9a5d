"""The origin of a group of copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model.report import Report
from sayso.reconcile.origins.credits import Credited, credits, datelined, released

#: weight of a credit by how it is given
_WEIGHT = {"dateline": 3, "note": 3, "byline": 2, "words": 1}


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text first entered the news.

    Attributes:
        name: agency, outlet or "release"; the address or id where a report has no publisher.
        how: ``credit``, ``dateline``, ``release`` or ``earliest``.
        exact: the words that say so; null for the earliest.
        report: id of the origin's own report, where it is among them.
    """

    name: str
    how: str
    exact: str | None = None
    report: str | None = None


def origin_of(reports: Sequence[Report], known: frozenset[str] = frozenset()) -> Origin:
    """Return the origin of reports that are copies of each other.

    1. An agency or outlet that most of them credit, by dateline, note, byline or words; or whose own
       dateline one of them bears. A credit to another member outweighs one to somebody outside.
    2. The earliest. Where they are of one moment and several name a release, the release.

    Args:
        reports: at least one.
        known: publishers and agencies known by name, beyond those of the reports.
    """
    order = sorted(reports, key=_early)
    names = {one.publisher for one in order if one.publisher} | known
    names |= {told for one in order if (told := datelined(one))}
    found = [each for one in order for each in credits(one, frozenset(names))]
    if found:
        return _credited(order, found)
    signed = next((one for one in order if one.publisher and datelined(one) == one.publisher), None)
    if signed:
        return Origin(signed.publisher or "", "dateline", None, signed.id)
    release = _release(order)
    return release if release else _first(order)


def _credited(order: Sequence[Report], found: Sequence[Credited]) -> Origin:
    own = {one.publisher.casefold(): one for one in reversed(order) if one.publisher}
    weights: Counter[str] = Counter()
    for one in found:
        weights[one.name.casefold()] += _WEIGHT[one.how]
    best = min(weights, key=lambda name: (name not in own, -weights[name], name))
    told = next(one for one in found if one.name.casefold() == best)
    report = own.get(best)
    name = (report.publisher if report else None) or told.name
    return Origin(name, "credit", told.exact, report.id if report else None)


def _release(order: Sequence[Report]) -> Origin | None:
    """A release, where reports of several outlets came out at once and all name one."""
    words = [released(one) for one in order]
    if len(order) > 1 and all(words) and order[0].published == order[-1].published:
        return Origin("release", "release", words[0])
    return None


def _first(order: Sequence[Report]) -> Origin:
    first = order[0]
    return Origin(first.publisher or first.url or first.id, "earliest", None, first.id)


def _early(report: Report) -> tuple[str, int, str]:
    """Earliest first; of one moment the longest, since cutting is commoner than adding."""
    return report.published or "9", -len(report.text), report.id
