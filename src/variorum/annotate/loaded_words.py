"""Loaded words: a small linear scorer over MiniLM's vectors of a sentence, its words, and each word alone.

Trained by ``training/loaded.py`` on sentences in which readers marked words as loaded (BABE). The weights
are two vectors; they hold no text. What it gives is a hint, never a verdict (docs/loaded-words.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from variorum.annotate.vectors import MiniLM, pooled, states
from variorum.annotate.weights import load_card, load_weights
from variorum.model import ContentWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCORER = "loaded_words"
PARTS = ("NOUN", "VERB", "ADJ", "ADV")
STRETCH = 3.0
"""Unit vectors are stretched by this much, so that their weights are regularised like the other features."""

MAX_SENTENCE = 2_000
"""Letters of a sentence that are read; what stands beyond is no sentence of news."""


class LoadedWords:
    """The scorer; it loads its weights and MiniLM at the first sentence. It can be sent to a process."""

    def __init__(self) -> None:
        self._vectors = MiniLM()

    @property
    def name(self) -> str:
        """Name and version, from the weights' card."""
        return f"loaded-words {load_card(SCORER)['version']}"

    @property
    def least(self) -> float:
        """The likelihood from which a word is worth a look, as chosen in training."""
        return float(load_card(SCORER)["least"])

    def of(self, text: str, words: Sequence[ContentWord]) -> tuple[float, tuple[float, ...]]:
        """The likelihood of the sentence, and of each of its content words.

        Words beyond 128 word pieces have 0. Raises MissingComponent where MiniLM is not installed,
        BrokenComponent where the weights are not those that were measured.
        """
        import numpy as np

        trained = load_weights(SCORER)
        vector, inside = contexts(text[:MAX_SENTENCE], words)
        alone = self._vectors.of([word.lemma for word in words])
        features = word_features(inside, alone, words).astype(np.float64)
        likely = likelihoods(features, trained["word"])
        likely[~inside.any(axis=1)] = 0.0
        sentence = likelihoods(sentence_features(vector, likely)[None], trained["sentence"])[0]
        return round(float(sentence), 4), tuple(round(float(one), 4) for one in likely)


def contexts(text: str, words: Sequence[ContentWord]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The unit vector of a sentence (384), and that of each word within it; zeros where none was read."""
    import numpy as np

    encoded, read = states(text)
    inside = np.zeros((len(words), read.shape[1]), dtype=np.float32)
    for place, word in enumerate(words):
        pieces = [
            number
            for number, (start, end) in enumerate(encoded.offsets)
            if start < word.end and word.start < end
        ]
        if pieces:
            inside[place] = pooled(read[pieces])
    return pooled(read), inside


def word_features(
    inside: NDArray[np.float32], alone: NDArray[np.float32], words: Sequence[ContentWord]
) -> NDArray[np.float32]:
    """Of each word: its vector in the sentence, its lemma's alone, and its part of speech."""
    import numpy as np

    parts = np.array([[word.part == part for part in PARTS] for word in words], dtype=np.float32)
    return np.hstack([inside * STRETCH, alone * STRETCH, parts.reshape(len(words), len(PARTS))])


def sentence_features(vector: NDArray[np.float32], likely: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of a sentence: its vector, its three likeliest words, their mean, and how many words there are."""
    import numpy as np

    most = sorted(map(float, likely), reverse=True) + [0.0] * 3
    share = float(likely.mean()) if len(likely) else 0.0
    return np.concatenate(
        [vector * STRETCH, STRETCH * np.array([*most[:3], share, np.log1p(len(likely)) / 4])]
    )


def likelihoods(features: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each row; the last weight is the one that all rows start from."""
    import numpy as np

    return np.asarray(1 / (1 + np.exp(-(features @ weights[:-1] + weights[-1]))))
