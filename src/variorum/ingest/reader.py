"""The flow of this room: paths, to drafts, to articles, one at a time."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO

from variorum.ingest import decode, front_matter, markdown, records, sources
from variorum.ingest.compose import compose
from variorum.ingest.draft import Draft, Unreadable, with_fields, writable
from variorum.ingest.identity import Register
from variorum.ingest.limits import Limits
from variorum.model import Article, Skipped

STANDARD_INPUT = "-"


def read(
    paths: Sequence[str], *, limits: Limits | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """The articles of files, folders, http(s) addresses and ``-`` (standard input), as they come.

    Lazy: one article is in memory at a time, beside a short record of each one's bytes. What cannot
    be read becomes a Skipped that names the file, the place in it and what would do; the rest goes
    on. An article whose bytes came before is Skipped, so nothing is counted twice.
    """
    limits = limits or Limits()
    register = Register(limits)
    count = 0
    for found in _drafts(paths, limits, stdin):
        item = writable(found)
        if isinstance(item, Draft):
            earlier = register.earlier(item)
            if earlier is not None:
                yield Skipped(item.file, "", f"the same bytes as {earlier}")
                continue
            if count >= limits.articles:
                yield Skipped(item.file, "", f"more than {limits.articles} articles; the rest is left out")
                return
            try:
                article = compose(item, register.identity(item), limits)
            except Unreadable as error:
                yield writable(Skipped(item.file, error.place, error.reason))
                continue
            except Exception as error:
                # Whatever one article does to us, the rest goes on.
                reason = f"reading failed: {type(error).__name__}; please report this article"
                yield Skipped(item.file, "", reason)
                continue
            count += 1
            yield article
        else:
            yield item


def _drafts(paths: Sequence[str], limits: Limits, stdin: BinaryIO | None) -> Iterator[Draft | Skipped]:
    local = dict(sources.files([path for path in paths if _is_local(path)], limits))
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            yield Skipped(path, "", "named twice; read once")
            continue
        seen.add(path)
        if path == STANDARD_INPUT:
            yield from _stream(stdin, limits)
        elif not _is_local(path):
            yield from _address(path, limits)
        else:
            for item in local[path]:
                if isinstance(item, Skipped):
                    yield item
                else:
                    yield from _file(item, limits)


def _is_local(path: str) -> bool:
    return path != STANDARD_INPUT and not path.lower().startswith(("http://", "https://"))


def _address(url: str, limits: Limits) -> Iterator[Draft | Skipped]:
    from variorum.ingest import fetch  # late: brings in ssl, which no offline run needs

    try:
        page = fetch.get(url, limits)
    except Unreadable as error:
        yield Skipped(url, error.place, error.reason)
        return
    for item in _content(page.content, url, page.kind, limits):
        yield _with_url(item, page.url) if isinstance(item, Draft) else item


def _with_url(draft: Draft, url: str) -> Draft:
    return draft if draft.url else replace(draft, url=url)


def _stream(stdin: BinaryIO | None, limits: Limits) -> Iterator[Draft | Skipped]:
    """The drafts of standard input: of JSON lines as they come, of anything else once all is there."""
    name = "standard input"
    stream = stdin if stdin is not None else sys.stdin.buffer
    try:
        first = stream.readline(limits.file_bytes + 1)
        if sources.is_json_line(first):
            yield from _line(first, name, 1, limits)
            yield from _lines(stream, name, 1, limits)
            return
        data = first + stream.read(max(0, limits.file_bytes + 1 - len(first)))
    except OSError as error:
        yield Skipped(name, "", f"cannot be read: {error.strerror or error}")
        return
    if len(data) > limits.file_bytes:
        yield Skipped(name, "", sources.too_large(len(data), limits.file_bytes))
        return
    yield from _content(data, name, None, limits)


def _file(file: sources.File, limits: Limits) -> Iterator[Draft | Skipped]:
    try:
        if file.kind == "jsonl":
            count = 0
            with sources.opened(file) as stream:
                for item in _lines(stream, file.name, 0, limits):
                    count += 1
                    yield item
            if not count:
                yield Skipped(file.name, "", "the file is empty")
            return
        data = sources.content(file, limits.file_bytes)
    except OSError as error:
        yield Skipped(file.name, "", f"cannot be read: {(error.strerror or str(error)).lower()}")
        return
    except ValueError as error:
        yield Skipped(file.name, "", str(error))
        return
    yield from _content(data, file.name, file.kind, limits)


def _content(data: bytes, name: str, kind: sources.Kind | None, limits: Limits) -> Iterator[Draft | Skipped]:
    """The drafts of one file's bytes; ``kind`` None is found out from the content."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        kind = kind or sources.sniff(data)
        if kind == "html":
            decode.refuse_binary(data)
            yield from _pages(data, name, limits)
            return
        text = decode.decode(data)
        if kind == "json":
            for item in records.drafts(records.parse(text), name, limits, sha256):
                yield _or_skipped(item, name)
        elif kind == "jsonl":
            for number, line in enumerate(text.split("\n"), 1):
                yield from _line(line.encode("utf-8", "surrogatepass"), name, number, limits)
        elif kind == "markdown":
            yield markdown.draft(text, name, sha256, limits)
        else:
            # Fields above a plain text are no print of it, whatever the file is called.
            fields, body = front_matter.parted(text)
            bare = Draft(file=name, text=body if fields else text, sha256=sha256)
            yield with_fields(bare, fields, limits) if fields else bare
    except Unreadable as error:
        yield Skipped(name, error.place, error.reason)


def _pages(data: bytes, name: str, limits: Limits) -> Iterator[Draft | Skipped]:
    """The drafts of a page, or of each of several that stand one behind the other."""
    from variorum.ingest import pages  # late: trafilatura takes half a second to come in

    parts = pages.parted(data)
    for number, part in enumerate(parts, 1):
        called = name if len(parts) == 1 else f"{name}, page {number}"
        try:
            yield pages.draft(part, called, hashlib.sha256(part).hexdigest(), limits)
        except Unreadable as error:
            yield Skipped(called, error.place, error.reason)


def _lines(stream: BinaryIO, name: str, before: int, limits: Limits) -> Iterator[Draft | Skipped]:
    """The drafts of JSON lines, read line by line; ``before`` lines of ``stream`` are read already."""
    for number, line in sources.lines(stream, limits.file_bytes):
        if line is None:
            reason = f"the line has more than {limits.file_bytes / 1e6:g} MB, which no article may have"
            yield Skipped(name, f"line {number + before}", reason)
        else:
            yield from _line(line, name, number + before, limits)


def _line(line: bytes, name: str, number: int, limits: Limits) -> Iterator[Draft | Skipped]:
    if not line.strip():
        return
    place = f"line {number}"
    try:
        value = records.parse(decode.decode(line).rstrip())
    except Unreadable as error:
        where = error.place.removeprefix("line 1, ")
        yield Skipped(name, place, f"{error.reason} ({where})" if where else error.reason)
        return
    digest = hashlib.sha256(line.strip()).hexdigest()
    for item in records.drafts(value, f"{name}, {place}", limits, digest):
        if isinstance(item, Draft):
            yield item
        else:
            yield Skipped(name, f"{place}, {item.place}" if item.place else place, item.reason)


def _or_skipped(item: Draft | Unreadable, name: str) -> Draft | Skipped:
    return item if isinstance(item, Draft) else Skipped(name, item.place, item.reason)
