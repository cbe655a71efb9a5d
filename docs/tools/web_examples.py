"""The examples of the API's answers, made anew: ``python docs/tools/web_examples.py``.

Requests stay as they are in ``src/sayso/web/examples.json``, and so do answers that were written by hand; the
others are what the specimen of a ledger answers, lists cut to their first entry.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from litestar.testing import TestClient

from sayso.ledger import open_ledger
from sayso.testing.forms import log_in
from sayso.testing.specimen import fill
from sayso.web import answers
from sayso.web.accounts import Accounts, Role
from sayso.web.app import make_app

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src/sayso/web/examples.json"
PASSWORD = "correct horse battery"  # of a made-up person


#: lists that are short and say what there is
WHOLE = ("acts", "roles")


def cut(one: Any) -> Any:
    """The same with one entry a list, but for numbers and for lists of words that say what there is."""
    if isinstance(one, dict):
        return {name: value if name in WHOLE and _words(value) else cut(value) for name, value in one.items()}
    if isinstance(one, list):
        return one if one and isinstance(one[0], int) else [cut(value) for value in one[:1]]
    return one


def _words(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def main() -> None:
    """Write the table again."""
    answers.PATIENCE = 60.0
    told = json.loads(TABLE.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        accounts, ledger = Accounts(Path(folder) / "people.db"), open_ledger(Path(folder) / "news.db")
        accounts.add("ada", PASSWORD, Role.ADMINISTER)
        fill(ledger)
        with TestClient(make_app(ledger, accounts), base_url="http://127.0.0.1") as client:
            log_in(client, "ada", PASSWORD)
            for one in told.values():
                if not one.get("by_hand"):
                    answer = client.get(one["request"])
                    answer.raise_for_status()
                    json_ = answer.headers["content-type"].startswith("application/json")
                    one["answer"] = cut(answer.json()) if json_ else answer.text
    TABLE.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
