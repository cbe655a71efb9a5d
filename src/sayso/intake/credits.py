"""Credits of pictures, and where they stand at the end of a caption.

A credit is only seen at the end of a passage, in one of the forms in which pictures are signed: a name
and an agency with a stroke between, "via", "Photo by", "Courtesy of", an agency alone. It must stand
behind a sentence's end or in brackets, or be a person's name with a stroke, so that "he said the AP
reported" is never one. All steps are linear in the length of the tail that is looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.agencies import AGENCY, SERVICE, ends_in_agency, is_agency, is_handout, is_name
from sayso.intake.closings import closing, named
from sayso.model.report import Credit

#: characters at the end of a passage in which a credit is looked for
TAIL = 170
_LABEL = re.compile(
    r"(?:(?:file |handout |ap )?(?:photo(?:graph|s|graphs)?|pictures?|images?|illustrations?|graphics?|"
    r"screenshot|screengrab|credits?|fotos?)(?: credits?| source)?\s*"
    r"(?::|,? by\b:?|,? courtesy(?: of\b|:)?|,? from\b|,| [-–—]| via\b)"
    r"|(?:video )?courtesy(?: of\b|:| photo)|handout from\b|provided by\b|supplied by\b|©|\(c\)|"
    r"copyright\b)\s*(?:the )?",
    re.I,
)
_SUFFIX = re.compile(
    r"(?:(?:\s*[,/]\s*|\s+)(?:file(?: (?:photo|image|pic))?|pool(?: photo)?|archives?|"
    r"tpx images of the day|\d{4}))+$",
    re.I,
)
_JOINT = re.compile(r"\s*[/|;+]\s*|\s+via\s+|\s+VIA\s+|,\s+|\s+[–—-]\s+")
_STROKE = re.compile(r"/|\|| via ", re.I)
_BREAK = re.compile(r"(?<=[.!?…\"”’')\]])\s+|\s+[|–—]\s+|:\s+")
#: what every credit has that does not end in an agency's name
_CLUES = (
    *(
        "/",
        "|",
        "©",
        "(c)",
        " via ",
        "photo",
        "pictur",
        "image",
        "illustration",
        "graphic",
        "video",
        "screen",
    ),
    *("credit", "foto", "courtesy", "handout", "provided", "supplied", "copyright"),
)
_ENDED = re.compile(r"[.!?…][\"”’')\]]*\s+$|\s[|–—]\s+$|:\s+$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|St|Jr|Sr|No|vs|Inc|Co))\.\s+$"
)
_BRACKETS = re.compile(r"[()\[\]]")
_BRACKET = re.compile(r"\s*[(\[]\s*([^()\[\]]{2,150})[)\]]\.?$")
_PERSON = re.compile(
    r"(?<=\s)[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ]\. )?[A-ZÀ-Þ][\w’'-]+\s*/\s*(?=[^/]+(?:/[^/]+){0,3}$)"
)
#: a picture service at the end of a line without a full stop, with who made the picture before "via"
_SERVICE = re.compile(rf"(?<=[a-z\d][\s])(?:(?:{AGENCY}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) via )?{SERVICE}$")
_OPENING = re.compile(
    r"[(\[]?(?:FILE(?: PHOTO| IMAGE| PIC)?\s*(?:[-–—:]|\.)\s|(?i:(?:image|photo|picture|media) caption|"
    r"image source)\b\s*[:,]?|"
    r"(?:Caption|CAPTION|PHOTOS?|PICTURED|Pictured|(?:(?:File|Handout|Archive|Library|Stock|Above|Top) )?"
    r"(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Gg]raphic|[Ii]llustration|[Ss]creenshot))\s*:\s|"
    r"In this (?:[\w,.]+ ){0,8}?(?:file |handout |satellite )?(?:photo|image|picture|photograph|frame)\b)"
)


@dataclass(frozen=True, slots=True)
class Signed:
    """A passage that ends in a credit.

    Attributes:
        start: where the credit's words start, characters of the passage.
        credit: who is credited.
        bare: whether only an agency is named, in no form that is a picture's alone.
    """

    start: int
    credit: Credit
    bare: bool


def credit(words: str) -> Credit | None:
    """Return the credit that ``words`` are, taken apart; null where they have no credit's form.

    >>> credit("Defense Ministry/Handout via REUTERS")  # doctest: +ELLIPSIS
    Credit(text='Defense ...', photographer='Defense Ministry', agency='REUTERS', handout=True)
    >>> credit("He spoke to Reuters.") is None
    True
    """
    text = words.strip().rstrip(".").strip("()[] ").rstrip(".")
    label = _LABEL.match(text)
    if not label and not _STROKE.search(text) and not is_agency(_JOINT.split(text, maxsplit=1)[0]):
        return None
    inner = _SUFFIX.sub("", text[label.end() if label else 0 :])
    parts = [part.strip() for part in _JOINT.split(inner)]
    if (
        not inner
        or _BRACKETS.search(inner)
        or not all(is_agency(p) or is_name(p) or is_handout(p) for p in parts)
    ):
        return None
    agencies = [p for p in parts if is_agency(p)]
    handed = [p for p in parts if is_handout(p)]
    signed_so = bool(agencies or handed) and bool(_STROKE.search(inner))
    if not (label or signed_so or (agencies and len(agencies) == len(parts))):
        return None
    return _parted(text, words, parts)


def _parted(text: str, words: str, parts: list[str]) -> Credit:
    """The credit whose parts are agencies, names and words like "handout"."""
    handed = any(map(is_handout, parts))
    real = [p for p in parts if is_agency(p) and p.lower() not in ("handout", "pool")]
    named = [p for p in parts if not is_agency(p) and not is_handout(p)]
    handout = bool(handed or re.search(r"handout|courtesy|provided by|supplied by", words, re.I))
    return Credit(
        text=text,
        photographer=named[0] if named else None,
        agency=real[-1].removesuffix(" Photo") if real else None,
        handout=handout,
    )


def alone(line: str) -> Credit | None:
    """Return the credit that a whole line is, or null; a name in brackets is one as well.

    >>> alone("Getty Images"), alone("He spoke to Reuters.")  # doctest: +ELLIPSIS
    (Credit(text='Getty Images', ...agency='Getty Images', ...), None)
    """
    if len(line) > TAIL:
        return None
    bracketed = line[:1] + line[-1:] in ("()", "[]")
    return credit(line) or (named(line[1:-1]) if bracketed else None)


def signed(line: str) -> Signed | None:
    """Return where the credit at the end of ``line`` starts, or null.

    >>> signed("A man cries inside his house. Bernat Armangue/AP").start
    30
    >>> signed("He said the AP reported it on Monday.") is None
    True
    """
    return _known(line) or _unknown(line)


def _unknown(line: str) -> Signed | None:
    found = closing(line)
    return Signed(found.start, found.credit, not found.sure) if found else None


def _known(line: str) -> Signed | None:
    """A credit with an agency in it, or with a word that says so."""
    base = max(len(line) - TAIL, 0)
    tail = line[base:]
    if not ends_in_agency(tail) and not any(map(tail.lower().__contains__, _CLUES)):
        return None
    bracket = _BRACKET.search(tail)
    if bracket and bracket.start() + base > 0:
        found = credit(bracket[1]) or _last_sentence(bracket[1])
        return Signed(base + bracket.start(1), found, _bare(found)) if found else None
    for gap in _BREAK.finditer(tail):
        before = tail[: gap.end()]
        if base + gap.start() == 0 or not _ENDED.search(before) or _ABBREVIATED.search(before):
            continue
        found = credit(tail[gap.end() :])
        if found:
            return Signed(base + gap.end(), found, _bare(found))
    return _unstopped(line, base)


def _unstopped(line: str, base: int) -> Signed | None:
    """A person with a stroke and an agency, or a picture service, behind a caption that has no full stop."""
    if line.endswith("."):
        return None
    match = _PERSON.search(line, base) or _SERVICE.search(line, base)
    found = credit(line[match.start() :]) if match and match.start() > 0 else None
    return Signed(match.start(), found, False) if match and found and found.agency else None


def _last_sentence(words: str) -> Credit | None:
    """Brackets may hold more than the credit: ``(Jan. 3, 2022. Photo by Jane Doe)``."""
    at = words.rfind(". ")
    return credit(words[at + 2 :]) if at > 0 else None


def _bare(found: Credit) -> bool:
    return found.text == found.agency


def opens_caption(line: str) -> bool:
    """Whether ``line`` starts as only a caption does: ``FILE -``, ``Image caption``.

    >>> opens_caption("FILE - The plant in 2021"), opens_caption("Files were found")
    (True, False)
    """
    return bool(_OPENING.match(line))
