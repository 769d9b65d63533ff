"""A network as the file that extraction ships with and runs."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from graphsvc.extraction.tagging.encoder import INPUTS, VOCABULARY
from graphsvc.extraction.tagging.strips import Vocabulary
from graphsvc.extraction.training.network import Network

OUTPUTS = ("single", "asking", "asked")
AXES = {name: {1: "token"} for name in (*INPUTS, *OUTPUTS)}
OPSET = 17


def packed(network: Network, vocabulary: Vocabulary) -> bytes:
    """The file of an encoder: its weights in 8 bits, its vocabulary beside them."""
    with TemporaryDirectory() as folder:
        whole, small = Path(folder, "whole.onnx"), Path(folder, "small.onnx")
        _export(network.eval(), whole)
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, per_channel=True)
        model = onnx.load(small)
    numbered = sorted(vocabulary.pieces.items(), key=lambda piece: piece[1])
    noted = {VOCABULARY: json.dumps([piece for piece, _ in numbered], ensure_ascii=False)}
    onnx.helper.set_model_props(model, noted)
    return bytes(model.SerializeToString())


def _export(network: Network, path: Path) -> None:
    some = torch.zeros((1, 8), dtype=torch.long)
    torch.onnx.export(
        network,
        (some, some, some, some),
        path,
        input_names=[*INPUTS],
        output_names=[*OUTPUTS],
        dynamic_axes=AXES,
        opset_version=OPSET,
        dynamo=False,
    )
