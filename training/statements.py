"""Trains a statement reader and writes the files that ship.

    python -m training.statements --data ../shared/data/attribution/polnear_train.jsonl --out DIRECTORY
    python -m training.statements … --encoder mpnet --epochs 3                 the teacher
    python -m training.statements … --taught DIRECTORY/taught.pt               what the teacher says of it

The encoder that ships is MiniLM (six layers, official weights); what the parse says of each word is added to
its word embeddings. One head labels cues, sources and contents flat, one labels cues alone, and one labels,
for a given cue, each word of the window as source or content; the last is a linear-chain CRF. Its
targets are annotation, or what a larger reader answers (:mod:`training.statement_teaching`) with annotation
mixed in. Seeds are fixed; a GPU is used where there is one. On two cores an epoch on annotation takes five
minutes, one of the teacher thirty.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.encoders import MASK
from training.statement_data import Example, Window, apart, examples, windows_of
from training.statement_model import Batch, Reader, batch, cue_vectors, reader, restored
from training.statement_targets import Target, Taught, annotated, mixed, stacked
from variorum.annotate.statement_reader.words import SIZES

RATES = {"minilm": 2e-4, "mpnet": 4e-5}
CHAIN_SHARE = 1 / 20
"""What a nat of the chain weighs beside a nat of the mean over words of the other heads."""

HIDDEN = 0.12
"""The share of words whose pieces are hidden in training; features by themselves, half as often."""

Wanted = tuple[Window, Target]


def hide(one: Batch, windows: Sequence[Window], chance: np.random.Generator) -> None:
    """Hides words and features of words, so that the reader learns to do without any of them."""
    for number, window in enumerate(windows):
        hidden = chance.random(len(window.first)) < HIDDEN
        places = 1 + np.flatnonzero(hidden[window.piece_word])
        one["pieces"][number, torch.from_numpy(places)] = MASK
        blind = chance.random((len(window.first), len(SIZES))) < HIDDEN / 2
        rows = torch.from_numpy(blind[window.piece_word])
        one["features"][number, 1 : len(window.pieces) + 1][rows] = 0


def loss_of(model: Reader, one: Batch, wanted: Batch) -> torch.Tensor:
    """The loss of one batch: cross entropies of the two flat heads, and of the chain."""
    with torch.autocast(one["pieces"].device.type, dtype=torch.bfloat16):
        hidden = model.encode(one["pieces"], one["mask"], one["features"], one["first"])
    hidden = model.dropout(hidden.float())
    entropy = (wanted["flat"] * model.flat(hidden).log_softmax(-1)).sum()
    entropy = entropy + (wanted["cue"] * model.cue(hidden).log_softmax(-1)).sum()
    total = -entropy / wanted["inside"]
    if "cue_of" in one:
        given = model.given(cue_vectors(hidden, one["cue_of"], one["cue_range"]))
        emissions = model.emissions(model.word(hidden)[one["cue_of"]], given, one["ties"])
        chained = model.surprise(emissions, wanted["labels"], wanted["steps"], one["lengths"])
        total = total + CHAIN_SHARE * chained.mean()
    return total


def of_annotation(data: Sequence[Example], chance: random.Random) -> Iterator[list[Wanted]]:
    """Epochs without end: all windows, cut anew for each."""
    while True:
        windows = [window for one in data for window in windows_of(one, chance)]
        yield [(window, annotated(window)) for window in windows]


def of_teacher(
    rounds: Sequence[Sequence[Taught]], annotation_share: float, more: bool
) -> Iterator[list[Wanted]]:
    """Epochs without end: each round of annotated articles in turn, and with ``more`` all others each time.

    ``annotation_share`` is what annotation weighs beside the teacher's answer, of a window that has both.
    """
    while True:
        for cuts in rounds[1:]:
            yield [
                (one.window, mixed(one.target, annotated(one.window), annotation_share * one.annotated))
                for one in chain(rounds[0] if more else (), cuts)
            ]


@dataclass(frozen=True)
class Rates:
    """Steps of learning at their largest: of the encoder's weights, and of the heads'."""

    encoder: float
    heads: float


def train(
    model: Reader, every: Iterator[list[Wanted]], out: Path, epochs: int, seed: int, size: int, rates: Rates
) -> Path:
    """Trains ``model`` on as many epochs of ``every``; a checkpoint after each, the last is returned."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    chance, dice = random.Random(seed), np.random.default_rng(seed)
    model.to(device).train()
    body = list(model.encoder.parameters())
    of_body = {id(one) for one in body}
    heads = [one for one in model.parameters() if id(one) not in of_body]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": rates.encoder}, {"params": heads, "lr": rates.heads}],
        weight_decay=0.01,
        fused=True,
    )
    began, step, losses, total = time.time(), 0, [0.0], 0
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min((step + 1) / (0.08 * total + 1), max(0.02, (total - step) / (0.92 * total + 1))),
    )
    for epoch in range(1, epochs + 1):
        wanted = next(every)
        # Windows of like length stand together, so that little is padded.
        wanted.sort(key=lambda one: len(one[0].pieces) + chance.random() * 30)
        batches = [wanted[start : start + size] for start in range(0, len(wanted), size)]
        total = total or epochs * len(batches)
        chance.shuffle(batches)
        for one in batches:
            windows, targets = [window for window, _ in one], [target for _, target in one]
            made = batch(windows, device)
            hide(made, windows, dice)
            loss = loss_of(model, made, stacked(windows, targets, device))
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            step += 1
            losses.append(loss.item())
            if step % 20 == 0:
                _tell(f"epoch {epoch}, step {step} of {total}, loss {np.mean(losses[-20:]):.3f}", began)
        torch.save(
            {name: value.cpu() for name, value in model.state_dict().items()}, out / f"reader-{epoch}.pt"
        )
    return out / f"reader-{epochs}.pt"


def _tell(text: str, began: float) -> None:
    print(f"{text}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


def main() -> None:
    """The command line."""
    from training.statement_export import TRAINED, export, measured

    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="articles in the format of attribution/")
    arguments.add_argument("--out", type=Path, required=True, help="folder of checkpoints and of model/")
    arguments.add_argument("--dev", type=Path, help="articles to measure on; the figures go into the card")
    arguments.add_argument("--encoder", choices=tuple(RATES), default="minilm")
    arguments.add_argument("--taught", type=Path, help="what a teacher answers (training.statement_teaching)")
    arguments.add_argument(
        "--annotation-share", type=float, default=0.3, help="what annotation weighs beside a teacher's answer"
    )
    arguments.add_argument(
        "--annotated-only", action="store_true", help="nothing of articles without annotation"
    )
    arguments.add_argument("--epochs", type=int, default=7)
    arguments.add_argument("--layers", type=int, default=6, help="layers of MiniLM, from below")
    arguments.add_argument("--rate", type=float, help="rate of the encoder")
    arguments.add_argument("--heads-rate", type=float, default=1e-3, help="rate of the heads")
    arguments.add_argument("--batch", type=int, default=16, help="windows a step")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--start", type=Path, nargs="+", help="a checkpoint to go on from, or several: their mean"
    )
    arguments.add_argument("--share", type=float, default=1.0, help="share of the training articles used")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    model = restored(given.start) if given.start else reader(given.encoder, given.layers)
    if given.taught is not None:
        rounds = torch.load(given.taught, weights_only=False)
        every = of_teacher(rounds, given.annotation_share, not given.annotated_only)
        articles = {"windows taught": len(rounds[1]) + len(rounds[0]) * (not given.annotated_only)}
    else:
        data, aside = apart(examples(given.data))
        data = data[: round(given.share * len(data))]
        print(f"{len(data)} articles to train on, {len(aside)} kept aside", file=sys.stderr)
        every, articles = (
            of_annotation(data, random.Random(given.seed)),
            {"articles": len(data), "aside": len(aside)},
        )
    began = time.time()
    rates = Rates(given.rate or RATES[given.encoder], given.heads_rate)
    last = train(model, every, given.out, given.epochs, given.seed, given.batch, rates)
    if given.encoder != "minilm":
        return  # a teacher is asked, and never ships
    trained = {
        **articles,
        "epochs": given.epochs,
        "layers": given.layers,
        "seed": given.seed,
        "duration": f"{(time.time() - began) / 60:.0f} minutes",
    }
    (given.out / TRAINED).write_text(json.dumps(trained) + "\n", "utf-8")
    export(restored([last]).eval(), given.out / "model", "1", trained)
    if given.dev is not None:
        print(json.dumps(measured(given.out / "model", given.dev), indent=1))


if __name__ == "__main__":
    main()
