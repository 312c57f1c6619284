"""Setting side by side: actors over the story, then rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Actor, Article, Marks, Row, Story, Vectors


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a story, and which mention stands for whom (mention id -> actor id)."""

    actors: tuple[Actor, ...]
    of_mention: Mapping[str, str]


def actors(articles: Sequence[Article], marks: Sequence[Marks]) -> Cast:
    """To come."""
    return Cast((), {})


def resolve(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """To come: speakers, relays, agents, patients and places get their actor ids."""
    return tuple(marks)


def labels(articles: Sequence[Article], marks: Sequence[Marks], cast: Cast) -> tuple[Marks, ...]:
    """To come: marks with their labels."""
    return tuple(marks)


def rows(story: Story, marks: Sequence[Marks], vectors: Vectors) -> tuple[Row, ...]:
    """To come: every mark in exactly one row; no verdicts yet."""
    return ()
