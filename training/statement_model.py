"""The statement reader as it is trained: an encoder and three heads, the last a linear-chain CRF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.encoders import CLS, PAD, SEP, minilm, mpnet, vectors_of
from training.statement_data import Window
from variorum.annotate.statement_reader.decoding import CUE_LABELS, FLAT_LABELS, LABELS, NEVER
from variorum.annotate.statement_reader.ties import BRANCHES, DISTANCES
from variorum.annotate.statement_reader.words import SIZES

WIDTH = 128
"""Size of the vectors by which the last head meets a cue and a word."""

Batch = dict[str, Tensor]


class Reader(nn.Module):
    """Encoder and heads. ``encoder`` comes from :mod:`training.encoders`."""

    def __init__(self, encoder: nn.Module) -> None:
        super().__init__()
        self.encoder = encoder
        size = encoder.config.hidden_size
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
        """Hidden vectors of words, shape ``(windows, words, size of the encoder)``."""
        vectors = vectors_of(self.encoder, pieces)
        for number, table in enumerate(self.embeddings):
            vectors = vectors + table(features[..., number])
        hidden = self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        return hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))

    def emissions(self, word: Tensor, given: Tensor, ties: Tensor) -> Tensor:
        """Scores of labels, shape ``(cues, words, 5)``."""
        hidden = word + given.unsqueeze(1) + self.branch(ties[..., 0]) + self.distance(ties[..., 1])
        return self.answer(torch.relu(hidden))

    def surprise(self, emissions: Tensor, labels: Tensor, steps: Tensor, lengths: Tensor) -> Tensor:
        """Cross entropy of each row's wanted labels under the chain, shape ``(cues,)``.

        ``labels`` of shape ``(cues, words, 5)`` are probabilities, 1 and 0 where they are certain, and
        ``steps`` of shape ``(cues, 5, 5)`` how often each label is wanted after each; padding, beyond
        ``lengths``, is nothing.
        """
        own = (labels * emissions).sum((1, 2)) + (steps * self.steps).sum((1, 2)) + labels[:, 0] @ self.starts
        return self._forward(emissions, lengths)[-1].logsumexp(1) - own

    def posteriors(self, emissions: Tensor) -> tuple[Tensor, Tensor]:
        """How likely each label is, ``(cues, words, 5)``, and how often each follows each, ``(cues, 5, 5)``.

        The rows hold no padding.
        """
        steps, size = self.steps + self.allowed, emissions.shape[1]
        lengths = torch.full((len(emissions),), size, device=emissions.device)
        alpha = torch.stack(self._forward(emissions, lengths), 1)
        beta = [torch.zeros_like(emissions[:, 0])]
        for place in range(size - 1, 0, -1):
            beta.append(torch.logsumexp(steps + (emissions[:, place] + beta[-1]).unsqueeze(1), 2))
        after = torch.stack(beta[::-1], 1)
        whole = alpha[:, -1].logsumexp(1)
        labels = torch.exp(alpha + after - whole[:, None, None])
        moves = alpha[:, :-1].unsqueeze(3) + steps + (emissions[:, 1:] + after[:, 1:]).unsqueeze(2)
        return labels, torch.exp(moves - whole[:, None, None, None]).sum(1)

    def _forward(self, emissions: Tensor, lengths: Tensor) -> list[Tensor]:
        """Log weights of all paths to each label of each word; those of a row's last word stand beyond it."""
        steps = self.steps + self.allowed
        inside = torch.arange(emissions.shape[1], device=lengths.device)[None, :] < lengths[:, None]
        alphas = [self.starts + self.allowed_first + emissions[:, 0]]
        for place in range(1, emissions.shape[1]):
            fresh = torch.logsumexp(alphas[-1].unsqueeze(2) + steps, dim=1) + emissions[:, place]
            alphas.append(torch.where(inside[:, place : place + 1], fresh, alphas[-1]))
        return alphas


def reader(encoder: str = "minilm", layers: int = 6) -> Reader:
    """A reader with the official weights of its encoder, ``minilm`` or ``mpnet``, and untrained heads."""
    return Reader(mpnet() if encoder == "mpnet" else minilm(layers))


def restored(checkpoints: Sequence[Path]) -> Reader:
    """The reader of one checkpoint, or of the mean of several, weight by weight."""
    states = [torch.load(one, weights_only=True) for one in checkpoints]
    mean = {
        name: sum(state[name].float() for state in states) / len(states)
        if value.is_floating_point()
        else value
        for name, value in states[0].items()
    }
    layers = 1 + max(int(name.split(".")[3]) for name in mean if name.startswith("encoder.encoder.layer."))
    encoder = "mpnet" if any(".attention.attn." in name for name in mean) else "minilm"
    whole = reader(encoder, layers)
    whole.load_state_dict(mean)
    return whole


def batch(windows: Sequence[Window], device: str) -> Batch:
    """What the model sees of several windows, padded."""
    most = max(len(one.pieces) for one in windows) + 2
    words = max(len(one.first) for one in windows)
    count = len(windows)
    pieces = np.full((count, most), PAD, dtype=np.int64)
    mask = np.zeros((count, most), dtype=np.int64)
    features = np.zeros((count, most, len(SIZES)), dtype=np.int64)
    first = np.zeros((count, words), dtype=np.int64)
    cue_of, cue_range, ties, lengths = [], [], [], []
    for number, one in enumerate(windows):
        size = len(one.pieces)
        pieces[number, 0], pieces[number, 1 : size + 1], pieces[number, size + 1] = CLS, one.pieces, SEP
        mask[number, : size + 2] = 1
        features[number, 1 : size + 1] = one.features[one.piece_word]
        first[number, : len(one.first)] = one.first + 1
        for place, cue in enumerate(one.cues):
            cue_of.append(number)
            cue_range.append(cue)
            lengths.append(len(one.first))
            ties.append(np.pad(one.ties[place], ((0, words - len(one.first)), (0, 0))))
    result = {"pieces": pieces, "mask": mask, "features": features, "first": first}
    if cue_of:
        result |= {
            "cue_of": np.array(cue_of),
            "cue_range": np.array(cue_range),
            "lengths": np.array(lengths),
            "ties": np.stack(ties).astype(np.int64),
        }
    return {name: torch.from_numpy(value).to(device) for name, value in result.items()}


def cue_vectors(hidden: Tensor, cue_of: Tensor, cue_range: Tensor) -> Tensor:
    """Mean hidden vector of each cue's words."""
    places = torch.arange(hidden.shape[1], device=hidden.device)[None, :]
    inside = ((places >= cue_range[:, :1]) & (places < cue_range[:, 1:])).to(hidden.dtype)
    return torch.einsum("cw,cwh->ch", inside, hidden[cue_of]) / inside.sum(1, keepdim=True)
