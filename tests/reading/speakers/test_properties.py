"""Whatever the text and the spans: every source gets a speaker, and the same one each time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.claim import claim
from sayso.model.report import Report
from sayso.model.span import excerpt
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve

_PIECES = [*"“”(,’é \n", "He ", "she ", "who ", "Karl Obasi", "the agency ", "’s ", ". ", "Sr", "I "]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), min_size=2, max_size=30), st.data())
def test_every_source_gets_a_speaker_of_this_report(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=3)))
    span, rest = (cuts[0], cuts[1]), (cuts[-2], cuts[-1])
    one = claim("r", excerpt(text, [span]), None, excerpt(text, [rest]))
    bare = claim("r", None, None, excerpt(text, [rest]))
    report = Report(id="r", text=text)
    found = resolve(report, [one, bare], prose(text, list))
    assert set(found) == {one.id}
    assert found == resolve(report, [bare, one], prose(text, list))
    mention = found[one.id].mention
    assert mention is None or 0 <= mention[0] < mention[1] <= len(text)
