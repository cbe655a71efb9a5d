"""Figures that nobody is named for: in headlines, captions and the report's own sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

import sayso
from sayso.model.report import PassageKind
from sayso.model.speaker import SpeakerKind

REST = "\n\nHALDEN, 3 May - Work went on in the town on Tuesday.\n\nPeople came to the square to see.\n"
PAGE = """<html><head><title>Blast kills 12 in Halden</title>
<meta property="og:site_name" content="Orla Post"></head><body><article>
<h1>Blast kills 12 in Halden market</h1>
<p>The mayor said 31 people were hurt. Some 300 traders work there, and the market is open on most days.</p>
<figure><img src="a.jpg"><figcaption>About 200 people gathered near the market. Photo: A. Lund/Norda
</figcaption></figure>
<p>The cause was not known on Tuesday. Work went on in the rest of the town as on any other day.</p>
</article></body></html>"""


def own(reading: sayso.Reading) -> dict[str, list[str]]:
    """The publisher's claims by content, with the words of their figures."""
    pairs = zip(reading.claims, reading.findings, strict=True)
    return {
        claim.content.text: [" ".join(figure.exact) for figure in finding.figures]
        for claim, finding in pairs
        if finding.speaker and finding.speaker.kind is SpeakerKind.PUBLISHER and claim.source is None
    }


@pytest.mark.parametrize(
    ("headline", "figures"),
    [
        ("Blast kills 12 in Halden market", ["12"]),
        ("Twelve Killed in Halden Market Blast", ["Twelve"]),
        ("BLAST KILLS 12 IN HALDEN MARKET", ["12"]),
        ("At Least 30 Dead as Ferry Capsizes Off Orla", ["At Least 30"]),
        ("3 dead, 14 hurt in Orla bus crash", ["3", "14"]),
        ("Nearly Half of Voters Undecided, Poll Finds", ["Nearly Half"]),
        ("City Council Approves $4.5 Million for Schools", ["$4.5 Million"]),
        ("Death Toll in Halden Flood Rises to 40", ["40"]),
    ],
)
def test_a_figure_in_a_headline_is_a_claim_of_the_publisher(headline: str, figures: list[str]) -> None:
    reading = sayso.read(headline + REST, reader="rules")
    assert reading.report.passages[0].kind is PassageKind.HEADLINE
    assert own(reading) == {headline: figures}


@pytest.mark.parametrize(
    "headline", ["100 days of war: what we know", "Halden City 3-1 Orla", "Vote set for 3 May 2027"]
)
def test_a_headline_without_a_count_is_no_claim(headline: str) -> None:
    assert own(sayso.read(headline + REST, reader="rules")) == {}


@pytest.mark.parametrize(
    ("headline", "source"),
    [("Some 400 migrants rescued, navy says", "navy"), ("Mayor: 'At least 50' missing after flood", "Mayor")],
)
def test_a_headline_that_names_who_says_it_is_theirs(headline: str, source: str) -> None:
    reading = sayso.read(headline + REST, reader="rules")
    assert own(reading) == {}
    assert [claim.source.text for claim in reading.claims if claim.source] == [source]
    assert len(reading.findings[0].figures) == 1


def test_headline_caption_and_own_sentences_of_a_page_are_the_publishers(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    reading = sayso.read(path, reader="rules")
    told = own(reading)
    assert told["Blast kills 12 in Halden market"] == ["12"]
    assert told["About 200 people gathered near the market."] == ["About 200"]
    assert ["Some 300"] in told.values()
    assert {f.speaker.name for f in reading.findings if f.speaker and f.claim in _ids(reading, told)} == {
        "Orla Post"
    }
    assert not any("31" in words for words in told)


def _ids(reading: sayso.Reading, contents: dict[str, list[str]]) -> set[str]:
    return {claim.id for claim in reading.claims if claim.content.text in contents}
