"""What a query may ask for: kinds of parameters that pages share."""

from __future__ import annotations

from typing import Annotated

from litestar.params import QueryParameter

#: a few words; longer ones are no search
Words = Annotated[str | None, QueryParameter(max_length=200)]

#: a name that has to be told
Name = Annotated[str, QueryParameter(min_length=1, max_length=200)]
