"""A tiny model and what it must compute, written for the tests of both languages: `python -m training.fixture`."""

import argparse
import json
import subprocess
from pathlib import Path

import numpy as np
import torch

from . import format as model_file
from .batches import Example, FormTable, batch_of
from .features import FeatureTables, fnv1a, straighten, units, word_features
from .labels import LABELS4, LABELS9
from .network import Shape, Student
from .quantise import calibrate, header, sections
from .quantised import Model, run

# Sentences of our own; each inner list is a sentence.
DOCUMENTS: tuple[tuple[tuple[str, ...], ...], ...] = (
    (
        ("Ana", "Ruiz", "met", "the", "mayor", "of", "Porto", "Verde", "on", "3", "May", "2019", "."),
        ("RUIZ", "said", "“", "no", "deal", "”", "was", "near", "."),
    ),
    (
        ("Zürich", "’s", "F-16s", "flew", "to", "İzmir", "and", "São", "Tomé", "."),
        ("The", "𝒜lpha", "Group", "(", "AG", ")", "paid", "$", "1,200", "to", "O’Neil-Ibáñez", "."),
        ("東京", "antidisestablishmentarianism-and-then-some-more-letters", "ruiz", "ﬁnal", "ΟΔΟΣ", "."),
    ),
    (("Porto",),),
    # Caseless: all words are pooled.
    (("ana", "ruiz", "met", "the", "mayor", "."), ("the", "talks", "with", "ruiz", "went", "on", ",", "ana", "said", "."),),
)
# Lets few tokens pass, so that much is left out around them.
_GATE_BIAS = -3.0
_WORDS = ("the", "of", "ruiz", "ana", "mayor", "porto", "said", "0", "0000", "0,000", "may", "group", "'s", '"', "zürich")
_FACTS = {"ana": 1, "ruiz": 2, "porto": 4, "zürich": 12, "tomé": 5, "i̇zmir": 8}


def build(seed: int = 7) -> tuple[bytes, dict]:
    """The bytes of the model, and the features and scores that it must give."""
    torch.manual_seed(seed)
    shape = Shape(
        LABELS4, LABELS9, len(_WORDS), width=16, inner=32, dilations=(1, 2, 4), pools=(1, 2),
        embedding=8, shape_embedding=4, grams=200, shapes=64, facts=4,
    )  # fmt: skip
    student = Student(shape).eval()
    with torch.no_grad():
        for name, parameter in student.named_parameters():
            parameter.add_(torch.randn_like(parameter) * (0.3 if "norm" in name or parameter.dim() == 1 else 0.1))
    tables = FeatureTables({word: i + 1 for i, word in enumerate(_WORDS)}, shape.grams, shape.shapes)
    facts = {fnv1a(units(word)): bits for word, bits in _FACTS.items()}
    forms = FormTable(tables, facts, shape.facts)
    examples = [Example.of_sentences(document, forms) for document in DOCUMENTS]
    scales = calibrate(student, [batch_of(examples, forms, shape)]).scales()
    # One scale is made too large on purpose, so that the limit of activations is reached.
    scales["l1_a2"] *= 3
    head = header(
        student, scales, name="tiny", version="1", tokenizer=1, mix=0.5,
        calibration={"person": [[0, 0], [0.5, 0.4], [1, 0.98]], "place": [[0, 0.1], [1, 0.9]]},
        training={"note": "random weights, for tests", "seed": seed},
    )  # fmt: skip
    gate = {
        "gate_w": np.random.default_rng(seed).normal(size=shape.width).astype(np.float32),
        "gate_b": np.array([_GATE_BIAS], np.float32),
    }
    data = model_file.pack({**head, "gate": 1}, {**sections(student, scales, _WORDS, facts), **gate})
    model = Model(*model_file.unpack(data))
    documents = []
    for document in DOCUMENTS:
        words = [word for sentence in document for word in sentence]
        opens = [at == 0 for sentence in document for at in range(len(sentence))]
        whole, gated = run(model, words, opens, whole=True), run(model, words, opens)
        features = [word_features(straighten(word), model.tables) for word in words]
        documents.append(
            {
                "forms": words,
                "opens": opens,
                "features": [
                    {"word": f.word, "grams": list(f.grams), "shape": f.shape, "facts": model.facts_of(straighten(word))}
                    for f, word in zip(features, words)
                ],
                "logits": _floats(whole.scores),
                "states": whole.states.tolist(),
                "kept": gated.kept.tolist(),
                "keptLogits": _floats(gated.scores[gated.kept]),
            }
        )
    return data, {"labels4": list(LABELS4), "labels9": list(LABELS9), "documents": documents}


def _floats(rows: np.ndarray) -> list[list[float]]:
    return [[float(value) for value in row] for row in rows.astype(np.float32)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("test/fixtures/model"))
    out: Path = parser.parse_args().out
    data, expected = build()
    out.mkdir(parents=True, exist_ok=True)
    (out / "tiny.bin").write_bytes(data)
    (out / "tiny.json").write_text(json.dumps(expected, ensure_ascii=False, separators=(",", ":")) + "\n")
    subprocess.run(["npx", "biome", "format", "--write", str(out / "tiny.json")], check=True, capture_output=True)


if __name__ == "__main__":
    main()
