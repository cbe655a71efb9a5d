"""Attribution scores: what is counted, and that they equal the given scorer's."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.errors import BadGold
from sayso.evaluation import EVALUATORS, Options
from sayso.evaluation.gold import Flat, annotated
from sayso.evaluation.scores import Scores
from sayso.model.reading import Reading
from sayso.model.span import Span
from sayso.testing import made_reading, marked
from tests.evaluation.gold import TEXTS, ann, flats, write_gold


def as_marked(text: str, published: str | None) -> Reading:
    """A reader that knows the gold."""
    return next(made_reading(markup) for markup in TEXTS.values() if marked(markup).text == text)


def unread(text: str, published: str | None) -> Reading:
    """A reader that must not be asked."""
    raise AssertionError(text)


def lines(found: dict[str, list[Flat]]) -> str:
    """Predictions as JSON lines."""
    told = [
        {
            "id": stem,
            "attributions": [{"source": a.source or None, "cue": a.cue, "content": a.content} for a in all_],
        }
        for stem, all_ in found.items()
    ]
    return "\n".join(map(json.dumps, told))


def scored(folder: Path, found: dict[str, list[Flat]], **options: object) -> Scores:
    """Scores of predictions against the made gold."""
    path = folder / "predictions.jsonl"
    path.write_text(lines(found), encoding="utf-8")
    gold = folder / "gold"
    if not gold.exists():
        write_gold(gold)
    return EVALUATORS["attribution"](gold, unread, Options(predictions=path, **options))  # type: ignore[arg-type]


def test_a_perfect_reader_scores_one_everywhere(tmp_path: Path) -> None:
    scores = EVALUATORS["attribution"](write_gold(tmp_path), as_marked, Options())
    assert {s.f1 for s in scores.scores if s.gold and s.f1 is not None} == {1.0}
    assert scores.documents == 2


def test_a_shorter_content_is_found_but_not_strict(tmp_path: Path) -> None:
    gold = flats(TEXTS["b"])[0]
    (start, end) = gold.content[0]
    scores = scored(tmp_path, {"a": [], "b": [Flat(gold.source, gold.cue, ((start, end - 5),))]})
    assert scores.f1("strict") == 0
    assert scores.f1("relation") == pytest.approx(2 * 1 * (1 / 3) / (1 + 1 / 3))


def test_a_wrong_source_costs_the_relation_only(tmp_path: Path) -> None:
    one, other = flats(TEXTS["a"])
    wrong = [Flat(other.source, one.cue, one.content), Flat(one.source, other.cue, other.content)]
    scores = scored(tmp_path, {"a": wrong, "b": flats(TEXTS["b"])})
    assert scores.f1("overlap50") == 1
    assert scores.f1("relation") == pytest.approx(1 / 3)


def test_recall_is_told_by_kind_of_cue(tmp_path: Path) -> None:
    scores = scored(tmp_path, {"a": flats(TEXTS["a"])[:1], "b": flats(TEXTS["b"])})
    found = {
        s.group: (s.recall, s.gold) for s in scores.scores if s.metric == "relation" and "cue" in s.group
    }
    assert found["cue: say, tell"] == found["cue: according to"] == (1.0, 1.0)
    assert found["cue: other"] == (0.0, 1.0)


def test_annotators_weigh_the_same(tmp_path: Path) -> None:
    scored(tmp_path, {})
    second = tmp_path / "gold" / "attributions" / "a_two.ann"
    second.write_text(ann(flats(TEXTS["a"])[:1]), encoding="utf-8")
    scores = scored(tmp_path, {"a": flats(TEXTS["a"])}, all_annotators=True)
    strict = next(s for s in scores.scores if (s.metric, s.group) == ("strict", "all"))
    assert (strict.precision, strict.gold) == (0.75, 2.5)


def test_claims_in_other_claims_and_in_the_own_voice_are_left_out(tmp_path: Path) -> None:
    markup = '<source id="1">He</source> <cue id="1">said</cue> <content id="1">she <cue id="2">denied</cue> '
    markup += '<content id="2" within="1">it all</content></content>.'
    gold = write_gold(tmp_path, {"n": markup})
    (gold / "attributions" / "n_one.ann").write_text(ann(flats(markup)[:1]), encoding="utf-8")
    scores = EVALUATORS["attribution"](gold, lambda text, published: made_reading(markup), Options())
    assert scores.f1("strict") == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1"),
        ('{"id": "zz", "attributions": []}', "article zz is not in"),
        ('{"id": "a", "attributions": [{"content": [[0, 9000]]}]}', "outside a text"),
        ('{"id": "a", "attributions": []}\n{"id": "a", "attributions": []}', "a second line for article a"),
    ],
)
def test_predictions_that_do_not_fit_are_refused(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(BadGold, match=message):
        EVALUATORS["attribution"](write_gold(tmp_path / "gold"), unread, Options(predictions=path))


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadGold, match=r"no attributions/\*\.ann in it"):
        EVALUATORS["attribution"](tmp_path, unread, Options())


def jittered(gold: Path, seed: int) -> dict[str, list[Flat]]:
    """Gold with ends moved, parts lost and attributions doubled, so that every metric has work to do."""
    draw = random.Random(seed)  # noqa: S311

    def moved(spans: tuple[Span, ...], size: int) -> tuple[Span, ...]:
        ends = [(s + draw.choice((0, 0, 0, -8, 9)), e + draw.choice((0, 0, 0, -9, 20))) for s, e in spans]
        clipped = [(max(s, 0), min(e, size)) for s, e in ends]
        return tuple((s, e) for s, e in clipped if s <= e)

    found: dict[str, list[Flat]] = {}
    for one in annotated(gold):
        size = len(one.text)
        kept = [flat for flat in one.versions[-1] for _ in range(draw.choice((0, 1, 1, 1, 2)))]
        found[one.stem] = [
            Flat(moved(f.source, size), moved(f.cue, size), moved(f.content, size)) for f in kept
        ]
    return found


def some(gold: Path, folder: Path) -> Path:
    """Every fourth article of a gold directory, and all that have several annotators."""
    files = sorted((gold / "attributions").glob("*.ann"))
    stems = [path.stem.rpartition("_")[0] for path in files]
    kept = {stem for number, stem in enumerate(stems) if number % 4 == 0 or stems.count(stem) > 1}
    for part in ("text", "attributions"):
        (folder / part).mkdir()
    for path, stem in zip(files, stems, strict=True):
        if stem in kept:
            shutil.copy(path, folder / "attributions")
            shutil.copy(gold / "text" / f"{stem}.txt", folder / "text")
    return folder


@pytest.mark.parametrize("annotators", ["first", "all"])
def test_scores_equal_the_given_scorers(shared: Path, tmp_path: Path, annotators: str) -> None:
    gold, script = (
        some(shared / "data" / "polnear" / "dev", tmp_path),
        shared / "eval" / "score_attribution.py",
    )
    path, out = tmp_path / "p.jsonl", tmp_path / "scores.json"
    path.write_text(lines(jittered(gold, 5)), encoding="utf-8")
    command = [sys.executable, str(script), str(gold), str(path), "--annotators", annotators]
    subprocess.run([*command, "--bootstrap", "50", "--json", str(out)], check=True, capture_output=True)  # noqa: S603
    theirs = json.loads(out.read_text(encoding="utf-8"))["scores"]
    options = Options(predictions=path, bootstrap=50, all_annotators=annotators == "all")
    ours = EVALUATORS["attribution"](gold, unread, options)
    told = {(s.group, s.metric): s for s in ours.scores if s.interval}
    for (group, metric), score in told.items():
        expected = theirs[group][metric]
        assert score.f1 == pytest.approx(expected["f1"], abs=5.1e-5), (group, metric)
        assert score.precision == pytest.approx(expected["p"], abs=5.1e-5), (group, metric)
        assert score.recall == pytest.approx(expected["r"], abs=5.1e-5), (group, metric)
        assert score.interval == pytest.approx(expected["f1_95"], abs=5.1e-5), (group, metric)
    assert len(told) == 44
