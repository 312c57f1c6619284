"""Rows: every mark of a story in exactly one."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Marks, Row, Story, Vectors


def rows(story: Story, marks: Sequence[Marks], vectors: Vectors) -> tuple[Row, ...]:
    """To come: every mark in exactly one row; no verdicts yet."""
    return ()
