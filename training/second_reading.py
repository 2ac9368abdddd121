"""Texts in lower case throughout are read twice, as `src/extract/tagger/read-scores.ts` does."""

from typing import Callable, Sequence

import numpy as np

from .decode import join_heads
from .features import is_capitalised, is_caseless, pool_key

# A word is capitalised for the second reading if it is likelier than this to be in an expression.
LIKELY = 0.7

Scorer = Callable[[Sequence[str], np.ndarray], np.ndarray]


def read_twice(
    words: Sequence[str],
    first: np.ndarray,
    scores: np.ndarray,
    score: Scorer,
    labels4: Sequence[str],
    labels9: Sequence[str],
    mix: float,
) -> np.ndarray:
    """
    The mean of the scores of a document and of those with its likely names capitalised; its own if it has capitals.
    :param scores: of the first reading, tokens × all labels
    :param score: reads words, of which `first` says which open a sentence
    """
    if not is_caseless(sum(map(is_capitalised, words)), sum(pool_key(word) is not None for word in words)):
        return scores
    cut = len(labels4)
    likelihoods = 1 - join_heads(scores[:, :cut], scores[:, cut : cut + len(labels9)], labels4, labels9, mix)[:, 0]
    places: dict[str, list[float]] = {}
    for word, likelihood in zip(words, likelihoods):
        places.setdefault(word, []).append(float(likelihood))
    names = [max(own, np.mean(places[word])) > LIKELY for word, own in zip(words, likelihoods)]
    if not any(names):
        return scores
    return (scores + score([w[:1].upper() + w[1:] if is_name else w for w, is_name in zip(words, names)], first)) / 2
