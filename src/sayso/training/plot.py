"""A reliability plot as SVG: how often attributions of each confidence are right."""

from __future__ import annotations

_SIDE, _EDGE = 300, 44


def _point(told: float, right: float) -> tuple[float, float]:
    return _EDGE + told * _SIDE, _EDGE + (1 - right) * _SIDE


def reliability(bins: list[tuple[float, float, int]]) -> str:
    """Draw (mean confidence, share right, number) as circles against the diagonal."""
    size = _SIDE + 2 * _EDGE
    most = max(n for _, _, n in bins)
    (x0, y0), (x1, y1) = _point(0, 0), _point(1, 1)
    view = f'viewBox="0 0 {size} {size}" font-family="sans-serif" font-size="11"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {view}>',
        "<title>Reliability of confidences on held-out articles</title>",
        f'<rect width="{size}" height="{size}" fill="#fff"/>',
        f'<rect x="{x0}" y="{y1}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>',
        f'<line x1="{x0}" y1="{y0}" x2="{x1}" y2="{y1}" stroke="#999" stroke-dasharray="4 4"/>',
    ]
    for mark in (0.0, 0.5, 1.0):
        x, y = _point(mark, mark)
        parts.append(f'<text x="{x:.0f}" y="{y0 + 16:.0f}" text-anchor="middle">{mark:g}</text>')
        parts.append(f'<text x="{x0 - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{mark:g}</text>')
    for told, right, number in bins:
        x, y = _point(told, right)
        radius = 3 + 9 * (number / most) ** 0.5
        parts.append(
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#2563a8" fill-opacity="0.7">'
            f"<title>{number} attributions: told {told:.2f}, right {right:.2f}</title></circle>"
        )
    parts.append(f'<text x="{size / 2:.0f}" y="{size - 10}" text-anchor="middle">confidence</text>')
    middle = f"{size / 2:.0f}"
    turned = f'transform="rotate(-90 14 {middle})"'
    parts.append(f'<text x="14" y="{middle}" text-anchor="middle" {turned}>right</text>')
    return "\n".join([*parts, "</svg>\n"])
