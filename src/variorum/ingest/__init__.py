"""Reading files, folders, standard input and addresses into Articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from variorum.model import Article, Region, Skipped, content_id
from variorum.text.paragraphs import paragraphs


def read(paths: Sequence[str]) -> Iterator[Article | Skipped]:
    """To come."""
    for path in paths:
        for file in sorted(Path(path).rglob("*.txt")) if Path(path).is_dir() else [Path(path)]:
            text = file.read_text("utf-8")
            regions = tuple(Region("body", a, b) for a, b in paragraphs(text))
            yield Article(id=content_id("a", text), file=file.name, text=text, regions=regions)
