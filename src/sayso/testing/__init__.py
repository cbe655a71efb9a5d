"""Test material for sayso and for those who build on it: marked text, made reports, strategies.

The hypothesis strategies are a module of their own, ``sayso.testing.strategies``, since they need
hypothesis (``pip install 'sayso[test]'``); everything here needs nothing beyond sayso.
"""

from __future__ import annotations

from sayso.evaluation.mark import Mark, Marked, attributions
from sayso.evaluation.marked import marked, markup
from sayso.testing.made import made_report, plain_report
from sayso.testing.readings import made_reading
from sayso.testing.views import Told, made_measured, made_told, made_view

__all__ = [
    "Mark",
    "Marked",
    "Told",
    "attributions",
    "made_measured",
    "made_reading",
    "made_report",
    "made_told",
    "made_view",
    "marked",
    "markup",
    "plain_report",
]
