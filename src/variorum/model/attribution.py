"""Attributions as a trained reader finds them, and the protocol by which it comes in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from variorum.model.parsed import Parsed

TokenRange = tuple[int, int]
"""A half-open range of token indices of a parse."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with its source and content, each as half-open ranges of tokens in order of print.

    ``content`` has at least one range; ``source`` has none where the article names nobody there.
    ``confidence`` is the reader's probability, 0 to 1, that ``cue`` is the cue of an attribution.
    """

    cue: TokenRange
    source: tuple[TokenRange, ...]
    content: tuple[TokenRange, ...]
    confidence: float


class Attributing(Protocol):
    """Finds the outermost attributions of an article."""

    @property
    def name(self) -> str:
        """Name and version, as recorded in story.json."""
        ...

    def of(self, parsed: Parsed) -> tuple[Attribution, ...] | None:
        """The attributions in order of their cues; None leaves the article to the rules.

        Raises MissingComponent where the model is not installed.
        """
        ...
