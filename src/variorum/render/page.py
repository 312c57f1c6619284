"""The page: one self-contained HTML file."""

from __future__ import annotations

from html import escape

from variorum.model import Story
from variorum.render.safe import one_line


def page(story: Story) -> str:
    """The story as one HTML file."""
    title = escape(one_line(story.title))
    lines = "".join(f"<li>{escape(one_line(sentence.text))}</li>" for sentence in story.brief)
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><h1>{title}</h1><ul>{lines}</ul>'
