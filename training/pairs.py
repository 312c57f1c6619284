"""Trains the pair reader (``variorum.annotate.pair_reader``) and writes the files that ship.

    python -m training.pairs --data ../shared/data --out build/pairs

First one epoch on open pairs of inference, then two on sentences of two articles that were graded by
reading (:mod:`training.pair_data`). Seeds are fixed. On two idle cores it takes an hour; a run that was
stopped goes on with the stage that it was at.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.onnx_files import write
from training.pair_data import Graded, inference
from training.pair_model import ALIKE, INFERENCE, Pieces, Reader, batches, cut, loss_of, stacked
from variorum.annotate.pair_reader import ENCODER, MODEL

SIZE = 32
HEADS_RATE = 1e-3
APART = 2.0
"""Pairs that are not one for each that is, in an epoch."""

EPOCHS = 2
SEED = 1
WARM = 0.06
"""The share of a stage in which the steps of learning grow."""


@dataclass(frozen=True)
class Stage:
    """What is learned in one go: the head, the epochs' pairs, the encoder's largest step, the seed."""

    head: str
    epochs: Sequence[Sequence[Pieces]]
    rate: float
    seed: int


def train(model: Reader, stage: Stage) -> None:
    """Trains ``model`` on the pairs of one stage."""
    torch.manual_seed(stage.seed)
    chance = random.Random(stage.seed)
    model.train()
    optimizer = torch.optim.AdamW(
        [
            {"params": model.encoder.parameters(), "lr": stage.rate},
            {"params": model.heads.parameters(), "lr": HEADS_RATE},
        ],
        weight_decay=0.01,
    )
    steps = sum(-(-len(one) // SIZE) for one in stage.epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / (WARM * steps)) * max(0.02, 1 - step / steps)
    )
    began, losses = time.time(), []
    for pairs in stage.epochs:
        for one in batches(pairs, SIZE, chance):
            wanted = torch.tensor([pair.wanted for pair in one])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                answers = model.heads[stage.head](model(*stacked(one)))
            loss = loss_of(stage.head, answers, wanted)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            losses.append(loss.item())
            if len(losses) % 100 == 0:
                mean = np.mean(losses[-100:])
                _tell(f"{stage.head}: step {len(losses)} of {steps}, loss {mean:.3f}", began)


def _tell(text: str, began: float) -> None:
    print(f"{text}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


class Likely(nn.Module):
    """The log odds that two texts tell one thing: what ships."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        head = reader.heads[ALIKE]
        self.encoder, self.weight, self.bias = reader.encoder, head.weight, head.bias

    def forward(self, pieces: torch.Tensor, sides: torch.Tensor) -> torch.Tensor:
        """Shape ``(pairs,)``, of pairs without padding."""
        states = self.encoder(
            input_ids=pieces, attention_mask=torch.ones_like(pieces), token_type_ids=sides
        ).last_hidden_state
        # No matrix product: the quantiser takes one with a single output for another shape.
        odds: torch.Tensor = (states.mean(1) * self.weight[0]).sum(-1) + self.bias
        return odds


def export(model: Reader, out: Path, version: str, facts: dict[str, object]) -> None:
    """The encoder as an ONNX file with 8-bit weights, and its card."""
    pieces = torch.randint(1000, 2000, (1, 40))
    write(Likely(model).eval(), {"pieces": pieces, "sides": (pieces > 1500).long()}, "odds", out / ENCODER)
    digest = hashlib.sha256((out / ENCODER).read_bytes()).hexdigest()
    card = {"name": MODEL, "version": version, "sha256": digest, "trained": facts}
    (out / "model.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True, help="folder of checkpoints and of model/")
    arguments.add_argument("--version", default="2", help="of the card; 1 is what ships")
    given = arguments.parse_args()
    (given.out / "model").mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    model, first = Reader(), given.out / "inference.pt"
    open_pairs = inference(given.data)
    if first.exists():
        model.load_state_dict(torch.load(first, weights_only=True))
    else:
        train(model, Stage(INFERENCE, [cut(open_pairs)], 1e-4, SEED))
        torch.save(model.state_dict(), first)
    graded, chance = Graded(given.data), random.Random(SEED)
    epochs = [cut(graded.epoch(APART, chance)) for _ in range(EPOCHS)]
    train(model, Stage(ALIKE, epochs, 8e-5, SEED + 1))
    torch.save(model.state_dict(), given.out / "alike.pt")
    facts: dict[str, object] = {
        "open pairs": len(open_pairs),
        "graded pairs": len(graded.alike),
        "pairs apart": len(graded.apart),
        "epochs": EPOCHS,
    }
    export(model, given.out / "model", given.version, facts)


if __name__ == "__main__":
    main()
