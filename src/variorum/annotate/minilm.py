"""What the readers that stand on MiniLM share: its word pieces, and how a model is run."""

from __future__ import annotations

from importlib import resources
from typing import Any

CLS, SEP = 101, 102
"""The pieces before the first text and after each."""


def load_tokenizer() -> Any:
    """Cuts text into the word pieces of MiniLM, all of it and without padding."""
    from tokenizers import Tokenizer

    pieces = resources.files("variorum.annotate").joinpath("data/minilm_tokenizer.json")
    tokenizer = Tokenizer.from_str(pieces.read_text("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def load_session(model: str | bytes, threads: int) -> Any:
    """An ONNX Runtime session of a model, given by its path or its bytes, on the processor."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
