"""Pages made to hang a parser: each is read, or refused in one line, within the time given."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.intake import Given, Limits, Taken, intake, view
from sayso.intake.markup import markup

P = b"<p>The bridge was closed on Monday after the river rose, the council said, and is closed still.</p>"
BOMBS = {
    "deep nesting": b"<div>" * 100_000 + P + b"</div>" * 100_000 + P,
    "unclosed tags": b"<b><i>" * 50_000 + P,
    "nested tables": b"<table><tr><td>" * 10_000 + P,
    "huge attribute": b'<p title="' + b"x" * 10_500_000 + b'">Hello.</p>' + P,
    "many attributes": b"<p " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b">" + P,
    "open comments": b"<!--" * 300_000 + P,
    "open scripts": b"<script>" * 100_000 + P,
    "deep data": b'<script type="application/ld+json">' + b"[" * 200_000 + b"</script>" + P,
    "nested figures": b"<figure>" * 5_000 + b"<figcaption>A gate.</figcaption>" + P,
    "nested captions": b'<div class="caption">' * 5_000 + P,
    "ten megabytes": P * 100_000,
    "one long word": b"<p>" + b"x" * 10_000_000 + b"</p>" + P,
    "angles": b"<" * 3_000_000 + P,
}
#: far above what they take on an idle machine, far below a hang
SECONDS = 60
#: no text is too long for these
WIDE = Limits(characters=20_000_000)


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_read_without_a_hang(bomb: bytes) -> None:
    start = time.process_time()
    (taken,) = intake(b"<!doctype html><html><body>" + bomb, Given(source="bomb"), limits=WIDE)
    assert time.process_time() - start < SECONDS
    assert isinstance(taken, Taken)
    assert taken.report.text


def test_a_page_with_too_long_a_text_is_refused_in_one_line() -> None:
    (error,) = intake(b"<html><body>" + P * 50, Given(source="long.html"), limits=Limits(characters=1000))
    assert "characters are over the limit of 1,000 for one report" in str(error)


def test_what_was_cut_is_left_over_with_its_reason() -> None:
    (taken,) = intake(b"<html>" + BOMBS["deep nesting"])
    assert isinstance(taken, Taken)
    assert "tags nested deeper than 180 levels" in taken.leftovers[0].reason


def test_text_behind_a_nest_is_not_lost() -> None:
    (taken,) = intake(b"<html>" + b"<div>" * 400 + P + b"</div>" * 400 + P.replace(b"Monday", b"Friday"))
    assert isinstance(taken, Taken)
    assert "Friday" in taken.report.text


def test_fifty_megabytes_are_refused_in_one_line() -> None:
    (error,) = intake(b"x" * 50_000_001, Given(source="big.txt"))
    assert str(error) == "big.txt: 50,000,001 bytes is over the limit of 50,000,000 bytes"


@pytest.mark.parametrize(
    "page", ["<p>a</p>", "<div><p>a<br/>b</div>", "a < b", '<p title="a > b">c</p>', "<a href=x>y</a>"]
)
def test_an_ordinary_page_passes_unchanged(page: str) -> None:
    assert markup(page, Limits()).text == page


PIECES = [
    *(
        b"<p>",
        b"</p>",
        b"<div class=caption>",
        b"<figure>",
        b"<figcaption>",
        b"</div>",
        b"<script>",
        b"<!--",
        b"-->",
    ),
    *(
        b"<h1>",
        b"<table><tr><td>",
        b"<time>",
        b"<ul><li>",
        b"&amp;",
        b"&#x0;",
        b"\xff\xfe",
        b"\x00",
        b"Jane Doe/AP",
    ),
    *(
        b'<meta name=author content="',
        b'"',
        b">",
        b"He said so. ",
        b'{"text": "',
        b"}\n",
        b"\xd0\x9f",
        b"<html>",
        b"[",
    ),
    *(
        b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": ',
        b"</script>",
        b"<blockquote>",
    ),
]


@each(
    st.lists(st.sampled_from(PIECES) | st.binary(max_size=6), max_size=30).map(b"".join),
    st.sampled_from(["text/plain", "text/html", "application/jsonl", None]),
)
def test_any_bytes_give_sound_reports_or_one_line(data: bytes, kind: str | None) -> None:
    for item in intake(data, Given(source="fuzz"), kind=kind):
        if isinstance(item, SaysoError):
            assert "\n" not in str(item)
            continue
        text, passages = item.report.text, item.report.passages
        assert passages
        assert all(text[p.start : p.end].strip() for p in passages)
        assert all(one.end <= two.start for one, two in pairwise(passages))
        assert view(item.report).back(0, len(view(item.report).text))[1] <= len(text)
