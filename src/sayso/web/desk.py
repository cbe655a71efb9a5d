"""What pages ask of a ledger: its view, and what the view of a room does not tell."""

from __future__ import annotations

from dataclasses import dataclass

from litestar.di import NamedDependency

from sayso.ledger import Ledger, LedgerView


@dataclass(frozen=True)
class Desk:
    """A ledger as pages see it.

    Attributes:
        ledger: open.
    """

    ledger: Ledger

    @property
    def view(self) -> LedgerView:
        """What stands in the ledger now."""
        return self.ledger.view()


#: how a builder asks for it: a parameter named ``desk``
AtDesk = NamedDependency[Desk]
