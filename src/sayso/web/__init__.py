"""The door that is a browser: pages over a ledger, and the same records as JSON.

A page is a record (``sayso.web.pages``): a template shows it to people, ``/api/v1`` gives it to programs.
Nothing on a page is loaded from elsewhere, and no script is needed to read one.
"""

from __future__ import annotations
