"""What else could explain that two numbers exclude each other: a question a doubt.

When in doubt two figures are incomparable: a false contradiction costs more than a missed one.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.model.figure import Basis, Bound
from sayso.reconcile.figures.akin import akin
from sayso.reconcile.figures.elsewhere import ELSEWHERE, Doubt
from sayso.reconcile.figures.growth import changed, days, growth
from sayso.reconcile.figures.known import KNOWN, capped
from sayso.reconcile.figures.pair import Pair
from sayso.reconcile.figures.tie import alike
from sayso.reconcile.kin import LEAST, NOBODY
from sayso.reconcile.measure import Measure
from sayso.reconcile.partial import partial
from sayso.reconcile.table import table
from sayso.reconcile.thing import Fit, is_wider, telling
from sayso.reconcile.words import stems, tokens

#: what a sum is for, in words that any two sums may have: they part two of them, and tie none
_WEAK = frozenset(table("statuses")["weak"]["classes"])
#: what befalls soldiers and others alike, so that a wider word may be for more
_MIXED = frozenset(table("statuses")["mixed"]["classes"])
#: of whom nobody is nobody at all
_ANYONE = frozenset({"", *table("things")["anyone"]["groups"]})
#: of whom "the dead" of a report may all be
_MEN = frozenset(table("things")["men"]["groups"])
#: a rough magnitude ("dozens") excludes a number only where one is this many times the other
_ROUGH = 3
#: where no status tells what a number is of, the share of their words that does: for counts, for sums
_PLAIN, _SUMS = 0.3, 0.5
#: and the least number of such words
_TOLD = 2
#: letters that a land and its people share
_NAME = 4
#: a toll is hardly this many times another of the same day and event
_FAR = 3


def doubt(pair: Pair) -> Doubt | None:
    """The first doubt, or None where nothing but a contradiction is left."""
    lower, upper = sorted((pair.left, pair.right), key=lambda one: one.interval.floor)
    return next((found for ask in DOUBTS if (found := ask(pair, lower, upper))), None)


def _event(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Another event, or a field that one of them does not tell."""
    if not pair.tied and not pair.running:
        return "place", pair.answers["place"].says
    if pair.fit("status") is Fit.UNKNOWN and pair.left.status != pair.right.status and not pair.answering:
        return "status", pair.answers["status"].says
    within = lower.base is not None and lower.base.ceiling >= upper.interval.floor
    parted = pair.fit("base") is not Fit.SAME and (within or pair.fit("base") is not Fit.LOOSE)
    return ("base", pair.answers["base"].says) if parted else None


def _noun(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """A wider noun with the higher number: the others may be the difference."""
    unknown = pair.fit("counted") is Fit.UNKNOWN and not pair.answering
    if unknown and not pair.left.unit and pair.left.thing != pair.right.thing:
        return "counted", pair.answers["counted"].says
    nobody = lower.bound is Bound.ZERO
    if (nobody and lower.thing.group in _ANYONE) or pair.answering:
        return None  # nobody is nobody, in any word; nor do two answers differ by their words
    if capped(lower) and pair.fit("place") is Fit.SAME and not nobody:
        return None
    people = upper.thing.group == "people" and bool(upper.thing.said) and lower.thing.group != "people"
    wider = people or is_wider(upper.thing, lower.thing)
    if pair.fit("counted") is not Fit.LOOSE or not wider or not _MIXED & {upper.status, lower.status}:
        return None
    return None if _bare(upper, lower) else ("counted", "the wider word has the higher number")


def _bare(upper: Measure, lower: Measure) -> bool:
    """Whether the higher one is of "the dead", in a report of soldiers or prisoners: no wider word at all."""
    words = tokens(upper.thing.said)
    nameless = not words or telling(words[-1]) is not None
    alone = lower.thing.group in _MEN and not lower.thing.names and not lower.thing.side
    return nameless and alone and not upper.thing.marks


def _purpose(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Sums, shares, and counts of which nothing is told but the noun: only their words tell what they are."""
    told = {pair.left.status, pair.right.status} - _WEAK - {None, "share"}
    if told or pair.running:
        return None
    if not (
        pair.left.alone and pair.right.alone
    ):  # "49 percent to 41", "four votes for one and 31 for another"
        return "status", "one of several numbers of one noun, and nothing tells of which"
    if pair.answering and pair.left.unit != "1":
        return None
    words = _beyond(pair.left), _beyond(pair.right)
    least = _PLAIN if pair.left.unit == "" and pair.fit("counted") is Fit.SAME else _SUMS
    if len(words[0] & words[1]) >= _TOLD and alike(*words) >= least:
        return None
    return "status", "nothing tells that both numbers are of the same thing"


def _beyond(one: Measure) -> frozenset[str]:
    """Stems of what a claim says beyond the noun that is counted and the place."""
    counted = one.measured.figure.counted
    noun = stems(counted.exact) if counted else frozenset()
    places = stems(" ".join(one.setting.places | one.setting.wide))
    return (one.setting.words | one.setting.names) - noun - places


def _some(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """A number of some of those counted before against one of all."""
    if partial(pair.left.near) is partial(pair.right.near):
        return None
    return "base", "one is of some of those counted before"


def _sides(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Fallen soldiers and fallen fighters of two speakers' words: perhaps of two sides."""
    if not pair.one_speaker and (_foreign(lower, upper) or _foreign(upper, lower)):
        return "counted", "the words may be for two sides"
    if pair.one_speaker or {lower.thing.arms, upper.thing.arms} != {"regular", ""} or not pair.late:
        return None
    armed = lower.thing.group == upper.thing.group == "fighter"
    return ("counted", "the words may be for two sides") if armed else None


def _foreign(own: Measure, other: Measure) -> bool:
    """Whether one is of the speaker's own side, and the other names a side that he is not of."""
    named = {name[:_NAME] for name in other.thing.names}
    return (
        own.thing.side == "own" and bool(named) and not named & {word[:_NAME] for word in stems(own.speaker)}
    )


def _let_go(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Fewer are held than were taken: the others may be free again. Fewer came back one way than by all."""
    nobody = lower.bound is Bound.ZERO and bool(lower.kin & upper.kin & NOBODY)
    if not lower.family or not upper.family or nobody:
        return None
    arrested = (lower.status, upper.status) == ("detained", "arrested")
    if not arrested and (lower.family == upper.family or (lower.family, upper.family) in LEAST):
        return None
    return "status", "of those taken some may be free again, or counted under another word"


def _rough(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """A rough magnitude near a number."""
    rough = [one.bound is Bound.VAGUE or _dozen(one) for one in (lower, upper)]
    near = lower.interval.ceiling[0] * (_ROUGH**2 if all(rough) else _ROUGH) > upper.interval.floor[0]
    return ("interval", "a rough magnitude lies near") if any(rough) and near else None


def _dozen(one: Measure) -> bool:
    """A dozen is hardly ever counted to be twelve."""
    return "dozen" in " ".join(one.measured.figure.exact).lower()


def _untold(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Nobody is known to say one of them: what a paper tells in passing may be of something else."""
    if pair.answering or (lower.told_by and upper.told_by) or pair.fit("place") is Fit.SAME:
        return None
    return "speaker", "nobody is known to say one of them"


def _one_report(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """One speaker in one report gives two counts, not two answers."""
    if pair.one_speaker and pair.one_report:
        return "speaker", "one speaker in one report: two counts, not two answers"
    return None


def _one_body(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """Two names that may be for one body, which may have put its number right."""
    if pair.one_speaker or pair.one_report or not akin(lower, upper, grown=pair.pace.later is upper):
        return None
    return "speaker", "the two names may be for one speaker"


def _part_of_total(pair: Pair, lower: Measure, upper: Measure) -> Doubt | None:
    """The lower one may be a part of the total, unless both name place and event, or count one toll."""
    if pair.fit("basis") is not Fit.LOOSE or lower.basis is not None or capped(lower):
        return None
    named = pair.fit("place") is Fit.SAME and bool(pair.left.setting.events & pair.right.setting.events)
    near = upper.interval.floor[0] < _FAR * lower.interval.ceiling[0]
    lower_later = pair.pace.days == 0 or pair.pace.later is lower
    toll = pair.tied and pair.late and lower_later and near
    bare = near and not upper.setting.local and upper.when.event is None and lower.when.event is None
    of_one_day = upper.basis is Basis.INCREMENT and pair.fit("day") is Fit.SAME
    whole = named or toll or bare or of_one_day or pair.answering
    return None if whole else ("basis", "the lower one may be a part of the total")


#: asked in this order
DOUBTS: tuple[Callable[[Pair, Measure, Measure], Doubt | None], ...] = (
    _event,
    _noun,
    _purpose,
    _some,
    _sides,
    _let_go,
    _rough,
    _untold,
    _one_report,
    _one_body,
    _part_of_total,
    days,
    changed,
    *KNOWN,
    *ELSEWHERE,
    growth,
)
