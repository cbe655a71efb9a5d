from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from sayso.errors import NoWords
from sayso.intake import Given, Limits, Taken, from_page, intake
from sayso.model.report import PassageKind, Report

P = "<p>The bridge was closed on Monday after the river rose, the council said, and is closed still.</p>"


def page(body: str, head: str = "") -> Report:
    return from_page(f"<html><head>{head}</head><body>{body}</body></html>", Given(), Limits()).report


def data(**article: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **article})}</script>'


def words(report: Report, kind: str) -> list[str]:
    return [report.text[p.start : p.end] for p in report.passages if p.kind == kind]


@pytest.fixture(scope="module")
def example(root: Path) -> Report:
    (taken,) = intake((root / "examples/reports/river.html").read_bytes())
    assert isinstance(taken, Taken)
    return taken.report


def test_the_example_tells_what_it_is(example: Report) -> None:
    assert example.headline == "Fire at river depot kills at least 12, governor says"
    assert example.byline == ("Ada Merrin", "Tomas Vale")
    assert (example.published, example.published_from) == ("2022-05-19T17:03:00+00:00", "json-ld")
    assert example.updated == "2022-05-19T19:40:00+00:00"
    assert (example.publisher, example.language) == ("The Lersk Courier", "en")


def test_the_example_has_its_passages_in_the_order_of_the_page(example: Report) -> None:
    assert [p.kind.value for p in example.passages] == [
        *("headline", "standfirst", "byline", "caption", "paragraph", "paragraph", "caption", "paragraph"),
        *("section", "paragraph", "table", "table", "table", "paragraph"),
    ]


def test_captions_have_their_credits_taken_apart(example: Report) -> None:
    first, second = (p.credit for p in example.passages if p.kind is PassageKind.CAPTION)
    assert first is not None
    assert second is not None
    assert (first.photographer, first.agency, first.handout) == ("Jonas Field", "AP", False)
    assert (second.photographer, second.agency, second.handout) == ("Lersk Port Authority", "REUTERS", True)


@pytest.mark.parametrize("gone", ["Home", "Related", "Grain prices", "cookies", "First!", "©"])
def test_what_is_no_part_of_the_report_is_left_out(example: Report, gone: str) -> None:
    assert gone not in example.text


@pytest.mark.parametrize(
    "markup",
    [
        '<figure><img><figcaption>A gate. <span class="credit">Jane Doe/AP</span></figcaption></figure>',
        "<figure><img><figcaption>A gate. Jane Doe/AP</figcaption></figure>",
        '<div><img><p class="wp-caption-text">A gate. (Jane Doe/AP)</p></div>',
        '<div><img data-caption="A gate." data-credit="Jane Doe/AP"></div>',
        '<figure><img><figcaption>A gate.</figcaption><div class="photo-credit">Jane Doe/AP</div></figure>',
        '<figure><img><div class="media-caption">Image caption, A gate. Jane Doe/AP</div></figure>',
    ],
)
def test_a_caption_is_found_however_it_is_marked(markup: str) -> None:
    report = page(
        f"<article><h1>Bridge closed for good</h1>{P}{markup}{P.replace('Monday', 'Friday')}</article>"
    )
    (caption,) = (p for p in report.passages if p.kind is PassageKind.CAPTION)
    assert report.text[caption.start : caption.end].startswith("A gate.")
    assert caption.credit is not None
    assert (caption.credit.photographer, caption.credit.agency) == ("Jane Doe", "AP")


def test_pictures_of_related_stories_are_none_of_the_report() -> None:
    teaser = '<aside class="related"><figure><img><figcaption>A goat on a roof.</figcaption></figure></aside>'
    assert "goat" not in page(f"<article><h1>Bridge closed for good</h1>{P}</article>{teaser}").text


@pytest.mark.parametrize(
    ("head", "date", "origin"),
    [
        (data(datePublished="2022-05-19"), "2022-05-19", "json-ld"),
        ('<meta property="article:published_time" content="2022-05-19">', "2022-05-19", "meta"),
        ("", None, None),
        (data(datePublished="soon"), None, None),
        ('<meta name="date" content="05/06/2022">', None, None),
    ],
)
def test_a_date_is_kept_with_where_it_was_found_and_never_guessed(
    head: str, date: str | None, origin: str | None
) -> None:
    report = page(f"<article><h1>Bridge</h1>{P}<p>It was built in 1911, on May 2, 1911.</p></article>", head)
    assert (report.published, report.published_from) == (date, origin)


@pytest.mark.parametrize(
    ("markup", "date", "origin"),
    [
        ('<time datetime="2022-05-19T10:00Z">a day ago</time>', "2022-05-19T10:00:00+00:00", "time"),
        ('<span class="date">May 19, 2022</span>', "2022-05-19", "page"),
        ('<span class="updated-date">Updated May 19, 2022</span>', None, None),
    ],
)
def test_a_date_beside_the_headline_counts(markup: str, date: str | None, origin: str | None) -> None:
    report = page(f"<article><header><h1>Bridge</h1>{markup}</header>{P}</article>")
    assert (report.published, report.published_from) == (date, origin)


def test_a_date_in_the_address_is_the_last_resort() -> None:
    taken = from_page(f"<h1>Bridge</h1>{P}", Given(url="https://example.org/2022/05/19/bridge"), Limits())
    assert (taken.report.published, taken.report.published_from) == ("2022-05-19", "url")


def test_what_is_given_wins() -> None:
    told = Given(publisher="Us", published="1 June 2022", headline="Ours", url="https://example.org/a")
    report = from_page(f"<title>Theirs</title><h1>Theirs</h1>{P}", told, Limits()).report
    assert (report.publisher, report.published, report.headline) == ("Us", "2022-06-01", "Ours")
    assert report.published_from == "argument"


@pytest.mark.parametrize(
    ("title", "h1", "headline"),
    [
        ("Bridge closed for good | The Courier", "Bridge closed for good", "Bridge closed for good"),
        ("Bridge closed for good | The Courier", "The Courier", "Bridge closed for good"),
        (
            "The bridge closed for good - The Courier",
            "News | The bridge closed for good",
            "The bridge closed for good",
        ),
    ],
)
def test_the_headline_is_the_one_that_page_and_title_agree_on(title: str, h1: str, headline: str) -> None:
    assert page(f"<article><h1>{h1}</h1>{P}</article>", f"<title>{title}</title>").headline == headline


def test_a_dateline_in_a_page_is_a_passage() -> None:
    report = page(
        f"<article><h1>Bridge closed</h1>{P.replace('The bridge', 'KYIV (AP) — The bridge')}</article>"
    )
    assert words(report, "dateline") == ["KYIV (AP) —"]
    assert words(report, "paragraph")[0].startswith("The bridge")


def test_a_page_without_words_is_told() -> None:
    with pytest.raises(NoWords, match="one: no text in the page"):
        from_page("<html><body><script>run()</script></body></html>", Given(source="one"), Limits())


@pytest.mark.parametrize(
    "broken",
    [
        f"<p>Hi<div></p></div></b>{P}",
        f"{P}<table><tr><td>1<p>",
        f"<html><html><body><body>{P}</body>{P}",
        f"<![CDATA[ x ]]>{P}<!-- never closed",
        f"\x00<p\x00>{P}",
        f"{P}&#0;&#xD800;&bogus;<",
        f"{P}<svg><p>",
    ],
)
def test_broken_markup_is_read_all_the_same(broken: str) -> None:
    (taken,) = intake(broken.encode("utf-8", "replace"), kind="text/html")
    assert isinstance(taken, Taken)
    assert "bridge was closed" in taken.report.text


def test_the_captions_and_the_body_of_saved_pages(shared: Path) -> None:
    folder = shared / "data/articles/fields/uk"
    told = json.loads((folder / "Metro.json").read_text("utf-8"))["V1_1"]
    (taken,) = intake(gzip.decompress((folder / "Metro_2024_11_29.html.gz").read_bytes()))
    assert isinstance(taken, Taken)
    captions = " ".join(words(taken.report, "caption"))
    assert all(image["caption"] in captions for image in told["images"])
