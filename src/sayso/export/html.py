"""The page: readings as one self-contained HTML file with the claims beside the text.

Nothing is loaded and nothing runs: no script, no picture, no font; the one style sheet stands in
the page and its digest in the page's content security policy. All text is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources

from sayso.export import rail, words
from sayso.export.blocks import Block, blocks
from sayso.export.ink import escape, ink
from sayso.export.strokes import Mark, Role, Sheet, marks
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.report import PassageKind, Report
from sayso.model.span import Span

_STYLE = resources.files("sayso.export").joinpath("page.css").read_text(encoding="utf-8")
_DIGEST = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_DIGEST}'; base-uri 'none'; form-action 'none'"
_LEGEND = (
    '<p class="legend"><span class="source">source</span> <span class="cue">cue</span> '
    '<span class="content"><span class="badge">1</span>content</span> '
    '<span class="unknown">not known</span> <span class="figure">figure</span> '
    '<span class="time">time</span> <span class="place">place</span> '
    '<span class="framing">framing</span></p>'
)


def to_html(readings: Sequence[Reading]) -> bytes:
    """One page with all readings, in order, as UTF-8."""
    many = len(readings) > 1
    title = f"{len(readings)} reports" if many else _title(readings[0].report) if readings else "No report"
    parts = [article(reading, f"r{number}-" if many else "") for number, reading in enumerate(readings, 1)]
    page = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)} · sayso</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"{_index(readings) if many else ''}{''.join(parts)}</body>\n</html>\n"
    )
    return page.encode("utf-8", errors="replace")


def _title(report: Report) -> str:
    first = report.headline or report.text.strip().partition("\n")[0]
    return first if len(first) <= 120 else first[:119] + "…"


def _index(readings: Sequence[Reading]) -> str:
    items = "".join(
        f'<li><a href="#r{number}-report">{escape(_title(one.report))}</a> <span class="who">'
        f"{escape(one.report.publisher or '')} {len(one.claims)} claims</span></li>"
        for number, one in enumerate(readings, 1)
    )
    return f'<nav class="list"><h2>Reports</h2><ol>{items}</ol></nav>\n'


@dataclass(frozen=True, slots=True)
class Ruled:
    """What people ruled on the claims of a report.

    Attributes:
        notes: id of a claim -> a line each.
        struck: ids of those that they rejected.
    """

    notes: Mapping[str, Sequence[str]] = field(default_factory=dict)
    struck: frozenset[str] = frozenset()


def article(reading: Reading, page: str, shown: Span | None = None, ruled: Ruled | None = None) -> str:
    """The report as HTML: its text with marks, the claims beside it.

    Args:
        reading: of the report.
        page: what is put before every id.
        shown: characters of the text that are marked as asked for; their id is ``shown``.
        ruled: what people ruled on its claims; null where there are no people.
    """
    asked = [Mark(*shown, Role.SHOWN, 1)] if shown else []
    found = Sheet([*marks(reading), *asked])
    cards = _cards(reading, page, ruled or Ruled())
    rows = "".join(_row(reading.report, block, found, cards, page) for block in blocks(reading.report))
    language = f' lang="{escape(reading.report.language)}"' if reading.report.language else ""
    return (
        f'<main id="{page}report">{_header(reading)}{_LEGEND}<div class="rows"{language}>{rows}</div>'
        f"{rail.unknowns(reading, page)}{rail.leftovers(reading)}{_footer(reading)}</main>\n"
    )


def _header(reading: Reading) -> str:
    report = reading.report
    known = [
        report.publisher,
        report.published,
        ", ".join(report.byline),
        report.updated and f"updated {report.updated}",
    ]
    told = " · ".join(escape(fact) for fact in known if fact)
    stands = any(block.kind is PassageKind.HEADLINE for block in blocks(report))
    heading = "" if stands else f"<h1>{escape(_title(report))}</h1>"
    counts = words.counts(reading)
    return (
        f'<header><p class="facts">{told}{_link(report)}</p>{heading}<p class="counts">{counts}</p></header>'
    )


def _link(report: Report) -> str:
    if not report.url or not report.url.lower().startswith(("http://", "https://")):
        return ""  # a path on somebody's disk, or something that runs
    site = report.url.partition("://")[2].partition("/")[0]
    return f' · <a href="{escape(report.url)}" rel="noreferrer noopener">{escape(site)}</a>'


def _cards(reading: Reading, page: str, ruled: Ruled) -> list[tuple[int, str]]:
    """Cards with the offset at which their contents begin, in order of the text."""
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, 1)}
    pairs = zip(reading.claims, reading.findings, strict=True)
    return sorted(
        (claim.content.start, rail.card(_card(number, claim, finding, numbers, ruled), page))
        for number, (claim, finding) in enumerate(pairs, 1)
    )


def _card(number: int, claim: Claim, finding: Finding, numbers: Mapping[str, int], ruled: Ruled) -> rail.Card:
    within, notes = numbers.get(finding.within or ""), ruled.notes.get(claim.id, ())
    return rail.Card(number, claim, finding, within, notes, claim.id in ruled.struck)


def _row(report: Report, block: Block, found: Sheet, cards: list[tuple[int, str]], page: str) -> str:
    first, last = (bisect_left(cards, (at, "")) for at in (block.start, block.end))
    beside = "".join(card for _, card in cards[first:last])
    told = ink(report.text, found, block.start, block.end, page)
    return f'<div class="row">{_element(block, told)}' + (
        f'<div class="beside">{beside}</div></div>' if beside else "</div>"
    )


def _element(block: Block, told: str) -> str:
    kind = block.kind.value if block.kind else "text"
    tag = "h1" if block.kind is PassageKind.HEADLINE else "p"
    label = f'<span class="kind">{kind}</span>' if block.aside else ""
    name = kind.replace(" ", "-") + (" apart" if block.aside else "")
    return f'<{tag} class="{name}" dir="auto">{label}{told}</{tag}>'


def _footer(reading: Reading) -> str:
    run = reading.run
    model = f", weights {escape(run.model[:12])}" if run.model else ""
    return (
        f"<footer>Read by sayso {escape(run.version)}, reader {escape(run.reader)}{model}. "
        "A machine's reading: each number leads to the words it was read from.</footer>"
    )
