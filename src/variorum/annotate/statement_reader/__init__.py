"""The trained statement reader: cues, sources and contents by a small encoder on ONNX Runtime.

``words`` says what it sees of an article, ``windows`` how an article is cut, ``ties`` how each word stands
to a cue, ``decoding`` how scores become attributions, ``files`` where its weights are and how they are
checked.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from variorum.annotate.minilm import CLS, SEP
from variorum.annotate.statement_reader.decoding import (
    CONTENT_BEGINS,
    CUE_LABELS,
    FLAT_LABELS,
    NEVER,
    SOURCE_BEGINS,
    best_paths,
    cue_probabilities,
    cues,
    emissions,
    ranges,
)
from variorum.annotate.statement_reader.files import Model, load
from variorum.annotate.statement_reader.ties import ties
from variorum.annotate.statement_reader.windows import windows
from variorum.annotate.statement_reader.words import Words, words_of
from variorum.model import Attribution

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from variorum.model import Parsed

LEAST = 0.2
"""The probability from which words are taken for a cue; low, for rules decide with it later."""

MOST_CUES = 64
"""Cues of one window; more stand in no news text, and the memory of a window grows with them."""


class StatementReader:
    """Reads the outermost attributions of an article.

    ``folder`` holds the files of a model; None takes the package's. Loaded at the first article;
    instances can be sent to other processes. ``least`` is the probability from which words are
    taken for a cue.
    """

    def __init__(self, folder: Path | None = None, least: float = LEAST) -> None:
        self.folder = folder
        self.least = least

    @property
    def name(self) -> str:
        """The model with its version, as recorded in story.json."""
        return load(self.folder).name

    def of(self, parsed: Parsed) -> tuple[Attribution, ...]:
        """The attributions in order of their cues. Raises MissingComponent, BrokenComponent."""
        words = words_of(parsed)
        if not len(words):
            return ()
        model = load(self.folder)
        found: list[Attribution] = []
        for window in windows(words):
            found.extend(_read(words, window, model, self.least))
        return tuple(found)


def _read(words: Words, window: tuple[int, int], model: Model, least: float) -> list[Attribution]:
    start, end = window
    scores = _encode(words, window, model)
    width = model.tables.branch.shape[1]
    flat, cue, word, given = np.split(
        scores, [FLAT_LABELS, FLAT_LABELS + CUE_LABELS, FLAT_LABELS + CUE_LABELS + width], axis=1
    )
    probabilities = cue_probabilities(flat, cue)
    found = cues(probabilities, least)[:MOST_CUES]
    if not found:
        return []
    tied = np.stack([ties(words, window, (low + start, high + start)) for low, high in found])
    vectors = np.stack([given[low:high].mean(axis=0) for low, high in found])
    given_scores = emissions(word, vectors, tied, model.tables)
    for number, (low, high) in enumerate(found):
        given_scores[number, low:high, 1:] = NEVER  # a cue is no part of its own words
    labels = best_paths(given_scores, np.full(len(found), end - start), model.tables)
    attributions = []
    for (low, high), row in zip(found, labels, strict=True):
        content = ranges(row, CONTENT_BEGINS)
        if content:
            attributions.append(
                Attribution(
                    _tokens(words, (low, high), start),
                    tuple(
                        _pieces(words, one, start)[-1 if one[1] <= low else 0]  # the one beside the cue
                        for one in ranges(row, SOURCE_BEGINS)
                    ),
                    tuple(piece for one in content for piece in _pieces(words, one, start)),
                    round(float((1 - probabilities[low:high, 0]).max()), 3),
                )
            )
    return attributions


def _encode(words: Words, window: tuple[int, int], model: Model) -> NDArray[np.float32]:
    """All scores of the words of a window, shape ``(words, 10 + 2 * width)``."""
    start, end = window
    low, high = words.first[start], words.first[end]
    counts = np.diff(words.first[start : end + 1])
    pieces = np.concatenate([[CLS], words.pieces[low:high], [SEP]])
    features = np.zeros((len(pieces), words.features.shape[1]), dtype=np.int64)
    features[1:-1] = np.repeat(words.features[start:end], counts, axis=0)
    output: NDArray[np.float32] = model.session.run(
        None, {"pieces": pieces[None].astype(np.int64), "features": features[None]}
    )[0][0]
    scores: NDArray[np.float32] = output[words.first[start:end] - low + 1]
    return scores


def _pieces(words: Words, one: tuple[int, int], start: int) -> list[tuple[int, int]]:
    """A range of the window's words as tokens, cut where what carries no facts lies in it (a dateline)."""
    first, end = one[0] + start, one[1] + start
    cuts = [place for place in range(first + 1, end) if _is_parted(words, place)]
    return [_tokens(words, (low, high), 0) for low, high in pairwise([first, *cuts, end])]


def _is_parted(words: Words, place: int) -> bool:
    """True if a stretch that carries no facts stands before the word ``place``, which begins a sentence.

    Within one a token may be no word of its own ("can|not").
    """
    before, here = int(words.tokens[place - 1]) + 1, int(words.tokens[place])
    begins = words.sentence[place - 1] != words.sentence[place]
    return bool(begins) and any(len(token.text.strip()) > 1 for token in words.doc[before:here])


def _tokens(words: Words, one: tuple[int, int], start: int) -> tuple[int, int]:
    return int(words.tokens[one[0] + start]), int(words.tokens[one[1] - 1 + start]) + 1
