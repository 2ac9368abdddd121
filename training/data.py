"""
The training set: `python -m training.data` tokenises all corpora with the library, projects their labels onto its
tokens, and keeps the result as one file of numbers.
"""

import argparse
import logging
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Iterable, Sequence

import numpy as np

from . import corpora as readers
from .corpora import Article, Mention, recase
from .labels import LABELS4, LABELS8, LABELS9
from .soft import SoftLabels, read_soft
from .tokens import Tokens, tokenise

log = logging.getLogger(__name__)

# Tokens of the longest example; longer documents are cut where a sentence ends.
LONGEST = 2000
UNKNOWN = 255


@dataclass
class Labelled:
    """Tokens of one document, and their labels in each head (T × 3: best, probability × 255, second)."""

    words: list[str]
    first: np.ndarray
    labels4: np.ndarray | None
    labels9: np.ndarray | None
    source: str
    case: str = "asis"
    labels8: np.ndarray | None = None


def project_mentions(mentions: Sequence[Mention], tokens: Tokens, index: dict[str, int]) -> np.ndarray:
    """Labels of the library's tokens: every token that a mention touches is of it."""
    out = np.zeros((len(tokens.starts), 3), np.uint8)
    out[:, 1] = 255
    at = 0
    for start, end, label in sorted(mentions):
        while at < len(tokens.starts) and tokens.ends[at] <= start:
            at += 1
        begin = at
        while at < len(tokens.starts) and tokens.starts[at] < end:
            out[at, 0] = index[("B-" if at == begin else "I-") + label]
            at += 1
    return out


def project_soft(labels: np.ndarray, soft: SoftLabels, tokens: Tokens, names: Sequence[str]) -> np.ndarray:
    """Labels of the library's tokens: those of the teacher's token with which each shares most characters."""
    inside = np.array([names.index("I" + n[1:]) if n != "O" else 0 for n in names], np.uint8)
    begins = np.array([n[0] == "B" for n in names])
    out = np.zeros((len(tokens.starts), 3), np.uint8)
    out[:, 1] = 255
    low = 0
    for index, (start, end) in enumerate(zip(tokens.starts, tokens.ends)):
        while low < len(soft.starts) and soft.ends[low] <= start:
            low += 1
        best, shared, high = -1, 0, low
        while high < len(soft.starts) and soft.starts[high] < end:
            common = min(end, soft.ends[high]) - max(start, soft.starts[high])
            if common > shared:
                best, shared = high, common
            high += 1
        if best < 0:
            continue
        row = labels[best].copy()
        if soft.starts[best] < start:
            row[[0, 2]] = inside[row[[0, 2]]]
        elif best > low and begins[labels[low, 0]] and inside[labels[low, 0]] == row[0]:
            row[0] = labels[low, 0]
        out[index] = row
    return out


def label(articles: Sequence[Article], case: str = "asis") -> list[Labelled]:
    """Tokenises articles, in one case form, and projects their labels."""
    index4 = {name: i for i, name in enumerate(LABELS4)}
    index8 = {name: i for i, name in enumerate(LABELS8)}
    index9 = {name: i for i, name in enumerate(LABELS9)}
    texts = [recase(article.text, case) for article in articles]
    out = []
    for article, text, tokens in zip(articles, texts, tokenise(texts)):
        if not tokens.starts:
            continue
        first = np.zeros(len(tokens.starts), bool)
        first[tokens.first] = True
        labels4 = labels8 = labels9 = None
        if article.mentions4 is not None:
            labels4 = project_mentions(article.mentions4, tokens, index4)
        if article.mentions8 is not None:
            labels8 = project_mentions(article.mentions8, tokens, index8)
        if article.mentions9 is not None:
            labels9 = project_mentions(article.mentions9, tokens, index9)
        if article.soft is not None:
            labels4 = project_soft(article.soft.labels4, article.soft, tokens, LABELS4)
            labels9 = project_soft(article.soft.labels9, article.soft, tokens, LABELS9)
        out.append(Labelled(tokens.texts(text), first, labels4, labels9, article.source, case, labels8))
    return out


def cut(document: Labelled, longest: int = LONGEST) -> Iterable[Labelled]:
    """Parts of a document, of about equal length, cut where a sentence ends."""
    size = len(document.words)
    parts = -(-size // longest)
    starts = np.flatnonzero(document.first)
    edges = [0, *(int(starts[np.abs(starts - size * k // parts).argmin()]) for k in range(1, parts)), size]
    for a, b in zip(edges, edges[1:]):
        if a < b:
            take = lambda labels: None if labels is None else labels[a:b]  # noqa: E731, B023
            yield Labelled(
                document.words[a:b], document.first[a:b], take(document.labels4), take(document.labels9),
                document.source, document.case, take(document.labels8),
            )  # fmt: skip


class Dataset:
    """Many labelled documents as a few arrays; forms are numbered in order of appearance."""

    def __init__(self, arrays: dict[str, np.ndarray]) -> None:
        self.arrays = arrays
        self.forms = arrays["forms"].tobytes().decode("utf-8", "surrogatepass").split("\n")
        self.starts = arrays["starts"]
        self.sources = arrays["sources"].tobytes().decode().split("\n")
        self.cases = arrays["cases"].tobytes().decode().split("\n")

    def __len__(self) -> int:
        return len(self.starts) - 1

    def span(self, index: int) -> slice:
        return slice(int(self.starts[index]), int(self.starts[index + 1]))

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.starts)

    @staticmethod
    def of(documents: Sequence[Labelled]) -> "Dataset":
        forms: dict[str, int] = {}
        ids = [forms.setdefault(word, len(forms)) for d in documents for word in d.words]
        blank = lambda d: np.full((len(d.words), 3), UNKNOWN, np.uint8)  # noqa: E731
        text = lambda lines: np.frombuffer("\n".join(lines).encode("utf-8", "surrogatepass"), np.uint8)  # noqa: E731
        return Dataset(
            {
                "forms": text(forms),
                "ids": np.array(ids, np.int32),
                "first": np.concatenate([d.first for d in documents]),
                "labels4": np.concatenate([blank(d) if d.labels4 is None else d.labels4 for d in documents]),
                "labels8": np.concatenate([blank(d) if d.labels8 is None else d.labels8 for d in documents]),
                "labels9": np.concatenate([blank(d) if d.labels9 is None else d.labels9 for d in documents]),
                "starts": np.concatenate([[0], np.cumsum([len(d.words) for d in documents])]).astype(np.int64),
                "sources": text([d.source for d in documents]),
                "cases": text([d.case for d in documents]),
            }
        )

    def save(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, **self.arrays)

    @staticmethod
    def load(path: Path) -> "Dataset":
        with np.load(path) as file:
            return Dataset({name: file[name] for name in file.files})


# The form that a chosen soft article gets besides its own, in turn: lower case loses most, and needs most examples.
_CHANGED = ("lower", "upper", "lower", "title")


def assemble(
    gold: Sequence[Article], soft: Sequence[Article], own: Sequence[Article], seed: int, share: float
) -> list[Labelled]:
    """
    Gold and soft articles as they are; all gold ones in three more case forms, a share of the soft ones in one of
    them; what students have labelled themselves in one of them only, since as it is it teaches them nothing.
    """
    draw = random.Random(seed)
    documents = label(gold)
    for case in ("lower", "upper", "title"):
        documents += label(gold, case)
    for block in readers.blocks(soft, 1000):
        documents += label(block)
    chosen = [article for article in soft if draw.random() < share]
    for articles in (chosen, own):
        for turn, case in enumerate(_CHANGED):
            for block in readers.blocks(articles[turn :: len(_CHANGED)], 1000):
                documents += label(block, case)
    return [part for document in documents for part in cut(document)]


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--soft", type=Path, nargs="*", default=[Path("../shared/lab/silver/labels.jsonl.gz")])
    parser.add_argument("--self-labelled", type=Path, nargs="*", default=[], help="files of self_label.py")
    parser.add_argument("--out", type=Path, default=Path("temp/training/data.npz"))
    parser.add_argument("--share", type=float, default=0.6, help="of the soft articles, in another case form too")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    gold = readers.conll2003(options.corpora, "train") + readers.worldwide(options.corpora, "train")
    # The sentences of a corpus stand on lines of their own; in real text they follow each other.
    gold += [
        Article(a.text.replace("\n", " "), a.source + "-joined", a.mentions4, a.mentions9)
        for a in random.Random(options.seed).sample(gold, len(gold) // 4)
    ]
    soft = [article for path in options.soft for article in read_soft(path, options.corpora / "raw")]
    own = [article for path in options.self_labelled for article in read_soft(path, options.corpora / "raw")]
    if (options.corpora / "ner/gmb").exists():
        gold += readers.gmb(options.corpora)
    log.info("%d gold, %d soft and %d self-labelled articles", len(gold), len(soft), len(own))
    dataset = Dataset.of(assemble(gold, soft, own, options.seed, options.share))
    dataset.save(options.out)
    log.info("%d documents, %d tokens, %d forms", len(dataset), len(dataset.arrays["ids"]), len(dataset.forms))


if __name__ == "__main__":
    main()
