"""Encoders as ONNX files."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import nn

LONGEST = 512
"""Word pieces that MiniLM reads at most."""


def write(
    model: nn.Module, given: Mapping[str, torch.Tensor], answer: str, out: Path, eight_bit: bool = True
) -> None:
    """The model as the file ``out``, with 8-bit weights unless told otherwise.

    ``given`` are examples of what it is asked with, of shape ``(1, size, …)`` where any size from 2 will do;
    ``answer`` names what it gives.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            model,
            tuple(given.values()),
            str(plain),
            input_names=list(given),
            output_names=[answer],
            dynamic_shapes={name: {1: torch.export.Dim("size", min=2, max=LONGEST)} for name in given},
            dynamo=True,
            external_data=False,
        )
        if eight_bit:
            quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(str(ready), str(out), weight_type=QuantType.QInt8, per_channel=True)
        else:
            out.write_bytes(plain.read_bytes())
    _without_traces(out)


def _without_traces(path: Path) -> None:
    """Takes out what the export notes of the machine that it ran on: where each node's source stands."""
    import onnx

    model = onnx.load(str(path))
    del model.metadata_props[:], model.graph.metadata_props[:]
    for function in (model.graph, *model.functions):
        function.doc_string = ""
        for node in function.node:
            del node.metadata_props[:]
            node.doc_string = ""
        for value in (*function.value_info,) if hasattr(function, "value_info") else ():
            del value.metadata_props[:]
            value.doc_string = ""
    for tensor in model.graph.initializer:
        del tensor.metadata_props[:]
        tensor.doc_string = ""
    for value in (*model.graph.input, *model.graph.output):
        del value.metadata_props[:]
    onnx.save(model, str(path))
