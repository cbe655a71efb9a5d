"""Judgements from their rows."""

from __future__ import annotations

from typing import Any

import msgspec

from sayso.model.judgement import Judgement, Reason, Side, Verdict


def judgement_of(row: Any) -> Judgement:
    """The judgement that a row of ``judgements`` tells."""
    return Judgement(
        id=row.id,
        left=Side(report=row.left_report, url=row.left_url, claim=row.left_claim, figure=row.left_figure),
        right=Side(
            report=row.right_report, url=row.right_url, claim=row.right_claim, figure=row.right_figure
        ),
        verdict=Verdict(row.verdict),
        reasons=msgspec.json.decode(row.reasons, type=tuple[Reason, ...]),
        score=row.score,
        judge=row.judge,
    )
