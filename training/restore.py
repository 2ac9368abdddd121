"""
Takes a model file apart again: `python -m training.restore` makes the folder of a run (weights in floating point) and
the vocabulary of the shipped file, so that training can go on from it where the files of its own runs are gone. What
8 to 12 bits could not hold is lost, and so are facts that the file does not keep.
"""

import argparse
import json
from pathlib import Path
from typing import Mapping, Sequence

import numpy as np
import torch

from . import format as model_file
from .network import Shape, Student


def shape_of(header: Mapping) -> Shape:
    """The shape of the student that a header describes."""
    names = ("labels4", "labels9", "vocabulary", "width", "inner", "dilations", "pools", "embedding", "grams", "shapes", "facts")
    return Shape.from_json({**{name: header[name] for name in names}, "shape_embedding": header["shapeEmbedding"]})


def weights_of(header: Mapping, sections: Mapping[str, np.ndarray]) -> dict[str, torch.Tensor]:
    """The weights of a student, by their names in PyTorch."""
    shape, scales, s = shape_of(header), header["scales"], sections
    out: dict[str, np.ndarray] = {}

    def dense(name: str, weight: str, scale: str, bias: str, activation: str, rows: int | None = None) -> None:
        out[f"{name}.weight"] = (s[weight] * (s[scale] * scales[activation])[:, None])[:rows]
        out[f"{name}.bias"] = s[bias][:rows]

    def norm(name: str, prefix: str) -> None:
        out[f"{name}.weight"], out[f"{name}.bias"] = s[f"{prefix}_g"], s[f"{prefix}_b"]

    for name, table in (("words", "we"), ("grams", "ge"), ("shapes", "se")):
        out[f"{name}.weight"] = s[table] * s[f"{table}_scale"][:, None]
    out["project.weight"], out["project.bias"], out["first"] = s["inp_w"], s["inp_b"], s["first"]
    for i in range(len(shape.dilations)):
        norm(f"blocks.{i}.norm", f"l{i}_ln")
        out[f"blocks.{i}.taps"], out[f"blocks.{i}.taps_bias"] = s[f"l{i}_dw"], s[f"l{i}_db"]
        dense(f"blocks.{i}.up", f"l{i}_w1", f"l{i}_s1", f"l{i}_b1", f"l{i}_a1")
        dense(f"blocks.{i}.down", f"l{i}_w2", f"l{i}_s2", f"l{i}_b2", f"l{i}_a2")
    for p in range(len(shape.pools)):
        norm(f"pools.{p}.norm", f"p{p}_ln")
        dense(f"pools.{p}.dense", f"p{p}_w", f"p{p}_s", f"p{p}_b", f"p{p}_a")
    norm("norm", "ln")
    dense("head", "head_w", "head_s", "head_b", "head_a", len(shape.labels4) + len(shape.labels9))
    return {name: torch.tensor(np.asarray(value, np.float32)) for name, value in out.items()}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=Path("data/models/news.bin"))
    parser.add_argument("--out", type=Path, default=Path("temp/training/restored"))
    parser.add_argument("--words", type=Path, default=Path("temp/training/vocabulary.npz"))
    options = parser.parse_args(arguments)
    header, sections = model_file.unpack(options.model.read_bytes())
    shape, weights = shape_of(header), weights_of(header, sections)
    Student(shape).load_state_dict(weights)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(weights, options.out / "student.pt")
    (options.out / "shape.json").write_text(json.dumps(shape.to_json()))
    notes = {"restored": options.model.name, "step": 0, "seconds": 0, "run": header["training"].get("run")}
    (options.out / "figures.json").write_text(json.dumps(notes))
    np.savez(
        options.words, forms=sections["vocabulary"], words=weights["words.weight"].numpy(),
        grams=weights["grams.weight"].numpy(), fact_keys=sections.get("facts_keys", np.zeros(0, np.uint32)), fact_bits=sections.get("facts_bits", np.zeros(0, np.uint8)),
    )  # fmt: skip


if __name__ == "__main__":
    main()
