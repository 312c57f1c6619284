"""Speakers, relays, agents, patients and places get their actor ids."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.align.cast import Cast
from variorum.model import Article, Marks


def resolve(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """To come: speakers, relays, agents, patients and places get their actor ids."""
    return tuple(marks)
