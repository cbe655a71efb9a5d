"""Members: people whom an issuer vouches for, and which account is whose."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select, update

from sayso.errors import LoginRefused
from sayso.model.record import Record
from sayso.web.accounts.person import Person, Role
from sayso.web.accounts.store import NONE, Accounts, is_name, now
from sayso.web.accounts.tables import identities, people, sessions


class Identity(Record, kw_only=True):
    """Who an issuer says somebody is.

    Attributes:
        issuer: its address.
        subject: its own id for the person, which is never given to another.
        name: what their account is called; may change hands at the issuer.
    """

    issuer: str
    subject: str
    name: str


class Members:
    """The accounts of people who log in by an issuer.

    The first to come with the name of an account that has no password makes it theirs; from then on it is the
    subject that counts, so that a name given to somebody else at the issuer opens nothing here.
    """

    def __init__(self, accounts: Accounts) -> None:
        self._engine = accounts.engine

    def admit(self, who: Identity, role: Role | None, new: bool) -> Person:
        """The person whose account it is, under the role that the issuer gave; null leaves it as it is.

        Args:
            who: as the issuer says.
            role: as the issuer says, or of a new account.
            new: whether ``role`` is for accounts that are made now alone.

        Raises:
            LoginRefused: there is no account for them, and no role for a new one; or it is another's.
        """
        with self._engine.begin() as connection:
            name = self._mine(connection, who) or self._waiting(connection, who)
            if name is None:
                return self._made(connection, who, role)
            if role is not None and not new:
                _give(connection, name, role)
            row = connection.execute(select(people).where(people.c.name == name)).one()
            return Person(name=row.name, role=Role(row.role), password=False)

    def _mine(self, connection: Connection, who: Identity) -> str | None:
        """The account that has become this person's before."""
        mine = (identities.c.issuer == who.issuer, identities.c.subject == who.subject)
        return connection.execute(select(identities.c.name).where(*mine)).scalar()

    def _waiting(self, connection: Connection, who: Identity) -> str | None:
        """The account that was added for them, which is theirs from now on."""
        rows = connection.execute(select(people.c.name, people.c.hash)).all()
        fits = [row for row in rows if row.name.casefold() == who.name.casefold()]
        found = next((row for row in fits if row.name == who.name), fits[0] if len(fits) == 1 else None)
        if found is None:
            return None
        if found.hash != NONE:
            raise LoginRefused(f"the account of {who.name} has a password: log in with it", who.name)
        taken = select(identities.c.name).where(identities.c.name == found.name)
        if connection.execute(taken).first():
            raise LoginRefused(f"the account of {who.name} is somebody else's", who.name)
        _bind(connection, who, found.name)
        return str(found.name)

    def _made(self, connection: Connection, who: Identity, role: Role | None) -> Person:
        if role is None:
            raise LoginRefused(
                f"{who.name} has no account here: somebody who administers has to add it", who.name
            )
        if not is_name(who.name):
            raise LoginRefused("the issuer's name of you has more than 80 characters, or odd ones")
        row = {"name": who.name, "hash": NONE, "role": role.value, "added": now()}
        connection.execute(insert(people).values(row))
        _bind(connection, who, who.name)
        return Person(name=who.name, role=role, password=False)


def _bind(connection: Connection, who: Identity, name: str) -> None:
    connection.execute(insert(identities).values(issuer=who.issuer, subject=who.subject, name=name))


def _give(connection: Connection, name: str, role: Role) -> None:
    """Give an account a role; where it is another one, its sessions end."""
    changed = update(people).where(people.c.name == name, people.c.role != role.value)
    if connection.execute(changed.values(role=role.value)).rowcount:
        connection.execute(delete(sessions).where(sessions.c.name == name))
