"""What is not known: the words behind a statement of it, or the clause before it."""

from __future__ import annotations

import re

_EMPTY = frozenset({"", "it", "that", "there", "which", "who", "what"})
_STOP = re.compile(
    r"\.(?=\W*$)|[;:?!\u2026\u201c\u201d\"\u2014\u2013()]|\s--?\s|,"
    r"|\b(?:but|although|though|while|because|after being asked|according to|said|says)\b"
    r"|\b(?:when|as) (?:asked|contacted|reached|pressed|the interview)\b"
    r"|\b(?:he|she|it|they|officials?|police|authorities) (?:said|added|told)\b"
)
#: a verb that takes no object: what it is about needs a preposition
_INTRANSITIVE = re.compile(
    r"(?:comments?|elaborate|repl(?:y|ied)|respond(?:ed)?|speculate|interviewed|drawn|react(?:ed)?)$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?:(?:to (?:[\w']+ ){0,3}(?:questions?|inquiries|queries|requests?) )?"
    r"(?:on|about|of|as to|regarding|concerning|over)\s+)+"
)
_LED = re.compile(r"(?:on|about|as to|regarding|concerning|over|to)\b")
_IDLE = re.compile(r"(?:and|or|but)\b|(?:for|in) (?:this|the) (?:article|story|report|piece|book)\b")
_CLEFT = re.compile(r"(?:is|was|remains) ")
_TIME = re.compile(
    r"(?:^|\s+)(?:(?:on|in|late|early|at|by|since|as of)\s+)*"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|immediately|yet|so far|further"
    r"|(?:this|last) (?:week|month|year|morning|night|\w+day)|earlier(?: (?:this|on) \w+)?)"
    r"(?:\s+(?:night|evening|morning|afternoon))?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[\u201c\"]?(?:(?:but|and|just|exactly) )?"
    r"(?P<words>(?:whether|how|why|where|when|who|which|what (?!is\b|was\b|are\b)\w+) )",
    re.IGNORECASE,
)
_ASIDE = re.compile(r", (?:though|however|exactly|precisely|if any|if anything|if at all),")
#: a quotation or an aside that opens behind the words does not end them
_HELD = re.compile(r"(?<=[\s(])[\u201c\"](?=\w)[^\u201c\u201d\"]*[\u201d\"]|" + _ASIDE.pattern)
_QUESTION = re.compile(
    r"\s*(?:yet |exactly |precisely |just |to \w+ |at \w+ )?"
    r"(?:of )?(?:whether|if|how|what|when|where|who|whom|whose|why|which|that)\b",
    re.IGNORECASE,
)


def behind(sentence: str, start: int, end: int, led: bool = False) -> str | None:
    """Return the words behind ``sentence[start:end]`` that tell what is not known; null where none do.

    They end with the clause; a preposition in front and a time at the end are left out. Behind a verb
    that takes no object, or where ``led``, there has to be a preposition or a question word.

    >>> behind("He declined to comment on the raid on Friday.", 3, 22)
    'the raid'
    """
    rest = _ASIDE.sub("", sentence[end:], count=1) if _ASIDE.match(sentence, end) else sentence[end:]
    begin = len(rest) - len(rest.lstrip())
    stop = _STOP.search(_HELD.sub(lambda found: "x" * len(found.group()), rest), begin)
    words = rest[begin : stop.start() if stop else len(rest)].strip(" '\u2018\u2019*")
    if (led or _INTRANSITIVE.search(sentence[start:end])) and not (
        _LED.match(words) or _QUESTION.match(words)
    ):
        return None
    if sentence[:start].strip().lower() in ("what", "but what", "and what"):
        words = words.removeprefix(found.group()) if (found := _CLEFT.match(words)) else words
    return _bare(words)


def _bare(words: str) -> str | None:
    """``words`` without preposition in front and time at the end; null where nothing is left."""
    if _IDLE.match(words):
        return None
    opened = _PREPOSITION.match(words)
    if opened and not _TIME.fullmatch(words):
        words = words[opened.end() :]
    words = _TIME.sub("", words).strip()
    return words if len(words) > 1 and words.lower() not in _EMPTY else None


def asks(sentence: str, end: int) -> bool:
    """Whether a question word follows: "(it is not clear) whether …"."""
    return _QUESTION.match(sentence, end) is not None


def clause(sentence: str, start: int) -> str | None:
    """The question that opens the sentence and is the subject: "*Whether it holds* (remains to be seen)"."""
    found = _CLAUSE.match(sentence, 0, start)
    words = sentence[found.start("words") : start].strip() if found else ""
    return words if words.count(" ") and "," not in words else None
