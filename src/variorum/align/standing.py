"""How a pair's likeness stands out among those of either to the whole of the other's article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLOCK = 512
"""Marks whose cosines to all others are held at once; bounds the memory."""

FLOOR = 0.05
"""Added to a deviation: where all cosines are alike, none stands out."""


class Standing:
    """For every mark and every article: mean, deviation, best and second of the cosines to its marks.

    ``table`` holds a unit vector a mark, ``articles`` the article of each; the marks of an article stand
    together.
    """

    def __init__(self, table: NDArray[np.float32], articles: Sequence[str]) -> None:
        import numpy as np

        self._table = table
        starts = [at for at, one in enumerate(articles) if not at or articles[at - 1] != one]
        self._article = {articles[at]: number for number, at in enumerate(starts)}
        self._of = [self._article[one] for one in articles]
        shape = len(articles), len(starts)
        self._mean, self._deviation = np.zeros(shape), np.zeros(shape)
        self._best, self._second = np.zeros(shape), np.zeros(shape)
        ends = [*starts[1:], len(articles)]
        for first in range(0, len(articles), BLOCK):
            rows = slice(first, first + BLOCK)
            cosines = np.round(table[rows].astype(np.float64) @ table.T.astype(np.float64), 3)
            for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
                some = np.sort(cosines[:, start:end], axis=1)
                self._mean[rows, number] = np.round(some.mean(axis=1), 3)
                self._deviation[rows, number] = np.round(some.std(axis=1), 3)
                self._best[rows, number] = some[:, -1]
                self._second[rows, number] = some[:, -2] if end - start > 1 else some[:, -1]

    def cosine(self, left: int, right: int) -> float:
        """The cosine of two marks, rounded so that last bits decide nothing."""
        return round(float(self._table[left].astype("float64") @ self._table[right].astype("float64")), 3)

    def of(self, left: int, right: int) -> tuple[float, float, float, float]:
        """How many deviations the cosine lies above either's mean (the lesser, then the mean of both), and
        how far it is ahead of either's best other, negative where behind (the lesser, then the greater)."""
        cosine = self.cosine(left, right)
        above, ahead = [], []
        for one, other in ((left, right), (right, left)):
            at = one, self._of[other]
            above.append((cosine - float(self._mean[at])) / (float(self._deviation[at]) + FLOOR))
            best = float(self._best[at])
            ahead.append(cosine - (float(self._second[at]) if cosine >= best else best))
        return (
            round(min(above), 3),
            round(sum(above) / 2, 3),
            round(min(ahead), 3),
            round(max(ahead), 3),
        )
