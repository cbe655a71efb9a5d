"""The pictures in the docs, made anew: ``python docs/tools/pictures.py`` (needs Chromium).

The example report as a terminal shows it, and the top of its page.
"""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI

import sayso
from sayso.cli.screen import Screen
from sayso.export.html import to_html
from sayso.model.reading import Reading

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "examples/reports/depot.txt"
#: width and height of a picture
Size = tuple[int, int]


def terminal(reading: Reading) -> str:
    """What a terminal of 80 columns shows, as SVG in a page; its fonts are those of the machine."""
    console = Console(
        record=True,
        width=80,
        force_terminal=True,
        color_system="truecolor",
        file=io.StringIO(),
        highlight=False,
    )
    console.print(Screen(reading))
    drawn = console.export_svg(title="sayso read examples/reports/depot.txt", theme=MONOKAI)
    bare = re.sub(r"@font-face\s*\{.*?\}", "", drawn, flags=re.DOTALL)
    style = "<style>body { margin: 0; } svg { width: 740px; display: block; }</style>"
    return f"<!doctype html>{style}{bare.replace('Fira Code', 'DejaVu Sans Mono')}"


def picture(page: bytes, size: Size, out: Path) -> None:
    """Have Chromium draw a page, from its top."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_bytes(page)
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        shot = [f"--window-size={size[0]},{size[1]}", f"--screenshot={out}", path.as_uri()]
        subprocess.run([*command, *shot], check=True, capture_output=True)


def main() -> None:
    """Write both pictures."""
    reading = sayso.read(REPORT, published="2023-03-15", publisher="The Courier")
    picture(terminal(reading).encode(), (740, 940), ROOT / "docs/pictures/terminal.png")
    picture(to_html([reading]), (1180, 900), ROOT / "docs/pictures/page.png")


if __name__ == "__main__":
    main()
