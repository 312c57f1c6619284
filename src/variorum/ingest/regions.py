"""What each stretch of an article is."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Region, RegionKind
from variorum.text.paragraphs import paragraphs


def regions(text: str, title: str, hints: Sequence[tuple[RegionKind, int, int]]) -> tuple[Region, ...]:
    """The regions of ``text``, in order."""
    return tuple(Region("body", start, end) for start, end in paragraphs(text))
