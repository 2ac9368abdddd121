"""
Soft labels of students on raw news: `python -m training.self_label --student RUN…` lets trained students (averaged, if
several) label articles that no teacher has seen. `data.py` makes copies of them in other case forms, whose labels then
come from the text as it was written: that is what the next student learns from. An interrupted run goes on where it
ended.
"""

import argparse
import base64
import gzip
import json
import logging
from pathlib import Path
from typing import Callable, Iterator, Sequence

import numpy as np
import torch

from .batches import FormTable
from .corpora import Article
from .decode import softmax
from .evaluate import Case, student_scorer
from .export import load_student
from .features import FeatureTables
from .label import RAW_SOURCES, SOURCE_WEIGHTS, best_two, pick
from .labels import LABELS4
from .soft import read_labels, read_soft
from .student import load_words
from .tokens import tokenise

log = logging.getLogger(__name__)

BLOCK = 400
Scorer = Callable[[Sequence[Case]], list[np.ndarray]]


def cases_of_texts(texts: Sequence[tuple[str, str]]) -> list[Case]:
    """Cases without gold mentions."""
    out = []
    for (source, text), tokens in zip(texts, tokenise([text for _, text in texts])):
        first = np.zeros(len(tokens.starts), bool)
        first[tokens.first] = True
        out.append(Case(Article(text, source), text, tokens, first, []))
    return [case for case in out if case.tokens.starts]


def label_texts(texts: Sequence[tuple[str, str]], scorers: Sequence[Scorer]) -> Iterator[dict]:
    """Lines of the output, as `label.py` writes them."""
    cut = len(LABELS4)
    cases = cases_of_texts(texts)
    for case, parts in zip(cases, zip(*(score(cases) for score in scorers))):
        heads = (sum(softmax(p[:, half]) for p in parts) / len(parts) for half in (slice(0, cut), slice(cut, None)))
        labels = base64.b64encode(np.concatenate([best_two(head) for head in heads], 1).tobytes()).decode()
        at = case.tokens
        yield {"source": case.article.source, "text": case.text, "starts": at.starts, "ends": at.ends, "labels": labels}


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--student", type=Path, nargs="+", required=True)
    parser.add_argument("--words", type=Path, default=Path("temp/training/vocabulary.npz"))
    parser.add_argument("--known", type=Path, nargs="*", default=[], help="labels of articles to leave out")
    parser.add_argument("--out", type=Path, default=Path("temp/training/self-labels.jsonl.gz"))
    parser.add_argument("--articles", type=int, default=14000)
    parser.add_argument("--sources", nargs="+", default=list(RAW_SOURCES), choices=list(SOURCE_WEIGHTS))
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    raw = options.corpora / "raw"
    known = {article.text for path in options.known for article in read_soft(path, raw)}
    done = {article.text for article in read_labels(options.out)} if options.out.exists() else set()
    picked = pick(options.corpora, options.articles, options.seed, known, options.sources)
    texts = [article for article in picked if article[1] not in done]
    log.info("%d articles, %d are done, %d are known", len(texts), len(done), len(known))
    words, facts, *_ = load_words(options.words)
    students = [load_student(folder) for folder in options.student]
    shape = students[0].shape
    tables = FeatureTables({form: i + 1 for i, form in enumerate(words)}, shape.grams, shape.shapes)
    forms = FormTable(tables, facts, shape.facts)
    scorers = [student_scorer(student, forms) for student in students]
    for at in range(0, len(texts), BLOCK):
        options.out.parent.mkdir(parents=True, exist_ok=True)
        with gzip.open(options.out, "at", encoding="utf-8", compresslevel=4) as file:
            for line in label_texts(texts[at : at + BLOCK], scorers):
                file.write(json.dumps(line, ensure_ascii=False) + "\n")
        log.info("%d of %d articles", min(at + BLOCK, len(texts)), len(texts))


if __name__ == "__main__":
    main()
