"""MUC, B-cubed, CEAF-e and their mean, the CoNLL score, over partitions of mentions.

Vilain et al. 1995; Bagga and Baldwin 1998; Luo 2005, as in the reference scorer of Pradhan et al.
2014. A partition is a sequence of sets of hashable mentions; a mention missing from one side
counts against it. Counts are added up over documents before dividing.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence, Set
from dataclasses import dataclass

import numpy as np

from benchmarks.frame import f1, share

Clusters = Sequence[Set[Hashable]]


@dataclass(frozen=True, slots=True)
class Counts:
    """Numerator and denominator of recall and of precision."""

    right_key: float = 0.0
    key: float = 0.0
    right_response: float = 0.0
    response: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right_key + other.right_key,
            self.key + other.key,
            self.right_response + other.right_response,
            self.response + other.response,
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision; 0 where nothing is right."""
        return f1(share(self.right_response, self.response), share(self.right_key, self.key))


def muc(key: Clusters, response: Clusters) -> Counts:
    """Links that a minimal chain needs."""
    return Counts(*_links(key, response), *_links(response, key))


def b_cubed(key: Clusters, response: Clusters) -> Counts:
    """Per mention, the share of its cluster that is right."""
    return Counts(*_shares(key, response), *_shares(response, key))


def ceaf_e(key: Clusters, response: Clusters) -> Counts:
    """The best one-to-one match of clusters, each pair weighed by its Dice overlap."""
    if not key or not response:
        return Counts(0.0, float(len(key)), 0.0, float(len(response)))
    where: dict[Hashable, list[int]] = {}
    for column, cluster in enumerate(response):
        for mention in cluster:
            where.setdefault(mention, []).append(column)
    likeness = np.zeros((len(key), len(response)))
    for row, cluster in enumerate(key):
        for mention in cluster:
            for column in where.get(mention, ()):
                likeness[row, column] += 2 / (len(cluster) + len(response[column]))
    best = assignment_value(likeness)
    return Counts(best, float(len(key)), best, float(len(response)))


def conll(documents: Iterable[tuple[Clusters, Clusters]]) -> float:
    """The mean F1 of the three over all documents, counts added up."""
    totals = [Counts(), Counts(), Counts()]
    for key, response in documents:
        for place, measure in enumerate((muc, b_cubed, ceaf_e)):
            totals[place] = totals[place] + measure(key, response)
    return sum(total.f1 for total in totals) / 3


def assignment_value(weights: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float:
    """The greatest sum of weights with at most one per row and column (Kuhn, Munkres)."""
    matrix = weights if weights.shape[0] <= weights.shape[1] else weights.T
    rows, columns = matrix.shape
    cost = matrix.max() - matrix
    potential_row = np.zeros(rows + 1)
    potential_column = np.zeros(columns + 1)
    row_of = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        row_of[0] = row
        column = 0
        shortest = np.full(columns + 1, np.inf)
        came_from = np.zeros(columns + 1, dtype=int)
        used = np.zeros(columns + 1, dtype=bool)
        while True:
            used[column] = True
            at = row_of[column]
            free = ~used[1:]
            reduced = cost[at - 1] - potential_row[at] - potential_column[1:]
            better = free & (reduced < shortest[1:])
            shortest[1:][better] = reduced[better]
            came_from[1:][better] = column
            candidates = np.where(free, shortest[1:], np.inf)
            following = int(np.argmin(candidates)) + 1
            step = candidates[following - 1]
            potential_row[row_of[used]] += step
            potential_column[used] -= step
            shortest[~used] -= step
            column = following
            if row_of[column] == 0:
                break
        while column:
            before = int(came_from[column])
            row_of[column] = row_of[before]
            column = before
    return float(sum(matrix[row_of[c] - 1, c - 1] for c in range(1, columns + 1) if row_of[c]))


def _links(key: Clusters, response: Clusters) -> tuple[float, float]:
    cluster_of = {mention: number for number, cluster in enumerate(response) for mention in cluster}
    right = total = 0.0
    for cluster in key:
        pieces = {cluster_of.get(mention, ("alone", mention)) for mention in cluster}
        right += len(cluster) - len(pieces)
        total += len(cluster) - 1
    return right, total


def _shares(key: Clusters, response: Clusters) -> tuple[float, float]:
    cluster_of = {mention: number for number, cluster in enumerate(response) for mention in cluster}
    right = total = 0.0
    for cluster in key:
        counts: dict[int, int] = {}
        for mention in cluster:
            if mention in cluster_of:
                counts[cluster_of[mention]] = counts.get(cluster_of[mention], 0) + 1
        right += sum(count * count for count in counts.values()) / len(cluster)
        total += len(cluster)
    return right, total
