"""Attempts to log in by an issuer: kept from leaving for it until coming back, each good for one use."""

from __future__ import annotations

import hashlib
import secrets
import time

from sqlalchemy import Engine, delete, func, insert, select

from sayso.model.record import Record
from sayso.web.accounts.tables import attempts

#: seconds in which one must have come back
LASTS = 600
#: attempts kept at a time; the oldest go first, so that leaving again and again fills no disk
MOST = 2_000


class Attempt(Record, kw_only=True):
    """What must be the same when the browser comes back, and where it goes on then.

    Attributes:
        state: comes back with the browser.
        nonce: comes back in the ID token.
        verifier: shows the issuer that the one who left is the one who came back (PKCE).
        onward: path of ours.
    """

    state: str
    nonce: str
    verifier: str
    onward: str


class Attempts:
    """The attempts in a file of accounts.

    >>> from sqlalchemy import create_engine
    >>> from sayso.web.accounts.tables import metadata
    >>> engine = create_engine("sqlite://")
    >>> metadata.create_all(engine)
    >>> kept = Attempts(engine)
    >>> begun = kept.begin("the browser's secret", "/claims")
    >>> kept.take(begun.state, "another") is None
    True
    >>> kept.take(begun.state, "the browser's secret").onward
    '/claims'
    >>> kept.take(begun.state, "the browser's secret") is None
    True
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, browser: str, onward: str) -> Attempt:
        """A new attempt of the browser with a secret."""
        made = Attempt(
            state=secrets.token_urlsafe(32),
            nonce=secrets.token_urlsafe(32),
            verifier=secrets.token_urlsafe(48),
            onward=onward,
        )
        row = {
            "state": digest(made.state),
            "browser": digest(browser),
            "nonce": made.nonce,
            "verifier": made.verifier,
            "onward": onward,
            "expires": int(time.time()) + LASTS,
        }
        with self._engine.begin() as connection:
            connection.execute(delete(attempts).where(attempts.c.expires < int(time.time())))
            last = select(func.max(attempts.c.number)).scalar_subquery()
            connection.execute(delete(attempts).where(attempts.c.number <= last - MOST))
            connection.execute(insert(attempts).values(row))
        return made

    def take(self, state: str, browser: str) -> Attempt | None:
        """The attempt with a state, of that browser, once; null where there is none, or none any more."""
        mine = (attempts.c.state == digest(state), attempts.c.browser == digest(browser))
        with self._engine.begin() as connection:
            row = connection.execute(select(attempts).where(*mine)).first()
            gone = connection.execute(delete(attempts).where(*mine)).rowcount
        if row is None or gone != 1 or row.expires < int(time.time()):
            return None
        return Attempt(state=state, nonce=row.nonce, verifier=row.verifier, onward=row.onward)


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
