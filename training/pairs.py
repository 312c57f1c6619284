"""Trains the pair reader (``variorum.annotate.pair_reader``) and writes the files that ship.

    python -m training.pairs --data ../shared/data --out build/pairs

First one epoch on open pairs of inference, then two on sentences of two articles that were graded by
reading (:mod:`training.pair_data`), one on acts of ECB+, and two on statements and acts that were judged by
reading (:mod:`training.mark_data`), with some of the sentences. Seeds are fixed. On two idle cores it takes
an hour and a half; a run that was stopped goes on with the stage that it was at.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.mark_data import (
    ACTS_APART,
    CHAINED,
    CHAINED_APART,
    MOST_OF_STORY,
    SAYINGS_APART,
    Marked,
    chained,
)
from training.onnx_files import write
from training.pair_data import Graded, Pair, inference, turned
from training.pair_model import INFERENCE, Pieces, Reader, batches, cut, loss_of, stacked
from variorum.annotate.pair_reader import ENCODER, HEADS, MODEL

SENTENCES, STATEMENTS, ACTS = HEADS
SIZE = 32
HEADS_RATE = 1e-3
APART = 2.0
"""Pairs of sentences that are not one for each that is, in an epoch."""

AGAIN = 12_000
"""Pairs of sentences in an epoch of statements and acts."""

EPOCHS = 2
SEED = 1
WARM = 0.06
"""The share of a stage in which the steps of learning grow."""

Epoch = Mapping[str, Sequence[Pair]]
"""The pairs that each head learns from."""


@dataclass(frozen=True)
class Stage:
    """What is learned in one go: its name, the epochs, the encoder's largest step, the seed.

    ``grows`` is a head that begins where the one of sentences stands.
    """

    name: str
    epochs: Sequence[Epoch]
    rate: float
    seed: int
    grows: str | None = None


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
    every = [one for epoch in stage.epochs for one in _batches(epoch, chance)]
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(1.0, (step + 1) / (WARM * len(every))) * max(0.02, 1 - step / len(every)),
    )
    began, losses = time.time(), []
    for head, one in every:
        wanted = torch.tensor([pair.wanted for pair in one])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            answers = model.heads[head](model(*stacked(one)))
        loss = loss_of(head, answers, wanted)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        losses.append(loss.item())
        if len(losses) % 100 == 0:
            mean = np.mean(losses[-100:])
            _tell(f"{stage.name}: step {len(losses)} of {len(every)}, loss {mean:.3f}", began)


def _batches(epoch: Epoch, chance: random.Random) -> list[tuple[str, list[Pieces]]]:
    """All pairs of an epoch once; a batch has one head."""
    found = [(head, one) for head, pairs in epoch.items() for one in batches(cut(pairs), SIZE, chance)]
    chance.shuffle(found)
    return found


def _tell(text: str, began: float) -> None:
    print(f"{text}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


class Likely(nn.Module):
    """The log odds that two texts tell one thing, by what they are: what ships."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        heads = [reader.heads[name] for name in HEADS]
        self.encoder = reader.encoder
        self.weight = nn.Parameter(torch.cat([head.weight for head in heads]))
        self.bias = nn.Parameter(torch.cat([head.bias for head in heads]))

    def forward(self, pieces: torch.Tensor, sides: torch.Tensor) -> torch.Tensor:
        """Shape ``(pairs, heads)``, of pairs without padding."""
        states = self.encoder(
            input_ids=pieces, attention_mask=torch.ones_like(pieces), token_type_ids=sides
        ).last_hidden_state
        # No matrix product: the quantiser takes one with few outputs for another shape.
        odds: torch.Tensor = (states.mean(1).unsqueeze(1) * self.weight).sum(-1) + self.bias
        return odds


def export(model: Reader, out: Path, version: str, facts: dict[str, object]) -> None:
    """The encoder as an ONNX file with 8-bit weights, and its card."""
    pieces = torch.randint(1000, 2000, (1, 40))
    write(Likely(model).eval(), {"pieces": pieces, "sides": (pieces > 1500).long()}, "odds", out / ENCODER)
    digest = hashlib.sha256((out / ENCODER).read_bytes()).hexdigest()
    card = {"name": MODEL, "version": version, "sha256": digest, "trained": facts}
    (out / "model.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")


class Course:
    """The stages, each made when it is its turn; what it learned from goes to ``facts``."""

    def __init__(self, data: Path) -> None:
        self._data, self.facts = data, dict[str, object]()

    @functools.cached_property
    def _graded(self) -> Graded:
        return Graded(self._data)

    @functools.cached_property
    def _chained(self) -> tuple[list[Pair], list[Pair]]:
        return chained(self._data, random.Random(SEED))

    def inference(self) -> Stage:
        """Open pairs of inference."""
        pairs = inference(self._data)
        self.facts["open pairs"] = len(pairs)
        return Stage("inference", [{INFERENCE: pairs}], 1e-4, SEED)

    def sentences(self) -> Stage:
        """Sentences of two articles that were graded."""
        graded, chance = self._graded, random.Random(SEED)
        self.facts.update({"graded pairs": len(graded.alike), "pairs apart": len(graded.apart)})
        return Stage(
            "sentences", [{SENTENCES: graded.epoch(APART, chance)} for _ in range(EPOCHS)], 8e-5, SEED + 1
        )

    def acts(self) -> Stage:
        """Acts of the gold chains of ECB+."""
        one, apart = self._chained
        self.facts.update({"chained acts": len(one), "chained acts apart": len(apart)})
        return Stage("acts", [{ACTS: turned([*one, *apart], random.Random(SEED))}], 8e-5, SEED + 2, ACTS)

    def marks(self) -> Stage:
        """Statements and acts that were judged, with some of what was learned before."""
        marked, (one, apart), chance = Marked(self._data), self._chained, random.Random(SEED)
        self.facts.update(
            {"judged statements": marked.statements.count(), "judged acts": marked.acts.count()}
        )
        epochs: list[Epoch] = [
            {
                STATEMENTS: turned(marked.statements.epoch(SAYINGS_APART, None, chance), chance),
                ACTS: turned(
                    (
                        *marked.acts.epoch(ACTS_APART, MOST_OF_STORY, chance),
                        *chance.sample(one, CHAINED),
                        *chance.sample(apart, CHAINED_APART),
                    ),
                    chance,
                ),
                SENTENCES: chance.sample(self._graded.epoch(APART, chance), AGAIN),
            }
            for _ in range(EPOCHS)
        ]
        return Stage("marks", epochs, 6e-5, SEED + 3, STATEMENTS)


STAGES: tuple[Callable[[Course], Stage], ...] = (
    Course.inference,
    Course.sentences,
    Course.acts,
    Course.marks,
)


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True, help="folder of checkpoints and of model/")
    arguments.add_argument("--version", default="3", help="of the card; 2 is what ships")
    given = arguments.parse_args()
    (given.out / "model").mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    model, course = Reader(), Course(given.data)
    for make in STAGES:
        kept = given.out / f"{make.__name__}.pt"
        if kept.exists():
            held = torch.load(kept, weights_only=True)
            model.load_state_dict(held["model"])
            course.facts.update(held["facts"])
            continue
        stage = make(course)
        if stage.grows is not None:
            model.heads[stage.grows].load_state_dict(model.heads[SENTENCES].state_dict())
        train(model, stage)
        torch.save({"model": model.state_dict(), "facts": course.facts}, kept)
    export(model, given.out / "model", given.version, course.facts)


if __name__ == "__main__":
    main()
