"""Saved feeds: a report for each item, its facts from the item, broken ones told."""

from __future__ import annotations

import pytest

from sayso.errors import IntakeError, NotText
from sayso.intake import Given, Taken, intake

RSS = b"""<?xml version="1.0"?>
<?xml-stylesheet href="x.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Sund Radio</title><link>https://example.org/</link>
<item><title>Harbour shut &amp; ferries held</title><link>https://example.org/harbour</link>
 <pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate>
 <media:description>A picture of gulls, nothing of the harbour, and long enough to win</media:description>
 <description>Short.</description>
 <content:encoded><![CDATA[<p>The harbour is shut, the harbour master said on Monday.</p>
  <p>It will open on Friday, he added.</p>]]></content:encoded></item>
<item><title></title><link>https://example.org/empty</link></item>
<item><title>Depot burned</title><link>https://example.org/depot</link>
 <description>&lt;p&gt;The depot burned, the mayor said.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>The Orvel Times</title>
<entry><title>Harbour shut</title><link rel="self" href="https://example.org/self"/>
 <link href="https://example.org/harbour"/><published>2031-03-03T10:00:00Z</published>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is shut, he said.</p></div></content>
</entry></feed>"""


def _taken(data: bytes, given: Given | None = None) -> list[Taken]:
    return [one for one in intake(data, given or Given()) if isinstance(one, Taken)]


def test_each_item_of_rss_is_a_report_with_its_facts() -> None:
    first, second = (one.report for one in _taken(RSS))
    assert (first.headline, first.url) == ("Harbour shut & ferries held", "https://example.org/harbour")
    assert (first.publisher, first.published) == ("Sund Radio", "2031-03-03T10:00:00+00:00")
    assert "The harbour is shut, the harbour master said on Monday." in first.text
    assert "It will open on Friday" in first.text
    assert "gulls" not in first.text
    assert (second.headline, second.published) == ("Depot burned", None)
    assert "The depot burned, the mayor said." in second.text
    assert "<p>" not in second.text


def test_an_entry_of_atom_is_a_report_with_its_facts() -> None:
    (one,) = _taken(ATOM)
    assert (one.report.publisher, one.report.url) == ("The Orvel Times", "https://example.org/harbour")
    assert "It is shut, he said." in one.report.text


def test_an_item_without_words_is_told_with_its_number_and_costs_the_others_nothing() -> None:
    errors = [one for one in intake(RSS, Given(source="a.rss")) if isinstance(one, IntakeError)]
    assert [str(error).startswith("a.rss, item 2: ") for error in errors] == [True]


def test_what_is_given_wins() -> None:
    (one,) = _taken(ATOM, Given(publisher="Sund Radio", published="2031-03-05"))
    assert (one.report.publisher, one.report.published) == ("Sund Radio", "2031-03-05")


@pytest.mark.parametrize("cut", [500, 700, 900])
def test_a_feed_that_was_cut_gives_what_is_there(cut: int) -> None:
    assert all(isinstance(one, Taken | IntakeError) for one in intake(RSS[:cut]))


BOMB = (
    b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    b"<rss><item><title>&b;</title></item></rss>"
)
SECRET = (
    b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><item><title>x &x;</title></item></rss>'
)


@pytest.mark.parametrize("data", [BOMB, SECRET])
def test_entities_are_not_followed(data: bytes) -> None:
    found = list(intake(data, kind="application/rss+xml"))
    texts = [one.report.text for one in found if isinstance(one, Taken)]
    assert all("aaaa" not in text and len(text) < 10 for text in texts)


@pytest.mark.parametrize("data", [b"<birds><bird/></birds>", b"no xml", b"\x00\x01"])
def test_what_is_no_feed_is_told(data: bytes) -> None:
    (error,) = intake(data, Given(source="a.rss"), kind="application/rss+xml")
    assert isinstance(error, NotText)
