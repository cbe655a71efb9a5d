"""Made figures for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from sayso.model.figure import Basis, Bound
from sayso.model.finding import Act
from sayso.reconcile.interval import Interval
from sayso.testing import Told

numbers = st.decimals(min_value=0, max_value=5000, places=1) | st.integers(0, 5000).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Intervals with at least one number in them, ends open, half-open or closed."""
    low, high = sorted((draw(numbers), draw(numbers)))
    ends = draw(st.sampled_from(("both", "low", "high")))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    if low == high:
        low_open = high_open = False
    return Interval(
        low if ends != "high" else None,
        high if ends != "low" else None,
        low_open and ends != "high",
        high_open and ends != "low",
    )


_BOUNDS = (Bound.EXACT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.APPROXIMATELY)


def told() -> st.SearchStrategy[Told]:
    """One report of a figure; few values each, so that figures meet."""
    return st.builds(
        Told,
        low=st.integers(1, 12).map(lambda number: number * 50),
        bound=st.sampled_from(_BOUNDS),
        counted=st.sampled_from(("fighters", "people", "civilians")),
        class_=st.just("person"),
        status=st.sampled_from(("surrendered", "evacuated", "killed")),
        basis=st.sampled_from((None, Basis.TOTAL, Basis.INCREMENT, Basis.STOCK)),
        place=st.sampled_from((None, "Tarn", "Harn")),
        day=st.sampled_from((None, "2030-05-01")),
        speaker=st.sampled_from((None, "Norland ministry", "defence ministry of Norland", "Southland army")),
        act=st.sampled_from((Act.ASSERT, Act.ASSERT, Act.DENY, Act.DEMAND)),
        publisher=st.sampled_from(("Harbour Post", "Daily Lamp")),
        published=st.sampled_from(("2030-05-01", "2030-05-02", "2030-05-04")),
    )
