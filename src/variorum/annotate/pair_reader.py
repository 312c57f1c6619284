"""Two texts read together: how likely they tell one thing. MiniLM trained on graded pairs, int8.

Trained by ``training/pairs.py`` (docs/pair-reader.md). Vectors say what a sentence is about; whether two
sentences tell one thing shows only when both are read at once. So it is of statements, each with who says it,
and of acts, each within its sentence with who takes part.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from typing import Any

from variorum.annotate.minilm import CLS, SEP, load_session, load_tokenizer
from variorum.annotate.vectors import at_once
from variorum.annotate.weights import load_card, load_file
from variorum.model import Told

MODEL = "pair_reader"
ENCODER = "encoder.onnx"

HEADS: tuple[Told, ...] = ("sentences", "statements", "acts")
"""What the odds of a pair are of, in the order in which the model gives them."""

MOST_PIECES = 64
"""Word pieces of a text that are read, the first in print."""

MAX_KNOWN = 100_000
"""Pairs whose likelihood is kept; the oldest go first."""


class PairReader:
    """Reads pairs of texts; each pair once (kept by its texts). It can be sent to a process."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], tuple[float, ...]] = {}

    @property
    def name(self) -> str:
        """Name and version, from the model's card."""
        return f"{MODEL} {load_card(MODEL)['version']}"

    def of(self, pairs: Sequence[tuple[str, str]], told: Told = "sentences") -> tuple[float, ...]:
        """The likelihood, 0 to 1 with three places, that the texts of each pair tell one thing.

        Which of the two stands first changes nothing. Each pair is run alone, so that its likelihood does
        not depend on the others. Raises MissingComponent and BrokenComponent as the card's files do.
        """
        ordered = [_in_order(*pair) for pair in pairs]
        known = {pair: self._known[pair] for pair in ordered if pair in self._known}
        fresh = [pair for pair in dict.fromkeys(ordered) if pair not in known]
        if fresh:
            _model()  # once, before the workers ask for it
            known.update(zip(fresh, at_once(_likelihood, fresh), strict=True))
            self._known.update(known)
        head = HEADS.index(told)
        found = tuple(known[pair][head] for pair in ordered)
        for pair in list(self._known)[: max(0, len(self._known) - MAX_KNOWN)]:
            del self._known[pair]
        return found


def _in_order(one: str, other: str) -> tuple[str, str]:
    """The two without line breaks and other white space than single spaces, the shorter first."""
    left, right = sorted(
        (" ".join(text.split()) for text in (one, other)), key=lambda text: (len(text), text)
    )
    return left, right


@functools.lru_cache(maxsize=1)
def _model() -> tuple[Any, Any]:
    return load_session(load_file(MODEL, ENCODER), threads=1), load_tokenizer()


def _likelihood(pair: tuple[str, str]) -> tuple[float, ...]:
    import numpy as np

    session, tokenizer = _model()
    left, right = (tokenizer.encode(text, add_special_tokens=False).ids[:MOST_PIECES] for text in pair)
    pieces = [CLS, *left, SEP, *right, SEP]
    sides = [0] * (len(left) + 2) + [1] * (len(right) + 1)
    feeds = {"pieces": np.array([pieces], dtype=np.int64), "sides": np.array([sides], dtype=np.int64)}
    return tuple(
        round(1 / (1 + math.exp(-max(-30.0, min(30.0, float(odds))))), 3)
        for odds in session.run(None, feeds)[0][0]
    )
