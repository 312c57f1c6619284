"""The brief: the story in at most twelve sourced sentences."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import BriefSentence, Marks, Story


def write(story: Story, marks: Sequence[Marks]) -> tuple[BriefSentence, ...]:
    """To come."""
    return ()
