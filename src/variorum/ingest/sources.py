"""Paths to files: folders walked in order, links followed without loops."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from variorum.ingest.limits import Limits
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

_ASIDE = frozenset(
    (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif", ".tiff")
    + (".mp3", ".mp4", ".m4a", ".wav", ".webm", ".mov", ".css", ".js", ".mjs", ".map")
    + (".woff", ".woff2", ".ttf", ".otf", ".eot")
)
"""What lies beside articles where pages were saved whole: passed over without a word in a folder."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. ``name`` is how it is called in results: its path below what was asked for."""

    path: Path
    name: str
    kind: Kind | None


def files(paths: Sequence[str], limits: Limits, among: Sequence[str] = ()) -> Iterator[File | Skipped]:
    """The files of each path, in the order given; a folder's in the order of their names.

    Names are relative to what ``paths`` and ``among`` (the other paths of the call) have in common,
    so that they do not depend on where the articles lie. In a folder, hidden files and folders are
    left out, pictures, sounds, styles and scripts (what lies beside saved pages) are passed over, and
    other files of unknown kind are Skipped; a file that is named outright is read whatever its
    suffix (``kind`` None: by its content).
    """
    base = _base((*paths, *among))
    count = 0
    for path in paths:
        given = Path(path)
        if not given.exists():
            loop = given.is_symlink()
            yield Skipped(path, "", "a link that leads nowhere" if loop else "no such file or folder")
        elif given.is_dir():
            found = False
            for item in _walk(given, base, limits, frozenset(), 0):
                found = True
                yield item
                count += 1
                if count >= limits.files:
                    yield Skipped(path, "", f"more than {limits.files} files; the rest is left out")
                    return
            if not found:
                yield Skipped(path, "", f"the folder holds no article; {READ}")
        else:
            yield File(given, _name(given, base), KINDS.get(given.suffix.lower()))


def _walk(
    folder: Path, base: Path, limits: Limits, above: frozenset[tuple[int, int]], depth: int
) -> Iterator[File | Skipped]:
    name = _name(folder, base)
    try:
        status = folder.stat()
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(name, "", f"the folder cannot be read: {_words(error)}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield Skipped(name, "", "a link that leads back to a folder above it: left out")
        return
    if depth >= limits.folder_depth:
        yield Skipped(name, "", f"folders nested deeper than {limits.folder_depth}: left out")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        suffix = entry.suffix.lower()
        try:
            is_folder = entry.is_dir()
            exists = entry.exists()
        except OSError as error:
            yield Skipped(_name(entry, base), "", f"cannot be read: {_words(error)}")
            continue
        if is_folder:
            yield from _walk(entry, base, limits, above | {here}, depth + 1)
        elif not exists:
            yield Skipped(_name(entry, base), "", "a link that leads nowhere")
        elif suffix in KINDS:
            yield File(entry, _name(entry, base), KINDS[suffix])
        elif suffix not in _ASIDE:
            yield Skipped(_name(entry, base), "", f"not a kind that is read; {READ}")


def content(file: File, limit: int) -> bytes:
    """The bytes of ``file``. Raises OSError, and ValueError if it is no regular file or too large."""
    status = file.path.stat()
    if not _is_regular(status.st_mode):
        raise ValueError("not a regular file (a pipe or a device)")
    if status.st_size > limit:
        raise ValueError(too_large(status.st_size, limit))
    with file.path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise ValueError(too_large(len(data), limit))
    return data


def lines(file: File, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """The lines of ``file`` with their numbers from 1; None for one of more than ``limit`` bytes.

    Raises OSError, and ValueError if it is no regular file.
    """
    if not _is_regular(file.path.stat().st_mode):
        raise ValueError("not a regular file (a pipe or a device)")
    with file.path.open("rb") as stream:
        number = 0
        while line := stream.readline(limit + 1):
            number += 1
            if len(line) <= limit or line.endswith(b"\n"):
                yield number, line
                continue
            yield number, None
            while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
                pass


def sniff(data: bytes) -> Kind:
    """The kind of ``data`` by its content: JSON, JSON lines, HTML, else plain text."""
    head = data[:4_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        if head[:1] == b"{":
            lines = [line for line in data.splitlines()[:50] if line.strip()]
            if (
                len(lines) > 1
                and all(line.strip().startswith(b"{") for line in lines[:3])
                and (lines[0].rstrip().endswith(b"}"))
            ):
                return "jsonl"
        # "[Photo: …]" begins a text, '[{"text"' begins JSON.
        following = head[1:].lstrip()[:1]
        if following in ((b'"', b"}") if head[:1] == b"{" else (b"{", b"]")):
            return "json"
    if _HTML.match(head):
        return "html"
    return "text"


def too_large(size: int, limit: int) -> str:
    """The reason for a file, a page or a line that is too large; sizes in bytes."""
    return (
        f"{size / 1e6:,.1f} MB is more than the {limit / 1e6:g} MB that one article may have; "
        "split it, or give many articles as .jsonl, one a line"
    )


def _is_regular(mode: int) -> bool:
    return stat.S_ISREG(mode)


def _words(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _base(paths: Sequence[str]) -> Path:
    places = [os.path.realpath(path) for path in paths]
    if not places:
        return Path.cwd()
    folders = [place if Path(place).is_dir() else str(Path(place).parent) for place in places]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # different drives
        return Path.cwd()


def _name(path: Path, base: Path) -> str:
    """``path`` below ``base``, its last link unresolved; its own name where it lies elsewhere."""
    try:
        relative = (path.parent.resolve() / path.name).relative_to(base).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.name
    return path.resolve().name if relative in (".", "..") or not path.name else relative
