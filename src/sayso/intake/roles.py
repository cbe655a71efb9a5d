"""The role of one passage by its own words: caption, credit, agency note, furniture, list, dateline.

What is in doubt stays a paragraph: a lost paragraph costs claims, a read caption little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.agencies import WIRE, is_agency, lexicon
from sayso.intake.credits import alone, opens_caption, signed
from sayso.model.report import Credit, PassageKind

#: longer passages are never furniture or notes, longer captions no captions; characters
LONGEST_NOTE, LONGEST_CAPTION = 420, 700

_NAMES = r"[A-Z][\w.’'-]+(?: (?:de |van |von |al-|bin )?[A-Z][\w.’'-]+){1,3}"


def _patterns(key: str, flags: int = 0) -> re.Pattern[str]:
    found = [p.replace("{agency}", WIRE).replace("{names}", _NAMES) for p in lexicon("notes")[key]]
    return re.compile("|".join(f"(?:{p})" for p in found), flags)


_AGENCY_NOTE = _patterns("agency")
_FURNITURE = _patterns("furniture", re.DOTALL)
_BULLET = re.compile(r"(?:[•·▪‣◦●■*–-]\s*|\d{1,2}[.)]\s+|\([a-z\d]\)\s+)(?=\S)")
_BYLINE = re.compile(
    r"(?:By|BY|Words by|Written by|Story by|Reported by|Text by)[: ]\s*(?P<names>[^“”\"?!]{3,160}?)\.?$"
)
_STAFFED = re.compile(
    r"By (?P<body>(?:(?:[A-Z][\w.&’'-]*|our|a|the) ){0,4}(?:(?:staff|special|foreign|political) )?"
    r"(?:[Ss]taff|newsroom|[Aa]gencies|[Ww]riters?|[Rr]eporters?|[Cc]orrespondents?))\.?$"
)
_NOT_NAMES = re.compile(
    r"\b(?:the|a|an|its|their|his|her|my|our|your|most|some|all|this|that|now|then|far)\b"
)
_SAYS = re.compile(
    r"\b(?:said|says|told|tells|according to|added|asked|warned|announced|argued|claimed|claims|denied|"
    r"denies|accused)\b"
)
_SAYING = re.compile(rf"[“”\"]|{_SAYS.pattern}")
_TITLED = re.compile(
    r"(?P<names>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}(?:(?:, | and )[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3})*)"
    r"(?:, | \| | / | - | – )(?P<body>.{2,60})$"
)
_STAFF = re.compile(r"\b(?:staff|writer|reporter|correspondent|editor|bureau|columnist|special to)\b", re.I)
_SENTENCE = re.compile(r"[’'?!]|\.$")
_CITY = r"[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,30}"
_REGION = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,3})?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DASH = r"\s*(?:[—–]|--?|―)\s*"
_BODY = rf"(?:{WIRE}|[A-Z][\w.&’' -]{{1,40}})"
_DATELINE = re.compile(
    rf"(?:(?:{_CITY}|"
    rf"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}){_REGION}(?:/{_CITY})*,? *(?:{_DAY},? *)?\({_BODY}\){_DASH}"
    rf"|{_CITY}{_REGION}(?:/{_CITY})*,? +{_DAY}\.?,?{_DASH}"
    rf"|{_CITY}{_REGION}(?:/{_CITY})* *(?:[—–]|--|―| - )\s*"
    rf"|{_CITY}{_REGION}, {_DAY}\. ?/{_BODY}/\.?(?:{_DASH})?\s*"
    rf"|(?:{_DAY},? +)?\({_BODY}\){_DASH}|{_DAY},? *\({_BODY}\){_DASH})(?=[A-ZÀ-Þ“\"‘'\d$€£(À-Я])"
)
_NO_PLACE = re.compile(
    r"(?:BREAKING|UPDATE|UPDATED|EXCLUSIVE|NEW|NOTE|WATCH|OPINION|ANALYSIS|LIVE|VIDEO|CORRECTION|Q|A)\b"
)


@dataclass(frozen=True, slots=True)
class Role:
    """A role with the credit that closes the passage, where one does."""

    kind: PassageKind
    credit: Credit | None = None


def role(line: str) -> Role:
    """Return the role that the words of a passage show by themselves.

    ``line`` is one passage with plain spaces and no line breaks.

    >>> role("A man looks out of his flat. Jane Doe/AP").kind, role("He said the AP reported it.").kind
    (<PassageKind.CAPTION: 'caption'>, <PassageKind.PARAGRAPH: 'paragraph'>)
    """
    if len(line) <= LONGEST_NOTE:
        if is_agency(line.strip("()/—–- .")) or _AGENCY_NOTE.fullmatch(line):
            return _agency(line)
        if _FURNITURE.fullmatch(line) and not _SAYS.search(line):
            return Role(PassageKind.FURNITURE)
    found = alone(line)
    if found:
        return Role(PassageKind.CREDIT, found)
    caption = _caption(line)
    if caption:
        return caption
    return Role(PassageKind.LIST if _BULLET.match(line) else PassageKind.PARAGRAPH)


def _agency(line: str) -> Role:
    """An agency alone signs a picture if it only makes pictures, else the copy."""
    found = alone(line)
    if found and not re.fullmatch(rf"[(/—–\s-]*{WIRE}[)/.\s]*", line):
        return Role(PassageKind.CREDIT, found)
    return Role(PassageKind.AGENCY_NOTE)


def _caption(line: str) -> Role | None:
    if len(line) > LONGEST_CAPTION:
        return None
    found = signed(line)
    if found and not (
        found.bare and (_SAYING.search(line) or len(line) > 250 or line.rstrip(".").endswith("]"))
    ):
        return Role(PassageKind.CAPTION, found.credit)
    return Role(PassageKind.CAPTION, found.credit if found else None) if opens_caption(line) else None


def byline(line: str) -> tuple[str, ...] | None:
    """Return the names of a byline, or null where the line is none.

    >>> byline("By Jane Doe and Juan Roe in Kyiv"), byline("By the end of May it was over")
    (('Jane Doe', 'Juan Roe'), None)
    """
    staffed = _STAFFED.match(line)
    if staffed:
        return (staffed["body"],)
    match = _BYLINE.match(line)
    if not match:
        match = _TITLED.match(line) if len(line) <= 100 else None
        if not match or not (
            (_STAFF.search(match["body"]) and not _SENTENCE.search(match["body"]))
            or is_agency(match["body"].strip())
        ):
            return None
    names = tuple(
        name for part in re.split(r",\s*| and | & | \| |; ", match["names"]) if (name := _name(part))
    )
    return names or None


def _name(part: str) -> str:
    """The name at the start of a byline's part, without "in Kyiv" and roles."""
    bare = re.split(r"\s+(?:in|for|at|from|of)\s+|\s*[/(|]", part.strip(), maxsplit=1)[0]
    if _NOT_NAMES.search(bare) or not 1 < len(bare.split()) <= 5 or _STAFF.search(bare):
        return bare if is_agency(bare) else ""
    return (
        bare
        if all(
            word[:1].isupper() or word in ("de", "van", "von", "der", "al", "bin", "la")
            for word in bare.split()
        )
        else ""
    )


def dateline(line: str) -> int:
    """Return how many characters a dateline takes at the start of a paragraph; 0 where none is.

    >>> dateline("KYIV, May 19 (Reuters) - Troops left."), dateline("Kyiv said - once more - no.")
    (25, 0)
    """
    match = _DATELINE.match(line[:160])
    return 0 if not match or _NO_PLACE.match(line) else match.end()
