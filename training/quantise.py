"""Turns a trained student into the sections of a model file: integer weights, scaled rows, scales of activations."""

from dataclasses import dataclass, field
from typing import Iterable, Sequence

import numpy as np
import torch

from .network import Batch, Student, convolve
from .quantised import LIMIT

# Products of K activations and weights must stay below 2^31.
_SUM_LIMIT = 2**31 - 1
# Activations above the calibrated maximum times this are cut.
HEADROOM = 1.25


@dataclass
class Maxima:
    """The largest magnitude seen of each quantised activation, by the name of its scale."""

    values: dict[str, float] = field(default_factory=dict)

    def see(self, name: str, x: torch.Tensor) -> None:
        self.values[name] = max(self.values.get(name, 0.0), float(x.abs().max()) if x.numel() else 0.0)

    def scales(self) -> dict[str, float]:
        return {name: float(np.float32(LIMIT / (HEADROOM * max(value, 1e-3)))) for name, value in self.values.items()}


@torch.no_grad()
def calibrate(student: Student, batches: Iterable[Batch]) -> Maxima:
    """Runs held-back text through the network and notes how large its activations become."""
    student.eval()
    maxima = Maxima()
    for batch in batches:
        used = batch.mask.squeeze(1) > 0
        x = student.form_rows(batch).index_select(0, batch.rows) + batch.first * student.first
        for i, block in enumerate(student.blocks):
            if i in student.shape.pools:
                p = student.shape.pools.index(i)
                pool = student.pools[p]
                if batch.group_count:
                    h = pool.norm(x[batch.members])
                    sums = h.new_zeros(batch.group_count, h.shape[1]).index_add(0, batch.groups, h)
                    counts = torch.bincount(batch.groups, minlength=batch.group_count).clamp(min=1)
                    maxima.see(f"p{p}_a", sums / counts.unsqueeze(1))
                x = pool(x, batch)
            h = convolve(block.norm(x) * batch.mask, block.taps, block.taps_bias, block.dilation)
            maxima.see(f"l{i}_a1", h[used])
            h = torch.relu(block.up(h))
            maxima.see(f"l{i}_a2", h[used])
            x = x + block.down(h)
        maxima.see("head_a", student.norm(x)[used])
    return maxima


def _rows8(table: torch.Tensor) -> tuple[np.ndarray, np.ndarray]:
    """Rows in 8 bits, one scale a row."""
    rows = table.detach().cpu().numpy().astype(np.float32)
    scale = np.maximum(np.abs(rows).max(1), 1e-8).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(rows / scale[:, None]), -127, 127).astype(np.int8), scale


def _dense(weight: torch.Tensor, activation: float) -> tuple[np.ndarray, np.ndarray]:
    """Weights in as many bits as the sums allow, one scale an output; the scale also undoes that of the activation."""
    w = weight.detach().cpu().numpy().astype(np.float64)
    largest = _SUM_LIMIT // (LIMIT * w.shape[1])
    scale = np.maximum(np.abs(w).max(1), 1e-8) / largest
    return np.rint(w / scale[:, None]).astype(np.int16), (scale / activation).astype(np.float32)


def sections(
    student: Student, scales: dict[str, float], vocabulary: Sequence[str], facts: dict[int, int] | None = None
) -> dict[str, np.ndarray]:
    """All sections of the file. `facts` maps the hashes of words to their bits."""
    shape = student.shape
    assert len(vocabulary) == shape.vocabulary
    out: dict[str, np.ndarray] = {"vocabulary": np.frombuffer("\n".join(vocabulary).encode(), np.uint8)}
    real = lambda tensor: tensor.detach().cpu().numpy().astype(np.float32)  # noqa: E731

    def norm(prefix: str, layer: torch.nn.LayerNorm) -> None:
        out[f"{prefix}_g"], out[f"{prefix}_b"] = real(layer.weight), real(layer.bias)

    for name, table in (("we", student.words), ("ge", student.grams), ("se", student.shapes)):
        out[name], out[f"{name}_scale"] = _rows8(table.weight)
    if shape.facts:
        keys = sorted(facts or {})
        out["facts_keys"] = np.array(keys, np.uint32)
        out["facts_bits"] = np.array([(facts or {})[key] for key in keys], np.uint8)
    out["inp_w"], out["inp_b"] = real(student.project.weight), real(student.project.bias)
    out["first"] = real(student.first)
    for i, block in enumerate(student.blocks):
        norm(f"l{i}_ln", block.norm)
        out[f"l{i}_dw"], out[f"l{i}_db"] = real(block.taps), real(block.taps_bias)
        out[f"l{i}_w1"], out[f"l{i}_s1"] = _dense(block.up.weight, scales[f"l{i}_a1"])
        out[f"l{i}_b1"] = real(block.up.bias)
        out[f"l{i}_w2"], out[f"l{i}_s2"] = _dense(block.down.weight, scales[f"l{i}_a2"])
        out[f"l{i}_b2"] = real(block.down.bias)
    for p, pool in enumerate(student.pools):
        norm(f"p{p}_ln", pool.norm)
        out[f"p{p}_w"], out[f"p{p}_s"] = _dense(pool.dense.weight, scales[f"p{p}_a"])
        out[f"p{p}_b"] = real(pool.dense.bias)
    norm("ln", student.norm)
    weights, scale = _dense(student.head.weight, scales["head_a"])
    rows = -(-len(weights) // 8) * 8
    out["head_w"] = np.zeros((rows, shape.width), np.int16)
    out["head_s"], out["head_b"] = np.zeros(rows, np.float32), np.zeros(rows, np.float32)
    out["head_w"][: len(weights)], out["head_s"][: len(weights)] = weights, scale
    out["head_b"][: len(weights)] = real(student.head.bias)
    return out


def header(
    student: Student,
    scales: dict[str, float],
    *,
    name: str,
    version: str,
    tokenizer: int,
    mix: float,
    calibration: dict[str, list[list[float]]],
    training: object,
) -> dict:
    """The header of the file, without its sections."""
    shape = student.shape
    return {
        "name": name,
        "version": version,
        "tokenizer": tokenizer,
        "labels4": list(shape.labels4),
        "labels9": list(shape.labels9),
        "width": shape.width,
        "inner": shape.inner,
        "layers": len(shape.dilations),
        "dilations": list(shape.dilations),
        "pools": list(shape.pools),
        "embedding": shape.embedding,
        "shapeEmbedding": shape.shape_embedding,
        "vocabulary": shape.vocabulary,
        "grams": shape.grams,
        "shapes": shape.shapes,
        "facts": shape.facts,
        "scales": scales,
        "decode": {"mix": mix},
        "calibration": calibration,
        "training": training,
    }
