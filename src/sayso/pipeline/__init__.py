"""The corridor: the only place that knows the order of the rooms.

``reading`` goes from sources to readings; ``keeping`` goes on into a ledger and is imported by its own name,
so that reading alone loads no database.
"""

from __future__ import annotations

from sayso.pipeline.reading import Outcome, in_order, load, read, read_all, read_text

__all__ = ["Outcome", "in_order", "load", "read", "read_all", "read_text"]
