"""Findings: what comparing a row's versions shows."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Finding, Marks, Row, Story


def findings(story: Story, marks: Sequence[Marks]) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    """To come: the rows with verdict, origins and absent articles, and the findings."""
    return story.rows, ()
