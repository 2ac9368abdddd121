"""
Soft labels of a teacher: for every token of its own, the best label, its probability and the second label, of both
heads. The tokens of the teacher need not be those of the library: labels are projected by offsets.
"""

import base64
import gzip
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import numpy as np

from .corpora import Article


@dataclass
class SoftLabels:
    """
    Spans of the teacher's tokens in code points, and for each head the best label, its probability (0–255) and the
    second one, as numbers into the label sets (tokens × 3).
    """

    starts: np.ndarray
    ends: np.ndarray
    labels4: np.ndarray
    labels9: np.ndarray


# The tokens of the first labelling run: a regular expression, paragraph by paragraph.
_PROTOTYPE_TOKEN = re.compile(
    r"[A-Za-z]\.(?:[A-Za-z]\.)+|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|Prof|Rev|Inc|Corp|Co|Ltd|No|vs|Jan"
    r"|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b|[A-Za-zÀ-ɏ\d]+"
    r"(?:[-–&][A-Za-zÀ-ɏ\d]+)*(?=n['’]t\b)|n['’]t\b|['’](?:s|S|re|ve|ll|d|m)\b|[A-Za-zÀ-ɏ\d]+(?:[-&'’][A-Za-zÀ-ɏ\d]"
    r"{2,})*|\.\.\.|[^\s]"
)
_KEY_TOKENS = 25


# Topics of articles that are mostly about other countries than the United States.
_ABROAD = frozenset(
    "middle_east world foreign_policy terrorism north_korea russia great_britain isis china europe israel ebola asia"
    " palestine mexico africa south_korea".split()
)


def raw_texts(raw: Path) -> Iterator[tuple[str, str]]:
    """Source and text (title first) of every raw article; `abroad` for those of the largest one on other countries."""

    def lines(name: str) -> Iterator[dict]:
        path = raw / name
        with gzip.open(path, "rt") if path.suffix == ".gz" else open(path, encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)

    for article in lines("allsides_articles/articles.jsonl.gz"):
        yield "abroad" if article.get("topic") in _ABROAD else "allsides", (article.get("title") or "") + "\n" + article["text"]
    for article in lines("reuters21578/articles.jsonl.gz"):
        yield "reuters", re.sub(r"\s*\n\s*", " ", article["text"])
    for article in lines("bbc2225/articles.jsonl.gz"):
        yield "bbc", (article.get("title") or "") + "\n" + article["text"]
    for article in lines("wikinews_cc/articles.jsonl"):
        yield "wikinews", (article.get("title") or "") + "\n" + article["text"]


def _prototype_spans(text: str, limit: int | None = None) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        for token in _PROTOTYPE_TOKEN.finditer(text, paragraph.start(), paragraph.end()):
            spans.append(token.span())
            if len(spans) == limit:
                return spans
    return spans


def read_prototype_labels(path: Path, raw: Path) -> list[Article]:
    """
    Articles of the first labelling run, whose file holds tokens only: each is found again among the raw articles, so
    that its own spaces, quotes and paragraphs are seen.
    """
    wanted: dict[str, list[tuple[list[str], np.ndarray]]] = {}
    with gzip.open(path, "rt") as file:
        for line in file:
            entry = json.loads(line)
            words = " ".join(entry["s"]).split(" ")
            labels = np.frombuffer(base64.b64decode(entry["l"]), np.uint8).reshape(-1, 6)
            if len(labels) == len(words):
                wanted.setdefault(" ".join(words[:_KEY_TOKENS]), []).append((words, labels))
    articles = []
    for source, text in raw_texts(raw):
        key = " ".join(text[a:b] for a, b in _prototype_spans(text, _KEY_TOKENS))
        candidates = wanted.get(key)
        if not candidates:
            continue
        spans = _prototype_spans(text)
        words = [text[a:b] for a, b in spans]
        for index, (expected, labels) in enumerate(candidates):
            if expected == words:
                at = np.array(spans, np.int64)
                soft = SoftLabels(at[:, 0], at[:, 1], labels[:, :3].copy(), labels[:, 3:].copy())
                articles.append(Article(text, source, soft=soft))
                del candidates[index]
                break
    return articles


def read_labels(path: Path) -> list[Article]:
    """Articles with soft labels, as `label.py` writes them."""
    articles = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            entry = json.loads(line)
            both = np.frombuffer(base64.b64decode(entry["labels"]), np.uint8).reshape(-1, 6)
            at = [np.array(entry[name], np.int64) for name in ("starts", "ends")]
            soft = SoftLabels(*at, both[:, :3].copy(), both[:, 3:].copy())
            articles.append(Article(entry["text"], entry["source"], soft=soft))
    return articles


def read_soft(path: Path, raw: Path) -> list[Article]:
    """Articles of a file of soft labels: our own, or those of the first labelling run."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        ours = "text" in json.loads(file.readline())
    return read_labels(path) if ours else read_prototype_labels(path, raw)
