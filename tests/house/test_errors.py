"""The tree of errors drawn in ``errors.py`` is the tree there is."""

from __future__ import annotations

import inspect
import re

from sayso import errors
from tests.house.modules import package


def _told(kind: type[BaseException]) -> str:
    """The name with the builtin errors it also is."""
    builtin = [parent.__name__ for parent in kind.__bases__ if parent.__module__ == "builtins"]
    return f"{kind.__name__} ({', '.join(builtin)})" if builtin else kind.__name__


def _real(kind: type[BaseException]) -> set[tuple[str, str]]:
    """Pairs of an error and the one right above it."""
    children = [child for child in kind.__subclasses__() if child.__bases__[0] is kind]
    here = {(_told(child), kind.__name__) for child in children}
    return here.union(*(_real(child) for child in children))


def _drawn(lines: list[str]) -> set[tuple[str, str]]:
    """The same pairs as a drawing tells them; words behind two spaces are remarks."""
    above: dict[int, str] = {}
    pairs: set[tuple[str, str]] = set()
    for line in lines:
        depth = line.find("── ") // 4 + 1 if "── " in line else 0
        told = re.split(r"\s{2,}", line.split("── ")[-1].strip())[0]
        above[depth] = told.split(" ")[0]
        pairs |= {(told, above[depth - 1])} if depth else set()
    return pairs


def test_the_tree_at_the_top_is_the_tree_of_errors() -> None:
    lines = (inspect.getdoc(errors) or "").splitlines()
    drawn = [line for line in lines if "── " in line or line.startswith("SaysoError")]
    assert _drawn(drawn) == _real(errors.SaysoError)
    assert drawn[0] == _told(errors.SaysoError)


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
