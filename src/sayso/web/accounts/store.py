"""The store of accounts: a SQLite file."""

from __future__ import annotations

import hashlib
import os
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import create_engine, delete, event, insert, select, update

from sayso.errors import AccountError
from sayso.model.record import Record
from sayso.web.accounts.person import Person, Role
from sayso.web.accounts.tables import acts, identities, metadata, people, sessions

#: seconds after which a session ends
LASTS = 12 * 3600
#: the least number of characters of a password (NIST SP 800-63B: length, and no rules of composition)
SHORTEST = 10
LONGEST = 200
#: stands for the digest of a password where there is none: no password has it
NONE = ""


class Act(Record, kw_only=True):
    """What somebody did, and when (ISO 8601, UTC)."""

    at: str
    who: str
    what: str
    about: str


class Accounts:
    """People, their sessions and what they did, in one file.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     accounts = Accounts(Path(folder) / "people.db")
    ...     accounts.add("ann", "a long password", Role.REVIEW)
    ...     accounts.check("ann", "a long password").role, accounts.check("ann", "another one")
    (<Role.REVIEW: 'review'>, None)
    """

    def __init__(self, path: Path) -> None:
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        self.engine = create_engine(f"sqlite:///{path}")
        event.listen(self.engine, "connect", lambda one, _: one.execute("PRAGMA journal_mode = WAL"))
        metadata.create_all(self.engine)
        self._hasher = PasswordHasher()
        #: compared with where there is no such person, so that names cannot be told by time
        self._nobody = self._hasher.hash(secrets.token_hex())

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    def add(self, name: str, password: str | None, role: Role) -> None:
        """Add a person; with no password (null) one who logs in by an issuer alone.

        Raises:
            AccountError: the name is taken or empty, or the password is too short or too long.
        """
        if not is_name(name):
            raise AccountError("a name has 1 to 80 printable characters")
        if password is not None and not SHORTEST <= len(password) <= LONGEST:
            raise AccountError(f"a password has {SHORTEST} to {LONGEST} characters")
        with self.engine.begin() as connection:
            if connection.execute(select(people.c.name).where(people.c.name == name)).first():
                raise AccountError(f"{name!r} has an account")
            hashed = NONE if password is None else self._hasher.hash(password)
            row = {"name": name, "hash": hashed, "role": role.value, "added": now()}
            connection.execute(insert(people).values(row))

    def people(self) -> list[Person]:
        """Everybody with an account, by name."""
        with self.engine.connect() as connection:
            rows = connection.execute(select(people).order_by(people.c.name))
            return [_person(row) for row in rows]

    def change(self, name: str, role: Role | None) -> None:
        """Give a person another role, or, with null, no account any more; ends all their sessions.

        Raises:
            AccountError: there is no such person, or nobody would be left to administer.
        """
        known = {one.name: one for one in self.people()}
        if name not in known:
            raise AccountError(f"{name!r} has no account")
        rest = [one for one in known.values() if one.role is Role.ADMINISTER and one.name != name]
        if not rest and role is not Role.ADMINISTER:
            raise AccountError("somebody must be left to administer")
        with self.engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.name == name))
            where = people.c.name == name
            if role is None:
                connection.execute(delete(people).where(where))
                connection.execute(delete(identities).where(identities.c.name == name))
            else:
                connection.execute(update(people).where(where).values(role=role.value))

    def check(self, name: str, password: str) -> Person | None:
        """The person with that name and password; null where there is none."""
        with self.engine.connect() as connection:
            row = connection.execute(select(people).where(people.c.name == name)).first()
        try:
            self._hasher.verify(row.hash if row and row.hash else self._nobody, password[: LONGEST + 1])
        except (VerifyMismatchError, InvalidHashError):
            return None
        return _person(row) if row and row.hash else None

    def start(self, person: Person) -> str:
        """Begin a session; returns its secret, which is kept nowhere here."""
        secret = secrets.token_urlsafe(32)
        row = {"digest": _digest(secret), "name": person.name, "expires": int(time.time()) + LASTS}
        with self.engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.expires < int(time.time())))
            connection.execute(insert(sessions).values(row))
        return secret

    def whose(self, secret: str) -> Person | None:
        """Whose session it is; null where it is none, or has ended."""
        told = select(people).where(
            sessions.c.digest == _digest(secret),
            sessions.c.expires >= int(time.time()),
            people.c.name == sessions.c.name,
        )
        with self.engine.connect() as connection:
            row = connection.execute(told).first()
        return _person(row) if row else None

    def end(self, secret: str) -> None:
        """End a session."""
        with self.engine.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == _digest(secret)))

    def note(self, who: str, what: str, about: str = "") -> None:
        """Write down what somebody did."""
        with self.engine.begin() as connection:
            connection.execute(insert(acts).values(at=now(), who=who, what=what, about=about[:500]))

    def acts(self, limit: int, offset: int = 0) -> list[Act]:
        """What people did, newest first."""
        told = select(acts).order_by(acts.c.number.desc()).limit(limit).offset(offset)
        with self.engine.connect() as connection:
            rows = connection.execute(told)
            return [Act(at=row.at, who=row.who, what=row.what, about=row.about) for row in rows]


def is_name(name: str) -> bool:
    r"""Whether an account may have a name.

    >>> is_name("ada@desk.example"), is_name(" "), is_name("a\nb")
    (True, False, False)
    """
    return bool(name.strip()) and len(name) <= 80 and name.isprintable()


def _person(row: Any) -> Person:
    return Person(name=row.name, role=Role(row.role), password=row.hash != NONE)


def now() -> str:
    """The time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
