"""Tables of the accounts' file."""

from __future__ import annotations

from sqlalchemy import Column, Integer, MetaData, String, Table, UniqueConstraint

metadata = MetaData()

people = Table(
    "people",
    metadata,
    Column("name", String, primary_key=True),
    Column("hash", String, nullable=False),
    Column("role", String, nullable=False),
    Column("added", String, nullable=False),
)
#: a session's secret is kept as its digest: who reads the file cannot take a session over
sessions = Table(
    "sessions",
    metadata,
    Column("digest", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("expires", Integer, nullable=False),
)
acts = Table(
    "acts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("about", String, nullable=False),
)
#: who an issuer says somebody is: its subject, which never changes hands, and the account that is theirs
identities = Table(
    "identities",
    metadata,
    Column("issuer", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("name", String, nullable=False),
    UniqueConstraint("name"),
)
#: those who left to log in at the issuer and are not back
attempts = Table(
    "attempts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("state", String, nullable=False, unique=True),
    Column("browser", String, nullable=False),
    Column("nonce", String, nullable=False),
    Column("verifier", String, nullable=False),
    Column("onward", String, nullable=False),
    Column("expires", Integer, nullable=False),
)
