"""The labelled pairs of the made conflict: contradictions hold their precision and recall."""

from __future__ import annotations

from pathlib import Path

from tests.reconcile.labelled import check, labels, readings


def test_contradictions_of_the_developed_set_are_found_and_none_is_false(root: Path) -> None:
    outcome = check(readings(root, "develop", "model"), labels(root, "develop"))
    counts = outcome.contradictions
    assert counts["right"] >= 0.95 * counts["found"]
    assert counts["right"] >= 0.8 * counts["expected"]


def test_pairs_held_back_that_have_nothing_in_common_are_kept_apart(root: Path) -> None:
    outcome = check(readings(root, "held", "model"), labels(root, "held"))
    apart = [verdict for label, verdict, _ in outcome.wrong if label[4] == "incomparable"]
    assert len(apart) <= 0.1 * outcome.right["incomparable"]
