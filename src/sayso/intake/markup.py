"""A pass over the characters of a page before any parser sees it: scripts out, bombs defused.

libxml2 drops everything behind 256 levels of nesting, and takes 50 s for one tag with 100,000 attributes.
This pass is linear: it takes out scripts, styles and comments (keeping JSON-LD), drops tags nested too deep,
and strips the attributes of monstrous tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sayso.intake.limits import Limits

_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<rest>[^>]*+)(?:>|\Z))")
_OPAQUE = frozenset({"script", "style", "template", "svg", "math", "object", "canvas", "xmp"})
#: a start tag shorter than this cannot hold too many attributes
_LONG = 512
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
#: how many levels an element adds, with those a parser puts in for it; what is not here may stay open
_LEVELS = dict.fromkeys(
    (
        "div span section article main aside header footer nav figure blockquote a b i u em "
        "strong font center form fieldset label small big sub sup tt code pre cite q ins del s "
        "strike abbr address details summary picture button noscript iframe video audio map"
    ).split(),
    1,
) | {"table": 4, "ul": 2, "ol": 2, "dl": 2, "menu": 2, "select": 2}


@dataclass(slots=True)
class Markup:
    """A page's markup, defused.

    Attributes:
        text: the markup without scripts, styles and comments.
        data: contents of its JSON-LD scripts.
        tags: number of opening tags left.
        cut: what was taken out beyond the usual, one reason each.
    """

    text: str
    data: list[str] = field(default_factory=list)
    tags: int = 0
    cut: list[str] = field(default_factory=list)


def markup(page: str, limits: Limits) -> Markup:
    """Return the page without scripts, and without what would hang a parser.

    >>> markup("<p>a<script>b</script>c</p><!-- d -->", Limits()).text
    '<p>ac</p>'
    """
    scan = _Scan(page.replace("\x00", ""), limits)
    return scan.run()


class _Scan:
    """One pass over a page."""

    def __init__(self, page: str, limits: Limits) -> None:
        self.page, self.limits = page, limits
        self.parts: list[str] = []
        self.endless: set[str] = set()
        self.done = self.depth = self.dropped = self.flattened = self.stripped = 0
        self.out = Markup("")

    def run(self) -> Markup:
        """Go over the page once, tag by tag."""
        at, end = 0, len(self.page)
        while match := _TAG.search(self.page, at):
            if self.out.tags >= self.limits.most:
                end = match.start()
                self.out.cut.append(f"what stands behind {self.limits.most:,} tags")
                break
            at = self._tag(match)
        self.parts.append(self.page[self.done : end])
        self.out.text = "".join(self.parts)
        if self.flattened:
            self.out.cut.append(f"{self.flattened} tags nested deeper than {self.limits.depth} levels")
        if self.stripped:
            self.out.cut.append(f"attributes of {self.stripped} tags with too many or too long ones")
        return self.out

    def _take_out(self, start: int, end: int, instead: str = "") -> int:
        self.parts += (self.page[self.done : start], instead)
        self.done = end
        return end

    def _tag(self, match: re.Match[str]) -> int:
        if match["comment"]:
            return self._comment(match)
        name = match["name"].lower()
        if name in _OPAQUE:
            return self._opaque(match, name)
        if match["close"]:
            return self._close(match, name)
        self.out.tags += 1
        levels = _LEVELS.get(name, 0)
        if not levels and len(match["rest"]) < _LONG:
            return match.end()
        if levels and self.depth + levels > self.limits.depth:
            self.dropped += 1
            self.flattened += 1
            return self._take_out(match.start(), match.end(), " ")
        self.depth += levels
        return self._attributes(match, name)

    def _comment(self, match: re.Match[str]) -> int:
        end = -1 if "-->" in self.endless else self.page.find("-->", match.end())
        if end < 0:
            self.endless.add("-->")
            return self._take_out(match.start(), match.end())
        return self._take_out(match.start(), end + 3)

    def _close(self, match: re.Match[str], name: str) -> int:
        levels = _LEVELS.get(name, 0)
        if levels and self.dropped:
            self.dropped -= 1
            return self._take_out(match.start(), match.end(), " ")
        self.depth = max(self.depth - levels, 0)
        return match.end()

    def _opaque(self, match: re.Match[str], name: str) -> int:
        if match["close"] or match["rest"].endswith("/"):
            return self._take_out(match.start(), match.end())
        end = None if name in self.endless else _CLOSINGS[name].search(self.page, match.end())
        if end is None:
            self.endless.add(name)
            return self._take_out(match.start(), match.end())
        if name == "script" and "ld+json" in match["rest"].lower():
            self.out.data.append(self.page[match.end() : end.start()])
        return self._take_out(match.start(), end.end())

    def _attributes(self, match: re.Match[str], name: str) -> int:
        rest = match["rest"]
        if len(rest) < _LONG:
            return match.end()
        many = len(_QUOTED.sub("", rest).split()) > self.limits.attributes
        if many or len(rest) > self.limits.attribute:
            self.stripped += 1
            return self._take_out(match.start(), match.end(), f"<{name}>")
        return match.end()


_CLOSINGS = {name: re.compile(rf"</{name}\s*>", re.I) for name in _OPAQUE}
