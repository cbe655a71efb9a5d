"""The trained reader: one encoder pass over windows of whole paragraphs, then decoding."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np

from sayso.model.attribution import Attribution
from sayso.model.report import Report
from sayso.model.span import Excerpt, Span, excerpt
from sayso.reading.confidence import Calibration
from sayso.reading.decode import Dials, Found, Range, decode
from sayso.reading.pieces import Pieces, to_pieces
from sayso.reading.tagger import WEIGHTS, Tagger
from sayso.reading.view import View, view
from sayso.reading.windows import windows


class Tuning(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was set on held-out text: decoding dials and the calibration of confidences."""

    dials: Dials
    calibration: Calibration


class TrainedReader:
    """Reads attributions with the weights that the package ships.

    Args:
        folder: holds ``reader.onnx`` and ``reader.json``.
        threads: threads of the matrix products; 0 leaves the choice to the runtime.
        name: in the table of readers.
    """

    def __init__(self, folder: Path = WEIGHTS, threads: int = 0, name: str = "model") -> None:
        self.name = name
        self._tagger = Tagger(folder, threads)
        self.tuning = msgspec.json.decode((folder / "reader.json").read_bytes(), type=Tuning)

    @property
    def digest(self) -> str | None:
        """SHA-256 of the weights."""
        return self._tagger.digest

    def attributions(self, report: Report) -> list[Attribution]:
        """The attributions of the report's running text, in order of their content."""
        seen = view(report)
        pieces = to_pieces(seen.text, self._tagger.tokenizer)
        parts = [pieces.part(start, end) for start, end in windows(pieces)]
        decoded = decode([self._tagger.scores(part) for part in parts], self.tuning.dials)
        return [
            self._attribution(report, seen, part, one)
            for part, found in zip(parts, decoded, strict=True)
            for one in found
        ]

    def _attribution(self, report: Report, seen: View, part: Pieces, one: Found) -> Attribution:
        def cut(ranges: tuple[Range, ...]) -> Excerpt | None:
            spans: list[Span] = []
            for start, end in ranges:
                # piece 0 of the window is the root, so the first piece is number 1
                spans += seen.back(int(part.starts[start - 1]), int(part.ends[end - 2]))
            return excerpt(report.text, spans) if spans else None

        content = cut(one.content)
        if content is None:
            raise ValueError("an attribution without content was decoded")
        return Attribution(
            source=cut(near(one, part)),
            cue=cut(one.cue),
            content=content,
            confidence=self.tuning.calibration.confidence(one.evidence),
        )


def near(one: Found, part: Pieces) -> tuple[Range, ...]:
    """The parts of a source that stand in a paragraph of its cue, or all where none does.

    A source is at times split ("Bell ... the mayor ... said"), but not across paragraphs: a part that
    stands elsewhere is somebody else.
    """
    paragraph = np.cumsum(part.place == 1)
    here = {int(paragraph[start - 1]) for start, _ in one.cue}
    close = tuple(span for span in one.source if int(paragraph[span[0] - 1]) in here)
    return close or one.source
