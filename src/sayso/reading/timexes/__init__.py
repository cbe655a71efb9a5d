"""Time expressions: found by a grammar over word classes, resolved against the date of publication."""

from __future__ import annotations

from sayso.reading.timexes.read import timexes

__all__ = ["timexes"]
