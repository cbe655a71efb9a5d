"""How the case tables of this folder are read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model.claim import claim
from sayso.reading.manner import Manner, manner
from sayso.reading.prose import prose
from sayso.reading.tags import tag
from sayso.testing import attributions, marked

_NAMES = {"[": "source", "{": "cue", "<": "content"}
_TAGS = {ord(mark): f'<{name} id="1">' for mark, name in _NAMES.items()}
_ENDS = {ord(mark): f"</{name}>" for mark, name in zip("]}>", _NAMES.values(), strict=True)}


@pytest.fixture
def read() -> Callable[[str], Manner]:
    """Read a claim told as ``[source] {cue} <content>``."""

    def told(words: str) -> Manner:
        text = marked(words.translate(_TAGS | _ENDS))
        [one] = attributions(text)
        return manner(claim("r", one.source, one.cue, one.content), prose(text.text, tag))

    return told
