"""How far each word of a stretch of print finds its like in another, by what words mean where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.align.likeness import Rarity
from variorum.model import Vectors
from variorum.text.stems import is_function_word, stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_WORDS = 60
"""Telling words of a stretch that are read, the first in print; bounds the work of a pair."""

NAMES = ("words_lighter", "words_both", "words_least", "words_plain")
"""The features in the order of :meth:`Wordings.of`."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """The telling words of one stretch: a unit vector each, and how rare each is in the story."""

    table: NDArray[np.float32]
    weights: NDArray[np.float64]
    weight: float


class Wordings:
    """The telling words of texts; ``texts[i]`` stands for mark ``i``."""

    def __init__(self, vectors: Vectors, texts: Sequence[str], rarity: Rarity) -> None:
        self._of = [_wording(words, table, rarity) for words, table in vectors.words(texts)]

    def of(self, left: int, right: int) -> tuple[float, float, float, float]:
        """The mean cosine of each word to its likest in the other stretch; 0 where one has no telling word.

        In order: of the stretch whose words weigh less, the mean of both, the lesser of both, each word by
        its rarity; and the mean of both where all words weigh the same. After BERTScore (Zhang et al. 2020).
        """
        one, other = self._of[left], self._of[right]
        if not one.weight or not other.weight:
            return 0.0, 0.0, 0.0, 0.0
        cosines = one.table @ other.table.T
        best, theirs = cosines.max(axis=1), cosines.max(axis=0)
        mine = float(best @ one.weights) / one.weight
        yours = float(theirs @ other.weights) / other.weight
        lighter = mine if one.weight <= other.weight else yours
        plain = (float(best.mean()) + float(theirs.mean())) / 2
        return round(lighter, 3), round((mine + yours) / 2, 3), round(min(mine, yours), 3), round(plain, 3)


def _wording(words: Sequence[str], table: NDArray[np.float32], rarity: Rarity) -> _Wording:
    import numpy as np

    telling = [
        place
        for place, word in enumerate(words)
        if any(sign.isalnum() for sign in word) and not is_function_word(word.lower())
    ][:MOST_WORDS]
    weights = np.array([rarity.weight(frozenset({stem(words[place].lower())})) for place in telling])
    return _Wording(table[telling], weights, round(float(weights.sum()), 6))
