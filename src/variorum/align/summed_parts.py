"""Numbers of one sentence that come together to what another article prints: nine and eight of 17 counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from variorum.model import Quantity
from variorum.text.alike import alike

MOST_PARTS = 6
"""Counts of one thing in a sentence that are summed; more are a table."""


class SummedParts:
    """The sums of the counts of one thing that a sentence prints side by side."""

    def __init__(self, quantities: Sequence[Quantity]) -> None:
        self._beside: dict[tuple[str, int], list[Quantity]] = defaultdict(list)
        for one in quantities:
            if one.sentence is not None and _is_exact(one):
                self._beside[one.article, one.sentence.start].append(one)

    def part(self, left: Quantity, right: Quantity) -> bool:
        """True if one number is a part of the other: it makes it up with those of its sentence.

        "Guilty of nine counts, and the other firm of eight" and "convicted on 17 counts".
        """
        return self._is_part(left, right) or self._is_part(right, left)

    def _is_part(self, one: Quantity, whole: Quantity) -> bool:
        if one.sentence is None or not (one.counts and _is_exact(one) and _is_exact(whole)):
            return False
        held = self._beside[one.article, one.sentence.start]
        parts = [other for other in held if _may_add(one, other) and (other.low or 0.0) < (whole.low or 0.0)]
        if not 1 < len(parts) <= MOST_PARTS or one not in parts:
            return False
        return sum(other.low or 0.0 for other in parts) == whole.low


def _may_add(one: Quantity, other: Quantity) -> bool:
    """True for counts of one thing and one act: not for "10 killed, five injured", "12, two of them men"."""
    if one.part_of is not None or other.part_of is not None:
        return False
    if other.counts and not alike(other.counts, one.counts):
        return False
    return one.of_event == other.of_event


def _is_exact(one: Quantity) -> bool:
    """True for a plain count of one exact number."""
    return one.kind == "count" and one.low is not None and one.low == one.high and not one.qualifier
