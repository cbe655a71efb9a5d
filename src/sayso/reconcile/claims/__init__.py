"""Claims without figures compared: by acts, negation and the words that carry matter."""

from __future__ import annotations

from sayso.reconcile.claims.compare import compare_claims
from sayso.reconcile.claims.pairs import claim_pairs
from sayso.reconcile.claims.weights import EVEN, Weights, weights

__all__ = ["EVEN", "Weights", "claim_pairs", "compare_claims", "weights"]
