"""Settings: how sayso reads, fixed once at a door and handed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Settings:
    """How reports are read.

    Attributes:
        reader: name in the table of readers.
        threads: reports read at a time or, where there is but one, threads of the model pass; 0 is one a
            processor.
        max_bytes: largest input that is taken in, in bytes; larger ones are refused.
        max_characters: longest report that is read; a longer text is no news report and is refused, since
            it would keep a run busy for minutes.
        ledger: path or address of the ledger that commands use where they are not told another.
        entities: file of entities that are added to those that ship with the package; empty for none.
    """

    reader: str = "model"
    threads: int = 0
    max_bytes: int = 50_000_000
    max_characters: int = 1_000_000
    ledger: str = "sayso.db"
    entities: str = ""

    def __post_init__(self) -> None:
        if self.threads < 0:
            raise ValueError(f"threads must not be negative: {self.threads}")
        if self.max_bytes < 1:
            raise ValueError(f"max_bytes must be positive: {self.max_bytes}")
        if self.max_characters < 1:
            raise ValueError(f"max_characters must be positive: {self.max_characters}")


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Return the settings with what ``SAYSO_READER``, ``SAYSO_THREADS``, … of ``environment`` say.

    Raises ``ValueError`` with the variable's name where a number is none.

    >>> from_environment({"SAYSO_THREADS": "2"}).threads
    2
    """
    found: dict[str, str | int] = {}
    for field in fields(Settings):
        name = f"SAYSO_{field.name.upper()}"
        if name in environment:
            found[field.name] = _read(name, environment[name], isinstance(field.default, int))
    return Settings(**found)  # type: ignore[arg-type]  # each was read as its field's type


def _read(name: str, value: str, number: bool) -> str | int:
    if not number:
        return value
    try:
        return int(value)
    except ValueError:
        raise ValueError(f"{name} must be a whole number: {value!r}") from None
