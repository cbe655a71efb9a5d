"""What befell those counted, by what they are and by the words around them."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile.gather import gather


def statuses(text: str) -> list[str | None]:
    view = Shelf((read_text(f"What is known\n\n{text}", publisher="Lamp", reader="rules"),))
    return [one.status for one in gather(view)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # one verb is another deed by what is counted
        ("Police said 37 shops were burned.", "destroyed"),
        ("Police said 37 men were burned.", "wounded"),
        ("The army said 12 soldiers were neutralised.", "killed"),
        ("The army said gunmen took 12 girls.", "abducted"),
        ("The army said 12 children were taken to a camp.", "transferred"),
        ("The army said some 450 rockets have come down in the valley.", "launched"),
        ("The union said 97 men went down.", "present"),
        ("The mayor said 12 settlements had fallen to the rebels.", "captured"),
        ("The army said 640 servicemen had walked out.", "left"),
        ("The mayor said we have buried 31 men.", "killed"),
        ("Veltria said it had lost 300 people.", "killed"),
        # an unknown verb is no reason to take that of another clause
        ("The army said 17 trucks were repainted and released pictures of it.", None),
        ("The army said 12 men were killed and that it has 30 hospitals.", "killed"),
        ("The army said it has 30 hospitals after 12 men were killed.", None),
        ("The march attracted 12,000 people, police said.", "took_part"),
        # the month is no march
        ("The army said they are 76 women, all of whom it met on 7 March.", None),
    ],
)
def test_what_befell_those_counted_is_told_by_their_own_verb(text: str, status: str | None) -> None:
    assert statuses(text)[0] == status
