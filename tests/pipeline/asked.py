"""A story of one article a report, and how the origin of one stands to a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from variorum import pipeline
from variorum.model import Story
from variorum.model.answer import OriginAnswer


def story_of(tools: Mapping[str, Any], folder: Path, reports: Mapping[str, str]) -> Story:
    """The story of the reports, by the names of their files, which are written to ``folder``."""
    for name, text in reports.items():
        (folder / f"{name}.txt").write_text(
            f"Report {name}\n\nMay 14, 2031\n\nThe rain had ended. {text}\n", encoding="utf-8"
        )
    return pipeline.compare([str(folder)], **tools)


def origin_of(story: Story, tools: Mapping[str, Any], report: str, sentence: str) -> OriginAnswer:
    """What the origin whose first article is the report says to the sentence."""
    answer = pipeline.ask(story, sentence, **tools)
    files = {one.id: Path(one.file).stem for one in story.articles}
    return next(one for one in answer.origins if files[one.articles[0]] == report)


def stand_of(story: Story, tools: Mapping[str, Any], report: str, sentence: str) -> str:
    """How that origin stands to the sentence."""
    return origin_of(story, tools, report, sentence).stand
