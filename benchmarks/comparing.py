"""Reports of the story sets, read as a user's file of articles is, and compared with models loaded once."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from variorum import annotate, ingest, pipeline
from variorum.engines import Engine
from variorum.model import Article, Skipped, Story


def read(reports: Sequence[Mapping[str, Any]]) -> list[Article]:
    """The articles of the reports (id, outlet, title, date, url, text), in their order."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.jsonl"
        file.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
        return [item for item in ingest.read([str(file)]) if not isinstance(item, Skipped)]


class Comparing:
    """Compares articles with one parser, reader and encoder; on ``engine``, where one is given."""

    def __init__(self, engine: Engine | None = None) -> None:
        self.parser, self.reader = annotate.SpacyParser(), annotate.StatementReader()
        self._vectors, self._engine = annotate.MiniLM(), engine

    def __call__(self, articles: Sequence[Article]) -> Story:
        """The story that the articles tell."""
        return pipeline.compare_articles(
            articles, parser=self.parser, reader=self.reader, vectors=self._vectors, engine=self._engine
        )
