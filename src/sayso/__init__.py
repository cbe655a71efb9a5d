"""sayso reads news reports and keeps a ledger of who said what.

The public names are loaded when they are first used, so that ``import sayso`` and ``sayso --help``
stay quick; their types stand in ``__init__.pyi``.
"""

from __future__ import annotations

from importlib import import_module

#: public name -> module that it stands in
_NAMES = {
    "Claim": "sayso.model.claim",
    "Excerpt": "sayso.model.span",
    "Finding": "sayso.model.finding",
    "Outcome": "sayso.pipeline",
    "Reading": "sayso.model.reading",
    "Report": "sayso.model.report",
    "SaysoError": "sayso.errors",
    "Settings": "sayso.settings",
    "Speaker": "sayso.model.speaker",
    "from_json": "sayso.export.document",
    "open_ledger": "sayso.ledger",
    "read": "sayso.pipeline",
    "read_all": "sayso.pipeline",
    "to_html": "sayso.export.html",
    "to_json": "sayso.export.document",
}

__all__ = list(_NAMES)  # made from the table, so that the two cannot differ


def __getattr__(name: str) -> object:
    if name not in _NAMES:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_NAMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
