"""How captions close where no agency that is known signs them: by layout.

Running text ends its sentences. A line that breaks off in a name, behind a full stop, a bar or a bracket,
is a picture's line, whoever the name belongs to: ``(Ben Ako)``, ``| Valley TV``, ``Port handout``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.agencies import is_handout, is_name
from sayso.model.report import Credit

#: characters at the end of a line in which a closing is looked for, and of a line that has one
_TAIL, _LONGEST = 90, 400
_STOPPED = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’", "'", "»")
_GAP = re.compile(r"(?:[.!?…][\"”’')\]]*\s+(?:[|•]\s+)?|\s[|•]\s+|\s*[(\[]\s*)(?:[Bb]y\s+)?(?=[^\s|•])")
_BAR = re.compile(r"[|•]")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:[A-Z][a-z]{1,2}|Capt|Prof))\.\s+$")
#: "Port handout", "File photo": what made the picture, or whose it is
_KIND = re.compile(
    r"(?:(?!File|Archive|Library|Courtesy|Family|Police|Company|Stock|Screen)"
    r"(?P<who>[A-Z][\w.&’'-]*(?: (?:of |and |for )?[A-Z][\w.&’'-]*){0,4}) )?"
    r"(?i:(?:file|archive|library|courtesy|family|police|company|stock|screen|aerial|satellite)? ?"
    r"(?P<kind>photo|photograph|picture|image|graphic|illustration|handout|video|screenshot|map))$"
)
_FIRST = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ]\. )?(?:(?:de|van|von|al|bin) )?[A-ZÀ-Þ][\w’'-]+)$")
_STROKE = re.compile(r"\s*/\s*|\s+via\s+")
_BRACKETS = re.compile(r"[()\[\]]")


@dataclass(frozen=True, slots=True)
class Closing:
    """The end of a caption.

    Attributes:
        start: where the credit starts, characters of the line.
        credit: who is credited.
        sure: whether its form is a picture's alone; a mere name may stand at the end of other lines.
    """

    start: int
    credit: Credit
    sure: bool


def closing(line: str) -> Closing | None:
    """Return how ``line`` closes as only a caption does; null where it does not.

    >>> closing("Dockers warm their hands. (Ben Ako)").credit.photographer
    'Ben Ako'
    >>> closing("He warmed his hands, said Ben Ako.") is None
    True
    """
    if line.endswith(_STOPPED) or len(line) > _LONGEST:
        return None
    base = max(len(line) - _TAIL, 0)
    for gap in _GAP.finditer(line, base):
        bracket = line[gap.start() : gap.end()].strip()[:1] in ("(", "[")
        if not _parts(line, gap, bracket):
            continue
        words = line[gap.end() :].rstrip(")]. ")
        found = named(words)
        if found:
            barred = bool(_BAR.search(line, gap.start(), gap.end()))
            return Closing(gap.end(), found, barred or not _FIRST.fullmatch(words))
    return None


def _parts(line: str, gap: re.Match[str], bracket: bool) -> bool:
    """Whether the gap parts a caption from a credit: three words and more, and no abbreviation's stop."""
    if line.count(" ", 0, gap.start()) < 2 or (bracket and not line.endswith((")", "]"))):
        return False
    return not _ABBREVIATED.search(line, max(gap.start() - 8, 0), gap.end())


def named(words: str) -> Credit | None:
    """Return the credit of a name that no list knows: person, person and body, body and kind of picture.

    >>> named("Deniz Aral / Northwire").agency, named("Port handout").handout, named("once more")
    ('Northwire', True, None)
    """
    kind = _KIND.fullmatch(words)
    if kind:
        return Credit(text=words, photographer=kind["who"], handout=kind["kind"].lower() == "handout")
    parts = _STROKE.split(words)
    two = len(parts) <= 3 and len(words.split()) >= 2
    if not two or _BRACKETS.search(words) or words.isupper() or not all(map(is_name, parts)):
        return None
    person = next((part for part in parts if _FIRST.fullmatch(part)), parts[0])
    others = [part for part in parts if part != person and not is_handout(part)]
    return Credit(
        text=words,
        photographer=person,
        agency=others[-1] if others else None,
        handout=any(map(is_handout, parts)),
    )
