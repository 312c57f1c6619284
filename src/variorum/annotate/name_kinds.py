"""What a name names, as MiniLM reads it in its sentences: a linear scorer over its words' states.

Trained by ``training/kinds.py`` on names that print or a reader is sure about (docs/name-kinds.md).
The weights are four vectors; they hold no text. It is asked where the rules leave a name's kind in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.annotate.vectors import all_states, pooled
from variorum.annotate.weights import load_card, load_weights
from variorum.model import NameKind, Print

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCORER = "name_kinds"
KINDS: tuple[NameKind, ...] = ("person", "body", "place", "nobody")
"""The columns of the weights."""

STRETCH = 20.0
"""Unit vectors are stretched by this much, so that the penalty on the weights is of a usual size."""


class NameKinds:
    """The scorer; it loads its weights and MiniLM at the first name. It can be sent to a process."""

    @property
    def name(self) -> str:
        """Name and version, from the weights' card."""
        return f"name-kinds {load_card(SCORER)['version']}"

    def of(self, names: Sequence[Print]) -> tuple[dict[NameKind, float], ...]:
        """The likelihood of each kind for each of the names, four that add up to 1.

        Raises MissingComponent where MiniLM is not installed, BrokenComponent where the weights are not
        those that were measured.
        """
        if not names:
            return ()
        found = likelihoods(features(names), load_weights(SCORER)["weights"])
        return tuple(
            {kind: round(float(value), 3) for kind, value in zip(KINDS, row, strict=True)} for row in found
        )


def features(names: Sequence[Print]) -> NDArray[np.float64]:
    """Of each name: the unit vector that its words have in its print, stretched.

    Each stretch of text is read once, whichever names stand in it; a name beyond 128 word pieces of its
    stretch has zeros.
    """
    import numpy as np

    texts = list(dict.fromkeys(text for text, _, _ in names))
    read = dict(zip(texts, all_states(texts), strict=True))
    table = np.zeros((len(names), 384))
    for row, (text, start, end) in enumerate(names):
        encoded, found = read[text]
        pieces = [i for i, (a, b) in enumerate(encoded.offsets) if a < b and a < end and start < b]
        if pieces:
            table[row] = STRETCH * pooled(found[pieces])
    return table


def likelihoods(features: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each row; ``weights`` has a row a kind, what each kind starts from last in it."""
    import numpy as np

    scores = features @ weights[:, :-1].T + weights[:, -1]
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))
