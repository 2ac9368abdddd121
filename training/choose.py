"""
Which raw articles a teacher should read next: `python -m training.choose --known LABELS…` puts those first of which the
shipped tagger is least sure, by doubt a word, and writes one article a line for `label --chosen`. Only the beginning of
a long article is taken, where its names are introduced. What many articles name counts less in each of them.

Learning from the examples that a model is least sure of: Lewis and Gale 1994, "A sequential algorithm for training text
classifiers" (uncertainty sampling).
"""

import argparse
import gzip
import json
import logging
import math
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Sequence

from .corpora import blocks
from .label import RAW_SOURCES, SOURCE_WEIGHTS, raw_articles
from .soft import read_soft
from .tokens import read_with_library

log = logging.getLogger(__name__)

SHORTEST = 200
# Of longer articles the paragraphs (or sentences) up to here, but not fewer than the first number of characters.
BEGINNING = (2500, 4500)
FEWEST_TOKENS = 40
# The most doubtful hundredth holds tables and lists rather than text.
NO_TEXT = 0.01
BLOCK = 5000


@dataclass
class Read:
    """What the shipped tagger says of a text: its tokens, and how unsure each name is (0–1)."""

    tokens: int
    doubts: Mapping[str, float]


def beginning(text: str) -> str:
    """The first paragraphs of a long text; "" where neither a paragraph nor a sentence ends."""
    least, most = BEGINNING
    if len(text) <= most:
        return text
    cut = text.rfind("\n", least, most)
    return text[: cut if cut >= 0 else text.rfind(". ", least, most) + 1]


def read_with_shipped(texts: Sequence[str]) -> list[Read]:
    out: list[Read] = []
    for block in blocks(texts, BLOCK):
        out += [Read(**read) for read in read_with_library("training/doubts.ts", block)]
        log.info("%d of %d texts are read", len(out), len(texts))
    return out


def most_doubtful_first(reads: Sequence[Read]) -> list[int]:
    """Numbers of texts in the order in which they should be labelled, without tables and scraps."""
    frequency = Counter(name for read in reads for name in read.doubts)
    worth = [sum(doubt / math.sqrt(frequency[n]) for n, doubt in r.doubts.items()) / max(1, r.tokens) for r in reads]
    order = sorted((i for i, r in enumerate(reads) if r.tokens >= FEWEST_TOKENS), key=lambda i: -worth[i])
    return order[int(NO_TEXT * len(order)) :]


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="labels of articles to leave out")
    parser.add_argument("--sources", nargs="+", default=list(RAW_SOURCES), choices=list(SOURCE_WEIGHTS))
    parser.add_argument("--share", type=float, default=1, help="of the articles that are looked at")
    parser.add_argument("--out", type=Path, default=Path("temp/training/chosen.jsonl.gz"))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    draw = random.Random(options.seed)
    known = {article.text for path in options.known for article in read_soft(path, options.corpora / "raw")}
    articles: dict[str, str] = {}
    for source, text in raw_articles(options.corpora, options.sources):
        if text not in known and draw.random() < options.share and len(part := beginning(text)) >= SHORTEST:
            articles[part] = source
    texts = list(articles)
    order = most_doubtful_first(read_with_shipped(texts))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(options.out, "wt", encoding="utf-8") as file:
        for index in order:
            file.write(json.dumps({"source": articles[texts[index]], "text": texts[index]}, ensure_ascii=False) + "\n")
    log.info("%d of %d articles", len(order), len(texts))


if __name__ == "__main__":
    main()
