"""How likely two acts are one: boosted trees over named features, read from a table.

``data/event_pairs.tsv`` holds the trees, one node a line; ``python -m training.events`` writes it.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from variorum.align.event_features import NAMES
from variorum.errors import VariorumError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TABLE = "event_pairs.tsv"
PARTS = 10_000
"""Leaves are whole numbers of ten-thousandths: their sum is the same in any order."""

BATCH = 4096
"""Pairs that are rated at once; bounds the memory."""


@dataclass(frozen=True, slots=True)
class Trees:
    """Binary trees laid end to end: for each node its feature, threshold, children and value.

    A pair goes to ``left`` where its feature is at most the threshold. A leaf is its own child.
    """

    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    threshold: NDArray[np.float64]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    value: NDArray[np.int64]
    depth: int

    def rate(self, features: Sequence[Sequence[float]]) -> tuple[float, ...]:
        """The likelihood, 0 to 1, that each pair is one act, rounded to three places."""
        import numpy as np

        found: list[float] = []
        for start in range(0, len(features), BATCH):
            table = np.asarray(features[start : start + BATCH], dtype=np.float64)
            pairs = np.arange(len(table))[:, None]
            node = np.broadcast_to(self.roots, (len(table), len(self.roots)))
            for _ in range(self.depth):
                below = table[pairs, self.feature[node]] <= self.threshold[node]
                node = np.where(below, self.left[node], self.right[node])
            sums = self.value[node].sum(axis=1) / PARTS
            found.extend(np.round(1 / (1 + np.exp(-sums)), 3).tolist())
        return tuple(found)


@functools.cache
def trained() -> Trees:
    """The trees that ship with the package."""
    text = files("variorum.align").joinpath("data", TABLE).read_text(encoding="utf-8")
    return read(text)


def read(text: str) -> Trees:
    """The trees of a table: columns tree, node, feature, threshold, left, right, value.

    The lines of a tree stand together, its root first; a leaf has the value alone. Raises
    VariorumError where a feature is not known.
    """
    import numpy as np

    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    start: dict[str, int] = {}
    for place, row in enumerate(rows):
        start.setdefault(row[0], place)
    known = {name: place for place, name in enumerate(NAMES)}
    if unknown := sorted({row[2] for row in rows if row[2]} - set(known)):
        raise VariorumError(f"{TABLE} asks for the feature {unknown[0]!r}; there are {', '.join(NAMES)}")
    own = range(len(rows))
    left = [start[row[0]] + int(row[4]) if row[2] else at for at, row in zip(own, rows, strict=True)]
    right = [start[row[0]] + int(row[5]) if row[2] else at for at, row in zip(own, rows, strict=True)]
    return Trees(
        np.array(sorted(start.values())),
        np.array([known[row[2]] if row[2] else 0 for row in rows]),
        np.array([float(row[3]) if row[2] else 0.0 for row in rows]),
        np.array(left),
        np.array(right),
        np.array([0 if row[2] else int(row[6]) for row in rows]),
        max(_depths(left, right, sorted(start.values())), default=0),
    )


def _depths(left: Sequence[int], right: Sequence[int], roots: Sequence[int]) -> list[int]:
    """How deep each tree is."""
    found = []
    for root in roots:
        level, depth = {root}, 0
        while below := {child for node in level for child in (left[node], right[node]) if child != node}:
            level, depth = below, depth + 1
        found.append(depth)
    return found
