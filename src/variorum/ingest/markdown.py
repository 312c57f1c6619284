"""Markdown to plain text: the marks are taken away, the words stay."""

from __future__ import annotations

from variorum.ingest.draft import Draft


def draft(text: str, file: str, sha256: str) -> Draft:
    """The draft of a Markdown file."""
    return Draft(file=file, text=text, sha256=sha256)
