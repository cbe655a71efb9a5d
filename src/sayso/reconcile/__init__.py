"""Reports compared: a view in, judgements and series out.

>>> from sayso.testing import Told, made_view
>>> view = made_view(Told(low=180), Told(low=40, speaker="Southland army", publisher="Daily Lamp"))
>>> [one.verdict.value for one in compare_view(view)]
['disjoint']
"""

from __future__ import annotations

from sayso.reconcile.figures import TERMS, Terms, compare_figures
from sayso.reconcile.judge import compare_view
from sayso.reconcile.scope import WHOLE, Scope
from sayso.reconcile.series import series
from sayso.reconcile.voices import one_voice

__all__ = ["TERMS", "WHOLE", "Scope", "Terms", "compare_figures", "compare_view", "one_voice", "series"]
