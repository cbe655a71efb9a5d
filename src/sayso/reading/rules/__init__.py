"""Attributions by rule, without a model: a floor, and a fallback where no weights are wanted."""

from sayso.reading.rules.reader import RulesReader

__all__ = ["RulesReader"]
