"""Bytes to text: UTF-8 and UTF-16, and clear words about everything else."""

from __future__ import annotations

import codecs
import re

from variorum.ingest.draft import Unreadable

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"{\\rtf", "a rich-text (RTF) file"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_BIDI_CONTROLS = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def decode(data: bytes) -> str:
    """The text of ``data``, without a byte order mark; line ends stay as they are.

    Raises Unreadable for what is empty, binary or in another encoding than UTF-8 or UTF-16.

    >>> decode(b"\\xef\\xbb\\xbfCalm")
    'Calm'
    """
    refuse_binary(data)
    encoding, length = _encoding(data)
    try:
        text = data[length:].decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start + length}"
        raise Unreadable(place, _advice(data, encoding, error.start + length)) from None
    controls = sum(1 for _ in _UNPRINTABLE.finditer(text))
    if controls > 8 and controls * 50 > len(text):
        first = _UNPRINTABLE.search(text)
        place = f"byte {len(text[: first.start()].encode(encoding, 'replace')) + length}" if first else ""
        raise Unreadable(place, "not a text: the file is binary; save the article as .txt, .html or .json")
    if not text.strip():
        raise Unreadable("", "the file holds white space only")
    return text


def refuse_binary(data: bytes) -> None:
    """Raise Unreadable if ``data`` is empty or begins like a file that is no text."""
    if not data.strip():
        raise Unreadable("", "the file is empty" if not data else "the file holds white space only")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable("byte 0", f"not a text but {what}; save the article as .txt, .html or .json")


def printable(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` with what cannot be shown (NUL, controls, lone surrogates) as U+FFFD, and warnings.

    Length and offsets stay; bidirectional controls stay and are named in a warning, for they can
    make a line read otherwise than it is stored.
    """
    warnings = []
    shown, count = _UNPRINTABLE.subn("\ufffd", text)
    if count:
        warnings.append(f"{count} unprintable character{'s' if count > 1 else ''} shown as \ufffd")
    controls = len(_BIDI_CONTROLS.findall(shown))
    if controls:
        warnings.append(
            f"{controls} bidirectional control character{'s' if controls > 1 else ''} in the text: "
            "it may look different from what it says"
        )
    return shown, tuple(warnings)


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding of ``data`` and the length of its byte order mark."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark)
    head = data[:2_000]
    if len(head) >= 4 and len(data) % 2 == 0:
        # Latin-script UTF-16 without a mark has a NUL in every second place.
        even, odd = head[0::2].count(0), head[1::2].count(0)
        half = len(head) // 2
        if odd > 0.7 * half and even < 0.1 * half:
            return "utf-16-le", 0
        if even > 0.7 * half and odd < 0.1 * half:
            return "utf-16-be", 0
    return "utf-8", 0


def _advice(data: bytes, encoding: str, at: int) -> str:
    if encoding != "utf-8":
        return f"not valid {encoding.upper()}; save the file as UTF-8"
    if data[:4_000].count(0):
        return "not a text: the file is binary; save the article as .txt, .html or .json"
    return (
        f"not UTF-8 (byte 0x{data[at]:02x}); if it is Windows-1252, convert it with "
        "'iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW', else name its own encoding after -f"
    )
