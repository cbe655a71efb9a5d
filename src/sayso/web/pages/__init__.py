"""The pages: each a record and the function that builds it. The table below is all there is to adding one.

A builder's parameters are the path's, the query's and ``desk``; it returns the record that the template
shows and that ``/api/v1`` gives.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.web.accounts import Role
from sayso.web.pages.claim import claim
from sayso.web.pages.claims import claims
from sayso.web.pages.contradictions import contradictions
from sayso.web.pages.copies import groups
from sayso.web.pages.custody import custody
from sayso.web.pages.imports import imported, importing
from sayso.web.pages.overview import overview
from sayso.web.pages.people import audit, people
from sayso.web.pages.places import places
from sayso.web.pages.report import report
from sayso.web.pages.reports import reports
from sayso.web.pages.review import review
from sayso.web.pages.series import series
from sayso.web.pages.speaker import speaker
from sayso.web.pages.speakers import speakers
from sayso.web.pages.unknowns import unknowns
from sayso.web.pair import Builder


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        path: below the root, and below ``/api/v1``.
        template: file in ``templates/``.
        build: gives the record.
        needs: what who looks must be allowed.
        warm: whether it is dear, and worked out before somebody asks for it.
    """

    path: str
    template: str
    build: Builder
    needs: Role = Role.READ
    warm: bool = False


PAGES = (
    Page("/", "overview.html", overview, warm=True),
    Page("/series", "series.html", series, warm=True),
    Page("/contradictions", "contradictions.html", contradictions, warm=True),
    Page("/copies", "copies.html", groups, warm=True),
    Page("/custody", "custody.html", custody, warm=True),
    Page("/reports", "reports.html", reports),
    Page("/reports/{id:str}", "report.html", report),
    Page("/claims", "claims.html", claims),
    Page("/claims/{id:str}", "claim.html", claim),
    Page("/speakers", "speakers.html", speakers, warm=True),
    Page("/speakers/one", "speaker.html", speaker),
    Page("/map", "places.html", places, warm=True),
    Page("/review", "review.html", review),
    Page("/unknowns", "unknowns.html", unknowns),
    Page("/import", "imports.html", importing, Role.REVIEW),
    Page("/import/{id:str}", "import.html", imported, Role.REVIEW),
    Page("/people", "people.html", people, Role.ADMINISTER),
    Page("/audit", "audit.html", audit, Role.ADMINISTER),
)

__all__ = ["PAGES", "Page"]
