"""From bytes to text: declared encodings first, then what the bytes themselves show.

1. a byte order mark; 2. UTF-16 that shows by its zero bytes; 3. binary data is refused; 4. valid UTF-8;
5. the declared encoding; 6. UTF-8 with a few broken bytes; 7. Windows-1252 for text that is nearly
ASCII; 8. charset-normalizer over the encodings news came in.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sayso.errors import NotText
from sayso.model.leftover import Leftover

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (or an office document)"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ", "xz-compressed data"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7fELF", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
#: the HTML standard reads pages so declared as their Windows supersets
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_CANDIDATES = [
    *("cp1252", "cp1251", "cp1250", "iso8859_2", "koi8_r", "koi8_u", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("cp1257", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman", "cp866"),
]
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.I)
SAMPLE = 1 << 16


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text.

    Attributes:
        text: the words; a byte order mark is no part of them.
        encoding: Python's name of the encoding.
        how: ``mark``, ``zeros``, ``utf-8``, ``declared``, ``repaired`` or ``guessed``.
        replaced: number of places where bytes could not be read and U+FFFD stands.
    """

    text: str
    encoding: str
    how: str
    replaced: int = 0


def declared_in(data: bytes) -> str | None:
    """Return the charset that a page declares in its first 4,096 bytes, or null.

    >>> declared_in(b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')
    'windows-1251'
    """
    found = _XML.search(data[:SAMPLE]) or _META.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def decode(data: bytes, declared: str | None = None, source: str = "text") -> Decoded:
    r"""Return the text of ``data``.

    Args:
        data: the bytes.
        declared: encoding named by a header or by the page.
        source: name for the error's message.

    Raises:
        NotText: if the bytes are binary data.

    >>> decode("Кіев".encode("cp1251"), "windows-1251").text, decode(b"caf\xe9 \x93no\x94").text
    ('Кіев', 'café “no”')
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name, "mark")
    wide = _wide(data)
    if wide:
        return _lenient(data, wide, "zeros")
    _refuse_binary(data, source)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "utf-8")
    except UnicodeDecodeError:
        return _declared(data, declared) or _repaired(data) or _guessed(data, source)


def _lenient(data: bytes, encoding: str, how: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, how, text.count("\ufffd"))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: half of the bytes are zeros and all on one side."""
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 2 or max(even, odd) < half * 0.4 or min(even, odd) > half * 0.02:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_binary(data: bytes, source: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotText(source, what)
    sample = data[:SAMPLE]
    if len(_CONTROL.findall(sample)) > max(len(sample) // 100, 2):
        raise NotText(source)


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "").name
        "".encode(name)  # a codec such as rot13 is none for text, and says so here
    except (LookupError, ValueError):
        return None
    name = _SUPERSETS.get(name, name)
    if name.startswith("utf") or name in _NOT_OF_PAGES:
        return None
    read = _lenient(data, name, "declared")
    return read if read.replaced * 200 <= len(read.text) else None


#: codecs for other things than the text of a page
_NOT_OF_PAGES = frozenset(
    {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"}
)


def _repaired(data: bytes) -> Decoded | None:
    """UTF-8 in which few of the high bytes are broken: a cut or a pasted line, no other encoding."""
    read = _lenient(data, "utf-8", "repaired")
    sound = sum(1 for char in read.text if char > "\x7f" and char != "\ufffd")
    return read if sound >= 4 * read.replaced else None


def _guessed(data: bytes, source: str) -> Decoded:
    sample = data[:SAMPLE]
    if len(_HIGH.findall(data)) * 33 < len(data):
        return _lenient(data, "cp1252", "guessed")
    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise NotText(source)
    return _lenient(data, best.encoding, "guessed")


def replaced(decoded: Decoded) -> tuple[Leftover, ...]:
    r"""Return a leftover for bytes that could not be read, none where all could.

    >>> [left.reason for left in replaced(decode(b"caf\xc3\xa9 " * 9 + b"\xc3 cut"))]
    ['1 byte sequence not readable as utf-8 stands as U+FFFD']
    """
    if not decoded.replaced:
        return ()
    many = f"{decoded.replaced} byte sequence{'s' * (decoded.replaced > 1)}"
    reason = (
        f"{many} not readable as {decoded.encoding} {'stand' if decoded.replaced > 1 else 'stands'} as U+FFFD"
    )
    return (Leftover(stage="intake.encoding", reason=reason),)
