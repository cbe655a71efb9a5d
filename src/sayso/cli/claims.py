"""``sayso claims``: who said what, from a ledger."""

from __future__ import annotations

from sayso.cli.filters import Numbered, Page, query_of
from sayso.cli.ledgers import Named, opened
from sayso.cli.listing import SHORT, Column, Form, Listing, check_form, day, more, write
from sayso.cli.spread import spread
from sayso.export import words
from sayso.ledger.look import COUNTED
from sayso.model.stated import Stated

#: how claims are listed
CLAIMS: Listing[Stated] = Listing(
    columns=(
        Column("claim", SHORT),
        Column("published", 10),
        Column("speaker", 15),
        Column("act", 8),
        Column("what is said"),
    ),
    cells=lambda one: (
        one.claim.id[:SHORT],
        day(one.report.published),
        words.speaker(one.finding.speaker),
        words.act(one.finding),
        " … ".join(one.claim.content.exact),
    ),
    names=(
        "claim", "report", "published", "publisher", "url", "headline", "speaker", "role", "affiliation",
        "act", "negated", "modality", "rule", "directness", "source", "cue", "content", "start", "end",
        "confidence",
    ),
    flat=lambda one: (
        one.claim.id, one.report.id, one.report.published, one.report.publisher, one.report.url,
        one.report.headline, one.speaker,
        one.finding.speaker.role if one.finding.speaker else None,
        one.finding.speaker.affiliation if one.finding.speaker else None,
        one.finding.act.value, one.finding.negated,
        one.finding.modality.value if one.finding.modality else None,
        one.finding.rule, one.finding.directness.value,
        one.claim.source.text if one.claim.source else None,
        one.claim.cue.text if one.claim.cue else None,
        one.claim.content.text, one.claim.content.start, one.claim.content.end, one.finding.confidence,
    ),
)  # fmt: skip


@spread
def command(where: Named, filters: Numbered, page: Page, form: Form = "table") -> None:
    """List claims, oldest first."""
    query, chosen = query_of(page, filters), check_form(form)
    with opened(where.name()) as found:
        view = found.view()
        shown = write(CLAIMS, view.stated(query), chosen)
        more(shown, page, lambda: view.count(query), COUNTED)
