"""
Words that no table knows. Of a word that stands in the training data the n-gram rows learn what it is, so the student
never has to do without, and trusts rows that say nothing of a word it has not met. Here some names of a document are
exchanged for words that do not exist, made of the beginning of one name and the end of another of the same kind.
"""

import numpy as np

from .batches import Example, FormTable
from .data import UNKNOWN, Dataset
from .labels import LABELS4

# Kinds of words by their commonest coarse label: none, person, organization, place, other name.
_KINDS = ("O", "PER", "ORG", "LOC", "MISC")
_SHORTEST = 4
# Frequent words ("University", "The") are never unfamiliar: the most uses of a name, and of another capitalised word.
_MOST_OF_NAME, _MOST_OF_OTHER = 2000, 200


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


def style_of(form: str) -> str:
    """How a form is written: only words that are written alike are joined."""
    return "upper" if form.isupper() else "title" if form[:1].isupper() else "lower"


def join_halves(start: str, end: str, rng: np.random.Generator) -> str:
    """The beginning of one word and the end of another."""
    cut = rng.integers(1, len(start)) if len(start) < 7 else rng.integers(2, len(start) - 1)
    rest = rng.integers(1, len(end)) if len(end) < 7 else rng.integers(2, len(end) - 1)
    return start[:cut] + end[rest:]


class UnfamiliarWords:
    """
    Exchanges words of examples for made-up ones, a word of a document always for the same.
    :param variants: made-up words for each word
    :param share: of the words of an example that may be exchanged, on average: from none to twice as many, at random
    """

    def __init__(self, dataset: Dataset, forms: FormTable, share: float, seed: int, variants: int = 2) -> None:
        self.share, self.variants = share, variants
        self._rng = np.random.default_rng(seed)
        kinds, counts = kinds_of_forms(dataset)
        groups: dict[tuple[int, str], list[int]] = {}
        for index, (form, kind, count) in enumerate(zip(dataset.forms, kinds, counts)):
            most = _MOST_OF_NAME if kind else _MOST_OF_OTHER
            if len(form) < _SHORTEST or count > most or not form.isalpha() or not (kind or form[0].isupper()):
                continue
            groups.setdefault((int(kind), style_of(form)), []).append(index)
        made = {
            index: [forms.id_of(join_halves(dataset.forms[index], dataset.forms[other], self._rng)) for other in others]
            for members in groups.values()
            for index, others in zip(members, self._rng.choice(members, (len(members), variants)))
        }
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
        distinct = distinct.copy()
        distinct[chosen] = self._made[rows[chosen], which]
        return Example(**{**example.__dict__, "forms": distinct[inverse.reshape(-1)]})
