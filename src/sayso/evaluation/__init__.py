"""Evaluation: a reader's output against gold.

One evaluation is one function; the table below is all there is to registering it. The command line
takes its names from here (``sayso evaluate NAME GOLD``).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sayso.evaluation.attribution import attribution
from sayso.evaluation.figures import figures
from sayso.evaluation.options import Options, Read
from sayso.evaluation.places import places
from sayso.evaluation.scores import Score, Scores
from sayso.evaluation.speakers import speakers
from sayso.evaluation.times import times

#: (gold, a way to read, options) -> scores. The gold may be a directory or a file.
Evaluator = Callable[[Path, Read, Options], Scores]

#: name -> evaluator
EVALUATORS: dict[str, Evaluator] = {
    "attribution": attribution,
    "figures": figures,
    "places": places,
    "speakers": speakers,
    "times": times,
}

__all__ = ["EVALUATORS", "Evaluator", "Options", "Read", "Score", "Scores"]
