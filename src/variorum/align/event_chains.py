"""Chains of events: every mention of one act over the story, by the trained scorer.

A chain holds what is more likely one act than not; rows (:mod:`variorum.align.event_rows`) ask for more,
since a wrong row gives a wrong contradiction.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.align.event_features import Pairs
from variorum.align.event_scorer import trained
from variorum.align.joining import Pair
from variorum.align.likeness import Rarity
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


def link(count: int, likely: Mapping[Pair, float], least: float) -> tuple[tuple[int, ...], ...]:
    """Groups of ``count`` things by average linkage: the likeliest two groups join first.

    ``likely`` holds pairs ``(lower, higher)``; a pair that is missing counts as 0. Where a group has two
    best partners that are equally likely and not likely one themselves, it joins neither.
    """
    members: dict[int, list[int]] = {one: [one] for one in range(count)}
    sums: dict[int, dict[int, int]] = defaultdict(dict)
    # Whole thousandths: sums do not depend on the order in which groups grew.
    for (left, right), score in likely.items():
        sums[left][right] = sums[right][left] = round(1000 * score)

    def mean(one: int, other: int) -> float:
        return round(sums[one].get(other, 0) / (1000 * len(members[one]) * len(members[other])), 6)

    heap = [(-score, left, right) for (left, right), score in sorted(likely.items()) if score >= least]
    heapq.heapify(heap)
    tied: set[Pair] = set()
    while heap:
        score, left, right = heapq.heappop(heap)
        if (
            left not in members
            or right not in members
            or mean(left, right) != -score
            or (left, right) in tied
        ):
            continue
        rivals = [
            (one, other)
            for one, partner in ((left, right), (right, left))
            for other in sums[one]
            if other != partner and mean(one, other) == -score and mean(partner, other) < least
        ]
        if rivals:
            tied.add((left, right))
            tied.update((min(pair), max(pair)) for pair in rivals)
            continue
        members[left] = sorted(members[left] + members.pop(right))
        # A group that has grown is another group: what it was tied with is asked anew.
        tied = {pair for pair in tied if left not in pair and right not in pair}
        for other, amount in sums.pop(right).items():
            del sums[other][right]
            if other != left:
                sums[left][other] = sums[other][left] = sums[left].get(other, 0) + amount
        for other in sums[left]:
            fresh = mean(left, other)
            if fresh >= least:
                heapq.heappush(heap, (-fresh, min(left, other), max(left, other)))
    return tuple(tuple(members[one]) for one in sorted(members))
