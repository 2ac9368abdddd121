"""Exact-span F1 of a student on gold articles, counted as the scorer counts it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Sequence

import numpy as np
import torch

from . import corpora as readers
from .batches import Example, FormTable, batch_of
from .corpora import Article, recase
from .decode import join_heads, spans_of
from .labels import SCORED
from .network import Student
from .second_reading import read_twice
from .tokens import Tokens, tokenise

SCORED_KINDS = ("person", "organization", "place")
Span = tuple[int, int, str]

# Share of the second head while a text in lower case is read for its names; that of the file is chosen later.
MIX = 0.5


@dataclass
class Case:
    """An article in one case form, tokenised; gold mentions of scored kinds."""

    article: Article
    text: str
    tokens: Tokens
    first: np.ndarray
    gold: list[Span]


@dataclass
class Counts:
    """Right, predicted and gold mentions, by kind."""

    hits: Counter = field(default_factory=Counter)
    predicted: Counter = field(default_factory=Counter)
    gold: Counter = field(default_factory=Counter)

    def add(self, gold: Sequence[Span], predicted: Sequence[Span]) -> None:
        self.gold.update(kind for *_, kind in gold)
        self.predicted.update(kind for *_, kind in predicted)
        self.hits.update(kind for *_, kind in set(gold) & set(predicted))

    def figures(self, kinds: Sequence[str] = SCORED_KINDS) -> dict[str, float]:
        hits, predicted, gold = (sum(c[k] for k in kinds) for c in (self.hits, self.predicted, self.gold))
        return {
            "f1": round(200 * hits / max(1, predicted + gold), 2),
            "precision": round(100 * hits / max(1, predicted), 2),
            "recall": round(100 * hits / max(1, gold), 2),
            "gold": gold,
        }


def cases_of(articles: Sequence[Article], case: str = "asis") -> list[Case]:
    """Tokenises articles with the library."""
    texts = [recase(article.text, case) for article in articles]
    out = []
    for article, text, tokens in zip(articles, texts, tokenise(texts)):
        mentions = article.mentions9 if article.mentions9 is not None else article.mentions4
        gold = [(start, end, SCORED[label]) for start, end, label in mentions or [] if label in SCORED]
        first = np.zeros(len(tokens.starts), bool)
        first[tokens.first] = True
        out.append(Case(article, text, tokens, first, gold))
    return out


def dev_sets(corpora: Path) -> dict[str, list[Case]]:
    """The dev sets on which the tagger may be tuned."""
    worldwide = readers.worldwide(corpora, "dev")
    return {
        "conll2003": cases_of(readers.conll2003(corpora, "dev")),
        "worldwide": cases_of(worldwide),
        "cleanconll": cases_of(readers.cleanconll(corpora)),
        "worldwide lower": cases_of(worldwide, "lower"),
        "worldwide upper": cases_of(worldwide, "upper"),
    }


def student_scorer(student: Student, forms: FormTable) -> Callable[[Sequence[Case]], list[np.ndarray]]:
    """Scores of both heads (tokens × all labels) of cases, by the student in floating point."""

    def read(run: Sequence[tuple[Sequence[str], np.ndarray]]) -> list[np.ndarray]:
        """Scores of documents: their words, and which of these open a sentence."""
        examples = [Example(np.array([forms.id_of(w) for w in words], np.int64), first) for words, first in run]
        batch = batch_of(examples, forms, student.shape)
        with torch.no_grad():
            scores = torch.cat(student(batch), 1).numpy()
        return [scores[start : start + len(example)] for start, example in zip(batch.extra["starts"], examples)]

    def score(cases: Sequence[Case]) -> list[np.ndarray]:
        student.eval()
        out: list[np.ndarray] = [np.zeros((0, 0))] * len(cases)
        order = sorted(range(len(cases)), key=lambda i: len(cases[i].tokens.starts))
        run: list[int] = []

        def flush() -> None:
            texts = [(cases[i].tokens.texts(cases[i].text), cases[i].first) for i in run]
            for i, (words, first), scores in zip(run, texts, read(texts)):
                out[i] = read_twice(
                    words, first, scores, lambda *text: read([text])[0], student.shape.labels4, student.shape.labels9, MIX
                )
            run.clear()

        for i in order:
            run.append(i)
            if sum(len(cases[j].tokens.starts) for j in run) > 8000:
                flush()
        if run:
            flush()
        return out

    return score


def predict(cases: Sequence[Case], scores: Sequence[np.ndarray], labels4, labels9, mix: float, weigh: bool = False):
    """For each case its mentions: span in code points, kind, probability (if `weigh`)."""
    cut = len(labels4)
    for case, score in zip(cases, scores):
        tags = join_heads(score[:, :cut], score[:, cut : cut + len(labels9)], labels4, labels9, mix)
        at = case.tokens
        yield [(at.starts[a], at.ends[b - 1], kind, worth) for a, b, kind, worth in spans_of(tags, case.first, weigh)]


def evaluate(cases: Sequence[Case], scores: Sequence[np.ndarray], labels4, labels9, mix: float) -> Counts:
    counts = Counts()
    for case, found in zip(cases, predict(cases, scores, labels4, labels9, mix)):
        counts.add(case.gold, [(a, b, kind) for a, b, kind, _ in found if kind in SCORED_KINDS])
    return counts
