"""The story: its articles in order, what they copy and credit, and their origins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import Article, Copy, Credit, Marks, Origin


def arrange(articles: Sequence[Article]) -> tuple[Article, ...]:
    """To come."""
    return tuple(replace(a, siglum=chr(65 + i)) for i, a in enumerate(sorted(articles, key=lambda a: a.id)))


def credits(articles: Sequence[Article], marks: Sequence[Marks]) -> tuple[Credit, ...]:
    """To come."""
    return ()


def copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """To come."""
    return ()


def origins(
    articles: Sequence[Article], credits: Sequence[Credit], copies: Sequence[Copy]
) -> tuple[tuple[Article, ...], tuple[Origin, ...]]:
    """To come: the articles with ``origin`` set, and the origins."""
    return tuple(articles), ()
