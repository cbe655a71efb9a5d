"""Made reports: a report from a few passages, without intake."""

from __future__ import annotations

from sayso.model.record import digest
from sayso.model.report import Passage, PassageKind, Report

#: a passage as handed in: a paragraph's words, or a kind with its words
Made = str | tuple[PassageKind, str]


def made_report(
    *passages: Made,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Report:
    """Return a report of these passages, an empty line between them; plain words are paragraphs.

    The first headline among them becomes ``Report.headline``. Language is English. Raises
    ``ValueError`` where a passage holds no words.

    >>> made = made_report((PassageKind.HEADLINE, "Bridge shut"), "It is shut, she said.")
    >>> made.headline, [(p.kind.value, p.start, p.end) for p in made.passages]
    ('Bridge shut', [('headline', 0, 11), ('paragraph', 13, 34)])
    """
    told = [(PassageKind.PARAGRAPH, made) if isinstance(made, str) else made for made in passages]
    text = "\n\n".join(words for _, words in told)
    headline = next((words for kind, words in told if kind is PassageKind.HEADLINE), None)
    return Report(
        id=digest("report", publisher, url, headline, text),
        url=url,
        publisher=publisher,
        published=published,
        headline=headline,
        language="en",
        text=text,
        passages=_passages(told),
    )


def _passages(told: list[tuple[PassageKind, str]]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    start = 0
    for kind, words in told:
        found.append(Passage(kind=kind, start=start, end=start + len(words)))
        start += len(words) + 2
    return tuple(found)


def plain_report(text: str, published: str | None = None) -> Report:
    r"""Return a report whose every line with words is a paragraph; offsets are those of ``text``.

    >>> [(p.start, p.end) for p in plain_report("One.\n\nTwo.").passages]
    [(0, 4), (6, 10)]
    """
    passages: list[Passage] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            passages.append(Passage(kind=PassageKind.PARAGRAPH, start=start, end=start + len(line)))
        start += len(line) + 1
    return Report(
        id=digest("report", None, None, None, text),
        published=published,
        language="en",
        text=text,
        passages=tuple(passages),
    )
