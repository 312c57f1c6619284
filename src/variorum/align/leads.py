"""Where articles begin: what a lead sums up is told again below it."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Marks

NEW = frozenset({"a", "an", "another", "one", "some"})
"""Words before a noun that bring somebody in."""


def leads(marks: Sequence[Marks]) -> dict[str, int]:
    """Where the first sentence of each article's body ends."""
    return {
        one.article: next((sentence.span.end for sentence in one.sentences if sentence.region == "body"), 0)
        for one in marks
    }
