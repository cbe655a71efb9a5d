"""Imports: reports that people hand in on a page are read and added in the background."""

from __future__ import annotations

from sayso.web.imports.desk import Imports
from sayso.web.imports.job import Job, Outcome, Stage

__all__ = ["Imports", "Job", "Outcome", "Stage"]
