"""Pages of long lists."""

from __future__ import annotations

from typing import Annotated

from litestar.params import QueryParameter

from sayso.model.record import Record

#: rows of a page
SIZE = 50
#: the farthest page: beyond it a search should be narrowed
LAST = 200

#: number of the page, from 1
Number = Annotated[int, QueryParameter(ge=1, le=LAST, description="Number of the page, from 1.")]


class Paging(Record, kw_only=True):
    """Where a page stands in a list.

    Attributes:
        number: of this page, from 1.
        size: rows of a page at most.
        total: rows in all; where ``more_than``, at least so many.
        more_than: whether counting stopped at ``total``.
    """

    number: int
    size: int = SIZE
    total: int
    more_than: bool = False

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, min(LAST, -(-self.total // self.size)))


def paging(number: int, total: int, most: int) -> Paging:
    """Return the paging of page ``number`` of a list whose counting stops at ``most``.

    >>> paging(2, 120, 10_000).pages
    3
    """
    return Paging(number=number, total=min(total, most), more_than=total > most)
