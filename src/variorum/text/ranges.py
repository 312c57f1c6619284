"""Half-open ranges of a text, asked by place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Ranges:
    """Ranges in any order, overlapping or not.

    >>> [place in Ranges([(2, 4), (3, 6)]) for place in (1, 2, 5, 6)]
    [False, True, True, False]
    """

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(ranges):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [start for start, _ in merged]
        self._ends = [end for _, end in merged]

    def __contains__(self, place: int) -> bool:
        """True if a range holds ``place``."""
        at = bisect_right(self._starts, place) - 1
        return at >= 0 and place < self._ends[at]
