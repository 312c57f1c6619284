"""Reading a table of known names that the user provides: ``id,name,aliases,kind``, one entity a row."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import get_args

from variorum.errors import UsageError
from variorum.model import ActorKind
from variorum.model.decision import Entity
from variorum.store.given import text_of

MOST_BYTES = 64 << 20
"""A table larger than this (64 MiB) is refused unread."""

MOST_ROWS = 200_000
_MOST_ALIASES = 50
_COLUMNS = ("id", "name", "aliases", "kind")


def entities(path: str | Path) -> tuple[Entity, ...]:
    """The rows of a CSV file with the columns id and name, and perhaps aliases (parted by ``;``) and kind.

    Other columns are passed over. Raises UsageError, naming the file and the line, for what cannot be read.
    """
    file = Path(path)
    text = text_of(file, MOST_BYTES, "a table of names", "a CSV file with the columns id, name")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    if not {"id", "name"} <= set(rows.fieldnames or ()):
        there = ", ".join(rows.fieldnames or ()) or "nothing"
        raise UsageError(f"{file}:1: the columns id and name are wanted, found {there}")
    found: list[Entity] = []
    lines: dict[str, int] = {}
    try:
        for row in rows:
            place = f"{file.name}:{rows.line_num}"
            key, name, aliases, kind = ((row.get(column) or "").strip() for column in _COLUMNS)
            if not key or not name:
                raise UsageError(f"{place}: a row needs an id and a name")
            if key in lines:
                raise UsageError(f"{place}: the id {key!r} stands in line {lines[key]} already")
            if kind and kind.lower() not in get_args(ActorKind):
                raise UsageError(f"{place}: no kind {kind!r}; choose from {', '.join(get_args(ActorKind))}")
            if len(found) == MOST_ROWS:
                raise UsageError(f"{place}: more than {MOST_ROWS:,} rows")
            lines[key] = rows.line_num
            others = tuple(alias for part in aliases.split(";") if (alias := part.strip()))[:_MOST_ALIASES]
            found.append(Entity(key, name, others, kind.lower()))
    except csv.Error as error:
        raise UsageError(f"{file.name}:{rows.line_num}: {error}") from error
    return tuple(found)
