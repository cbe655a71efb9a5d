"""Speakers within a report: who the words of a source mean.

1. lay out paragraphs, sentences, quotations (``scene``);
2. find names, with titles before and appositions behind (``names``), and noun phrases (``phrases``);
3. gather names into a cast: full names, then what is short for them (``cast``);
4. walk through the text: pronouns and sources in order, each by its form (``pronouns``, ``descriptions``).
"""

from sayso.reading.speakers.resolve import resolve

__all__ = ["resolve"]
