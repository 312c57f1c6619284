"""Groups by average linkage: the likeliest two join first, whatever the order of the input."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Mapping

Pair = tuple[int, int]


def link(
    count: int, likely: Mapping[Pair, float], least: float, silent: Collection[Pair] = ()
) -> tuple[tuple[int, ...], ...]:
    """Groups of ``count`` things: two join while their pairs are likely one by ``least`` in the mean.

    ``likely`` holds pairs ``(lower, higher)``; a pair that is missing counts as 0, and one of ``silent``
    (of which ``likely`` has none) does not count at all. Where a group has two best partners that are equally
    likely and not likely one themselves, it joins neither.
    """
    members: dict[int, list[int]] = {one: [one] for one in range(count)}
    likely = {pair: round(score, 3) for pair, score in likely.items()}
    sums: dict[int, dict[int, int]] = defaultdict(dict)
    # Whole thousandths: sums do not depend on the order in which groups grew.
    for (left, right), score in likely.items():
        sums[left][right] = sums[right][left] = round(1000 * score)
    quiet: dict[int, dict[int, int]] = defaultdict(dict)
    for left, right in silent:
        quiet[left][right] = quiet[right][left] = 1

    def mean(one: int, other: int) -> float:
        counted = len(members[one]) * len(members[other]) - quiet[one].get(other, 0)
        return round(sums[one].get(other, 0) / (1000 * counted), 6) if counted else 0.0

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
        for held in (sums, quiet):
            _take_over(held, left, right)
        for other in sums[left]:
            fresh = mean(left, other)
            if fresh >= least:
                heapq.heappush(heap, (-fresh, min(left, other), max(left, other)))
    return tuple(tuple(members[one]) for one in sorted(members))


def _take_over(held: dict[int, dict[int, int]], left: int, right: int) -> None:
    """Add to ``left`` what ``right`` holds with every other, and forget ``right``."""
    for other, amount in held.pop(right, {}).items():
        del held[other][right]
        if other != left:
            held[left][other] = held[other][left] = held[left].get(other, 0) + amount
