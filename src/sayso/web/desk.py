"""What pages ask of a ledger: its view, and what comparing finds in it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from litestar.di import NamedDependency

from sayso.ledger import Ledger, LedgerView
from sayso.model.judgement import Judgement
from sayso.model.series import Series
from sayso.model.view import Query
from sayso.reconcile import Scope, compare_view, series
from sayso.web.part import Part

#: comparisons kept: what people look at again while they page through it
KEPT = 16
#: claims that are compared for a page; of larger ledgers a part must be asked for
MOST = 5_000

T = TypeVar("T")


class Desk:
    """A ledger, which is open, as pages see it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    @property
    def view(self) -> LedgerView:
        """What stands in the ledger now."""
        return self.ledger.view()

    def fits(self, query: Query) -> bool:
        """Whether what the query finds is little enough to be compared for a page."""
        return self.view.count(query) <= MOST

    def judgements(self, about: str | None, query: Query) -> list[Judgement]:
        """How figures stand to each other; kept until something is added to the ledger."""
        return self._compared(about, query)[0]

    def series(self, about: str | None, query: Query) -> list[Series]:
        """Figures over time by speaker; kept until something is added to the ledger."""
        return self._compared(about, query)[1]

    def kept(self, what: Hashable, work: Callable[[LedgerView], T]) -> T:
        """What ``work`` makes of the view, under a name of its own; kept until something is added."""
        view = self.view
        key = (what, view.state())
        with self._lock:
            if key not in self._kept:
                self._kept[key] = work(view)
                while len(self._kept) > KEPT:
                    self._kept.popitem(last=False)
            self._kept.move_to_end(key)
            found: T = self._kept[key]
            return found

    def _compared(self, about: str | None, query: Query) -> tuple[list[Judgement], list[Series]]:
        scope = Scope(about=about, query=query)

        def work(view: LedgerView) -> tuple[list[Judgement], list[Series]]:
            part = Part(view, query)
            return compare_view(part, scope), series(part, scope)

        return self.kept(("compared", about, query), work)


#: how a builder asks for it: a parameter named ``desk``
AtDesk = NamedDependency[Desk]
