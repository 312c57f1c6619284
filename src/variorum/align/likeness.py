"""Likeness of stretches of print: rare words shared, and nearness of vectors."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from variorum.model import Marks, Vectors
from variorum.text.stems import stems

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEIGHBOURS = 40
"""Candidates a mark is compared with, nearest first; bounds the work for many articles."""

OPENING = 6
"""Sentences of an article that say what it is about."""

MARGIN = 0.1
"""How far below a mark's best score in an article another still counts as its best."""


class Rarity:
    """How telling a stem is in this story: the logarithm of how few sentences hold it."""

    def __init__(self, marks: Sequence[Marks]) -> None:
        held: Counter[str] = Counter()
        # Each printed sentence counts once: a copy makes no word less telling.
        printed = {sentence.span.text for one in marks for sentence in one.sentences}
        for sentence in printed:
            held.update(set(stems(sentence)))
        sentences = len(printed)
        self._weights = {stem: math.log(1 + sentences / count) for stem, count in held.items()}
        self._unseen = math.log(2 + sentences)
        self._whole: dict[frozenset[str], float] = {}

    def weight(self, found: frozenset[str]) -> float:
        """The summed rarity of stems; sorted first, so that the sum is the same everywhere."""
        return sum(self._weights.get(stem, self._unseen) for stem in sorted(found))

    def shared(self, left: frozenset[str], right: frozenset[str]) -> tuple[float, float]:
        """How much of the lighter set the other holds, and how much of both is in both: 0 to 1."""
        both = self.weight(left & right)
        if both == 0:
            return 0.0, 0.0
        lighter = min(self._weight_of_mark(left), self._weight_of_mark(right))
        return round(both / lighter, 3), round(both / self.weight(left | right), 3)

    def _weight_of_mark(self, found: frozenset[str]) -> float:
        """:meth:`weight`, kept: a mark is compared with many."""
        if found not in self._whole:
            self._whole[found] = self.weight(found)
        return self._whole[found]


class ArticleNearness:
    """Whether two articles tell of one event: cosines between the mean vectors of their openings."""

    def __init__(self, marks: Sequence[Marks], vectors: Vectors) -> None:
        import numpy as np

        self._number = {one.article: number for number, one in enumerate(marks)}
        openings = [[sentence.span.text for sentence in one.sentences[:OPENING]] for one in marks]
        found = iter(vectors.of([text for opening in openings for text in opening]))
        means = [sum((next(found) for _ in opening), start=np.zeros(1)) for opening in openings]
        width = max((mean.shape[0] for mean in means), default=1)
        table = np.zeros((len(marks), width))
        for row, mean in enumerate(means):
            length = float(np.linalg.norm(mean))
            if length:
                table[row] = mean / length
        self._cosine = np.round(table @ table.T, 3)
        # Two articles on one event are near the same third ones, too.
        lengths = np.maximum(np.linalg.norm(self._cosine, axis=1, keepdims=True), 1e-9)
        self._company = np.round((self._cosine / lengths) @ (self._cosine / lengths).T, 3)
        others = max(1, len(marks) - 1)
        alone = self._cosine - np.diag(np.diag(self._cosine))
        self._mean = alone.sum(axis=1) / others
        spread = (alone**2).sum(axis=1) / others - self._mean**2
        self._deviation = np.sqrt(np.maximum(spread, 1e-4))

    def of(self, left: str, right: str) -> tuple[float, float, float]:
        """The cosine of two articles, that of their likenesses to all, and how far the first stands out.

        The last is the lesser of how many standard deviations the cosine lies above each one's mean.
        """
        one, other = self._number[left], self._number[right]
        cosine = self._cosine[one, other]
        above = [(cosine - self._mean[place]) / self._deviation[place] for place in (one, other)]
        return float(cosine), float(self._company[one, other]), round(float(min(above)), 2)


class Nearness:
    """Cosines between the texts of marks; ``texts[i]`` stands for mark ``i``."""

    def __init__(self, vectors: Vectors, texts: Sequence[str]) -> None:
        self._vectors: NDArray[np.float32] = vectors.of(texts)

    def cosine(self, left: int, right: int) -> float:
        """The cosine of two marks, rounded so that last bits decide nothing."""
        return round(float(self._vectors[left] @ self._vectors[right]), 3)

    def candidates(self, block: Sequence[int], least: float) -> Iterator[tuple[int, int]]:
        """Pairs ``(lower, higher)`` of a block that are among each other's nearest, each once, in order.

        ``least`` is the lowest cosine that counts.
        """
        return neighbours(self._vectors, block, least, NEIGHBOURS)


def neighbours(
    table: NDArray[np.float32], block: Sequence[int], least: float, count: int
) -> Iterator[tuple[int, int]]:
    """Pairs ``(lower, higher)`` of rows of ``table`` of which one is among the other's ``count`` nearest.

    Each pair comes once, in order; ``least`` is the lowest dot product that counts.
    """
    import numpy as np

    members = np.array(sorted(block))
    if len(members) < 2:
        return
    found: set[tuple[int, int]] = set()
    inside = table[members]
    for start in range(0, len(members), 512):
        rows = np.round(inside[start : start + 512] @ inside.T, 3)
        for offset, row in enumerate(rows):
            one = start + offset
            row[one] = -2.0
            # A stable sort: equal cosines stay in order of print.
            order = np.argsort(-row, kind="stable")[:count]
            for other in order:
                if row[other] < least:
                    break
                pair = (int(members[one]), int(members[other]))
                found.add((min(pair), max(pair)))
    yield from sorted(found)


def mutual(pairs: dict[tuple[int, int], float], articles: Sequence[str]) -> Callable[[int, int], bool]:
    """Whether each of two marks is the other's best in its article, by the pairs' scores.

    Within :data:`MARGIN` of the best counts: print often says a thing twice, once inside another.
    """
    best: dict[tuple[int, str], float] = {}
    for (left, right), score in pairs.items():
        for one, other in ((left, right), (right, left)):
            key = (one, articles[other])
            best[key] = max(best.get(key, -1.0), score)

    def is_mutual(left: int, right: int) -> bool:
        score = pairs.get((min(left, right), max(left, right)), -1.0)
        least = max(best.get((left, articles[right]), 2.0), best.get((right, articles[left]), 2.0))
        return score >= round(least - MARGIN, 3)

    return is_mutual
