"""Options that several commands share: a record of them in a signature is as many options of the command."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import is_dataclass
from functools import wraps
from typing import Any, get_type_hints


def spread(run: Callable[..., None]) -> Callable[..., None]:
    """The command with each of its records replaced by the fields of that record, in their order.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class Dates:
    ...     since: str | None = None
    ...     until: str | None = None
    >>> @spread
    ... def command(path: str, dates: Dates) -> None:
    ...     print(path, dates)
    >>> list(inspect.signature(command).parameters)
    ['path', 'since', 'until']
    >>> command("a.txt", until="2031")
    a.txt Dates(since=None, until='2031')
    """
    kinds = get_type_hints(run, include_extras=True)
    names = list(inspect.signature(run).parameters)
    records = {name: kinds[name] for name in names if is_dataclass(kinds[name])}
    fields = {name: list(inspect.signature(kind).parameters) for name, kind in records.items()}
    told = inspect.Signature([one for name in names for one in _parameters(run, name, records.get(name))])

    @wraps(run)
    def command(*args: Any, **given: Any) -> None:
        values = told.bind(*args, **given)
        values.apply_defaults()
        plain = {name: value for name, value in values.arguments.items() if name in names}
        made = {
            name: kind(**{field: values.arguments[field] for field in fields[name]})
            for name, kind in records.items()
        }
        run(**plain, **made)

    command.__signature__ = told  # type: ignore[attr-defined]
    command.__annotations__ = {name: one.annotation for name, one in told.parameters.items()}
    return command


def _parameters(run: Callable[..., None], name: str, record: Any) -> list[inspect.Parameter]:
    """The parameters that stand in the place of one: itself, or the fields of the record that it is."""
    if record is None:
        kind = get_type_hints(run, include_extras=True)[name]
        return [inspect.signature(run).parameters[name].replace(annotation=kind)]
    kinds = get_type_hints(record, include_extras=True)
    own = inspect.signature(record).parameters.values()
    return [one.replace(annotation=kinds[one.name]) for one in own]
