"""The files of the model, and the check that they are the ones that were measured."""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

from variorum.annotate.minilm import load_session
from variorum.annotate.statement_reader.decoding import Tables
from variorum.errors import BrokenComponent, MissingComponent

ENCODER = "encoder.onnx"
TABLES = "tables.npz"
CARD = "model.json"

THREADS = 2
"""Threads that read one window."""


@dataclass(frozen=True)
class Model:
    """A loaded model: an ONNX Runtime session, the tables of the last step, name and version."""

    name: str
    session: Any
    tables: Tables


@functools.lru_cache(maxsize=2)
def load(folder: Path | None = None) -> Model:
    """The model in ``folder``, or the package's own.

    Raises MissingComponent where a file is not there, BrokenComponent where one has other bytes than
    those that ``model.json`` names.
    """
    home = folder or Path(str(resources.files("variorum.annotate").joinpath("data/statement_reader")))
    card = json.loads(_bytes(home / CARD))
    parts = {}
    for name in (ENCODER, TABLES):
        parts[name] = _bytes(home / name)
        digest = hashlib.sha256(parts[name]).hexdigest()
        if digest != card["sha256"][name]:
            raise BrokenComponent(
                f"{home / name}: the file is not the one that was measured (SHA-256 {digest[:12]}…, expected "
                f"{card['sha256'][name][:12]}…); install variorum anew"
            )
    import io

    session = load_session(parts[ENCODER], THREADS)
    with np.load(io.BytesIO(parts[TABLES]), allow_pickle=False) as tables:
        return Model(
            f"{card['name']} {card['version']}", session, Tables(**{key: tables[key] for key in tables})
        )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MissingComponent(
            f"{path}: a file of the statement reader is missing; install variorum anew"
        ) from error
