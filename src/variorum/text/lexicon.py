"""The one loader of word lists and tables: data files in ``text/lexicons``.

A file's first lines start with ``#`` and say what it holds and where it is from; blank lines and
lines that start with ``#`` are left out. Files are UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of ``lexicons/<name>``, one a line, in the order of the file."""
    text = files("variorum.text").joinpath("lexicons", name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``lexicons/<name>``, cells split at tabs and stripped, in the order of the file.

    Every row has as many cells as the widest: missing ones at its end are "".
    """
    text = files("variorum.text").joinpath("lexicons", name).read_text(encoding="utf-8")
    table = [
        tuple(cell.strip() for cell in line.split("\t"))
        for line in text.splitlines()
        if line.strip() and not line.startswith("#")
    ]
    width = max(map(len, table), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in table)


def either(entries: Iterable[str]) -> str:
    """The pattern of any of the entries, the longest first."""
    return "|".join(sorted(map(re.escape, entries), key=lambda entry: (-len(entry), entry)))
