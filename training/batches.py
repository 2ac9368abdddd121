"""From tokenised documents to batches: word forms are looked up once, then everything is numbers."""

import math
from dataclasses import dataclass
from typing import Iterable, Iterator, Mapping, Sequence

import numpy as np
import torch

from .data import UNKNOWN, Dataset
from .features import FeatureTables, fnv1a, is_capitalised, is_caseless, pool_key, straighten, units, word_features
from .labels import LABELS8
from .network import Batch, Shape


class FormTable:
    """Features of all distinct word forms, by number. Forms are added as they are met."""

    def __init__(self, tables: FeatureTables, facts: Mapping[int, int], fact_bits: int) -> None:
        self.tables, self.facts, self.fact_bits = tables, facts, fact_bits
        self.ids: dict[str, int] = {}
        self._keys: dict[str, int] = {}
        self._words: list[int] = []
        self._grams: list[np.ndarray] = []
        self._shapes: list[int] = []
        self._bits: list[int] = []
        self._pool: list[int] = []
        self._capitals: list[bool] = []
        self._frozen: tuple[np.ndarray, ...] | None = None

    def id_of(self, form: str) -> int:
        known = self.ids.get(form)
        if known is not None:
            return known
        straight = straighten(form)
        index = self.ids[form] = len(self._words)
        features = word_features(straight, self.tables)
        self._words.append(features.word)
        self._grams.append(np.array(features.grams, np.int64))
        self._shapes.append(features.shape)
        self._bits.append(self.facts.get(fnv1a(units(straight.lower())), 0) if self.fact_bits else 0)
        key = pool_key(straight)
        self._pool.append(-1 if key is None else self._keys.setdefault(key, len(self._keys)))
        self._capitals.append(is_capitalised(straight))
        self._frozen = None
        return index

    def arrays(self) -> tuple[np.ndarray, ...]:
        """words, gram starts (one more), grams, shapes, bits, pool keys, whether capitalised."""
        if self._frozen is None:
            sizes = np.array([len(g) for g in self._grams], np.int64)
            bits = np.array(self._bits, np.int64)[:, None] >> np.arange(max(self.fact_bits, 1)) & 1
            self._frozen = (
                np.array(self._words, np.int64),
                np.concatenate([[0], np.cumsum(sizes)]),
                np.concatenate(self._grams) if self._grams else np.zeros(0, np.int64),
                np.array(self._shapes, np.int64),
                bits.astype(np.float32),
                np.array(self._pool, np.int64),
                np.array(self._capitals, bool),
            )
        return self._frozen


@dataclass
class Example:
    """A document, or a part of one. Labels, where known, as sparse probabilities."""

    forms: np.ndarray  # T, numbers of the form table
    first: np.ndarray  # T, whether a sentence starts
    labels4: np.ndarray | None = None  # T × 2: best and second label
    labels9: np.ndarray | None = None
    trust4: np.ndarray | None = None  # T: probability of the best label; the second has the rest
    trust9: np.ndarray | None = None
    labels8: np.ndarray | None = None
    trust8: np.ndarray | None = None
    weight: float = 1.0

    def __len__(self) -> int:
        return len(self.forms)

    @staticmethod
    def of_sentences(sentences: Iterable[Sequence[str]], forms: FormTable) -> "Example":
        """An example without labels."""
        words = [(word, at == 0) for sentence in sentences for at, word in enumerate(sentence)]
        return Example(
            np.array([forms.id_of(word) for word, _ in words], np.int64), np.array([first for _, first in words], bool)
        )


def _targets(best: np.ndarray, trust: np.ndarray, count: int, weight: float) -> np.ndarray:
    out = np.zeros((len(best), count), np.float32)
    at = np.arange(len(best))
    out[at, best[:, 1]] += (1 - trust) * weight
    out[at, best[:, 0]] += trust * weight
    return out


def gap_of(shape: Shape) -> int:
    """Empty tokens between documents, so that no convolution reaches from one into the next."""
    return 2 * max(shape.dilations)


def batch_of(examples: Sequence[Example], forms: FormTable, shape: Shape, length: int | None = None) -> Batch:
    """
    Lays examples side by side.
    :param length: tokens of the batch, padded at its end; as many as are needed if not given
    """
    gap = gap_of(shape)
    starts, at = [], 0
    for example in examples:
        starts.append(at)
        at += len(example) + gap
    unit = math.lcm(*shape.dilations)
    total = -(-(length or at) // unit) * unit
    assert at - gap <= total
    rows = np.zeros(total, np.int64)
    mask = np.zeros((total, 1), np.float32)
    first = np.zeros((total, 1), np.float32)
    documents = np.zeros(total, np.int64)
    sizes_of_heads = {"4": len(shape.labels4), "8": len(LABELS8), "9": len(shape.labels9)}
    targets = {
        head: np.zeros((total, size), np.float32)
        for head, size in sizes_of_heads.items()
        if any(getattr(e, "labels" + head) is not None for e in examples)
    }
    for index, (example, start) in enumerate(zip(examples, starts)):
        span = slice(start, start + len(example))
        rows[span] = example.forms
        mask[span] = 1
        first[span, 0] = example.first
        documents[span] = index
        for head, size in sizes_of_heads.items():
            labels = getattr(example, "labels" + head)
            if labels is not None:
                targets[head][span] = _targets(labels, getattr(example, "trust" + head), size, example.weight)
    words, gram_starts, grams, shapes, bits, pool, capitals = forms.arrays()
    distinct, inverse = np.unique(rows, return_inverse=True)
    keys = pool[rows]
    pooled = capitals[rows]
    for example, start in zip(examples, starts):
        span = slice(start, start + len(example))
        if is_caseless(int(pooled[span].sum()), int((keys[span] >= 0).sum())):
            pooled[span] = keys[span] >= 0
    members = np.flatnonzero(pooled & (mask[:, 0] > 0))
    _, groups = np.unique(documents[members] * (len(pool) + 1) + keys[members], return_inverse=True)
    sizes = gram_starts[distinct + 1] - gram_starts[distinct]
    offsets = np.cumsum(sizes) - sizes
    picked = np.arange(int(sizes.sum())) + np.repeat(gram_starts[distinct] - offsets, sizes)
    tensor = torch.from_numpy
    return Batch(
        words=tensor(words[distinct]),
        grams=tensor(grams[picked]),
        gram_starts=tensor(offsets),
        shapes=tensor(shapes[distinct]),
        facts=tensor(bits[distinct]),
        rows=tensor(inverse.reshape(-1)),
        first=tensor(first),
        mask=tensor(mask),
        members=tensor(members),
        groups=tensor(groups.reshape(-1)),
        group_count=int(groups.max()) + 1 if len(groups) else 0,
        **{"targets" + head: tensor(values) for head, values in targets.items()},
        extra={"starts": starts},
    )


def examples_of(dataset: Dataset, forms: FormTable, weights: Mapping[str, float]) -> list[Example]:
    """All documents of a data set. `weights` by source; 1 for others."""
    ids = np.array([forms.id_of(form) for form in dataset.forms], np.int64)
    arrays = dataset.arrays
    out = []
    for index, source in enumerate(dataset.sources):
        span = dataset.span(index)
        example = Example(ids[arrays["ids"][span]], arrays["first"][span], weight=weights.get(source, 1.0))
        for head in ("4", "8", "9"):
            labels = arrays["labels" + head][span]
            if labels[0, 0] != UNKNOWN:
                setattr(example, "labels" + head, labels[:, [0, 2]].astype(np.int64))
                setattr(example, "trust" + head, labels[:, 1].astype(np.float32) / 255)
        out.append(example)
    return out


def pack_batches(order: Sequence[int], lengths: Sequence[int], length: int, gap: int) -> Iterator[list[int]]:
    """Cuts an order of examples into runs that fit a batch of `length` tokens."""
    run: list[int] = []
    used = 0
    for index in order:
        size = lengths[index] + gap
        if run and used + size > length + gap:
            yield run
            run, used = [], 0
        run.append(index)
        used += size
    if run:
        yield run
