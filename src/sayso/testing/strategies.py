"""Hypothesis strategies for texts, spans, marked texts and reports."""

from __future__ import annotations

from sayso.errors import MissingExtra
from sayso.evaluation.mark import Mark
from sayso.model.report import PassageKind, Report
from sayso.model.span import Excerpt, Span, excerpt
from sayso.testing.made import Made, made_report

try:
    from hypothesis import strategies as st
except ImportError as error:
    raise MissingExtra("sayso.testing.strategies", "test") from error

#: pieces that news text is made of, the awkward ones first: quotation marks of every kind, breaks,
#: no-break and zero-width spaces, characters outside the basic plane, combining marks
_AWKWARD = ('"', "“", "”", "‘", "’", "„", "«", "»", "'", "\n", "\n\n", "\u00a0", "\u202f", "\u200b", "\t")
_ODD = ("𝟙", "é", "e\u0301", "Київ", "—", "…", "<", "&", "(", ")", "\ufeff", "\r\n", "\u2028", "İ")
_WORDS = (
    "said", "says", "told", "according to", "The minister", "Mr.", "Smith", "she", "it", "not", "must",
    "No", "at least", "51", "1,730", "3.5 million", "dozens", "10–20", "40%", "$2bn", "Thursday",
    "2022", "May", "Kyiv", "in", "the", "were killed", "of", "that", ",", ".", "?", ":", ";", "…", "U.N.",
)  # fmt: skip


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts that look like news gone wrong: words, numbers, quotation marks, breaks, odd spaces."""
    piece = st.sampled_from((*_WORDS, *_AWKWARD, *_ODD, " ", " ", " ")) | st.text(max_size=4)
    return st.lists(piece, max_size=max_size).map("".join)


def sentences() -> st.SearchStrategy[str]:
    """One line of words and numbers, single spaces between them."""
    return st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25).map(" ".join)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A stretch of ``text`` (which must not be empty) with at least one character."""
    start = draw(st.integers(0, len(text) - 1))
    return start, draw(st.integers(start + 1, len(text)))


@st.composite
def excerpts(draw: st.DrawFn, text: str) -> Excerpt:
    """One to three stretches of ``text`` (not empty) that do not overlap, with their words."""
    ends = st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)
    cuts = sorted(draw(ends.filter(lambda found: len(found) % 2 == 0)))
    return excerpt(text, zip(cuts[::2], cuts[1::2], strict=True))


@st.composite
def marks(draw: st.DrawFn, text: str) -> list[Mark]:
    """Up to four marks of ``text`` (not empty), each with a tag and an id of its own."""
    tags = draw(st.lists(st.sampled_from(("source", "cue", "content", "figure")), unique=True))
    return [Mark(tag, draw(excerpts(text)).spans, str(at)) for at, tag in enumerate(tags)]


def reports() -> st.SearchStrategy[Report]:
    """Reports of one to six passages of any kind, their words as odd as those of :func:`texts`."""
    words = texts(30).filter(lambda text: bool(text.strip()))
    made: st.SearchStrategy[Made] = st.tuples(st.sampled_from(PassageKind), words)
    dates = st.none() | st.dates().map(lambda day: day.isoformat())
    return st.builds(
        lambda passages, published: made_report(*passages, published=published),
        st.lists(made, min_size=1, max_size=6),
        dates,
    )
