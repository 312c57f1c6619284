"""How each word of a window stands to a cue: by the tree and by distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from variorum.annotate.statement_reader.words import RELATIONS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from variorum.annotate.statement_reader.words import Words

_BOUNDS = np.array([1, 2, 3, 4, 5, 7, 10, 15, 25, 50, 100])

DISTANCES = 2 * len(_BOUNDS) + 1
"""Values of a distance: 0 inside the cue, then steps before it, then steps after it."""

BRANCHES = 2 * (len(RELATIONS) + 1) + 4
"""Values of a branch (see ``ties``)."""


def ties(words: Words, window: tuple[int, int], cue: tuple[int, int]) -> NDArray[np.int16]:
    """Shape ``(window's words, 2)``: branch and distance of each word from the cue ``[start, end)``.

    The branch of a word below the cue in the tree is the relation by which that branch hangs on
    the cue; of another word of the cue's sentence it is, apart, the relation by which the cue hangs
    on its head; elsewhere it says whether the word stands in the sentence next to the cue's or
    further away, before or after.
    """
    start, end = window
    size = end - start
    branch = np.zeros(size, dtype=np.int16)
    number = words.sentence[cue[0]]
    sentences = words.sentence[start:end]
    apart = 2 * (len(RELATIONS) + 1)
    branch[sentences == number - 1] = apart
    branch[sentences < number - 1] = apart + 1
    branch[sentences == number + 1] = apart + 2
    branch[sentences > number + 1] = apart + 3
    doc = words.doc
    inside = {int(token) for token in words.tokens[cue[0] : cue[1]]}
    head = next((token for token in sorted(inside) if doc[token].head.i not in inside), min(inside))
    outside = len(RELATIONS) + 1 + words.features[cue[0] : cue[1], 2][sorted(inside).index(head)]
    known: dict[int, int] = {}
    for place in np.flatnonzero(sentences == number):
        token = int(words.tokens[start + place])
        path: list[int] = []
        while True:
            if token in known:
                value = known[token]
                break
            if token in inside:
                value = 0
                break
            path.append(token)
            above = doc[token].head.i
            if above == token:
                value = int(outside)
                break
            if above in inside:
                value = _relation(doc[token].dep_)
                break
            token = above
        for one in path:
            known[one] = value
        branch[place] = value
    distance = np.zeros(size, dtype=np.int16)
    places = np.arange(start, end)
    before, after = cue[0] - places, places - (cue[1] - 1)
    distance[before > 0] = np.searchsorted(_BOUNDS, before[before > 0], side="right")
    distance[after > 0] = len(_BOUNDS) + np.searchsorted(_BOUNDS, after[after > 0], side="right")
    return np.stack([branch, distance], axis=1)


_NUMBERS = {name: number for number, name in enumerate(RELATIONS, 1)}


def _relation(name: str) -> int:
    return _NUMBERS.get(name, 0)
