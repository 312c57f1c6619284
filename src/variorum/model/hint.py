"""Hints: words of an article's own voice that are worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from variorum.model.span import Span


@dataclass(frozen=True, slots=True)
class Hint:
    """A word of an article's own voice of the sort that readers marked as loaded in a research set.

    ``likelihood`` (0 to 1, two decimals) is that of the word in its ``sentence``. It is a hint to look,
    never a verdict on the article, and holds nothing of what somebody else is quoted or reported as saying.
    """

    id: str
    article: str
    span: Span
    sentence: Span
    likelihood: float


@dataclass(frozen=True, slots=True)
class ContentWord:
    """A noun, verb, adjective or adverb of a sentence: its place in it, its lemma and part of speech."""

    start: int
    end: int
    lemma: str
    part: str


class Hinting(Protocol):
    """Says how likely a sentence and its words are to be taken for loaded."""

    @property
    def name(self) -> str:
        """Name and version."""
        ...

    @property
    def least(self) -> float:
        """The likelihood from which a word is worth a look."""
        ...

    def of(self, text: str, words: Sequence[ContentWord]) -> tuple[float, tuple[float, ...]]:
        """The likelihood of the sentence ``text``, and of each of its ``words``, 0 to 1."""
        ...
