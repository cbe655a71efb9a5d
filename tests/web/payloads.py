"""Reports whose every field tries to run something, and the addresses of all pages of an application."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from litestar import Litestar

from sayso.ledger import Ledger
from sayso.model.claim import claim
from sayso.model.figure import Basis, Bound, Counted, Figure, Status
from sayso.model.finding import Act, Finding
from sayso.model.place import Place, Precision
from sayso.model.reading import Reading
from sayso.model.report import PassageKind
from sayso.model.run import Run
from sayso.model.span import Span, excerpt
from sayso.model.speaker import Speaker
from sayso.model.unknown import Unknown, UnknownKind
from sayso.testing import made_report

#: each breaks out of something else: of text, of an attribute, of a title or a field, of a comment
PAYLOADS = (
    "<script>window.ran=1</script>",
    "\"'><img src=x onerror=window.ran=1>",
    "</textarea></title></script><svg onload=window.ran=1>",
    "{{ 7 * 7777 }}--><b onmouseover=window.ran=1>",
)
#: none of this may stand in a page: a payload that got through, or what came of one
NEVER = ("<script>window", "<img src=x", "<svg onload", "<b onmouseover", "54439", 'href="javascript:')
_RUN = Run(reader="made", version="0", settings="0")


def hostile(payload: str, said: int) -> Reading:
    """A reading with the payload as headline, publisher, address, speaker, words, place and unknown."""
    who, told, where, why = (f"{payload} {part}" for part in (f"speaker {said}", "told", "where", "why"))
    words = f"{who} said {said} people were killed {told} in {where}. It was not clear {why}."
    report = made_report(
        (PassageKind.HEADLINE, payload),
        (PassageKind.CAPTION, payload),
        words,
        publisher=payload,
        published="2031-03-03",
        url=f"javascript:window.ran=1//{payload}{said}",
    )
    text = report.text
    begin = text.index(words)

    def at(part: str) -> Span:
        start = text.index(part, begin)
        return start, start + len(part)

    content = (at(str(said))[0], at(where)[1])
    made = claim(report.id, excerpt(text, [at(who)]), excerpt(text, [at("said")]), excerpt(text, [content]))
    figure, place = _figure(at(str(said)), said), _place(at(where), where)
    finding = Finding(
        claim=made.id,
        speaker=Speaker(name=who, role=payload, affiliation=payload),
        act=Act.ASSERT,
        confidence=0.5,
        figures=(figure,),
        places=(place,),
    )
    unknown = Unknown(spans=(at(why),), exact=(why,), kind=UnknownKind.NOT_SAID, who=who, about=payload)
    return Reading(
        report=report,
        claims=(made,),
        findings=(finding,),
        figures=(figure,),
        places=(place,),
        unknowns=(unknown,),
        run=_RUN,
    )


def _figure(span: Span, said: int) -> Figure:
    return Figure(
        spans=(span,),
        exact=(str(said),),
        said=Decimal(said),
        low=Decimal(said),
        high=Decimal(said),
        bound=Bound.EXACT,
        counted=Counted(exact="people", head="people", class_="civilian"),
        status=Status(exact="killed", class_="killed"),
        basis=Basis.TOTAL,
    )


def _place(span: Span, name: str) -> Place:
    return Place(
        spans=(span,),
        exact=(name,),
        name=name,
        gazetteer="made",
        id=name,
        latitude=50.0,
        longitude=36.0,
        precision=Precision.SETTLEMENT,
    )


def fill_hostile(ledger: Ledger) -> None:
    """Add hostile reports: of each payload two, whose figures exclude each other."""
    for payload in PAYLOADS:
        for said in (11, 94):
            made = hostile(payload, said)
            ledger.writer(made.run).add(None, made)


def routes(app: Litestar) -> list[str]:
    """Every path that the application shows a page at, as it is written down."""
    asked = {route.path for route in app.routes if "GET" in getattr(route, "methods", ())}
    return sorted(path for path in asked if not path.startswith(("/static", "/api", "/captures")))


def addresses(app: Litestar, ask: Callable[[str], Any]) -> Iterator[str]:
    """Every page's address, with an id or a name from what ``ask`` gets of the API where it takes one."""
    one = ask("/api/v1/claims")["claims"][0]
    for path in (route for route in routes(app) if not route.startswith("/import/")):
        id_ = one["report"]["id"] if path.startswith("/reports") else one["claim"]["id"]
        name = f"?name={quote(one['finding']['speaker']['name'])}" if path == "/speakers/one" else ""
        yield path.replace("{id:str}", id_).replace("{id}", id_) + name
