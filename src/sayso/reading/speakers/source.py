"""What kind of words a source is: a pronoun, a name, a description; with its head and owner."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.model.span import Excerpt
from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.phrases import Noun, noun
from sayso.reading.speakers.token import Token, tokens

HE = frozenset("he him his himself".split())
SHE = frozenset("she her hers herself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves".split())
FIRST = frozenset("i me my mine myself we us our ours ourselves".split())
RELATIVE = frozenset("who whom whose which that".split())
OTHER = frozenset(
    "you your yours one another other others both neither either each these those this ones".split()
)
PRONOUNS = HE | SHE | IT | THEY | FIRST | RELATIVE | OTHER


class Form(StrEnum):
    """How the source's words point."""

    PRONOUN = "pronoun"
    NAME = "name"
    SEVERAL = "several"
    DESCRIPTION = "description"


@dataclass(frozen=True)
class Pointer:
    """A source's words, read.

    Attributes:
        form: pronoun, name, several names, or description.
        tokens: of the source's first stretch; head: index of the head noun among them.
        pronoun: the pronoun, or the possessive pronoun before a description ("his campaign").
        mention: the named mention that is the head of the source; others: further ones joined by *and*.
        told: what the head noun tells.
        determiner: "the", "a", … in lower case.
    """

    form: Form
    tokens: Sequence[Token]
    head: int = 0
    pronoun: str | None = None
    mention: Mention | None = None
    others: tuple[Mention, ...] = ()
    told: Noun | None = None
    determiner: str | None = None

    @property
    def start(self) -> int:
        """Where the source starts."""
        return self.tokens[0].start


def pointer(source: Excerpt, text: str, mentions: Sequence[Mention]) -> Pointer | None:
    """Read a source; ``mentions`` are the named ones that start inside it. Null for one without words."""
    words = [token for start, end in source.spans for token in tokens(text, start, end)]
    if not words:
        return None
    if len(words) > 1 and words[-1].low in RELATIVE:
        words.pop()  # "its military, which says": who that is stands before it
    first = words[0].low
    if (
        first in PRONOUNS
        and not (words[0].text.isupper() and len(first) > 1)
        and (len(words) == 1 or (len(words) == 2 and words[1].low in PRONOUNS))
    ):
        return Pointer(Form.PRONOUN, words, pronoun=first)
    stop = _np_end(words, mentions)
    name = _head_name(words, stop, mentions)
    if name is not None:
        others = _joined(words, name, mentions)
        return Pointer(Form.SEVERAL if others else Form.NAME, words, mention=name, others=others)
    return _description(words, stop)


def _np_end(words: Sequence[Token], mentions: Sequence[Mention]) -> int:
    """Number of tokens of the first noun phrase: up to a comma, a preposition or a clause.

    Words inside a name and its titles ("Secretary of State") end nothing.
    """
    inside = [(m.begin if m.begin >= 0 else m.start, m.span[1]) for m in mentions]
    for at, word in enumerate(words):
        if any(begin <= word.start and word.end < end for begin, end in inside):
            continue
        if (
            at
            and word.low in lexicon().tails
            and not (word.low in ("of", "for", "and") and word.text[0].isupper())
        ):
            return at
        if word.gap.strip(" '’\u00a0") and word.gap not in (". ", ".") and at + 1 < len(words):
            return at + 1
    return len(words)


def _head_name(words: Sequence[Token], stop: int, mentions: Sequence[Mention]) -> Mention | None:
    """The name that the source's first phrase ends in, or the apposition right behind a description."""
    starts = {m.start: m for m in mentions}
    inside = [starts[w.start] for w in words[:stop] if w.start in starts]
    ends = [m for m in inside if _reaches(m, words, stop)]
    if ends:
        return ends[-1]
    behind = words[stop - 1].gap.strip() in (",", "—", "–", ":", "--") and stop < len(words)
    if behind and words[stop].start in starts and not starts[words[stop].start].oblique:
        return starts[words[stop].start] if _apposed(words[:stop]) else None
    last = _last_apposition(words, stop, starts)
    if last is not None:
        return last
    late = next((w.start for w in words[stop : stop + 4] if w.start in starts), None)
    if behind and late is not None and _apposed(words[:stop]) and starts[late].titled:
        return starts[late]
    return None


def _last_apposition(words: Sequence[Token], stop: int, starts: Mapping[int, Mention]) -> Mention | None:
    """The name that closes a role with more words to it: "a spokesman for the group, Iven Sarro,"."""
    told = noun(words[stop - 1].low)
    if told is None or told.kind is not SpeakerKind.ROLE or told.plural:
        return None
    begin = next((at for at in range(len(words) - 1, stop, -1) if words[at - 1].gap.strip() == ","), None)
    found = starts.get(words[begin].start) if begin is not None else None
    whole = found is not None and found.span[1] >= words[-1].end and len(found.words) > 1
    return found if whole and found is not None and found.kind is not SpeakerKind.BODY else None


def _apposed(phrase: Sequence[Token]) -> bool:
    told = noun(phrase[-1].low)
    return told is None or not told.plural


def _reaches(mention: Mention, words: Sequence[Token], stop: int) -> bool:
    """Whether the name runs up to the phrase's end (or past it: "Ministry of Defence"), and owns nothing."""
    last = words[stop - 1]
    if mention.span[1] < last.end:
        return False
    return not (last.owns and stop < len(words) and not last.gap.strip(" '’"))


def _joined(words: Sequence[Token], name: Mention, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Names joined by *and* straight behind the first ("Ruiz and Karim")."""
    behind = [at for at, w in enumerate(words) if w.start >= name.span[1]]
    if not behind:
        return ()
    at = behind[0]
    comma = words[at - 1].gap.strip() == "," if at else False
    if words[at].low in ("and", "or", "nor") and not comma:
        after = {w.start for w in words[at + 1 : at + 5]}
        return tuple(m for m in mentions if m.start in after and not m.oblique)[:1]
    return ()


def _description(words: Sequence[Token], stop: int) -> Pointer:
    determiner = words[0].low if words[0].low in lexicon().determiners | {"its"} else None
    owner = determiner if determiner and determiner in HE | SHE | IT | THEY | FIRST else None
    head = _head(words, stop)
    return Pointer(Form.DESCRIPTION, words, head, owner, told=noun(words[head].low), determiner=determiner)


def _head(words: Sequence[Token], stop: int) -> int:
    """Last word of the phrase that a list knows as a noun, else its last word."""
    for at in range(stop - 1, -1, -1):
        if noun(words[at].low) is not None and not words[at].owns and words[at].low not in lexicon().finite:
            return at
    return stop - 1
