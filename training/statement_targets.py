"""What the statement reader shall answer for a window: by annotation, by a teacher, or by both mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.statement_data import Window
from training.statement_model import Batch
from variorum.annotate.statement_reader.decoding import CUE_LABELS, FLAT_LABELS, LABELS

Shares = NDArray[np.floating]


@dataclass(frozen=True)
class Target:
    """Probabilities that are wanted of one window of some words and cues.

    ``flat`` has shape ``(words, 7)``, ``cue`` ``(words, 3)``; for each cue of the window ``labels`` has one
    table ``(words, 5)`` and ``steps``, how often each label follows each, one ``(5, 5)``.
    """

    flat: Shares
    cue: Shares
    labels: Shares
    steps: Shares


@dataclass(frozen=True)
class Taught:
    """A window and what the teacher answers; ``annotated`` tells whether its labels are annotation."""

    window: Window
    target: Target
    annotated: bool


def annotated(window: Window) -> Target:
    """What annotation says, as probabilities of 1 and 0."""
    cue = np.where(window.flat >= CUE_LABELS, 0, window.flat)
    labels = np.eye(LABELS, dtype=np.float32)[window.answers]
    return Target(
        np.eye(FLAT_LABELS, dtype=np.float32)[window.flat],
        np.eye(CUE_LABELS, dtype=np.float32)[cue],
        labels,
        np.einsum("cwa,cwb->cab", labels[:, :-1], labels[:, 1:]),
    )


def mixed(one: Target, other: Target, share: float) -> Target:
    """Both, the second with a weight of ``share``."""
    return Target(
        *(
            (1 - share) * np.asarray(getattr(one, name), np.float32) + share * getattr(other, name)
            for name in ("flat", "cue", "labels", "steps")
        )
    )


def mean(targets: Sequence[Target]) -> Target:
    """What several teachers answer of one window and its cues, each weighing the same."""
    return Target(
        *(
            np.mean([getattr(one, name) for one in targets], axis=0)
            for name in ("flat", "cue", "labels", "steps")
        )
    )


def stacked(windows: Sequence[Window], targets: Sequence[Target], device: str) -> Batch:
    """The targets of a batch, padded with nothing; ``inside`` counts the words that are no padding."""
    words = max(len(one.first) for one in windows)
    result: dict[str, Tensor] = {
        "flat": _padded([one.flat for one in targets], words),
        "cue": _padded([one.cue for one in targets], words),
        "inside": torch.tensor(sum(len(one.first) for one in windows)),
    }
    rows = [table for one in targets for table in one.labels]
    if rows:
        result["labels"] = _padded(rows, words)
        result["steps"] = torch.from_numpy(np.concatenate([one.steps for one in targets]))
    return {name: value.to(device) for name, value in result.items()}


def _padded(tables: Sequence[Shares], words: int) -> Tensor:
    whole = np.zeros((len(tables), words, tables[0].shape[1]), dtype=np.float32)
    for number, table in enumerate(tables):
        whole[number, : len(table)] = table
    return torch.from_numpy(whole)
