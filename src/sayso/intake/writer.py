"""Putting a text together from blocks, with the passages over it."""

from __future__ import annotations

from sayso.intake.plain import flat
from sayso.intake.roles import Role, dateline, role
from sayso.model.report import Credit, Passage, PassageKind


class Writer:
    """Collects passages; each stands on its own lines, a blank line between."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self.passages: list[Passage] = []

    @property
    def text(self) -> str:
        """The words so far."""
        return "".join(self._parts)

    def add(self, kind: PassageKind, words: str, credit: Credit | None = None) -> None:
        """Put a passage behind the others; paragraphs are looked at for datelines, notes and furniture."""
        words = flat(words).strip()
        if not words:
            return
        if self._parts:
            self._put("\n\n")
        found = role(words) if kind is PassageKind.PARAGRAPH else Role(kind, credit)
        taken = dateline(words) if found.kind is PassageKind.PARAGRAPH else 0
        if 0 < taken < len(words):
            self._passage(PassageKind.DATELINE, words[:taken].rstrip(), None)
            self._put(words[len(words[:taken].rstrip()) : taken])
        self._passage(found.kind, words[taken:] if taken < len(words) else words, found.credit)

    def _passage(self, kind: PassageKind, words: str, credit: Credit | None) -> None:
        start = self._length
        self._put(words)
        self.passages.append(Passage(kind=kind, start=start, end=self._length, credit=credit))

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)
