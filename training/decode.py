"""From scores to mentions, as `src/extract/tagger` does it."""

from typing import Sequence

import numpy as np

from .labels import COARSE

# Kinds of the library; what is no person, organization, place or group is told apart, so that it is not taken for one.
KINDS = ("person", "organization", "place", "group", "rest")
_KIND_OF = {
    "Person": 0, "Organization": 1, "Location": 2, "Facility": 2, "NORP": 3,
    "Misc": 4, "Product": 4, "Date": 4, "Money": 4,
}  # fmt: skip
TAG_COUNT = 1 + 2 * len(KINDS)


def softmax(scores: np.ndarray) -> np.ndarray:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def join_heads(
    scores4: np.ndarray, scores9: np.ndarray, labels4: Sequence[str], labels9: Sequence[str], mix: float
) -> np.ndarray:
    """Probabilities of the library's tags: the coarse opinion is shared out as the fine head would, then averaged."""
    coarse, fine = softmax(scores4.astype(np.float64)), softmax(scores9.astype(np.float64))
    coarse_of = np.array(
        [0 if y == "O" or COARSE[y[2:]] == "O" else labels4.index(y[:2] + COARSE[y[2:]]) for y in labels9]
    )
    held = np.zeros_like(coarse)
    for y, c in enumerate(coarse_of):
        held[:, c] += fine[:, y]
    factor = mix + (1 - mix) * coarse / np.maximum(held, 1e-13)
    tags = np.zeros((len(fine), TAG_COUNT))
    for y, name in enumerate(labels9):
        tag = 0 if name == "O" else 1 + 2 * _KIND_OF[name[2:]] + (name[0] == "I")
        tags[:, tag] += fine[:, y] * factor[:, coarse_of[y]]
    return tags


_INSIDE = np.arange(2, TAG_COUNT, 2)


# What is not given out counts less (`REST_WEIGHT` of `src/extract/tagger`): chosen wrongly it is always a miss.
_WEIGHTS = np.where(np.arange(TAG_COUNT) > 2 * KINDS.index("rest"), 0.8, 1.0)


def viterbi(tags: np.ndarray) -> list[int]:
    """The likeliest tags of a run, where an expression goes on only with its own kind."""
    scores = np.log(np.maximum(tags * _WEIGHTS, 1e-30))
    best = scores[0].copy()
    best[_INSIDE] = -1e9
    back = np.zeros(tags.shape, np.int64)
    for t in range(1, len(scores)):
        top = int(best.argmax())
        source = np.full(TAG_COUNT, top)
        source[_INSIDE] = np.where(best[_INSIDE] >= best[_INSIDE - 1], _INSIDE, _INSIDE - 1)
        best = best[source] + scores[t]
        back[t] = source
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t, path[-1]]))
    return path[::-1]


def span_probability(tags: np.ndarray, start: int, end: int, kind: int) -> float:
    """
    How likely the tokens of an expression are tagged so, each for itself, and the next one of the run does not go on.
    (Its exact share in all ways to tag the run says less of whether it is right: AUROC is a point lower.)
    """
    inside = tags[:, 2 + 2 * kind]
    goes_on = inside[end] if end < len(tags) else 0.0
    return float(tags[start, 1 + 2 * kind] * inside[start + 1 : end].prod() * (1 - goes_on))


# Above this the outside tag is taken as certain: no expression crosses such a token.
_CERTAIN = 0.99999


def spans_of(tags: np.ndarray, first: np.ndarray, weigh: bool = False) -> list[tuple[int, int, str, float]]:
    """
    Expressions of a document: first token, end, kind, probability.
    :param first: tokens that open a sentence; no expression crosses them
    :param weigh: whether probabilities are wanted (1 otherwise)
    """
    out: list[tuple[int, int, str, float]] = []
    cuts = np.flatnonzero(first | (tags[:, 0] > _CERTAIN))
    edges = np.unique(np.concatenate([cuts, [0, len(tags)]]))
    for a, b in zip(edges, edges[1:]):
        if b - a == 1 and tags[a, 0] > _CERTAIN:
            continue
        spans: list[tuple[int, int, int]] = []
        for t, tag in enumerate(viterbi(tags[a:b])):
            if tag == 0:
                continue
            if tag % 2 == 1:
                spans.append((t, t + 1, (tag - 1) // 2))
            else:
                spans[-1] = (spans[-1][0], t + 1, spans[-1][2])
        for s, e, kind in spans:
            worth = span_probability(tags[a:b], s, e, kind) if weigh else 1.0
            out.append((int(a) + s, int(a) + e, KINDS[kind], worth))
    return out
