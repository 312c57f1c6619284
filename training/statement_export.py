"""Writes the files of the statement reader from a training checkpoint.

    python -m training.statement_export --from DIRECTORY/reader-6.pt --out DIRECTORY/model --dev DATA

Several checkpoints are averaged weight by weight. The encoder becomes an ONNX file with 8-bit weights.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from benchmarks import attribution
from training.encoders import vectors_of
from training.onnx_files import write
from training.statement_model import Reader, restored
from variorum.annotate.statement_reader.files import CARD, ENCODER, TABLES
from variorum.annotate.statement_reader.words import SIZES

NAME = "variorum-statements"

TRAINED = "trained.json"
"""What a folder of checkpoints says of how they were made."""

SHOWN = {
    "overlap F1": "overlap_f1",
    "overlap precision": "overlap_precision",
    "overlap recall": "overlap_recall",
    "joint recall": "joint_recall",
    "exact F1, source": "exact_source_f1",
    "exact F1, cue": "exact_cue_f1",
    "exact F1, content": "exact_content_f1",
    "exact F1, whole content": "whole_content_f1",
    "direct: recall": "direct.overlap_recall",
    "mixed: recall": "mixed.overlap_recall",
    "indirect: recall": "indirect.overlap_recall",
    "speech: overlap F1": "speech.overlap_f1",
    "speech: joint recall": "speech.joint_recall",
    "speech by a published list of verbs: overlap F1": "speech_listed.overlap_f1",
    "speech by a published list of verbs: joint recall": "speech_listed.joint_recall",
    "attitude: overlap F1": "attitude.overlap_f1",
}
"""Figures of the card and their keys in the benchmark."""


class Scores(nn.Module):
    """All scores of all pieces: flat and cue labels, then the vectors of words and of cues."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.encoder = reader.encoder
        self.embeddings = reader.embeddings
        heads = [reader.flat, reader.cue, reader.word, reader.given]
        self.heads = nn.Linear(heads[0].in_features, sum(one.out_features for one in heads))
        with torch.no_grad():
            self.heads.weight.copy_(torch.cat([one.weight for one in heads]))
            self.heads.bias.copy_(torch.cat([one.bias for one in heads]))

    def forward(self, pieces: torch.Tensor, features: torch.Tensor) -> torch.Tensor:
        """Shape ``(windows, pieces, 10 + 2 * width)``."""
        vectors = vectors_of(self.encoder, pieces)
        for number, table in enumerate(self.embeddings):
            vectors = vectors + table(features[..., number])
        mask = torch.ones_like(pieces)
        return self.heads(self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state)


def export(
    given: Reader, out: Path, version: str, trained: dict[str, object], eight_bit: bool = True
) -> None:
    """Writes encoder, tables and the card with their hashes; ``trained`` says how it was made."""
    out.mkdir(parents=True, exist_ok=True)
    pieces = torch.randint(1000, 2000, (1, 40))
    features = torch.zeros((1, 40, len(SIZES)), dtype=torch.long)
    shown = {"pieces": pieces, "features": features}
    write(Scores(given).eval(), shown, "scores", out / ENCODER, eight_bit)
    with torch.no_grad():
        np.savez(
            out / TABLES,
            branch=given.branch.weight.numpy(),
            distance=given.distance.weight.numpy(),
            answer=given.answer.weight.numpy(),
            answer_bias=given.answer.bias.numpy(),
            steps=given.steps.numpy(),
            starts=given.starts.numpy(),
        )
    digests = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in (ENCODER, TABLES)}
    card = {"name": NAME, "version": version, "sha256": digests, "trained": trained, "measured": {}}
    (out / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def measured(folder: Path, data: Path) -> dict[str, float]:
    """The main figures of the model in ``folder`` with the rules around it, on ``data``; into its card."""
    figures = attribution.measure(data, {"rules": "", "model": str(folder)})
    chosen = {name: round(float(_of(figures, key)), 3) for name, key in SHOWN.items()}
    card = json.loads((folder / CARD).read_text("utf-8"))
    card["measured"] = chosen
    (folder / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    return chosen


def _of(figures: Mapping[str, Any], key: str) -> Any:
    for part in key.split("."):
        figures = figures[part]
    return figures


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--from", dest="checkpoints", type=Path, nargs="+", required=True)
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--dev", type=Path, help="articles to measure on; the figures go into the card")
    arguments.add_argument("--version", default="1")
    arguments.add_argument("--float", action="store_true", help="keep 32-bit weights")
    given = arguments.parse_args()
    trained = json.loads((given.checkpoints[0].parent / TRAINED).read_text("utf-8"))
    export(restored(given.checkpoints).eval(), given.out, given.version, trained, not given.float)
    if given.dev is not None:
        print(json.dumps(measured(given.out, given.dev), indent=1))


if __name__ == "__main__":
    main()
