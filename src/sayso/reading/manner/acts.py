"""What the speaker does in saying it: the act of a claim, from its cue in context.

1. The longest phrase of the lexicon that has a word of the cue in it ("cast doubt", "called on").
2. Otherwise, or where that phrase is plain saying ("went on to …"), the cue's first verb that is not
   plain saying, then its nouns and adjectives, then plain saying.
3. Then the words around may change the act: "warned" threatens where the speaker's own blow is in
   prospect, "cited" needs a rule or a document, "reported" a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.model.finding import Act
from sayso.reading.manner.cues import Phrase, lexicon, matches
from sayso.reading.manner.forms import table
from sayso.reading.manner.setting import Setting

#: verbs of the content that may stand before its infinitive: "the crew *to leave*"
_REACH = 8
_SAYING = frozenset({Act.ASSERT, Act.CONFIRM, Act.DECLINE, Act.DENY, Act.DOUBT, Act.ASK})


@dataclass(frozen=True, slots=True)
class Mark:
    """The word or phrase of a cue that tells its act.

    Attributes:
        base: base form of the word; empty for a phrase.
        act: what the lexicon says it does.
        at: position of its first word in ``Setting.words``; ``last`` of its last.
    """

    base: str
    act: Act
    at: int
    last: int


def act(setting: Setting, found: Mark | None = None) -> Act:
    """Return the act of the claim; a claim without a cue asserts.

    ``found`` is its mark, where that is known already.
    """
    if not setting.cue:
        return Act.ASSERT
    found = found or mark(setting)
    refine = _REFINE.get(found.base)
    if refine:
        return refine(setting, found)
    if found.act is Act.REPORT and not _figure(setting):
        return Act.ASSERT
    if found.act is Act.ASSERT and _tallied(setting) and _figure(setting):
        return Act.REPORT
    return found.act


def mark(setting: Setting) -> Mark:
    """Return the word or phrase of the cue that tells its act; an unknown cue asserts."""
    phrase = _phrase(setting)
    if phrase and phrase.act is not Act.ASSERT:
        return phrase
    single = _single(setting)
    if phrase and single.act is Act.ASSERT:
        return phrase
    return single


def _phrase(setting: Setting) -> Mark | None:
    cue = {at for at in setting.cue if setting.texts[at] not in lexicon().marks}
    if not cue:
        return None
    best: tuple[Phrase, tuple[int, ...]] | None = None
    for phrase, at in matches(setting.texts):
        if cue.intersection(at) and (best is None or phrase.size > best[0].size):
            best = phrase, at
    return Mark("", best[0].act, best[1][0], best[1][-1]) if best else None


def _single(setting: Setting) -> Mark:
    """The cue's first telling verb, else noun, else adjective or adverb, else plain saying."""
    known, spoken = lexicon(), False
    for at in setting.cue:
        base, meant = known.verbs.get(setting.texts[at], ("", None))
        if meant and _verbal(setting, at):
            if meant is not Act.ASSERT:
                return Mark(base, meant, at, at)
            spoken = spoken or setting.texts[at] not in known.light
    if not spoken:
        for at in setting.cue:
            base, named = known.nouns.get(setting.texts[at], ("", known.words.get(setting.texts[at])))
            if named and named is not Act.ASSERT:
                return Mark(base, named, at, at)
    return _spoken(setting)


def _verbal(setting: Setting, at: int) -> bool:
    """Whether the word is no noun of another act by its tag ("in his threat")."""
    return setting.words[at].tag not in ("NOUN", "PROPN") or setting.texts[at] not in lexicon().nouns


def _spoken(setting: Setting) -> Mark:
    known = lexicon()
    for at in setting.cue:
        if setting.texts[at] in known.verbs:
            return Mark(*known.verbs[setting.texts[at]], at, at)
    return Mark("", Act.ASSERT, setting.cue[0], setting.cue[-1])


# -- what the words around change ---------------------------------------------------------------


@cache
def _words(name: str, key: str = "words") -> frozenset[str]:
    return frozenset(table("acts")[name][key].split())


def _figure(setting: Setting) -> bool:
    numbers = _words("tally", "numbers")
    return any(
        word.tag == "NUM" or text[0].isdigit() or text in numbers
        for word, text in zip(setting.content, setting.said, strict=True)
    )


def _tallied(setting: Setting) -> bool:
    held = _words("tally")
    return any(text in held for text in setting.source) or any(
        setting.texts[at] in held for at in setting.cue
    )


def _behind(setting: Setting, mark: Mark) -> tuple[str, ...]:
    return setting.texts[mark.last + 1 :]


def _infinitive(setting: Setting) -> bool:
    """Whether the content is an act asked for: "(the crew) (not) to leave"."""
    for word, text, after in zip(setting.content[:_REACH], setting.said, setting.content[1:], strict=False):
        if text == "to" and after.tag in ("VERB", "AUX", "ADV"):
            return True
        if word.tag in ("VERB", "AUX", "SCONJ"):
            return False
    return False


def _warn(setting: Setting, mark: Mark) -> Act:
    if _infinitive(setting) or setting.said[:1] == ("against",):
        return Act.URGE
    said = set(setting.said)
    harm = said & _words("menace")
    own = said & set(table("acts")["menace"]["own"].split())
    future = said & set(table("acts")["menace"]["future"].split())
    addressed = said & {"if", "unless", "any", "anyone", "you"}
    return Act.THREATEN if harm and future and (own or addressed) else Act.FEAR


def _cite(setting: Setting, mark: Mark) -> Act:
    documents = _words("documents")
    near = (*setting.said[:12], *_behind(setting, mark))
    return Act.CITE if documents.intersection(near) else Act.ASSERT


def _describe(setting: Setting, mark: Mark) -> Act:
    told = setting.said[:1] and setting.said[0] in _words("told")
    return Act.ASSERT if told else Act.LABEL


def _refuse(setting: Setting, mark: Mark) -> Act:
    behind = _behind(setting, mark)
    if behind[:1] == ("to",) and len(behind) > 1:
        known = lexicon().verbs.get(behind[1])
        if known and known[1] in _SAYING and behind[1] not in lexicon().light:
            return Act.DECLINE
    return Act.REJECT


def _assure(setting: Setting, mark: Mark) -> Act:
    future = set(table("acts")["menace"]["future"].split())
    return Act.PROMISE if future & set(setting.said) or _infinitive(setting) else Act.ASSERT


def _asked(wanted: Act, otherwise: Act) -> Callable[[Setting, Mark], Act]:
    def refine(setting: Setting, mark: Mark) -> Act:
        return wanted if _infinitive(setting) else otherwise

    return refine


_REFINE: Mapping[str, Callable[[Setting, Mark], Act]] = {
    **dict.fromkeys(("warn", "caution", "alert", "forewarn", "warning"), _warn),
    **dict.fromkeys(("cite", "invoke", "citation"), _cite),
    **dict.fromkeys(("describe", "depict", "portray", "define"), _describe),
    **dict.fromkeys(("refuse", "decline"), _refuse),
    **dict.fromkeys(("assure", "reassure", "assurance"), _assure),
    "tell": _asked(Act.ORDER, Act.ASSERT),
    "remind": _asked(Act.URGE, Act.ASSERT),
    "press": _asked(Act.DEMAND, Act.ASK),
    "convince": _asked(Act.URGE, Act.ASSERT),
    "persuade": _asked(Act.URGE, Act.ASSERT),
}
