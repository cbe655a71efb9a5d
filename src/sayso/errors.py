"""Errors.

SaysoError (Exception)
├── BadGold (ValueError)
├── BadEntities (ValueError)      an entity list that cannot be read, or a row of one
├── MisplacedExcerpt (ValueError)
├── UnknownReader (ValueError)
├── ReadingFailed (ValueError)    the reader fell over a report
├── BadPlugin (ImportError)         a reader of another package that cannot be used
├── MissingExtra (ImportError)
├── AccountError (ValueError)     an account that cannot be made or changed so
├── IssuerError (OSError)         an issuer of identities that cannot be reached, or answers nonsense
├── LoginRefused (PermissionError)  who came back from the issuer may not come in
├── LedgerError (OSError)         a ledger that cannot be opened or used
│   ├── NoLedger                  nothing is there
│   ├── NotALedger                something else is there, or it is damaged
│   ├── LedgerTooNew              made by a later version of sayso
│   ├── LedgerBusy                another writer did not finish in time
│   ├── LedgerFull                no room is left where it lies
│   ├── LedgerUnreachable         the server does not answer, or refuses
│   └── BadCapture                bytes that were kept are gone, or not what they were
├── NoSuchEntry (LookupError)     an id that a ledger does not have
├── NotYet                        what takes longer to work out than who asks waits
└── IntakeError (ValueError)      a source that cannot be made into a report
    ├── NoSuchSource              a path or pattern with nothing behind it
    ├── Unreadable                the system refuses to read it
    ├── TooLarge                  more bytes than the limit
    ├── TooLong                   more characters than a report may have
    ├── NotText                   bytes that are no text
    ├── NoWords                   nothing is left to read
    ├── BadLine                   one line of JSON lines
    └── BadDate                   words that do not name one date
"""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any


class SaysoError(Exception):
    """Base of all errors that sayso raises on purpose; they come through from another process whole."""

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.args, vars(self))


def _again(kind: type[SaysoError], args: tuple[object, ...], data: dict[str, object]) -> SaysoError:
    """The error as it was; its own ``__init__`` takes other arguments than its message."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(data)
    return error


class MissingExtra(SaysoError, ImportError):
    """An optional part is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs: pip install 'sayso[{extra}]'")
        self.what, self.extra = what, extra


class AccountError(SaysoError, ValueError):
    """An account that cannot be made or changed so."""


class IssuerError(SaysoError, OSError):
    """An issuer of identities cannot be reached, or answers what it must not."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address} {reason}")
        self.address, self.reason = address, reason


class LoginRefused(SaysoError, PermissionError):
    """Who came back from the issuer may not come in; ``name`` is theirs where it is known."""

    def __init__(self, reason: str, name: str | None = None) -> None:
        super().__init__(reason)
        self.reason, self.name = reason, name


class BadPlugin(SaysoError, ImportError):
    """A reader that another package brings cannot be loaded, or is no reader."""

    def __init__(self, name: str, package: str, reason: str) -> None:
        super().__init__(f"reader {name!r} of the package {package} cannot be used: {reason}")
        self.name, self.package, self.reason = name, package, reason


class BadGold(SaysoError, ValueError):
    """Gold or predictions that cannot be read."""

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class BadEntities(SaysoError, ValueError):
    """An entity list that cannot be read; ``row`` counts from 1 and is null where it is the whole file."""

    def __init__(self, path: str, row: int | None, reason: str) -> None:
        super().__init__(f"{path}:{row}: {reason}" if row else f"{path}: {reason}")
        self.path, self.row, self.reason = path, row, reason


class MisplacedExcerpt(SaysoError, ValueError):
    """An excerpt whose words do not stand at its place in the report."""

    def __init__(self, where: str, start: int, end: int, exact: str) -> None:
        super().__init__(f"{where}: [{start}, {end}] does not hold {exact[:80]!r}")
        self.where, self.start, self.end, self.exact = where, start, end, exact


class LedgerError(SaysoError, OSError):
    """A ledger that cannot be opened or used; ``where`` is its path or address."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where, self.reason = where, reason


class NoLedger(LedgerError):
    """Nothing is there."""

    def __init__(self, where: str, reason: str = "no such file") -> None:
        super().__init__(where, f"no ledger ({reason}); sayso add makes one")


class NotALedger(LedgerError):
    """Something else is there, or the file is damaged."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, f"not a ledger, or damaged: {reason}")


class LedgerTooNew(LedgerError):
    """A later version of sayso made it; ``found`` is the version of its tables, ``known`` ours."""

    def __init__(self, where: str, found: str, known: str) -> None:
        super().__init__(
            where, f"made by a later sayso (tables {found}, this one knows up to {known}): update sayso"
        )
        self.found, self.known = found, known


class LedgerBusy(LedgerError):
    """Another writer did not finish in time; nothing of this was written."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, f"another process writes and did not finish in time ({reason}); try again")


class LedgerFull(LedgerError):
    """No room is left where the ledger lies; all that was told to be added is there."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(
            where, f"no room left ({reason}); what was added before is kept: make room and go on"
        )


class LedgerUnreachable(LedgerError):
    """The server does not answer, or refuses."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, f"cannot be reached: {reason}")


class BadCapture(LedgerError):
    """The bytes of a capture that was kept cannot be read, or are not those that were added."""

    def __init__(self, sha256: str, reason: str) -> None:
        super().__init__(f"capture {sha256[:12]}", reason)


class NoSuchEntry(SaysoError, LookupError):
    """An id, or the beginning of one, that a ledger does not have, or that several entries share."""

    def __init__(self, told: str, reason: str = "nothing with that id in the ledger") -> None:
        super().__init__(f"{told or repr(told)}: {reason}")
        self.told, self.reason = told, reason


class NotYet(SaysoError):
    """Something is being worked out, since so many seconds, and is there when it is asked for again."""

    def __init__(self, future: Future[Any], since: float = 0.0) -> None:
        super().__init__("This is being worked out: ask again in a moment.")
        self.future, self.since = future, since


class IntakeError(SaysoError, ValueError):
    """A source cannot be made into a report; the message is one line."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source, self.reason = source, reason


class NoSuchSource(IntakeError):
    """Nothing stands at a path or pattern."""

    def __init__(self, source: str, reason: str = "no such file or directory") -> None:
        super().__init__(source, reason)


class Unreadable(IntakeError):
    """The system refuses to read a source."""


class TooLarge(IntakeError):
    """A source has more bytes than the limit; ``size`` is null where it was not read to its end."""

    def __init__(self, source: str, limit: int, size: int | None = None) -> None:
        have = f"{size:,} bytes" if size is not None else "a stream"
        super().__init__(source, f"{have} is over the limit of {limit:,} bytes")
        self.limit, self.size = limit, size


class TooLong(IntakeError):
    """A report with more characters than the limit."""

    def __init__(self, source: str, limit: int, length: int) -> None:
        super().__init__(source, f"{length:,} characters are over the limit of {limit:,} for one report")
        self.limit, self.length = limit, length


class NotText(IntakeError):
    """Bytes are no text; ``what`` names what they look like."""

    def __init__(self, source: str, what: str = "binary data") -> None:
        super().__init__(source, f"not text but {what}")
        self.what = what


class NoWords(IntakeError):
    """Nothing to read is left."""

    def __init__(self, source: str, reason: str = "no text in it") -> None:
        super().__init__(source, reason)


class BadLine(IntakeError):
    """One line of JSON lines is wrong; ``line`` counts from 1."""

    def __init__(self, source: str, line: int, reason: str) -> None:
        super().__init__(f"{source}:{line}", reason)
        self.line = line


class BadDate(IntakeError):
    """Words do not name exactly one date."""

    def __init__(
        self, said: str, reason: str = "not a date, or more than one: give it as 2022-05-19"
    ) -> None:
        super().__init__(repr(said), reason)
        self.said = said


class UnknownReader(SaysoError, ValueError):
    """A name that is not in the table of readers."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no reader named {name!r}: take {' or '.join(known)}")
        self.name, self.known = name, known


class ReadingFailed(SaysoError, ValueError):
    """A report that the reader fell over: a fault of ours, kept to this one report."""

    def __init__(self, source: str, cause: BaseException) -> None:
        super().__init__(f"{source}: the reader failed ({type(cause).__name__}: {cause}); please report it")
        self.source = source
