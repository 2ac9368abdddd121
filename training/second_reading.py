"""Texts in lower case throughout are read twice, as `src/extract/tagger/read-scores.ts` does."""

from typing import Callable, Sequence

import numpy as np

from .decode import join_heads
from .features import is_capitalised, is_caseless, pool_key

# As in `src/extract/tagger/with-capitals.ts`: how likely a word in a name is, and one that begins an organization, and
# how long an acronym may be.
LIKELY = 0.6
LIKELY_ACRONYM = 0.5
ACRONYM_LETTERS = 4
_BEGINS_ORGANIZATION = 3

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
    The mean of the scores of a document and of those with the capitals that it would have; its own if it has capitals.
    :param scores: of the first reading, tokens × all labels
    :param score: reads words, of which `first` says which open a sentence
    """
    if not is_caseless(sum(map(is_capitalised, words)), sum(pool_key(word) is not None for word in words)):
        return scores
    cut = len(labels4)
    tags = join_heads(scores[:, :cut], scores[:, cut : cut + len(labels9)], labels4, labels9, mix)
    likelihoods, organizations = 1 - tags[:, 0], tags[:, _BEGINS_ORGANIZATION]
    places: dict[str, list[float]] = {}
    for word, likelihood in zip(words, likelihoods):
        places.setdefault(word, []).append(float(likelihood))
    names = [max(own, np.mean(places[word])) > LIKELY for word, own in zip(words, likelihoods)]
    if not any(names):
        return scores
    written = []
    for word, is_name, opens, organization in zip(words, names, first, organizations):
        if is_name and len(word) <= ACRONYM_LETTERS and organization > LIKELY_ACRONYM:
            written.append(word.upper())
        else:
            written.append(word[:1].upper() + word[1:] if is_name or opens else word)
    return (scores + score(written, first)) / 2
