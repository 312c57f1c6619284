"""The actors of a story: mentions of all its articles, joined where print or name says so."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.align.cast import Cast
from variorum.model import Article, Marks


def actors(articles: Sequence[Article], marks: Sequence[Marks]) -> Cast:
    """To come."""
    return Cast((), {})
