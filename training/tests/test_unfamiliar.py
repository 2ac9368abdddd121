import numpy as np

from training.batches import Example, FormTable
from training.data import Dataset, Labelled
from training.features import FeatureTables
from training.labels import LABELS4
from training.unfamiliar import UnfamiliarWords, join_halves

NAMES = ["Marinova", "Okonjo", "Petrescu", "Lindqvist"]


def test_names_become_words_that_do_not_exist_and_other_words_stay():
    person, outside = LABELS4.index("B-PER"), LABELS4.index("O")
    words = [word for name in NAMES for word in (name, "met", "voters", ".")] * 3
    labels = np.array([[person if word in NAMES else outside, 255, 0] for word in words], np.uint8)
    dataset = Dataset.of([Labelled(words, np.zeros(len(words), bool), labels, None, "test")])
    forms = FormTable(FeatureTables({"okonjo": 1}, 100, 16), {}, 8)
    ids = np.array([forms.id_of(word) for word in words])
    unfamiliar = UnfamiliarWords(dataset, forms, [], share=50, seed=1)
    assert len(unfamiliar) == len(NAMES)

    words_of = {index: form for form, index in forms.ids.items()}
    read = [words_of[index] for index in unfamiliar.exchange(Example(ids, labels[:, 0] == 0)).forms]
    for was, now in zip(words, read):
        assert (now not in words) if was in NAMES else now == was
    assert len(set(read)) <= len(set(words))
    assert read[0] == read[len(words) // 3]


def test_halves_of_both_words_are_kept():
    rng = np.random.default_rng(1)
    for _ in range(200):
        made = join_halves("Marinova", "Qrstyxz", rng)
        assert made.startswith("Ma") and made.endswith("z") and made not in ("Marinova", "Qrstyxz")
