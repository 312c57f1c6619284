"""Spans: the only way in which Variorum points at print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of one article's text.

    Offsets count Unicode code points of ``Article.text``; ``end`` is excluded.
    ``text`` is ``Article.text[start:end]``, verbatim.
    """

    article: str
    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """True if both lie in one article and share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """True if ``other`` lies in the same article and wholly inside this span."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end
