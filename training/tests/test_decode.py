import itertools

import numpy as np

from training.decode import TAG_COUNT, join_heads, span_probability, spans_of, viterbi
from training.labels import LABELS4, LABELS9


def allowed(path: tuple[int, ...]) -> bool:
    inside = [tag > 0 and tag % 2 == 0 for tag in path]
    return all(not i or (t > 0 and path[t - 1] in (path[t], path[t] - 1)) for t, i in enumerate(inside))


def test_decoding_agrees_with_trying_all_paths():
    rng = np.random.default_rng(4)
    for _ in range(10):
        tags = rng.dirichlet(np.full(TAG_COUNT, 0.4), 3)
        paths = [p for p in itertools.product(range(TAG_COUNT), repeat=3) if allowed(p)]
        # The last two tags are of the rest, which counts less.
        worth = {p: float(np.prod([tags[t, y] * (0.8 if y > 8 else 1) for t, y in enumerate(p)])) for p in paths}
        assert tuple(viterbi(tags)) == max(worth, key=worth.get)


def test_an_expression_is_as_likely_as_its_tokens_and_the_end_after_them():
    rng = np.random.default_rng(4)
    for _ in range(10):
        tags = rng.dirichlet(np.full(TAG_COUNT, 0.4), 3)
        paths = list(itertools.product(range(TAG_COUNT), repeat=3))
        worth = {p: float(np.prod([tags[t, y] for t, y in enumerate(p)])) for p in paths}
        # An organization (kind 1) over the first two tokens, exactly.
        exact = sum(w for p, w in worth.items() if p[0] == 3 and p[1] == 4 and p[2] != 4)
        last = sum(w for p, w in worth.items() if p[2] == 1)
        assert np.isclose(span_probability(tags, 0, 2, 1), exact)
        assert np.isclose(span_probability(tags, 2, 3, 0), last)


def test_heads_are_joined_into_probabilities():
    rng = np.random.default_rng(1)
    tags = join_heads(rng.normal(size=(6, 9)), rng.normal(size=(6, 19)), LABELS4, LABELS9, 0.4)
    assert np.allclose(tags.sum(1), 1)


def test_no_expression_crosses_a_sentence():
    tags = np.full((4, TAG_COUNT), 0.001)
    tags[0, 1] = tags[1, 2] = tags[2, 1] = tags[3, 2] = 0.99
    tags[1, 2] = 0.99
    spans = spans_of(tags, np.array([True, True, True, False]))
    assert (0, 2, "person", 1.0) not in spans
    assert (2, 4, "person", 1.0) in spans
