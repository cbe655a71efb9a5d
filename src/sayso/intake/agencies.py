"""Who signs pictures and copy; read once from ``lexicon/agencies.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def lexicon(name: str) -> dict[str, tuple[str, ...]]:
    """Return one of the word lists beside this file.

    >>> "Reuters" in lexicon("agencies")["wires"]
    True
    """
    found = files("sayso.intake").joinpath("lexicon", f"{name}.toml").read_text("utf-8")
    return {key: tuple(map(str, words)) for key, words in tomllib.loads(found).items()}


_WIRES = frozenset(form for name in lexicon("agencies")["wires"] for form in (name, name.upper()))
_PICTURES = frozenset(form for name in lexicon("agencies")["pictures"] for form in (name, name.upper()))
_LAST = frozenset(name.split()[-1] for name in _WIRES | _PICTURES)
_HANDOUT = frozenset(lexicon("agencies")["handout"])
_PARTICLES = frozenset(lexicon("agencies")["particles"])


def _any(names: frozenset[str]) -> str:
    return rf"(?:{'|'.join(sorted(map(re.escape, names), key=len, reverse=True))})(?!\w)"


#: a wire agency, as a regular expression; as printed, or all in capitals
WIRE = _any(_WIRES)
#: a wire agency or a picture service
AGENCY = _any(_WIRES | _PICTURES)
#: a service that does nothing but pictures, in words that mean nothing else
SERVICE = _any(frozenset(lexicon("agencies")["services"]))


def is_agency(words: str) -> bool:
    """Whether the words are an agency or a picture service.

    >>> is_agency("AFP"), is_agency("the Getty Images"), is_agency("Jane Doe")
    (True, True, False)
    """
    words = words.removeprefix("the ").removeprefix("The ")
    return words in _WIRES or words in _PICTURES


def ends_in_agency(words: str) -> bool:
    """Whether the last word is one that the name of an agency ends in; a quick test before a slow one.

    >>> ends_in_agency("A gate. Getty Images)."), ends_in_agency("He left.")
    (True, False)
    """
    tail = words.rstrip(")].(").rsplit(maxsplit=1)
    return bool(tail) and tail[-1].strip("([") in _LAST


def is_handout(words: str) -> bool:
    """Whether the words say that a party handed the picture out."""
    return words.lower() in _HANDOUT


def is_name(words: str) -> bool:
    """Whether the words can be the name of a person or body: capitals, with particles between.

    >>> is_name("Maria de la Cruz"), is_name("Ministry of Defense"), is_name("he said")
    (True, True, False)
    """
    parts = words.removeprefix("the ").split()
    if not 0 < len(parts) <= 8 or (parts[-1] in _PARTICLES and parts[-1] != "family"):
        return False
    return all(_capital(part) or (part in _PARTICLES and at > 0) for at, part in enumerate(parts))


def _capital(word: str) -> bool:
    first = word.lstrip("@(‘'\"“")[:1]
    return (first.isupper() or first.isdigit() or word.startswith("@")) and not word.endswith((",", ";", ":"))
