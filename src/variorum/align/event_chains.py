"""Chains of events: every mention of one act over the story, by the trained scorer.

A chain holds what is more likely one act than not; rows (:mod:`variorum.align.event_rows`) ask for more,
since a wrong row gives a wrong contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.align.event_features import Pairs
from variorum.align.event_scorer import trained
from variorum.align.joining import Pair
from variorum.align.likeness import Rarity
from variorum.align.linkage import link
from variorum.model import Event, Marks, Vectors

LEAST = 0.5
"""Mean likelihood between two groups from which they are one chain; set on training topics."""

FEW_SENTENCES = 8
LEAST_OF_FEW = 0.3
"""The same where the articles have no more than :data:`FEW_SENTENCES` sentences together.

The scorer learnt from whole topics, where two acts are one far more seldom; set on the worked-on half of
QA-Align.
"""


def chains(
    events: Sequence[Event], marks: Sequence[Marks], vectors: Vectors, rarity: Rarity
) -> tuple[tuple[int, ...], ...]:
    """Groups of events (by their number), each one act; an act that is told once is a group of its own.

    The order of ``events`` and of ``marks`` decides nothing.
    """
    few = sum(len(one.sentences) for one in marks) <= FEW_SENTENCES
    return link(len(events), likelihoods(events, marks, vectors, rarity), LEAST_OF_FEW if few else LEAST)


def likelihoods(
    events: Sequence[Event], marks: Sequence[Marks], vectors: Vectors, rarity: Rarity
) -> dict[Pair, float]:
    """How likely the pairs ``(lower, higher)`` that are near at all are one act."""
    pairs = Pairs(events, marks, vectors, rarity)
    near = list(pairs.candidates())
    rated = trained().rate([pairs.of(left, right) for left, right in near])
    return dict(zip(near, rated, strict=True))
