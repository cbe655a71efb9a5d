"""Whom words of a report name: a body by its full name, or by a part of it that stands for one body there.

"The agency" is, in a report that writes of the disaster agency, the disaster agency. A spokesman, a commander
or a minister who is named with a body speaks for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from sayso.model.speaker import Speaker, SpeakerKind
from sayso.model.stated import Stated
from sayso.reconcile.apposed import apposed
from sayso.reconcile.office import office
from sayso.reconcile.table import table
from sayso.reconcile.voice import Voice, is_generic, is_kind, is_tangled, of_one_land, told, voice
from sayso.reconcile.words import plain, tokens

_SPEAKS = frozenset(table("voices")["speaks"]["words"])
_HEADS: dict[str, str] = table("voices")["heads"]
_TAIL = re.compile(r"\s(?:in|of|at|for|from|on)\s.*$")
_IN = re.compile(r"\s(?:in|at|from|on)\s.*$")
_ITS = re.compile(r"its\s", re.IGNORECASE)
_OTHERS = frozenset({SpeakerKind.PUBLISHER, SpeakerKind.PERSON, SpeakerKind.GROUP, SpeakerKind.DOCUMENT})
#: characters before "its spokesman" in which the body is named
_REACH = 300


class Called:
    """The speakers of a view by what they are called.

    Args:
        named: speakers with their keys; publishers and persons are left out.
        texts: of the reports, by their ids.
    """

    def __init__(self, named: Iterable[tuple[Speaker, str]], texts: Mapping[str, str]) -> None:
        named = list(named)
        self._keys = {key.lower(): key for _, key in sorted(named, key=lambda one: one[1])}
        self._proper = {key for who, key in named if voice(who).proper or who.entity}
        bodies = sorted(
            ((_low(who.name), self._plain(who, key), _words(who)) for who, key in named if _is_body(who)),
            key=lambda one: (one[0], one[1]),
        )
        self._texts = texts
        persons = {_low(who.name): key for who, key in named if who.kind is SpeakerKind.PERSON}
        self._names = persons | {name: key for name, key, _ in reversed(bodies)}
        self._lands: dict[frozenset[str], list[tuple[str, Voice]]] = defaultdict(list)
        for who, key in named:
            if _is_body(who) and (heard := voice(who)).proper:
                self._lands[heard.words - heard.proper].append((key, heard))
        self._bodies = {words: key for _, key, words in reversed(bodies) if words}
        self._sizes = {
            key: len(words) for words, key in sorted(self._bodies.items(), key=lambda one: len(one[0]))
        }
        self._aliases: dict[frozenset[str], set[str]] = defaultdict(set)
        for name, _, words in bodies:
            self._aliases[words].add(name)
        self._with: dict[str, list[frozenset[str]]] = defaultdict(list)
        for words in self._bodies:
            for word in words:
                self._with[word].append(words)
        self._beside: dict[tuple[str, str], set[str]] = {}
        self._said: dict[str, frozenset[str]] = {}
        self._found: dict[tuple[str, frozenset[str]], str | None] = {}

    def _plain(self, who: Speaker, key: str) -> str:
        """The key; that name itself where it only tells a kind of body, and is a land's in one paper."""
        if key not in self._proper or who.entity or not all(map(is_kind, tokens(who.name))):
            return key
        return self._keys.get(_low(who.name), _low(who.name))

    def key(self, words: str, report: str) -> str | None:
        """The key of a speaker by words of a report; null where they name none."""
        low = _low(words)
        meant = _words(Speaker(name=low, kind=SpeakerKind.BODY))
        full = self.fuller(meant, report)
        known = self._names.get(low) or self._bodies.get(meant) or self._names.get(_bare(low))
        if known in self._proper and all(map(is_kind, tokens(low))):
            known = None  # one land's in another report
        return full or known or self._of_land(words)

    def _of_land(self, words: str) -> str | None:
        """The one body that words name by its people: "the Norlandic army" is Norland's."""
        heard = voice(Speaker(name=words, kind=SpeakerKind.BODY))
        near = self._lands.get(heard.words - heard.proper, ()) if heard.proper else ()
        keys = {key for key, other in near if of_one_land(heard, other)}
        return keys.pop() if len(keys) == 1 else None

    def fuller(self, words: frozenset[str], report: str) -> str | None:
        """The key of the one speaker that these words are a part of, and that the report names in full."""
        asked = report, words
        if asked not in self._found:
            self._found[asked] = self._fuller(words, report) if words else None
        return self._found[asked]

    def _fuller(self, words: frozenset[str], report: str) -> str | None:
        if report not in self._said:
            text = self._texts.get(report, "")
            self._said[report] = frozenset(told(word) for word in set(tokens(text)))
        rare = min(words, key=lambda word: (len(self._with.get(word, ())), word))
        near = [other for other in self._with.get(rare, ()) if words < other <= self._said[report]]
        text = self._texts.get(report, "").lower()
        near = [other for other in near if any(name in text for name in self._aliases[other])]
        near = [other for other in near if not any(_owns(words, name) for name in self._aliases[other])]
        keys = {self._bodies[other] for other in near if not any(other < longer for longer in near)}
        return keys.pop() if len(keys) == 1 else None

    def mouths(self, stated: Iterable[Stated], keys: Mapping[str, str]) -> dict[str, str]:
        """The body that a person speaks for, by the person's key: one who is named with a single body."""
        found: dict[str, set[str]] = defaultdict(set)
        for one in stated:
            who = one.finding.speaker
            if who is not None and who.kind is SpeakerKind.PERSON:
                found[keys[one.claim.id]] |= (
                    self._bodies_of(one, who) if _speaks(who) else self._told_of(one, who)
                )
        fullest = {key: self._fullest(bodies) for key, bodies in found.items()}
        return {key: min(bodies) for key, bodies in fullest.items() if len(bodies) == 1}

    def _fullest(self, bodies: set[str]) -> set[str]:
        """Of several bodies those named most fully: "the ministry" may be the emergencies ministry."""
        named = {key for key in bodies if key in self._proper or _is_named(key)} or bodies
        sizes = {key: self._sizes.get(key) or len(_words(Speaker(name=key))) for key in named}
        return {key for key in named if sizes[key] == max(sizes.values())}

    def _bodies_of(self, one: Stated, who: Speaker) -> set[str]:
        source = one.claim.source.text if one.claim.source else ""
        if body := self._office(who.role or "", one.report.id) or self._office(source, one.report.id):
            return {body}
        if who.affiliation and (body := self.key(who.affiliation, one.report.id)):
            return {body}
        if one.claim.source and _ITS.match(source):
            return self._last(self._texts.get(one.report.id, "")[: one.claim.source.start][-_REACH:])
        words = frozenset(map(_office, tokens(f"{who.role or ''} {source}")))
        return self._here(self._most(words), one.report.id) or self._told_of(one, who)

    def _office(self, words: str, report: str) -> str | None:
        """The key of the body that an office is of; the office's own name for it where nobody bears it."""
        name = office(words)
        if name is None:
            return None
        key = self.key(name, report)
        return key or self._keys.get(name.lower(), name)

    def _told_of(self, one: Stated, who: Speaker) -> set[str]:
        """The bodies that a report names right beside a person who speaks for one."""
        report = one.report.id
        if (report, who.name) not in self._beside:
            self._beside[report, who.name] = {
                key
                for words in apposed(who.name, self._texts.get(report, ""))
                if any(plain(word) in _SPEAKS for word in tokens(words))
                for key in self._beside_of(words, report)
            }
        return self._beside[report, who.name]

    def _beside_of(self, words: str, report: str) -> set[str]:
        """The bodies that words beside a name tell of."""
        found = self._office(words, report)
        return {found} if found else self._here(self._spoken_for(words, report), report)

    def _here(self, bodies: set[str], report: str) -> set[str]:
        """Those that can be meant in a report: "the defence ministry" of another report is another's."""
        text = self._texts.get(report, "").lower()
        return {key for key in bodies if key in self._proper or _low(key) in text}

    def _spoken_for(self, words: str, report: str) -> set[str]:
        """The bodies that words about a person name: by all of them, else by most of them."""
        if whole := self.key(words, report):
            return {whole}
        meant = frozenset(_office(word) for word in tokens(words))
        most = self._most(meant)
        named = [other for other, key in self._bodies.items() if key in most and other <= meant]
        return set(filter(None, (self.fuller(other, report) for other in named))) or most

    def _most(self, words: frozenset[str]) -> set[str]:
        """The body with most words among these."""
        within = {other for word in words for other in self._with.get(word, ()) if other <= words}
        most = max(map(len, within), default=0)
        return {self._bodies[other] for other in within if len(other) == most}

    def _last(self, text: str) -> set[str]:
        """The body that is named last, of two at one place the one with the longer name."""
        low = text.lower()
        words = {told(word) for word in tokens(text)}
        near = {name for name, key in self._names.items() if _words_of(name) <= words and name in low}
        last = max(near, key=lambda name: (low.rfind(name) + len(name), len(name), name), default=None)
        return {self._names[last]} if last else set()


def _is_body(who: Speaker) -> bool:
    """Whether a name is one of a body: "a spokesman" is none, nor words that the reader ran together."""
    return who.kind not in _OTHERS and not is_generic(who.name) and not is_tangled(who.name)


def _office(word: str) -> str:
    """The stem of a word, that of his ministry for a minister."""
    return told(_HEADS.get(plain(word), word))


def _low(name: str) -> str:
    """A name in small letters, without what is told of it behind a comma."""
    return " ".join(name.lower().split(",")[0].split())


def _is_named(name: str) -> bool:
    return bool(voice(Speaker(name=name, kind=SpeakerKind.BODY)).proper)


def _bare(low: str) -> str:
    return _TAIL.sub("", low)


def _words(who: Speaker) -> frozenset[str]:
    """The words of a body; where it is ("police in Tarn") is none of them."""
    return voice(Speaker(name=_IN.sub("", _low(who.name)), kind=SpeakerKind.BODY)).words


def _owns(words: frozenset[str], name: str) -> bool:
    """Whether words only tell whose body a name is: "Norland" is not its parliament."""
    owner = re.match(r"(?P<who>[^'\u2019]+)['\u2019]s\s", name)
    return bool(owner) and words == _words_of(owner["who"])  # type: ignore[index]


@lru_cache(maxsize=16_384)
def _words_of(name: str) -> frozenset[str]:
    return frozenset(told(word) for word in tokens(name))


def _speaks(who: Speaker) -> bool:
    return bool(who.role) and any(plain(word) in _SPEAKS for word in tokens(who.role or ""))
