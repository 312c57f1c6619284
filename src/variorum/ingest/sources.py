"""Paths to files: folders walked in order, links followed without loops."""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from variorum.ingest import front_matter
from variorum.ingest.limits import SPLIT, Limits
from variorum.model import Skipped

Kind = Literal["text", "markdown", "html", "json", "jsonl"]

KINDS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
READ = ".txt, .md, .html, .json and .jsonl files are read"
"""The sentence that says what would do."""

_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}:/", re.IGNORECASE)

_ASIDE = re.compile(
    r"\.(?:png|jpe?g|gif|webp|svg|ico|bmp|tiff?|mp[34]|m4a|wav|webm|mov|css|m?js|map|woff2?|ttf|otf|eot)"
)
"""What lies beside articles where pages were saved whole: passed over without a word in a folder."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. ``name`` is how it is called in results: its path below what was asked for."""

    path: Path
    name: str
    kind: Kind | None


def files(paths: Sequence[str], limits: Limits) -> Iterator[tuple[str, Iterator[File | Skipped]]]:
    """Each path with its files, in the order given; a folder's in the order of their names.

    Names do not depend on where the articles lie: a folder's files are named by their path in it,
    and among several paths each goes by as much of its end as tells it from the others. In a
    folder, hidden files and folders are left out, pictures, sounds, styles and scripts (what lies
    beside saved pages) are passed over, and other files of unknown kind are Skipped; a file that is
    named outright is read whatever its suffix (``kind`` None: by its content).
    """
    names = _names(paths)
    for path in paths:
        yield path, _files(path, names.get(path, ""), limits)


def _files(path: str, name: str, limits: Limits) -> Iterator[File | Skipped]:
    if not path:
        yield Skipped("''", "", "an empty name; name files, folders or addresses")
        return
    given = Path(path)
    try:
        is_folder, exists = given.is_dir(), given.exists()
    except (OSError, ValueError) as error:
        yield Skipped(path, "", f"cannot be read: {_words(error)}")
        return
    if not exists:
        yield Skipped(path, "", _why_missing(given, path))
    elif is_folder:
        found = 0
        for item in _walk(given, name, limits, frozenset(), 0):
            found += 1
            if found > limits.files:
                yield Skipped(path, "", f"more than {limits.files:,} files; the rest is left out")
                return
            yield item
        if not found:
            yield Skipped(path, "", f"the folder holds no article; {READ}")
    else:
        yield File(given, name, KINDS.get(given.suffix.lower()))


def _why_missing(given: Path, path: str) -> str:
    if given.is_symlink():
        return "a link that leads nowhere"
    if _ADDRESS.match(path):
        return "no such file, and of addresses only http and https are read"
    return "no such file or folder"


def _walk(
    folder: Path, name: str, limits: Limits, above: frozenset[tuple[int, int]], depth: int
) -> Iterator[File | Skipped]:
    """The files below ``folder``, which results call ``name``; ``above`` are the folders that hold it."""
    shown = name or folder.name or str(folder)
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(shown, "", f"the folder cannot be read: {_words(error)}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Skipped(shown, "", "a link that leads back to a folder above it: left out")
        return
    if depth >= limits.folder_depth:
        yield Skipped(shown, "", f"folders nested deeper than {limits.folder_depth}: left out")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        called = f"{name}/{entry.name}" if name else entry.name
        suffix = entry.suffix.lower()
        try:
            is_folder, exists = entry.is_dir(), entry.exists()
        except OSError as error:  # among others a link that leads to itself
            yield Skipped(called, "", f"cannot be read: {_words(error)}")
            continue
        if is_folder:
            yield from _walk(entry, called, limits, above | {here}, depth + 1)
        elif not exists:
            yield Skipped(called, "", "a link that leads nowhere")
        elif suffix in KINDS:
            yield File(entry, called, KINDS[suffix])
        elif not _ASIDE.fullmatch(suffix):
            yield Skipped(called, "", f"not a kind that is read; {READ}")


def content(file: File, limit: int) -> bytes:
    """The bytes of ``file``. Raises OSError, and ValueError if it is no regular file or too large."""
    with opened(file) as stream:
        size = os.fstat(stream.fileno()).st_size
        if size > limit:
            raise ValueError(too_large(size, limit))
        data = stream.read(limit + 1) or b""  # None where a file of the system has nothing yet
    if len(data) > limit:
        raise ValueError(too_large(len(data), limit))
    return data


def opened(file: File) -> BinaryIO:
    """``file`` open for reading. Raises OSError, and ValueError if it is no regular file.

    What is open is looked at, not what the path named a moment before; nothing waits for a writer.
    """
    descriptor = os.open(file.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    stream = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        stream.close()
        raise ValueError("not a regular file (a pipe or a device)")
    return stream


def lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of ``stream`` with their numbers from 1; None for one of more than ``limit`` bytes."""
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit or line.endswith(b"\n"):
            yield number, line
            continue
        yield number, None
        while (rest := stream.readline(65_536)) and not rest.endswith(b"\n"):
            pass


def sniff(data: bytes) -> Kind:
    """The kind of ``data`` by its content: JSON, JSON lines, HTML, Markdown below fields, else plain text."""
    head = data[:4_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if is_json_line(data[: data.find(b"\n") + 1]) and data.strip().find(b"\n") >= 0:
        return "jsonl"
    # "[Photo: …]" begins a text, '[{"text"' begins JSON.
    following = head[1:].lstrip()[:1]
    if (head[:1] == b"{" and following in b'"}') or (head[:1] == b"[" and following in b"{]"):
        return "json"
    if _HTML.match(head):
        return "html"
    return "markdown" if front_matter.is_there(data[:20_000].decode("utf-8", "replace")) else "text"


def is_json_line(line: bytes) -> bool:
    """True if ``line``, its end taken in, is a whole JSON object."""
    bare = line.strip(b"\xef\xbb\xbf \t\r\n")
    if not (line.endswith(b"\n") and bare.startswith(b"{") and bare.endswith(b"}")):
        return False
    try:
        return isinstance(json.loads(bare), dict)
    except (ValueError, RecursionError):
        return False


def too_large(size: int, limit: int) -> str:
    """The reason for a file, a page or a line that is too large; sizes in bytes."""
    return f"{size / 1e6:,.1f} MB is more than the {limit / 1e6:g} MB that one article may have; " + SPLIT


def _words(error: OSError | ValueError) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _names(paths: Sequence[str]) -> dict[str, str]:
    """What each path is called: "" for a folder alone, else the shortest ends that differ."""
    parts = {path: Path(path).absolute().parts for path in paths}
    if len(parts) == 1:
        return {path: "" if Path(path).is_dir() else Path(path).name for path in parts}
    longest = max(map(len, parts.values()), default=0)
    for length in range(1, longest + 1):
        names = {path: "/".join(part[-length:]).lstrip("/") for path, part in parts.items()}
        if len(set(names.values())) == len(set(parts.values())):
            return names
    return {path: path for path in parts}
