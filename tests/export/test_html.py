"""The page is one file that loads and runs nothing, links words to claims, and escapes."""

from __future__ import annotations

import base64
import hashlib
import re

import lxml.html
import pytest
from msgspec.structs import replace

from sayso.export.html import to_html
from sayso.pipeline import read_text
from sayso.testing import made_reading
from tests.export.reports import halden

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>'


def page(*markup: str) -> lxml.html.HtmlElement:
    """The page of marked texts, or of the made-up report, as a tree."""
    readings = [made_reading(one) for one in markup] or [halden()]
    return lxml.html.document_fromstring(to_html(readings).decode())


def test_nothing_is_loaded_and_nothing_runs() -> None:
    tree = page()
    assert not tree.xpath("//script | //img | //link | //iframe | //object | //@onclick | //@style")
    assert not re.search(r"url\(|@import", tree.xpath("string(//style)"))


def test_the_policy_allows_the_one_style_sheet_only() -> None:
    tree = page()
    digest = base64.b64encode(hashlib.sha256(tree.xpath("string(//style)").encode()).digest()).decode()
    policy = tree.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_text_is_escaped_wherever_it_stands() -> None:
    made = made_reading(f"He said {EVIL} twice.")
    report = replace(made.report, headline=EVIL, publisher=EVIL, byline=(EVIL,), url="javascript:alert(1)")
    written = to_html([replace(made, report=report)]).decode()
    tree = lxml.html.document_fromstring(written)
    assert not tree.xpath("//script | //img | //a[starts-with(@href, 'javascript')]")
    assert written.count("&lt;script&gt;") >= 4


def test_every_link_leads_to_something() -> None:
    tree = page()
    targets = {link.removeprefix("#") for link in tree.xpath("//a/@href")}
    assert targets
    assert targets <= set(tree.xpath("//@id"))


def test_ids_are_unique_with_many_reports() -> None:
    readings = [halden(), halden()]
    ids = lxml.html.document_fromstring(to_html(readings).decode()).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_no_word_of_the_text_is_lost() -> None:
    shown = page().xpath("//div[@class='rows']//*[contains(@class, 'row')]/*[self::p or self::h1]")
    for element in shown:
        for label in element.xpath(".//*[@class='kind' or contains(@class, 'badge')]"):
            label.drop_tree()
    words = " ".join(" ".join(element.text_content() for element in shown).split())
    assert words == " ".join(halden().report.text.split())


def test_a_claim_stands_beside_the_passage_that_it_begins_in() -> None:
    rows = page().xpath("//div[@class='row']")
    numbers = [row.xpath(".//article/@id") for row in rows]
    assert numbers == [[], [], ["c1"], ["c2"], [], ["c3", "c4", "c5"], ["c6"], []]


@pytest.mark.parametrize(
    ("words", "classes"),
    [
        ("Lind", "source"),
        ("denied", "cue"),
        ("having fired on the town", "content"),
        ("a “cheap trick”", "content nested"),
        ("at least 40", "content figure"),
    ],
)
def test_roles_are_classes_of_the_words(words: str, classes: str) -> None:
    assert page().xpath(f"//span[.='{words}']/@class")[0] == classes


def test_captions_and_notes_are_named_and_set_apart() -> None:
    labels = page().xpath("//p[contains(@class, 'apart')]/span[@class='kind']/text()")
    assert labels == ["section", "caption", "agency note"]


def test_control_characters_do_not_reach_the_page() -> None:
    assert "\x1b" not in to_html([made_reading("A \x1b[31m line.")]).decode()


def test_a_report_without_words_marked_is_a_page_too() -> None:
    assert (
        page("Nothing is said here.").xpath("string(//p[@class='counts'])")
        == "0 claims, 0 speakers, 0 unknowns"
    )


def test_values_and_framing_are_marked_in_the_text_and_told_on_the_card() -> None:
    text = "The mayor said on Friday that 40 people were captured in Kyiv on Monday."
    tree = lxml.html.document_fromstring(
        to_html([read_text(text, published="2023-03-15", reader="rules")]).decode()
    )
    told = {dt.text: dt.getnext().text for dt in tree.xpath("//dt")}
    assert told["time"] == "Monday = 2023-03-13"
    assert told["place"] == "Kyiv (UA)"
    assert tree.xpath("//span[contains(@class, 'place')][.='Kyiv']/@title") == ["place"]


def test_the_reports_own_voice_shows_no_confidence() -> None:
    tree = lxml.html.document_fromstring(
        to_html([read_text("Some 40 people fled.", reader="rules")]).decode()
    )
    assert tree.xpath("//article")
    assert not tree.xpath("//meter")
    assert page().xpath("//meter")
