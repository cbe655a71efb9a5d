"""Sentences for labelling figures: drawn from the shared corpora by a fixed seed, known by file and place."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from sayso.reading.words import sentences

#: sentences drawn from each corpus
SHARES = {"polnear/dev": 60, "polnear/train": 60, "muc4": 50, "basil": 36, "re3d": 34}
SEED = 20261122
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety|hundreds?|thousands?|[mb]illions?|trillions?|dozens?|scores|half|thirds?"
    r"|quarters?|couple|pair|none|nobody|no one|several|few|single|twice)\b",
    re.I,
)
_WRAP = re.compile(r"(?<!\n)\n(?![ \t]*\n)(?![ \t]{2})")


def texts(shared: Path, corpus: str) -> Iterator[tuple[str, str]]:
    """Yield (name of the document, text); wrapped lines of muc4 are joined without moving an offset."""
    folder = shared / "data" / corpus
    if corpus.startswith("polnear"):
        for path in sorted((folder / "text").glob("*.txt")):
            yield f"{corpus}/{path.name}", path.read_text("utf-8")
    elif corpus == "muc4":
        for line in (folder / "dev.jsonl").read_text("utf-8").splitlines():
            record = json.loads(line)
            yield f"muc4/{record['id']}", _WRAP.sub(" ", record["text"])
    elif corpus == "basil":
        for path in sorted((folder / "articles").rglob("*.json")):
            paragraphs = json.loads(path.read_text("utf-8"))["body-paragraphs"]
            yield f"basil/{path.name}", "\n".join(" ".join(part) for part in paragraphs)
    else:
        for path in sorted(folder.rglob("documents.json")):
            for line in path.read_text("utf-8").splitlines():
                record = json.loads(line)
                yield f"re3d/{record['_id']}", record["text"]


def draw(shared: Path, corpus: str, count: int) -> list[tuple[str, int, int]]:
    """Return ``count`` sentences with a number word, as (document, start, end), at random by the seed."""
    found = [
        (name, start, end)
        for name, text in texts(shared, corpus)
        for start, end in sentences(text)
        if 20 < end - start < 600 and _NUMBER.search(text, start, end)
    ]
    return sorted(random.Random(f"{SEED}{corpus}").sample(found, count))
