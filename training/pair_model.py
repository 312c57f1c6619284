"""The pair reader as it is trained: MiniLM over two texts at once, and linear heads over its mean state."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from training.encoders import CLS, PAD, SEP, minilm
from training.pair_data import ANSWERS, Pair
from variorum.annotate.minilm import load_tokenizer
from variorum.annotate.pair_reader import HEADS, MOST_PIECES

INFERENCE = "inference"
OUTPUTS: dict[str, int] = {INFERENCE: len(ANSWERS), **dict.fromkeys(HEADS, 1)}
"""The heads, and how many answers each gives."""


class Reader(nn.Module):
    """Encoder and heads: what one text is to another, and how much of one two of each sort are."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = minilm()
        size = self.encoder.config.hidden_size
        self.heads = nn.ModuleDict({name: nn.Linear(size, count) for name, count in OUTPUTS.items()})

    def forward(self, pieces: Tensor, mask: Tensor, sides: Tensor) -> Tensor:
        """The mean state of each pair's pieces, shape ``(pairs, size)``."""
        states = self.encoder(input_ids=pieces, attention_mask=mask, token_type_ids=sides).last_hidden_state
        inside = mask.unsqueeze(-1).to(states.dtype)
        return (states * inside).sum(1) / inside.sum(1)


@dataclass(frozen=True)
class Pieces:
    """The word pieces of a pair, and what is wanted of it."""

    left: list[int]
    right: list[int]
    wanted: float

    def __len__(self) -> int:
        return len(self.left) + len(self.right)


def cut(pairs: Sequence[Pair]) -> list[Pieces]:
    """The pairs in pieces, as the program cuts them."""
    tokenizer = load_tokenizer()
    known: dict[str, list[int]] = {}

    def pieces(text: str) -> list[int]:
        if text not in known:
            known[text] = tokenizer.encode(text, add_special_tokens=False).ids[:MOST_PIECES]
        return known[text]

    return [Pieces(pieces(one.left), pieces(one.right), one.wanted) for one in pairs]


def batches(pairs: Sequence[Pieces], size: int, chance: random.Random) -> Iterator[list[Pieces]]:
    """All pairs once, ``size`` at a time; those of like length stand together, so that little is padded."""
    order = list(pairs)
    chance.shuffle(order)
    found: list[list[Pieces]] = []
    for start in range(0, len(order), 50 * size):
        block = sorted(order[start : start + 50 * size], key=len)
        found.extend(block[at : at + size] for at in range(0, len(block), size))
    chance.shuffle(found)
    yield from found


def stacked(pairs: Sequence[Pieces]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, mask and sides (0 for the first text, 1 for the second), padded: ``(pairs, pieces)`` each."""
    most = max(len(one) for one in pairs) + 3
    pieces = np.full((len(pairs), most), PAD, dtype=np.int64)
    mask, sides = np.zeros_like(pieces), np.zeros_like(pieces)
    for row, one in enumerate(pairs):
        whole = [CLS, *one.left, SEP, *one.right, SEP]
        pieces[row, : len(whole)], mask[row, : len(whole)] = whole, 1
        sides[row, len(one.left) + 2 : len(whole)] = 1
    return torch.from_numpy(pieces), torch.from_numpy(mask), torch.from_numpy(sides)


def loss_of(head: str, answers: Tensor, wanted: Tensor) -> Tensor:
    """Cross entropy of the heads' answers, shape ``(pairs, outputs)``."""
    if head != INFERENCE:
        return nn.functional.binary_cross_entropy_with_logits(answers[:, 0].float(), wanted)
    logs, labels = answers.float().log_softmax(-1), wanted.long()
    # "Not entailed" is neutral or contradicted.
    either = torch.logsumexp(logs[:, 1:3], -1)
    own = logs.gather(1, labels.clamp(max=2).unsqueeze(1)).squeeze(1)
    return -torch.where(labels == ANSWERS.index("not entailed"), either, own).mean()
