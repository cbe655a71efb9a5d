"""Texts that labels point into: files beside the labels, or documents of the shared corpora.

Labels hold offsets and no text. A document is named by a path below the folder of the labels, or as
``<corpus>/<name>`` for one of the shared corpora, which lie in ``data/`` of the shared folder.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from sayso.errors import BadGold

#: names of the shared corpora that labels point into
CORPORA = ("polnear/dev", "polnear/train", "muc4", "basil", "re3d")
_WRAP = re.compile(r"(?<!\n)\n(?![ \t]*\n)(?![ \t]{2})")


def texts(shared: Path, corpus: str) -> Iterator[tuple[str, str]]:
    """Yield (name of the document, text) of a corpus; nothing where the corpus is absent.

    Wrapped lines of muc4 are joined without moving an offset.
    """
    folder = shared / "data" / corpus
    if not folder.is_dir():
        return
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


def beside(path: Path) -> Path | None:
    """The shared folder next to the nearest folder that ``path`` lies in; None where there is none."""
    for folder in path.resolve().parents:
        if (folder / "shared" / "data").is_dir():
            return folder / "shared"
    return None


def documents(labels: Path, names: Collection[str], shared: Path | None) -> dict[str, str]:
    """The texts of the named documents.

    Args:
        labels: the file of labels; documents beside it win over those of the corpora.
        names: of the documents.
        shared: the shared folder; where it is None, the one next to a folder that the labels lie in.

    Raises:
        BadGold: a document that is nowhere.
    """
    found = {name: _text(labels.parent / name) for name in names if (labels.parent / name).is_file()}
    folder = shared or beside(labels)
    wanted = set(names) - set(found)
    for corpus in CORPORA if folder else ():
        if folder is not None and any(name.startswith(f"{corpus}/") for name in wanted):
            found |= {name: text for name, text in texts(folder, corpus) if name in wanted}
    for name in sorted(wanted - set(found)):
        raise BadGold(labels, f"no document {name}: not beside it, nor in the shared corpora (SAYSO_SHARED)")
    return found


def _text(path: Path) -> str:
    try:  # bytes: reading as text would turn \r\n into \n and shift every offset
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadGold(path, str(error)) from error
