"""Kept: what is dear to work out of a ledger, worked out once for everybody and anew in the background."""

from __future__ import annotations

from sayso.web.kept.bench import Bench, Threads, Workers
from sayso.web.kept.slot import Work, Worked
from sayso.web.kept.store import Kept

__all__ = ["Bench", "Kept", "Threads", "Work", "Worked", "Workers"]
