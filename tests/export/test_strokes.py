"""Strokes cover a range once, and know what they belong to."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.strokes import Mark, Role, marks, strokes
from tests.export.reports import halden

MARKS = st.lists(
    st.builds(
        lambda start, size, role, number: Mark(start, start + size, role, number),
        st.integers(0, 40),
        st.integers(1, 20),
        st.sampled_from(Role),
        st.integers(1, 3),
    ),
    unique=True,
)


@given(MARKS)
def test_strokes_cover_the_range_without_gap_or_overlap(found: list[Mark]) -> None:
    cut = strokes(found, (5, 50))
    assert [stroke.start for stroke in cut] == [5, *(stroke.end for stroke in cut[:-1])]
    assert cut[-1].end == 50


@given(MARKS)
def test_every_mark_in_the_range_opens_and_closes_once(found: list[Mark]) -> None:
    cut = strokes(found, (5, 50))
    opened = [mark for stroke in cut for mark in stroke.opening]
    closed = [mark for stroke in cut for mark in stroke.closing]
    inside = [mark for mark in found if mark.start < 50 and mark.end > 5]
    assert len(opened) == len(closed) == len(inside)
    assert sorted(opened) == sorted(closed)


@given(MARKS)
def test_a_stroke_belongs_to_the_marks_that_hold_it(found: list[Mark]) -> None:
    for stroke in strokes(found, (5, 50)):
        held = [m for m in found if m.start <= stroke.start and stroke.end <= m.end]
        assert sorted((m.role, m.number) for m in stroke.marks) == sorted((m.role, m.number) for m in held)


def test_a_reading_is_marked_by_claim() -> None:
    found = [mark for mark in marks(halden()) if mark.role is Role.CONTENT]
    assert [mark.number for mark in found] == [1, 2, 2, 3, 4, 5, 6]
