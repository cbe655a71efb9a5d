"""The ledger: keeps what was read, only ever added to, in SQLite or PostgreSQL.

>>> from sayso.testing import made_reading
>>> made = made_reading('<source>Ann Bell</source> <cue>said</cue> <content>it is too dear</content>.')
>>> import tempfile
>>> with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/news.db") as ledger:
...     writer = ledger.writer(made.run)
...     writer.add(None, made), writer.add(None, made)
...     [stated.speaker for stated in ledger.view().stated()]
(True, False)
['Ann Bell']
"""

from __future__ import annotations

from sayso.ledger.keeper import Keeper
from sayso.ledger.ledger import Ledger, open_ledger
from sayso.ledger.look import LedgerView
from sayso.ledger.writer import Writer

__all__ = ["Keeper", "Ledger", "LedgerView", "Writer", "open_ledger"]
