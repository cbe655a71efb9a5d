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
_VALUES = {"figure": "bold green", "time": "green", "place": "green", "framing": "magenta"}
#: characters of a line that still read well
_WIDEST = 104


class Screen:
    """A reading as Rich renders it; no wider than :data:`_WIDEST` columns, in ASCII where it must be."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        width = min(options.max_width, _WIDEST)
        brackets = ASCII if options.ascii_only else UNICODE
        for part in _parts(self.reading, brackets, legend(brackets, console.color_system is not None)):
            yield from console.render(part, options.update_width(width))


def _parts(reading: Reading, brackets: Brackets, signs: Text) -> Iterator[Text | Table | Padding]:
    yield from _head(reading)
    yield signs
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
    by = f"by {', '.join(report.byline)}" if report.byline else None
    facts = (report.publisher, report.published, by)
    told = " · ".join(safe(fact) for fact in facts if fact)
    if told:
        yield Text(told, "dim")


def _table(reading: Reading) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), expand=True, show_edge=False)
    table.add_column("#", justify="right", style="bold", no_wrap=True)
    table.add_column("Who, and what they do", ratio=5, overflow="fold")
    table.add_column("What is said", ratio=9, overflow="fold")
    table.add_column("Sure", justify="right", no_wrap=True)
    numbers = {claim.id: number for number, claim in enumerate(reading.claims, 1)}
    for claim, finding in zip(reading.claims, reading.findings, strict=True):
        within = numbers.get(finding.within or "")
        number = f"{numbers[claim.id]}"
        table.add_row(number, _who(finding, within), _said(claim, finding), _sure(claim, finding))
    return table


def _who(finding: Finding, within: int | None) -> Text:
    told = Text(safe(words.speaker(finding.speaker)), "bold cyan")
    office = words.office(finding.speaker)
    told.append(f"\n{safe(office)}" if office else "", "not bold dim cyan")
    told.append(f"\n{words.act(finding)}", "not bold yellow")
    told.append(f", {finding.directness.value}", "not bold dim default")
    return told.append(f", in {within}" if within else "", "not bold dim default")


def _said(claim: Claim, finding: Finding) -> Text:
    said = " … ".join(" ".join(safe(part).split()) for part in claim.content.exact)
    told = Text(said if len(said) <= _SHOWN else said[: _SHOWN - 1].rstrip() + "…")
    found = words.values(finding)
    for kind in dict.fromkeys(kind for kind, _ in found):
        values = [safe(" ".join(value.split())) for name, value in found if name == kind]
        joint = "\n" + " " * 8 if kind == "figure" else "; "
        told.append(f"\n{kind:8}", "dim").append(joint.join(values), _VALUES.get(kind, ""))
    return told


def _sure(claim: Claim, finding: Finding) -> Text:
    if words.own(claim):
        return Text()
    return Text(f"{finding.confidence:.0%}", "" if finding.confidence >= 0.5 else "dim")


def _unknowns(reading: Reading) -> Iterator[Text]:
    if reading.unknowns:
        yield Text("\nNot known", "bold")
    for unknown in reading.unknowns:
        told = Text().append("? ", "bold magenta").append(f"{unknown.kind.value}: ", "magenta")
        told.append(safe(words.unknown(unknown)))
        behind = ", ".join(part for part in (words.knower(reading, unknown), unknown.as_of) if part)
        yield told.append(f" ({safe(behind)})", "dim") if behind else told
