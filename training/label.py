"""
Soft labels of teachers on raw news: `python -m training.label --bert FOLDER --teacher FILE…` writes one article a line,
in the tokens of the library; several teachers are averaged. An interrupted run goes on where it ended.
"""

import argparse
import base64
import gzip
import json
import logging
import math
import random
import time
from pathlib import Path
from typing import Collection, Iterator, Sequence

import numpy as np
import torch
from torch import nn

from .bert import BertSize, Teacher
from .corpora import gmb, knowledgenet
from .labels import LABELS4, LABELS9
from .soft import raw_texts, read_labels, read_soft
from .teacher import probabilities
from .tokens import tokenise
from .wordpiece import WordPieces

log = logging.getLogger(__name__)

# How often articles of a source are taken, against the American mass of the largest one.
SOURCE_WEIGHTS = {
    "allsides": 1.0, "abroad": 8.0, "reuters": 1.0, "bbc": 4.0, "wikinews": 4.0, "voa": 8.0, "knowledgenet": 1.0,
}  # fmt: skip
# Those that are taken unless others are asked for. `voa` is the broadcast news of the Groningen Meaning Bank, which is
# about all the world; its own labels are of little worth. `knowledgenet` is passages of encyclopedias and biographies.
RAW_SOURCES = ("allsides", "abroad", "reuters", "bbc", "wikinews")
LONGEST_TOKENS = 2500
# Articles that are labelled and written together.
BLOCK = 400


def raw_articles(corpora: Path, sources: Collection[str]) -> Iterator[tuple[str, str]]:
    """Source and text of all raw articles of some sources."""
    yield from (article for article in raw_texts(corpora / "raw") if article[0] in sources)
    if "voa" in sources:
        yield from (("voa", article.text) for article in gmb(corpora))
    if "knowledgenet" in sources:
        yield from (("knowledgenet", text) for text in knowledgenet(corpora))


def pick(
    corpora: Path, count: int, seed: int, known: Collection[str] = (), sources: Collection[str] = RAW_SOURCES
) -> list[tuple[str, str]]:
    """Source and text of raw articles, drawn by the weight of their sources, without those that are known."""
    draw = random.Random(seed)
    everything = [article for article in raw_articles(corpora, sources) if article[1] not in known]
    # Weighted order without replacement: Efraimidis and Spirakis 2006.
    everything.sort(key=lambda article: draw.random() ** (1 / SOURCE_WEIGHTS[article[0]]), reverse=True)
    return [a for a in everything[:count] if len(a[1]) < LONGEST_TOKENS * 6]


def best_two(probability: np.ndarray) -> np.ndarray:
    """Best label, its probability (0–255), second label (tokens × 3)."""
    order = np.argsort(-probability, 1)[:, :2]
    top = np.take_along_axis(probability, order[:, :1], 1)
    return np.concatenate([order[:, :1], np.rint(top * 255), order[:, 1:]], 1).astype(np.uint8)


def label_articles(texts: Sequence[tuple[str, str]], teachers: Sequence[nn.Module], pieces: WordPieces) -> list[dict]:
    """Lines of the output for (source, text) pairs."""
    tokens = tokenise([text for _, text in texts])
    documents = []
    for (_, text), at in zip(texts, tokens):
        first = np.zeros(len(at.starts), bool)
        first[at.first] = True
        documents.append((at.texts(text), first))
    means = [sum(parts) / len(teachers) for parts in zip(*(probabilities(t, documents, pieces) for t in teachers))]
    lines = []
    for (source, text), at, mean in zip(texts, tokens, means):
        both = np.concatenate([best_two(mean[:, : len(LABELS4)]), best_two(mean[:, len(LABELS4) :])], 1)
        labels = base64.b64encode(both.tobytes()).decode()
        lines.append({"source": source, "text": text, "starts": at.starts, "ends": at.ends, "labels": labels})
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--bert", type=Path, required=True)
    parser.add_argument("--teacher", type=Path, nargs="+", required=True)
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="labels of articles to leave out")
    parser.add_argument("--chosen", type=Path, help="articles in order, a file of choose.py, instead of drawn ones")
    parser.add_argument("--out", type=Path, default=Path("temp/training/labels.jsonl.gz"))
    parser.add_argument("--articles", type=int, default=20000)
    parser.add_argument("--sources", nargs="+", default=list(RAW_SOURCES), choices=list(SOURCE_WEIGHTS),
                        help="of the articles; voa is the text of the Groningen Meaning Bank")  # fmt: skip
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after the block that passes them")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--integers", action="store_true", help="compute with 8-bit integers, on a CPU: half as fast again")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    pieces = WordPieces.read(options.bert / "vocab.txt")
    teachers = []
    for path in options.teacher:
        teacher = Teacher(BertSize.read(options.bert), len(LABELS4), len(LABELS9))
        teacher.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["teacher"])
        if options.integers:
            from .integer_teacher import IntegerTeacher

            teachers.append(IntegerTeacher(teacher, options.threads))
        else:
            teachers.append(teacher.to(options.device))
    known = {article.text for path in options.known for article in read_soft(path, options.corpora / "raw")}
    if options.chosen:
        with gzip.open(options.chosen, "rt", encoding="utf-8") as file:
            everything = [(entry["source"], entry["text"]) for entry in map(json.loads, file)]
        chosen = [article for article in everything if article[1] not in known][: options.articles]
    else:
        chosen = pick(options.corpora, options.articles, options.seed, known, options.sources)
    done = len(read_labels(options.out)) if options.out.exists() else 0
    began = time.monotonic()
    for at in range(done, len(chosen), BLOCK):
        if time.monotonic() - began > options.minutes * 60:
            break
        options.out.parent.mkdir(parents=True, exist_ok=True)
        with gzip.open(options.out, "at", encoding="utf-8") as file:
            for line in label_articles(chosen[at : at + BLOCK], teachers, pieces):
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        log.info("%d of %d articles", min(at + BLOCK, len(chosen)), len(chosen))


if __name__ == "__main__":
    main()
