"""Series as PNG: the SVG, drawn. Needs the extra ``chart``."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.errors import MissingExtra
from sayso.export.svg import to_svg
from sayso.model.series import Series

try:
    from resvg_py import svg_to_bytes
except ImportError as error:
    raise MissingExtra("drawing a PNG", "chart") from error

#: pixels of the picture for each of the drawing
_ZOOM = 2


def to_png(series: Sequence[Series]) -> bytes:
    """The chart of :func:`sayso.export.svg.to_svg` as PNG."""
    return bytes(svg_to_bytes(svg_string=to_svg(series).decode(), zoom=_ZOOM))
