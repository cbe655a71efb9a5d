"""Forms of pages, filled in as a person would: for tests of web applications."""

from __future__ import annotations

import re
from typing import Any

#: name of the hidden field that shows that a form is ours
FIELD = "_csrf_token"
_TOKEN = re.compile(r'name="_csrf_token" value="([^"]+)"')


def token(page: str) -> str:
    """The token that the forms of a page carry.

    Raises ``ValueError`` where it has no form.

    >>> token('<input type="hidden" name="_csrf_token" value="ab">')
    'ab'
    """
    found = _TOKEN.search(page)
    if found is None:
        raise ValueError("no form on the page")
    return found[1]


def log_in(client: Any, name: str, password: str) -> Any:
    """Send the login form of an application through a test client; returns the answer, not followed."""
    form = {"name": name, "password": password, FIELD: token(client.get("/login").text)}
    return client.post("/login", data=form, follow_redirects=False)
