"""Writes a scorer's weights and their card, as ``variorum.annotate.weights`` reads them."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


def write(folder: Path, arrays: Mapping[str, NDArray[np.float64]], facts: Mapping[str, object]) -> None:
    """``weights.npz`` with the arrays in 32 bits, and ``model.json`` with its SHA-256 and the facts."""
    data = io.BytesIO()
    np.savez(data, allow_pickle=False, **{name: array.astype(np.float32) for name, array in arrays.items()})
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "weights.npz").write_bytes(data.getvalue())
    card = {"version": "1", "sha256": hashlib.sha256(data.getvalue()).hexdigest(), **facts}
    (folder / "model.json").write_text(json.dumps(card, indent=1) + "\n", "utf-8")
