"""
A teacher whose dense layers compute with 8-bit integers, on CPUs with instructions for them (AVX512-VNNI) half as fast
again as with bfloat16: weights by output channel, activations scaled anew for every batch ("dynamic quantisation" of
ONNX Runtime). It only labels; it cannot learn.
"""

import tempfile
from pathlib import Path

import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.export import Dim

from .bert import Teacher

_INPUTS = ("ids", "attended", "firsts")


class IntegerTeacher(nn.Module):
    """Takes and gives what `Teacher` does."""

    def __init__(self, teacher: Teacher, threads: int) -> None:
        super().__init__()
        # For those who ask on which device it is.
        self.anchor = nn.Parameter(torch.zeros(1), requires_grad=False)
        example = (torch.ones(2, 64, dtype=torch.long), torch.ones(2, 64), torch.arange(0, 128, 3))
        windows, length, words = Dim("windows"), Dim("length"), Dim("words")
        shapes = {"ids": {0: windows, 1: length}, "attended": {0: windows, 1: length}, "firsts": {0: words}}
        with tempfile.TemporaryDirectory() as folder:
            plain, quantised = (str(Path(folder) / name) for name in ("plain.onnx", "quantised.onnx"))
            torch.onnx.export(
                teacher.eval(), example, plain, dynamo=True, dynamic_shapes=shapes, input_names=list(_INPUTS), verbose=False
            )
            quantize_dynamic(plain, quantised, weight_type=QuantType.QInt8, per_channel=True)
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            self.session = onnxruntime.InferenceSession(quantised, options, providers=["CPUExecutionProvider"])

    def forward(self, ids: Tensor, attended: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        feed = dict(zip(_INPUTS, (x.numpy() for x in (ids, attended, firsts))))
        scores4, scores9 = self.session.run(None, feed)
        return torch.from_numpy(scores4), torch.from_numpy(scores9)
