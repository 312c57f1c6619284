"""How likely two stretches of print are one thing: a weighted sum of named features, read from a table.

A table of ``data/`` holds one weight a line; ``python -m training.rows`` and ``python -m training.parallels``
write them.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from variorum.errors import VariorumError

START = "start"
"""The name of what every pair starts from."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds, in thousandths of the logarithm of the odds: whole numbers."""

    start: int
    of: tuple[int, ...]

    def rate(self, features: Sequence[float]) -> float:
        """The likelihood, 0 to 1, that a pair is one, rounded to three places."""
        # Features have three places: whole numbers sum to the same in any order.
        total = 1000 * self.start + sum(
            weight * round(1000 * value) for weight, value in zip(self.of, features, strict=True)
        )
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total / 1_000_000)))), 3)


@functools.cache
def trained(table: str, names: tuple[str, ...]) -> Weights:
    """The weights of a table that ships with the package; ``names`` are the features in their order."""
    return read(table, files("variorum.align").joinpath("data", table).read_text(encoding="utf-8"), names)


def read(table: str, text: str, names: Sequence[str]) -> Weights:
    """The weights of a table: columns feature, weight. Raises VariorumError where a feature is not known."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    found: Mapping[str, int] = {name: int(weight) for name, weight in rows}
    if unknown := sorted(set(found) - {*names, START}):
        raise VariorumError(f"{table} asks for the feature {unknown[0]!r}; there are {', '.join(names)}")
    return Weights(found.get(START, 0), tuple(found.get(name, 0) for name in names))
