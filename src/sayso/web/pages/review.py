"""Review: claims that nobody decided on, those read with the least confidence first, and what was decided."""

from __future__ import annotations

from sayso.model.decision import Decision
from sayso.model.finding import Act
from sayso.model.record import Record
from sayso.model.stated import Stated
from sayso.web.desk import AtDesk

#: claims on the page, decisions below them
QUEUE, DONE = 20, 20


class ReviewPage(Record, kw_only=True):
    """The queue.

    Attributes:
        claims: to decide on, least confidence first.
        acts: what an act may be corrected to.
        done: what people decided last, newest first; each can be taken back.
    """

    claims: tuple[Stated, ...]
    done: tuple[Decision, ...]
    acts: tuple[str, ...] = tuple(act.value for act in Act)


def review(desk: AtDesk) -> ReviewPage:
    """Claims to decide on, and decisions to take back."""
    view = desk.view
    return ReviewPage(claims=tuple(view.doubtful(QUEUE)), done=tuple(reversed(view.decisions()[-DONE:])))
