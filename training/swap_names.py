"""
Copies of documents with other people and places in them, made while the student trains: what stands around a name says
more about unfamiliar names than the names that were met. (As mention replacement in Dai and Adel 2020.)
"""

from dataclasses import dataclass, replace
from typing import Sequence

import numpy as np

from .batches import Example
from .data import UNKNOWN, Dataset
from .labels import LABELS9

# Labels whose words are exchanged, each for words of its own pool. Places of several words stay as they are.
_SWAPPED = ("B-Person", "I-Person", "B-Location")
_LEAST_TRUST = 0.8
# A word is in a pool if it names a person (a place) so often, and in such a share of its places.
_LEAST_COUNT = 2
_LEAST_SHARE = 0.7
_SHORTEST = 3
_CASES = ("asis", "lower", "upper", "title")


@dataclass(frozen=True)
class NamePools:
    """Words that may stand for others: numbers of the form table, by case form and label, each word once."""

    by_case: dict[str, dict[str, np.ndarray]]
    # Of each form whether it may be exchanged.
    exchangeable: np.ndarray

    @staticmethod
    def of(dataset: Dataset, ids: np.ndarray) -> "NamePools":
        """
        Of all documents of a data set.
        :param ids: numbers in the form table of the forms of the data set
        """
        plain = np.array([len(form) >= _SHORTEST and form.replace("-", "").isalpha() for form in dataset.forms])
        exchangeable = np.zeros(int(ids.max()) + 1, bool)
        exchangeable[ids[plain]] = True
        best, trust = dataset.arrays["labels9"][:, 0], dataset.arrays["labels9"][:, 1]
        case_of = np.repeat([_CASES.index(case) for case in dataset.cases], dataset.lengths)
        pools: dict[str, dict[str, np.ndarray]] = {}
        for number, case in enumerate(_CASES):
            labelled = (case_of == number) & (best != UNKNOWN)
            all_counts = np.bincount(dataset.arrays["ids"][labelled], minlength=len(dataset.forms))
            pools[case] = {}
            counts = {}
            for label in _SWAPPED:
                sure = labelled & (best == LABELS9.index(label)) & (trust >= _LEAST_TRUST * 255)
                counts[label] = np.bincount(dataset.arrays["ids"][sure], minlength=len(dataset.forms))
            person = counts["B-Person"] + counts["I-Person"]
            for label, of_kind in (("B-Person", person), ("I-Person", person), ("B-Location", counts["B-Location"])):
                chosen = plain & (counts[label] > 0) & (of_kind >= _LEAST_COUNT) & (of_kind >= _LEAST_SHARE * all_counts)
                pools[case][label] = ids[np.flatnonzero(chosen)]
        return NamePools(pools, exchangeable)


def swap_names(example: Example, case: str, pools: NamePools, rng: np.random.Generator) -> Example:
    """The example with other words in the names of people and of places, the same ones wherever a word comes again."""
    if example.labels9 is None or example.trust9 is None:
        return example
    best = example.labels9[:, 0]
    sure = (example.trust9 >= _LEAST_TRUST) & pools.exchangeable[example.forms]
    goes_on = np.append(best[1:] == LABELS9.index("I-Location"), False)
    forms = example.forms.copy()
    taken: dict[int, int] = {}
    # Surnames first: a surname that stands alone begins a name too.
    for label in ("I-Person", "B-Person", "B-Location"):
        pool = pools.by_case[case][label]
        at = np.flatnonzero(sure & (best == LABELS9.index(label)) & ~(goes_on if label == "B-Location" else False))
        if len(pool) == 0:
            continue
        for token in at:
            form = int(example.forms[token])
            if form not in taken:
                taken[form] = int(pool[rng.integers(len(pool))])
            forms[token] = taken[form]
    return replace(example, forms=forms)


def swap_some(
    run: Sequence[int], examples: Sequence[Example], cases: Sequence[str], pools: NamePools, share: float, rng: np.random.Generator
) -> list[Example]:
    """The examples of a batch, a share of them with other names."""
    return [swap_names(examples[i], cases[i], pools, rng) if rng.random() < share else examples[i] for i in run]
