"""The tree of errors drawn in ``errors.py`` is the tree there is."""

from __future__ import annotations

import inspect

from sayso import errors
from tests.house.modules import package


def _children(kind: type[BaseException]) -> list[type[BaseException]]:
    """The errors right below one, told once: below another of ours they stand there."""
    return sorted(
        (c for c in kind.__subclasses__() if c.__bases__[0] is kind), key=lambda child: child.__name__
    )


def _branches(kind: type[BaseException], lead: str) -> list[str]:
    lines: list[str] = []
    children = _children(kind)
    for child in children:
        last = child is children[-1]
        lines.append(f"{lead}{'└── ' if last else '├── '}{_told(child)}")
        lines += _branches(child, lead + ("    " if last else "│   "))
    return lines


def _told(kind: type[BaseException]) -> str:
    """The name with the builtin errors it also is."""
    builtin = [parent.__name__ for parent in kind.__bases__ if parent.__module__ == "builtins"]
    return f"{kind.__name__} ({', '.join(builtin)})" if builtin else kind.__name__


def test_the_tree_at_the_top_is_the_tree_of_errors() -> None:
    drawn = (inspect.getdoc(errors) or "").splitlines()
    start = next(at for at, line in enumerate(drawn) if "SaysoError" in line)
    real = [_told(errors.SaysoError), *_branches(errors.SaysoError, "")]
    assert [line.removeprefix("    ") for line in drawn[start : start + len(real)]] == real


def test_every_error_of_sayso_is_made_in_errors() -> None:
    raised = ("Error", "Exception", "Warning")
    elsewhere = [
        name
        for module in package()
        if module.name != "sayso.errors"
        for name, node in module.public()
        for base in getattr(node, "bases", [])
        if getattr(base, "id", "").endswith(raised) or hasattr(errors, getattr(base, "id", ""))
    ]
    assert elsewhere == []
