"""Reports that share two numbers and a name are of one event, even where one of them is but a headline."""

from __future__ import annotations

import pytest

from sayso.model.shelf import Shelf
from sayso.pipeline import read_text
from sayso.reconcile.gather import gather

LONG = (
    "Norland's ministry said on Monday that 63 soldiers had been killed at Tarn. "
    "Southland's army said that 412 soldiers had been killed. The barracks burned until noon, neighbours "
    "said, and ambulances drove to the hospital in Harn, where relatives waited for lists of names."
)


def clusters(*texts: str) -> set[str]:
    read = [read_text(text, reader="rules", published="2030-05-06") for text in texts]
    return {one.setting.story.cluster for one in gather(Shelf(read))}


@pytest.mark.parametrize(
    ("headline", "one"),
    [
        ("BLITZ: Southland boffins crow 412 dead, cagey foe owns up to 63 dead", True),
        ("BLITZ: Southland boffins crow 412 dead, cagey foe owns up to 64 dead", False),
        ("Quake kills 412 people in Ombria; rescuers say 63 people were killed in Pell", False),
    ],
)
def test_two_numbers_and_a_name_tie_a_headline_to_a_report(headline: str, one: bool) -> None:
    found = clusters(LONG, headline)
    assert (len(found) == 1 and "" not in found) is one
