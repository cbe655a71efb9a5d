"""Named mentions of a report: persons with titles before and appositions behind, bodies, countries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.model.speaker import SpeakerKind
from sayso.reading.speakers.gender import Gender, of_surname
from sayso.reading.speakers.lexicon import Lexicon, given, lexicon, singular
from sayso.reading.speakers.mention import Mention
from sayso.reading.speakers.runs import Run, run, stretches
from sayso.reading.speakers.scene import Paragraph, Scene
from sayso.reading.speakers.standing import Standing, standing
from sayso.reading.speakers.token import Token

#: last words of names that are printed with a full stop
_DOTTED = frozenset(("jr", "sr", "inc", "corp", "co", "ltd"))


def named(scene: Scene) -> list[Mention]:
    """Every proper name of the report, in order of the text."""
    surnames = frozenset(_surnames(scene))
    return [found for paragraph in scene.paragraphs for found in _paragraph(scene, paragraph, surnames)]


def _surnames(scene: Scene) -> Iterator[str]:
    """Last words of the names of several words that start with a given name."""
    for paragraph in scene.paragraphs:
        for first, last in stretches(paragraph.tokens):
            found = paragraph.tokens[first:last]
            if len(found) > 1 and any(word.low in lexicon().firstnames for word in found[:-1]):
                yield found[-1].low


def _paragraph(scene: Scene, paragraph: Paragraph, surnames: frozenset[str]) -> Iterator[Mention]:
    words = paragraph.tokens
    for first, last in stretches(words):
        borne = last - first == 1 and words[first].low in surnames
        if borne or not (_only_opens(scene, words, first, last) or _no_name(scene, words, first, last)):
            yield _mention(scene, paragraph, run(words, first, last))


def _no_name(scene: Scene, words: Sequence[Token], first: int, last: int) -> bool:
    """A single capitalised word that is a verb at the head of a sentence: *Imagine* that."""
    one, lex = words[first], lexicon()
    if last - first > 1 or one.owns or one.low in lex.countries or one.low in lex.firstnames:
        return False
    opens = not first or any(mark in words[first - 1].gap for mark in '.?!:"“”')
    behind = last < len(words) and one.gap == " " and words[last].text[0].islower()
    return behind and opens and one.start in scene.verbs


def _only_opens(scene: Scene, words: Sequence[Token], first: int, last: int) -> bool:
    """A single capitalised word that opens a sentence and is a common noun in the lists is no name."""
    if last - first > 1 or words[first].owns:
        return False
    lex, low = lexicon(), words[first].low
    opens = not first or any(mark in words[first - 1].gap for mark in '.?!:"“”')
    bodies = low not in lex.heads and singular(low) in lex.heads  # "Hospitals have admitted 41"
    common = low in lex.roles or low in lex.groups or low in lex.documents or singular(low) in lex.roles
    party = low in ("democrats", "republicans")
    opening = opens and (common or bodies or low.endswith(("ing", "ly"))) and not party
    return opening or (common and low in lex.groups)


def _mention(scene: Scene, paragraph: Paragraph, found: Run) -> Mention:
    lex, words = lexicon(), paragraph.tokens
    name = words[found.name : found.last]
    first, start, end = found.first, name[0].start, name[-1].end
    begins = (
        _lower_titles(words, first, lex) if found.kind in (SpeakerKind.PERSON, SpeakerKind.UNKNOWN) else first
    )
    kind = SpeakerKind.PERSON if begins < first and found.kind is SpeakerKind.UNKNOWN else found.kind
    person = kind is SpeakerKind.PERSON
    role = _role_before(scene.text, words, begins, found.name, lex)
    stands = standing(scene.text, words, found.last) if person else None
    if name[-1].gap.startswith(".") and name[-1].low in _DOTTED:
        end += 1
    return Mention(
        span=(start, end),
        begin=words[begins].start,
        words=tuple(w.low for w in name),
        kind=kind,
        head=name[-1].low,
        role=role or (stands.role if stands else None),
        affiliation=_affiliation(words, begins, found.name, stands, lex),
        gender=_gender(words[begins : found.name], name, stands, lex)
        if person or len(name) == 1
        else Gender.UNKNOWN,
        named=True,
        titled=found.titled or begins < first,
        oblique=name[-1].owns or _behind_preposition(words, begins),
        quoted=scene.quotation_at(start) is not None,
        paragraph=paragraph.number,
        sentence=scene.sentence_at(start),
        aside=paragraph.aside,
        doubtful=person and _doubtful(scene, paragraph, found, begins),
        kin=any(w.low in lex.kin for w in words[max(found.name - 6, 0) : found.name])
        or bool(stands and set(stands.role.lower().split()) & lex.kin),
        plural=kind in (SpeakerKind.UNKNOWN, SpeakerKind.COUNTRY) and _people(name, lex),
    )


def _doubtful(scene: Scene, paragraph: Paragraph, found: Run, begins: int) -> bool:
    words, first = paragraph.tokens, paragraph.tokens[found.name]
    opens = not found.name or any(mark in words[found.name - 1].gap for mark in ".?!:")
    title = begins < found.name or found.titled
    known = first.low in lexicon().firstnames or (first.start in scene.proper and not paragraph.aside)
    return (opens or paragraph.aside) and not title and not known


def _people(name: Sequence[Token], lex: Lexicon) -> bool:
    low = name[-1].low.rpartition("-")[2]
    return low in lex.groups or (low in lex.demonyms and low.endswith("s"))


def _lower_titles(words: Sequence[Token], first: int, lex: Lexicon) -> int:
    """Index where "campaign spokesman" before a name begins; ``first`` where there is none."""
    if not first or words[first - 1].gap.strip(" \u00a0") or words[first - 1].low not in lex.roles:
        return first
    if words[first - 1].owns or words[first - 1].low in lex.firstnames:
        return first
    at = first - 1
    while at and first - at < 6 and not words[at - 1].gap.strip(" \u00a0") and _modifies(words[at - 1], lex):
        at -= 1
    return at


def _modifies(token: Token, lex: Lexicon) -> bool:
    low = token.low
    return not (
        low in lex.starters
        or low in lex.finite
        or low in lexicon().prepositions
        or low in ("whose", "that", "president's")
    )


def _role_before(text: str, words: Sequence[Token], begin: int, name: int, lex: Lexicon) -> str | None:
    kept = [
        w for w in words[begin:name] if w.low not in lex.courtesy or lex.courtesy[w.low] is Gender.UNKNOWN
    ]
    if not kept:
        return None
    role = text[kept[0].start : kept[-1].end]
    return role + "." if text[kept[-1].end : kept[-1].end + 1] == "." and kept[-1].low in lex.short else role


def _affiliation(
    words: Sequence[Token], begin: int, name: int, stands: Standing | None, lex: Lexicon
) -> str | None:
    """The body or land in front ("US", "Kremlin", "Karim's"), else the one of the apposition."""
    owner = words[begin - 1] if begin and words[begin - 1].owns else None
    if owner and owner.low in lex.countries:
        return lex.countries[owner.low]
    if owner and owner.capital and name > begin:
        return owner.text
    front = []
    for word in words[begin:name]:
        if not word.capital or word.low in lex.office | lex.portfolio or word.low in lex.short:
            break
        if word.low in lex.courtesy:
            break
        front.append(word)
    if front and front[0].low not in ("former", "senior", "deputy", "acting"):
        told = " ".join(w.text for w in front)
        return lex.countries.get(" ".join(w.low for w in front), told)
    return stands.affiliation if stands else None


def _gender(before: Sequence[Token], name: Sequence[Token], stands: Standing | None, lex: Lexicon) -> Gender:
    for word in before:
        told = lex.courtesy.get(word.low, Gender.UNKNOWN)
        told = lex.roles.get(word.low, Gender.UNKNOWN) if told is Gender.UNKNOWN else told
        if told is not Gender.UNKNOWN:
            return told
    for word in name[:2] if len(name) > 1 else name[:1]:
        told = given(word.low, lex) or Gender.UNKNOWN
        if told is not Gender.UNKNOWN and (len(name) > 1 or word.low in lex.firstnames):
            return told if len(name) > 1 else Gender.UNKNOWN
    told = of_surname(name[-1].low)
    return stands.gender if told is Gender.UNKNOWN and stands else told


def _behind_preposition(words: Sequence[Token], begin: int) -> bool:
    at = begin - 1
    while at >= 0 and begin - at < 4 and not words[at].gap.strip(" \u00a0"):
        if words[at].low in lexicon().prepositions:
            return True
        if words[at].low not in ("the", "a", "an", "his", "her", "their", "its", "former", "then"):
            return False
        at -= 1
    return False
