"""The terminal view of a reading: head, text, claims, unknowns."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.cli.prints import ASCII, UNICODE, Brackets, legend, print_block, safe
from sayso.export import words
from sayso.export.blocks import blocks
from sayso.export.strokes import Sheet, marks
from sayso.model.claim import Claim
from sayso.model.finding import Finding
from sayso.model.reading import Reading
from sayso.model.report import PassageKind

#: characters of a content that the table shows; the whole of it stands in the text above
_SHOWN = 150
#: characters of a line that still read well
_WIDEST = 104


class Screen:
    """A reading as Rich renders it; no wider than :data:`_WIDEST` columns, in ASCII where it must be."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, _WIDEST)
        for part in _parts(self.reading, ASCII if options.ascii_only else UNICODE):
            yield from console.render(part, options.update_width(width))


def _parts(reading: Reading, brackets: Brackets) -> Iterator[Text | Table | Padding]:
    yield from _head(reading)
    yield legend(brackets)
    found = Sheet(marks(reading))
    for block in blocks(reading.report):
        yield Text()
        printed = print_block(reading.report.text, block, found, brackets)
        yield Padding(printed, (0, 0, 0, 4)) if block.aside else printed
    yield Text()
    if reading.claims:
        yield _table(reading)
    yield from _unknowns(reading)
    yield Text(f"\n{words.counts(reading)}", "dim")


def _head(reading: Reading) -> Iterator[Text]:
    report = reading.report
    stands = any(passage.kind is PassageKind.HEADLINE for passage in report.passages)
    if report.headline and not stands:
        yield Text(safe(report.headline), "bold")
    facts = (report.publisher, report.published, ", ".join(report.byline))
    told = " · ".join(safe(fact) for fact in facts if fact)
    if told:
        yield Text(told, "dim")


def _table(reading: Reading) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Speaker", style="cyan", ratio=3, overflow="fold")
    table.add_column("Act", style="yellow", width=10, overflow="fold")
    table.add_column("What is said", ratio=7, overflow="fold")
    table.add_column("Sure", justify="right", no_wrap=True)
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, 1)}
    for claim, finding in zip(reading.claims, reading.findings, strict=True):
        within = numbers.get(finding.within or "")
        number = f"{numbers[claim.id]}"
        table.add_row(number, _speaker(finding), _act(finding, within), _said(claim, finding), _sure(finding))
    return table


def _speaker(finding: Finding) -> Text:
    told = Text(safe(words.speaker(finding.speaker)))
    office = words.office(finding.speaker)
    return told.append(f"\n{safe(office)}", "dim") if office else told


def _act(finding: Finding, within: int | None) -> Text:
    told = Text(words.act(finding)).append(f"\n{finding.directness.value}", "dim")
    return told.append(f"\nin {within}", "dim") if within else told


def _said(claim: Claim, finding: Finding) -> Text:
    said = " … ".join(" ".join(safe(part).split()) for part in claim.content.exact)
    told = Text(said if len(said) <= _SHOWN else said[: _SHOWN - 1].rstrip() + "…")
    for figure in finding.figures:
        told.append(f"\n  {safe(words.figure(figure))}", "bold green")
    return told


def _sure(finding: Finding) -> Text:
    return Text(f"{finding.confidence:.0%}", "" if finding.confidence >= 0.5 else "dim")


def _unknowns(reading: Reading) -> Iterator[Text]:
    if reading.unknowns:
        yield Text("\nNot known", "bold")
    for unknown in reading.unknowns:
        told = Text().append("? ", "bold magenta").append(f"{unknown.kind.value}: ", "magenta")
        told.append(safe(words.unknown(unknown)))
        yield told.append(f" ({safe(unknown.who)})", "dim") if unknown.who else told
