"""How likely two statements are one: a weighted sum of named features, read from a table.

``data/statement_pairs.tsv`` holds one weight a line; ``python -m training.rows`` writes it.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from variorum.align.statement_features import NAMES
from variorum.errors import VariorumError

TABLE = "statement_pairs.tsv"
START = "start"
"""The name of what every pair starts from."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds, in thousandths of the logarithm of the odds: whole numbers."""

    start: int
    of: tuple[int, ...]

    def rate(self, features: Sequence[float]) -> float:
        """The likelihood, 0 to 1, that a pair is one statement, rounded to three places."""
        # Features have three places: whole numbers sum to the same in any order.
        total = 1000 * self.start + sum(
            weight * round(1000 * value) for weight, value in zip(self.of, features, strict=True)
        )
        return round(1 / (1 + math.exp(-max(-30.0, min(30.0, total / 1_000_000)))), 3)


@functools.cache
def trained() -> Weights:
    """The weights that ship with the package."""
    return read(files("variorum.align").joinpath("data", TABLE).read_text(encoding="utf-8"))


def read(text: str) -> Weights:
    """The weights of a table: columns feature, weight. Raises VariorumError where a feature is not known."""
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    found: Mapping[str, int] = {name: int(weight) for name, weight in rows}
    if unknown := sorted(set(found) - {*NAMES, START}):
        raise VariorumError(f"{TABLE} asks for the feature {unknown[0]!r}; there are {', '.join(NAMES)}")
    return Weights(found.get(START, 0), tuple(found.get(name, 0) for name in NAMES))
