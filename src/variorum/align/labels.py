"""Labels: the words used for an actor or an act."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.align.cast import Cast
from variorum.model import Article, Marks


def labels(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """To come: marks with their labels."""
    return tuple(marks)
