"""Imports: a form to hand reports in, and what became of them."""

from __future__ import annotations

from sayso.model.record import Record
from sayso.web.asked import ImportId
from sayso.web.imports import Job
from sayso.web.imports.desk import AtImports


class ImportsPage(Record, kw_only=True):
    """The last imports since the server was started, newest first."""

    jobs: tuple[Job, ...]


class ImportPage(Record, kw_only=True):
    """One import, as far as it is."""

    job: Job


def importing(imports: AtImports) -> ImportsPage:
    """What was handed in on pages since the server was started."""
    return ImportsPage(jobs=tuple(imports.jobs()))


def imported(imports: AtImports, id: ImportId) -> ImportPage:  # the path's own word
    """One import: what was added, what was known before, what failed and why."""
    return ImportPage(job=imports.job(id))
