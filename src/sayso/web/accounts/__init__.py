"""Accounts: people with passwords and roles, their sessions, and a record of what they did.

They live in a file of their own beside the ledger: who may look is no part of what was said. Where there is
no such file, the application serves the one person at the machine, on loopback alone.
"""

from __future__ import annotations

from sayso.web.accounts.attempt import Attempt, Attempts
from sayso.web.accounts.members import Identity, Members
from sayso.web.accounts.person import Person, Role
from sayso.web.accounts.store import Accounts, Act

__all__ = ["Accounts", "Act", "Attempt", "Attempts", "Identity", "Members", "Person", "Role"]
