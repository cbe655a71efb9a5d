"""Custody: what is said of prisoners, as counts and never by name, with the duty that each answers to."""

from __future__ import annotations

from sayso.reconcile.custody.row import DUTIES, KINDS, Row
from sayso.reconcile.custody.rows import custody

__all__ = ["DUTIES", "KINDS", "Row", "custody"]
