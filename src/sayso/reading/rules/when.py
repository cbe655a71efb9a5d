"""Words of when at the end of a phrase."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.rules.lexicon import lexicon


def timeless(words: str) -> int:
    """How many characters of a phrase stand before words of when at its end; all, where there are none.

    >>> [words[: timeless(words)] for words in ("Brask in recent weeks", "the office on Tuesday")]
    ['Brask', 'the office']
    """
    found = _when().search(words)
    return found.start() if found and found.start() else len(words)


@cache
def _when() -> re.Pattern[str]:
    known = lexicon()
    before, days = "|".join(sorted(known.before_setting)), "|".join(sorted(known.days))
    spans = "(?:the|this|last|recent|early|late|past)"
    return re.compile(
        rf",?(?<=[\w,])\s+(?:(?:(?:{before})\s+(?:{spans}\s+)+(?:days|weeks|months|years))|"
        rf"(?:(?:{before})\s+)?(?:{spans}\s+)*(?:{days}))$",
        re.IGNORECASE,
    )
