"""From scores to attributions: cues by their probability, sources and contents by the best path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

OUT, SOURCE_BEGINS, SOURCE, CONTENT_BEGINS, CONTENT = range(5)
"""Labels of a word for a given cue."""

LABELS = 5
FLAT_LABELS = 7
"""Labels of a word by itself: out, then cue, source and content, each beginning and going on."""

CUE_LABELS = 3

NEVER = -1e4
"""The score of what must not be."""

FAINT = 0.1
"""The probability from which a word may belong to a cue that is likelier elsewhere."""

FADED = 0.5
"""The share of a cue's best probability below which words at its ends are none of it."""


@dataclass(frozen=True)
class Tables:
    """The small part of the model: shapes ``(branches, width)``, ``(distances, width)``, ``(5, width)``,
    ``(5,)``, ``(5, 5)`` and ``(5,)``; ``steps[a, b]`` scores label ``b`` after ``a``.
    """

    branch: Floats
    distance: Floats
    answer: Floats
    answer_bias: Floats
    steps: Floats
    starts: Floats


def cue_probabilities(flat: Floats, cue: Floats) -> Floats:
    """Shape ``(words, 3)``: that a word is no cue, begins one, goes on in one; the mean of both heads."""
    first = _softmax(flat)
    both = np.stack([1 - first[:, 1] - first[:, 2], first[:, 1], first[:, 2]], axis=1)
    mean: Floats = ((both + _softmax(cue)) / 2).astype(np.float32)
    return mean


def cues(probabilities: Floats, least: float) -> list[tuple[int, int]]:
    """Half-open ranges of words that are a cue, one of them with a probability of ``least`` or more.

    Words at the ends of a range that are far less likely than its likeliest are left out.
    """
    found: list[tuple[int, int]] = []
    inside = 1 - probabilities[:, 0]
    for place in np.flatnonzero(inside >= min(FAINT, least)):
        begins = probabilities[place, 1] >= probabilities[place, 2]
        if found and found[-1][1] == place and not begins:
            found[-1] = (found[-1][0], int(place) + 1)
        else:
            found.append((int(place), int(place) + 1))
    likely = [(start, end) for start, end in found if inside[start:end].max() >= least]
    return [_without_faded(inside, *one) for one in likely]


def _without_faded(inside: Floats, start: int, end: int) -> tuple[int, int]:
    bound = FADED * inside[start:end].max()
    kept = np.flatnonzero(inside[start:end] >= bound)
    return start + int(kept[0]), start + int(kept[-1]) + 1


def emissions(word: Floats, given: Floats, ties: NDArray[np.int16], tables: Tables) -> Floats:
    """Shape ``(cues, words, 5)`` from ``(words, width)``, ``(cues, width)`` and ``(cues, words, 2)``."""
    hidden = word[None] + given[:, None] + tables.branch[ties[..., 0]] + tables.distance[ties[..., 1]]
    scores: Floats = np.maximum(hidden, 0) @ tables.answer.T + tables.answer_bias
    return scores


def best_paths(scores: Floats, lengths: NDArray[np.int64], tables: Tables) -> NDArray[np.int8]:
    """The best labels of each row, shape ``(rows, words)``; words from ``lengths`` on are OUT.

    A label that goes on stands only after the same kind (Viterbi).
    """
    rows, size, _ = scores.shape
    steps = tables.steps.copy()
    starts = tables.starts.copy()
    for begins in (SOURCE_BEGINS, CONTENT_BEGINS):
        starts[begins + 1] = NEVER
        for before in range(LABELS):
            if before not in (begins, begins + 1):
                steps[before, begins + 1] = NEVER
    back = np.zeros((rows, size, LABELS), dtype=np.int8)
    alpha = starts + scores[:, 0]
    for place in range(1, size):
        options = alpha[:, :, None] + steps
        back[:, place] = options.argmax(axis=1)
        fresh = options.max(axis=1) + scores[:, place]
        alpha = np.where((place < lengths)[:, None], fresh, alpha)
    labels = np.zeros((rows, size), dtype=np.int8)
    current = alpha.argmax(axis=1)
    every = np.arange(rows)
    for place in range(size - 1, -1, -1):
        inside = place < lengths
        labels[:, place] = np.where(inside, current, OUT)
        current = np.where(inside, back[every, place, current], current)
    return labels


def ranges(labels: NDArray[np.int8], begins: int) -> tuple[tuple[int, int], ...]:
    """The half-open ranges of words that one row labels ``begins`` or as its going on."""
    found: list[tuple[int, int]] = []
    for place in np.flatnonzero((labels == begins) | (labels == begins + 1)):
        if found and found[-1][1] == place and labels[place] != begins:
            found[-1] = (found[-1][0], int(place) + 1)
        else:
            found.append((int(place), int(place) + 1))
    return tuple(found)


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares
