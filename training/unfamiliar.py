"""
Words that no table knows. Of a word that stands in the training data the n-gram rows learn what it is, so the student
never has to do without, and trusts rows that say nothing of a word it has not met. Here some names of a document are
exchanged for words that do not exist, made of the beginning of one name and the end of another of the same kind; of
places, also for names of small towns all over the world, most of which are in no text.
"""

import unicodedata
from dataclasses import replace
from typing import Sequence

import numpy as np

from .batches import Example, FormTable
from .data import UNKNOWN, Dataset
from .labels import LABELS4

# Kinds of words by their commonest coarse label: none, person, organization, place, other name.
_KINDS = ("O", "PER", "ORG", "LOC", "MISC")
_SHORTEST = 4
# Frequent words ("University", "The") are never unfamiliar: the most uses of a name, and of another capitalised word.
_MOST_OF_NAME, _MOST_OF_OTHER = 2000, 200
# The share of places that become another place.
_TOWNS = 0.6


def kinds_of_forms(dataset: Dataset) -> tuple[np.ndarray, np.ndarray]:
    """The commonest kind of each form of a data set, and how often the form is used."""
    arrays = dataset.arrays
    kind_of = np.array([_KINDS.index(name.split("-")[-1]) for name in LABELS4])
    labels, ids = arrays["labels4"], arrays["ids"]
    labelled = labels[:, 0] != UNKNOWN
    votes = np.bincount(
        ids[labelled].astype(np.int64) * len(_KINDS) + kind_of[labels[labelled, 0]],
        weights=labels[labelled, 1] / 255, minlength=len(dataset.forms) * len(_KINDS),
    ).reshape(-1, len(_KINDS))  # fmt: skip
    return votes.argmax(1), np.bincount(ids, minlength=len(dataset.forms))


def may_exchange(form: str, kind: int, count: int) -> bool:
    """Whether a word may be unfamiliar; not in lower case, where little but the word itself tells a name."""
    most = _MOST_OF_NAME if kind else _MOST_OF_OTHER
    return len(form) >= _SHORTEST and count <= most and form.isalpha() and form[0].isupper()


def bare(word: str) -> str:
    """Without accents, as English news writes most foreign places."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def join_halves(start: str, end: str, rng: np.random.Generator) -> str:
    """The beginning of one word and the end of another."""
    cut = rng.integers(1, len(start)) if len(start) < 7 else rng.integers(2, len(start) - 1)
    rest = rng.integers(1, len(end)) if len(end) < 7 else rng.integers(2, len(end) - 1)
    return start[:cut] + end[rest:]


class UnfamiliarWords:
    """
    Exchanges words of examples for others, a word of a document always for the same.
    :param towns: words of names of places, as they are written
    :param share: of the words of an example that may be exchanged, on average: from none to twice as many, at random
    :param variants: of each word
    """

    def __init__(
        self, dataset: Dataset, forms: FormTable, towns: Sequence[str], share: float, seed: int, variants: int = 3
    ) -> None:
        self.share, self.variants = share, variants
        self._rng = rng = np.random.default_rng(seed)
        kinds, counts = kinds_of_forms(dataset)
        groups: dict[tuple[int, bool], list[int]] = {}
        for index, (form, kind, count) in enumerate(zip(dataset.forms, kinds, counts)):
            if may_exchange(form, kind, count):
                groups.setdefault((int(kind), form.isupper()), []).append(index)
        made: dict[int, list[int]] = {}
        for (kind, is_upper), members in groups.items():
            for index, others in zip(members, rng.choice(members, (len(members), variants))):
                words = [join_halves(dataset.forms[index], dataset.forms[other], rng) for other in others]
                if towns and _KINDS[kind] == "LOC":
                    chosen = rng.choice(len(towns), variants)
                    words = [bare(towns[at]) if rng.random() < _TOWNS else word for at, word in zip(chosen, words)]
                made[index] = [forms.id_of(word.upper() if is_upper else word) for word in words]
        # By the number of a form in the table: the first of its variants in `_made`, or -1.
        self._row = np.full(len(forms.ids), -1, np.int64)
        self._row[[forms.ids[dataset.forms[index]] for index in made]] = np.arange(len(made))
        self._made = np.array(list(made.values()), np.int64).reshape(-1, variants)

    def __len__(self) -> int:
        return len(self._made)

    def exchange(self, example: Example) -> Example:
        """The example, with some of its words unfamiliar."""
        distinct, inverse = np.unique(example.forms, return_inverse=True)
        rows = self._row[distinct]
        share = 2 * self.share * self._rng.random()
        chosen = (rows >= 0) & (self._rng.random(len(rows)) < share)
        if not chosen.any():
            return example
        which = self._rng.integers(0, self.variants, int(chosen.sum()))
        distinct[chosen] = self._made[rows[chosen], which]
        return replace(example, forms=distinct[inverse.reshape(-1)])
