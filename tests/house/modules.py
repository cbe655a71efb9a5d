"""The modules of sayso, read once for the house rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Module:
    """One file of the package: its name as imported, its path and its syntax tree."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder or module right below ``sayso``; empty for ``sayso`` itself."""
        return self.name.partition(".")[2].partition(".")[0]

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and name of everything imported, wherever in the file it stands."""
        for node in ast.walk(self.tree):
            yield from imported(node)

    def public(self) -> Iterator[tuple[str, Definition]]:
        """Public functions, classes and methods with their dotted names."""
        yield from _public(self.tree.body, self.name)


def imported(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and name of each module or name that an import statement brings in."""
    if isinstance(node, ast.Import):
        yield from ((node.lineno, alias.name) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def _public(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, Definition]]:
    for node in body:
        if isinstance(node, Definition) and not node.name.startswith("_"):
            yield f"{prefix}.{node.name}", node
            if isinstance(node, ast.ClassDef):
                yield from _public(node.body, f"{prefix}.{node.name}")


def _module(source: Path, path: Path) -> Module:
    parts = path.relative_to(source).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path, ast.parse(path.read_text(encoding="utf-8")))


@cache
def package() -> tuple[Module, ...]:
    """Every module of the package, in order of its path."""
    source = ROOT / "src"
    return tuple(_module(source, path) for path in sorted(source.rglob("*.py")))
