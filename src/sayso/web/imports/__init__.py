"""Imports: reports that people hand in on a page are read, added and compared in the background."""

from __future__ import annotations

from sayso.web.imports.desk import Imports
from sayso.web.imports.job import Comparing, Job, Outcome, Stage

__all__ = ["Comparing", "Imports", "Job", "Outcome", "Stage"]
