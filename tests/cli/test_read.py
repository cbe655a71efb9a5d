"""``sayso read``: output, errors in a line, exit codes."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.run import SAYSO, TEXT, environment, invoke, sayso


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file with a report."""
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "binary.dat": bytes(range(256)) * 20,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(200),
    "folder": None,
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_one_line_and_the_others_are_read(report: Path, name: str) -> None:
    bad = report.with_name(name)
    content = BAD[name]
    if name == "folder":
        bad.mkdir()
    elif content is not None:
        bad.write_bytes(content)
    done = invoke("read", bad, report, "--reader", "rules", "--format", "jsonl")
    errors = done.stderr.decode().splitlines()
    assert (done.returncode, len(errors)) == (1, 1)
    assert errors[0].startswith(f"sayso: {bad}: ")
    assert json.loads(done.stdout)["report"]["text"] == TEXT


def test_a_file_over_the_limit_is_refused_unread(report: Path) -> None:
    huge = report.with_name("huge.txt")
    with huge.open("wb") as file:
        file.truncate(52_428_800)
    done = invoke("read", huge, report, "--reader", "rules", "--format", "jsonl")
    assert done.returncode == 1
    assert b"52,428,800 bytes is over the limit of 50,000,000" in done.stderr
    assert len(done.stdout.splitlines()) == 1


def test_a_text_too_long_for_a_report_is_refused(report: Path) -> None:
    done = invoke("read", report, "--reader", "rules", SAYSO_MAX_CHARACTERS="100")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"over the limit of 100 for one report; split it" in done.stderr


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_other_encodings_are_read(report: Path, encoding: str) -> None:
    report.write_bytes(TEXT.encode(encoding))
    done = invoke("read", report, "--reader", "rules", "--format", "json")
    assert done.returncode == 0
    assert "“We will not open it,”" in json.loads(done.stdout)["report"]["text"]


def test_standard_input_is_a_dash() -> None:
    done = invoke("read", "-", "--reader", "rules", "--format", "json", stdin=TEXT.encode())
    told = json.loads(done.stdout)
    assert told["report"]["text"] == TEXT
    assert all(
        TEXT[s:e] == w for c in told["claims"] for (s, e), w in zip(*c["content"].values(), strict=True)
    )


def test_what_is_given_wins() -> None:
    given = ("--published", "19 May 2022", "--publisher", "The Courier")
    done = invoke("read", "-", "--reader", "rules", "--format", "json", *given, stdin=TEXT.encode())
    report = json.loads(done.stdout)["report"]
    assert (report["published"], report["publisher"]) == ("2022-05-19", "The Courier")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--reader", "oracle"], "'oracle' is not one of: model, fast, rules"),
        (["--format", "xml"], "'xml' is not one of: text, json, jsonl, html"),
        (["--published", "5/6/2022"], "not a date, or more than one"),
        (["--out", "nowhere/x.json"], "no folder nowhere: make it first"),
        (["--out", "."], ". is a folder: name a file in it"),
        (["--threads", "-1"], "Invalid value for '--threads'"),
        (["--loud"], "No such option: --loud"),
    ],
)
def test_wrong_usage_leaves_with_two_and_reads_nothing(
    report: Path, arguments: list[str], message: str
) -> None:
    done = invoke("read", report, *arguments)
    told = " ".join(done.stderr.decode().replace("│", " ").split())
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in told


def test_a_wrong_variable_is_wrong_usage(report: Path) -> None:
    done = invoke("read", report, SAYSO_THREADS="two")
    assert done.returncode == 2
    assert b"SAYSO_THREADS must be a whole number" in done.stderr


@pytest.mark.parametrize(
    ("name", "start"), [("x.json", b"{"), ("x.jsonl", b"{"), ("x.html", b"<!doctype"), ("x", b"\xe2")]
)
def test_the_form_follows_the_ending_of_the_file(report: Path, name: str, start: bytes) -> None:
    out = report.with_name(name)
    done = invoke("read", report, "--reader", "rules", "--out", out)
    assert (done.returncode, done.stdout) == (0, b"")
    assert out.read_bytes().startswith(start)
    assert sorted(path.name for path in out.parent.iterdir()) == sorted(["bridge.txt", name])


def test_reports_come_in_the_order_of_the_inputs_with_any_number_of_threads(tmp_path: Path) -> None:
    lines = [json.dumps({"text": f"Report {n}. " + "It rained. " * (40 - n)}) for n in range(30)]
    (tmp_path / "all.jsonl").write_text("\n".join(lines), encoding="utf-8")
    one, four = (
        invoke("read", tmp_path, "--reader", "rules", "--format", "jsonl", "--threads", n) for n in ("1", "4")
    )
    assert one.stdout == four.stdout
    assert [json.loads(line)["report"]["text"].split(".")[0] for line in one.stdout.splitlines()] == [
        f"Report {n}" for n in range(30)
    ]


def test_a_process_says_no_more_than_its_line(report: Path) -> None:
    done = sayso("read", report.with_name("gone.txt"), report, "--reader", "rules")
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        f"sayso: {report.with_name('gone.txt')}: no such file or directory; check the path"
    ]
    assert "⟦“We will not open it,”⟧" in done.stdout.decode()


def test_a_file_spelled_in_two_ways_is_read_once(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(report.parent)
    names = ("bridge.txt", "./bridge.txt", report, f"../{report.parent.name}/bridge.txt")
    done = invoke("read", *names, "--reader", "rules", "--format", "jsonl")
    assert (done.returncode, done.stdout.count(b"\n")) == (0, 1)


def test_a_text_in_another_language_is_read_with_a_notice(report: Path) -> None:
    words = "Der Minister sagte, die Stadt habe nicht mit dem Hochwasser und den Folgen gerechnet."
    report.write_text(words, encoding="utf-8")
    done = invoke("read", report, "--reader", "rules", "--format", "json")
    assert (done.returncode, json.loads(done.stdout)["report"]["language"]) == (0, "de")
    assert done.stderr.decode().splitlines() == [
        f"sayso: {report}: the text is not in English but in 'de', which sayso does not read: expect little"
    ]


#: inputs that cannot be read, and what is said of them
TOLD = {
    "zeros.txt": (bytes(300), "not text but binary data; save it as text or HTML first"),
    "picture.html": (
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        "not text but a PNG picture; save it as text or HTML first",
    ),
    "blank.txt": (b" \n\t\n", "empty; nothing to read"),
    "page.html": (
        b"<html><body><script>run()</script></body></html>",
        "no text in the page; nothing to read",
    ),
    "tiny.txt": (
        b"a\n\n" * 400_000,
        "over the limit of 1,000,000 for one report; split it, or raise SAYSO_MAX_CHARACTERS",
    ),
    "nest.html": (b"<div>" * 200_000 + b"<p>So he said.", "no text in the page"),
    "bad.jsonl": (b'{"text": ["a"]}', "bad.jsonl:1: not a report in JSON"),
    "both.jsonl": (b'{"text": "a", "html": "b"}', "both.jsonl:1: needs text, html or a headline"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_wrong_is_told_in_the_line(report: Path, name: str) -> None:
    data, message = TOLD[name]
    (report.parent / name).write_bytes(data)
    done = invoke("read", report.parent / name, report, "--reader", "rules")
    (line,) = done.stderr.decode().splitlines()
    assert message in line
    assert done.returncode == 1
    assert "⟦“We will not open it,”⟧" in done.stdout.decode()


def test_a_closed_pipe_is_no_fault(report: Path) -> None:
    command = [*SAYSO, "read", *[str(report)] * 2, "--reader", "rules"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=environment()) as process:  # noqa: S603
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_an_interrupt_leaves_with_130_and_no_half_file(tmp_path: Path) -> None:
    command = [*SAYSO, "read", "-", "--reader", "rules", "--out", str(tmp_path / "out.json")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stderr=pipe, env=environment()) as process:  # noqa: S603
        while not list(tmp_path.iterdir()) and process.poll() is None:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, b"sayso: interrupted\n")
    assert list(tmp_path.iterdir()) == []
