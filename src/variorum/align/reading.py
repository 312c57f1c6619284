"""Which pairs are worth reading together, and what that reading adds to their features.

A pair reader looks at both texts at once; it is too slow for all pairs, and most are plainly no pair.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from variorum.align.weights import Weights
from variorum.model import Pairing, Told

if TYPE_CHECKING:
    from variorum.align.joining import Pair

READ = "read_together"
"""The feature that reading adds."""

LEAST_LIKELY = 0.02
"""Least likelihood, by the other features, of a pair that is read."""

MOST_FELLOWS = 6
"""Pairs of one text that are read, the likeliest first."""

MOST_READ = 8_000
"""Pairs of one sort that are read at one go: of very many texts fewer fellows each are."""


def read_together(
    likely: Mapping[Pair, float],
    features: Mapping[Pair, Sequence[float]],
    texts: Sequence[str],
    pairing: Pairing,
    weights: Weights,
    told: Told = "sentences",
) -> dict[Pair, float]:
    """The likelihood, by ``weights``, of those pairs of ``texts`` that are worth reading.

    ``likely`` is that by the other features alone; ``told`` is what the texts are.
    """
    chosen = worth_reading(likely)
    read = pairing.of([(texts[left], texts[right]) for left, right in chosen], told)
    return {
        pair: weights.rate((*features[pair], odds(value))) for pair, value in zip(chosen, read, strict=True)
    }


def worth_reading(likely: Mapping[Pair, float]) -> list[Pair]:
    """The pairs that are among the likeliest of either of their texts, in order."""
    of_text: dict[int, list[tuple[float, Pair]]] = defaultdict(list)
    for pair, value in likely.items():
        if value >= LEAST_LIKELY:
            for one in pair:
                of_text[one].append((-value, pair))
    most = max(1, min(MOST_FELLOWS, MOST_READ // max(1, len(of_text))))
    chosen = {pair for found in of_text.values() for _, pair in sorted(found)[:most]}
    return sorted(sorted(chosen, key=lambda pair: (-likely[pair], pair))[:MOST_READ])


def odds(likelihood: float) -> float:
    """The feature: half the logarithm of the odds, between -3.5 and 3.5."""
    inside = min(0.999, max(0.001, likelihood))
    return round(math.log(inside / (1 - inside)) / 2, 3)
