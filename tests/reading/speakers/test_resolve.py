"""The specimen kinds of sources, each resolved in a made-up report."""

from __future__ import annotations

from sayso.model.claim import claim
from sayso.model.report import Report
from sayso.model.span import excerpt
from sayso.reading.prose import prose
from sayso.reading.speakers import resolve


def test_a_pronoun_means_the_speaker_of_the_paragraph_before() -> None:
    text = "Interior Minister Karl Obasi said prices would fall.\nHe said more would follow."
    start = text.index("He said")
    first = claim("r", excerpt(text, [(0, 27)]), None, excerpt(text, [(33, 50)]))
    second = claim("r", excerpt(text, [(start, start + 2)]), None, excerpt(text, [(start + 8, len(text))]))
    found = resolve(Report(id="r", text=text), [first, second], prose(text, list))
    assert [found[c.id].name for c in (first, second)] == ["Karl Obasi", "Karl Obasi"]
    assert found[second.id].how == "pronoun"
    assert found[second.id].role == "Interior Minister"
