"""Whether the act itself is negated: "did not say", "never claimed", "has yet to confirm"."""

from __future__ import annotations

from functools import cache

from sayso.model.finding import Act
from sayso.reading.manner.forms import inflections, table
from sayso.reading.manner.setting import Setting

#: words in front of the act that are looked at
_REACH = 6


@cache
def _list(name: str, key: str = "") -> frozenset[str]:
    entry = table("negation")[name]
    return frozenset((entry[key] if key else entry).split())


@cache
def _failing() -> frozenset[str]:
    return frozenset(form for verb in _list("verbs", "words") for form in inflections(verb))


def negated(setting: Setting, act: Act, at: int) -> bool:
    """Return whether the act marked at ``at`` of ``setting.words`` is negated.

    A refusal to speak ("would not say", "did not comment") is the act *decline*, whose negation is
    in the act already.
    """
    if act is Act.DECLINE or not setting.cue:
        return False
    if setting.source[:1] and setting.source[0] in _list("sources", "words"):
        return True
    return _before(setting.texts[max(at - _REACH, 0) : at], setting.texts[at : at + 2])


def _before(texts: tuple[str, ...], act: tuple[str, ...]) -> bool:
    """Whether a negation stands before ``act`` with nothing but auxiliaries and adverbs between."""
    behind: tuple[str, ...] = act
    for place in range(len(texts) - 1, -1, -1):
        text = texts[place]
        if text in _list("words"):
            return behind[0] not in _list("cancels")
        if text == "no" and place == len(texts) - 1:
            return True
        if _fails(text, behind[0], texts[:place]):
            return True
        if text not in _list("between") and not text.endswith("ly"):
            return False
        behind = texts[place:]
    return False


def _fails(text: str, behind: str, before: tuple[str, ...]) -> bool:
    """Whether the act is left undone: "failed to say", "has yet to say", "avoided saying"."""
    if text in _failing():
        return behind in ("to", "from") or behind.endswith("ing")
    return text == "yet" and behind == "to" and before[-1:] != () and before[-1] in _having()


@cache
def _having() -> frozenset[str]:
    return inflections("have") | inflections("be") | {"'ve"}
