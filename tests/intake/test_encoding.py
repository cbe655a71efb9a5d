from __future__ import annotations

import pytest
from hypothesis import given as each
from hypothesis import strategies as st

from sayso.errors import NotText
from sayso.intake.encoding import declared_in, decode

RUSSIAN = "Министерство сообщило, что город покинули более трёхсот человек. Губернатор это отрицает. "
ENGLISH = (
    "“We don’t know,” the minister said — twice. The café was full, and so was the square in front of it. "
)


@pytest.mark.parametrize(
    ("data", "text", "how"),
    [
        (ENGLISH.encode(), ENGLISH, "utf-8"),
        (b"\xef\xbb\xbf" + ENGLISH.encode(), ENGLISH, "mark"),
        (b"\xff\xfe" + ENGLISH.encode("utf-16-le"), ENGLISH, "mark"),
        (ENGLISH.replace("“", "").encode("utf-16-be"), ENGLISH.replace("“", ""), "zeros"),
        (ENGLISH.encode("cp1252"), ENGLISH, "guessed"),
        (RUSSIAN.encode("cp1251") * 3, RUSSIAN * 3, "guessed"),
        (RUSSIAN.encode("koi8_r") * 3, RUSSIAN * 3, "guessed"),
    ],
)
def test_undeclared_encodings_are_found(data: bytes, text: str, how: str) -> None:
    read = decode(data)
    assert (read.text, read.how, read.replaced) == (text, how, 0)


@pytest.mark.parametrize("name", ["windows-1251", "cp1251", "WINDOWS-1251"])
def test_a_declared_encoding_is_used(name: str) -> None:
    assert decode("Так.".encode("cp1251"), name).text == "Так."


def test_latin_1_is_read_as_windows_does() -> None:
    assert decode(b"\x93no\x94", "iso-8859-1").text == "“no”"


@pytest.mark.parametrize(
    "name", ["utf-16", "rot13", "base64", "nonsense", "", "idna", "zlib", "unicode_escape"]
)
def test_a_wrong_or_odd_declaration_does_no_harm(name: str) -> None:
    assert decode(ENGLISH.encode(), name).text == ENGLISH
    assert decode(b"caf\xe9 in the square", name).text == "café in the square"


def test_utf_8_beats_a_false_declaration() -> None:
    assert decode("café".encode(), "iso-8859-1").text == "café"


def test_a_broken_byte_is_replaced_and_counted() -> None:
    read = decode((ENGLISH * 3).encode() + b" cut \xe2\x80")
    assert (read.how, read.replaced) == ("repaired", 1)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04xx", "ZIP"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(256)) * 4, "binary"),
    ],
)
def test_binary_data_is_refused_by_name(data: bytes, what: str) -> None:
    with pytest.raises(NotText, match=what):
        decode(data, source="one")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b"<META HTTP-EQUIV=x CONTENT='text/html; charset=windows-1252'>", "windows-1252"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<p>charset=none</p>", None),
    ],
)
def test_what_a_page_declares(page: bytes, name: str | None) -> None:
    assert declared_in(page) == name


@each(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_what_is_utf_8_comes_back(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(b"ab " + text.encode()).text == "ab " + text
