"""
Gives a finished model file its gate: `python -m training.gate`. Half way through the network a logistic regression over
the layer norm of a block already knows which tokens are in no name, nine of ten; the blocks that follow are computed
for the others only. It learns from raw news what the whole network says of each token, and leaves out as many tokens
as a chosen share of those in names allows. Run after `export`.
"""

import argparse
import json
import logging
import random
from pathlib import Path
from typing import Iterator, Sequence

import numpy as np

from . import format as model_file
from .decode import join_heads, spans_of
from .quantised import Model, gate_scores, run
from .soft import raw_texts
from .tokens import tokenise

log = logging.getLogger(__name__)

# Tokens in names count so much more than others: what they lose is worth more than what the others cost.
_NAMES_WEIGH = 100
_RIDGE = 1e-4
_STEPS = 40


def choose_texts(raw: Path, count: int, seed: int) -> list[str]:
    """Raw articles, as many of each source. (Texts in one case pass no gate.)"""
    by_source: dict[str, list[str]] = {}
    for source, text in raw_texts(raw):
        by_source.setdefault(source, []).append(text[:6000])
    draw = random.Random(seed)
    texts = [t for _, group in sorted(by_source.items()) for t in draw.sample(group, min(len(group), count // len(by_source)))]
    draw.shuffle(texts)
    return texts


def examples(model: Model, texts: Sequence[str], block: int) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Of each text: the layer norms of its tokens before a block, and which of them the network finds in a name."""
    header = model.header
    cut = len(header["labels4"])
    for text, tokens in zip(texts, tokenise(texts)):
        if not tokens.starts:
            continue
        first = np.zeros(len(tokens.starts), bool)
        first[tokens.first] = True
        seen: dict[int, np.ndarray] = {}
        scores = run(model, tokens.texts(text), first, whole=True, see=seen.__setitem__).scores
        labels = header["labels4"], header["labels9"]
        tags = join_heads(scores[:, :cut], scores[:, cut : cut + len(labels[1])], *labels, header["decode"]["mix"])
        inside = np.zeros(len(first), bool)
        for start, end, kind, _ in spans_of(tags, first):
            if kind != "rest":
                inside[start:end] = True
        yield seen[block], inside


def fit(h: np.ndarray, inside: np.ndarray) -> np.ndarray:
    """Weights and, last, the bias of a logistic regression (Newton's method)."""
    middle, spread = h.mean(0), h.std(0) + 1e-6
    x = np.concatenate([(h - middle) / spread, np.ones((len(h), 1))], 1)
    weight = np.where(inside, _NAMES_WEIGH, 1.0)
    weight /= weight.sum()
    b = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ b, -50, 50)))
        gradient = x.T @ (weight * (p - inside)) + _RIDGE * b
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + _RIDGE * np.eye(len(b))
        step = np.linalg.solve(curve, gradient)
        b -= step
        if np.abs(step).max() < 1e-5:
            break
    weights = b[:-1] / spread
    return np.append(weights, b[-1] - (middle * weights).sum())


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--model", type=Path, default=Path("data/models/news.bin"))
    parser.add_argument("--block", type=int, default=2, help="the block before which the gate stands")
    parser.add_argument("--keep", type=float, default=0.9999, help="share of the tokens in names that must pass")
    parser.add_argument("--articles", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    header, sections = model_file.unpack(options.model.read_bytes())
    texts = choose_texts(options.corpora / "raw", options.articles, options.seed)
    seen = list(examples(Model(header, sections), texts, options.block))
    held = seen[::4]
    h, inside = (np.concatenate(part) for part in zip(*(pair for i, pair in enumerate(seen) if i % 4)))
    log.info("%d tokens to learn from, %.1f %% in names", len(h), 100 * inside.mean())
    fitted = fit(h.astype(np.float64), inside)
    weights = fitted[:-1].astype(np.float32)
    h, inside = (np.concatenate(part) for part in zip(*held))
    scores = gate_scores(h, weights, np.zeros(1))
    bias = np.float32(-np.quantile(scores[inside], 1 - options.keep))
    passing = scores + bias >= 0
    figures = {"articles": len(texts), "tokens": len(h), "passing": passing.mean(), "names_passing": passing[inside].mean()}
    figures = {name: round(float(value), 5) for name, value in figures.items()}
    log.info("%s", json.dumps(figures))
    header = {**header, "gate": options.block, "training": {**header["training"], "gate": figures}}
    sections = {**sections, "gate_w": weights, "gate_b": np.array([bias], np.float32)}
    size = model_file.write(options.model, header, sections)
    log.info("%s: %d bytes", options.model, size)


if __name__ == "__main__":
    main()
