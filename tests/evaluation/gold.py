"""Made gold data: attributions written as marked text."""

from __future__ import annotations

from pathlib import Path

from sayso.evaluation.gold import Flat
from sayso.testing import attributions, marked

TEXTS = {
    "a": '<source id="1">Mara Voss</source> <cue id="1">said</cue> <content id="1">it was shut</content>. '
    '<content id="2">“No one asked us,”</content> <source id="2">she</source> <cue id="2">fears</cue>.',
    "b": "<cue>According to</cue> <source>the ministry</source>, <content>“all” is well</content>.",
}


def flats(markup: str) -> list[Flat]:
    """The attributions of a marked text as ranges."""
    found = attributions(marked(markup))
    return [
        Flat(one.source.spans if one.source else (), one.cue.spans if one.cue else (), one.content.spans)
        for one in found
    ]


def ann(found: list[Flat]) -> str:
    """Attributions in standoff format."""
    lines: list[str] = []
    for number, one in enumerate(found, 1):
        told = {"Source": one.source, "Cue": one.cue, "Content": one.content}
        keys = {role: f"T{number}{place}" for place, role in enumerate(told) if told[role]}
        lines += [
            f"{key}\t{role} {';'.join(f'{s} {e}' for s, e in told[role])}\tw" for role, key in keys.items()
        ]
        lines.append(f"E{number}\t" + " ".join(f"{role}:{key}" for role, key in keys.items()))
    return "\n".join(lines) + "\n"


def write_gold(folder: Path, texts: dict[str, str] = TEXTS) -> Path:
    """Write gold data; returns the folder."""
    (folder / "text").mkdir(parents=True)
    (folder / "attributions").mkdir()
    for stem, markup in texts.items():
        (folder / "text" / f"{stem}.txt").write_bytes(marked(markup).text.encode())
        (folder / "attributions" / f"{stem}_one.ann").write_text(ann(flats(markup)), encoding="utf-8")
    return folder
