import numpy as np

from training.batches import FormTable, examples_of
from training.data import Dataset, Labelled
from training.features import FeatureTables
from training.labels import LABELS9
from training.swap_names import NamePools, swap_names, swap_some

_TAGS = {"P": "B-Person", "p": "I-Person", "L": "B-Location", "l": "I-Location", "-": "O"}


def _document(text: str, tags: str) -> Labelled:
    words = text.split()
    labels = np.array([[LABELS9.index(_TAGS[tag]), 255, 0] for tag in tags], np.uint8)
    first = np.zeros(len(words), bool)
    first[0] = True
    return Labelled(words, first, None, labels, "test", "asis", None)


_DOCUMENTS = [
    _document("Ana Vega left Lima . Vega waved to J. Vega in Porto Verde", "Pp-L-P--Pp-Ll"),
    _document("Omar Haddad left Cairo . Haddad saw Omar in Cairo", "Pp-L-P-P-L"),
]


def _swapped(seed: int) -> list[str]:
    forms = FormTable(FeatureTables({}, 50, 50), {}, 0)
    dataset = Dataset.of(_DOCUMENTS)
    ids = np.array([forms.id_of(form) for form in dataset.forms])
    pools = NamePools.of(dataset, ids)
    example = examples_of(dataset, forms, {})[0]
    swapped = swap_names(example, "asis", pools, np.random.default_rng(seed))
    assert np.array_equal(example.labels9, swapped.labels9)
    names = {number: form for form, number in forms.ids.items()}
    assert [names[i] for i in example.forms] == _DOCUMENTS[0].words
    return [names[i] for i in swapped.forms]


def test_names_are_exchanged_alike_all_over_a_document():
    for seed in range(20):
        words = _swapped(seed)
        assert words[1] == words[5] == words[9]
        assert words[1] in ("Vega", "Haddad")
        # Lima was named once, which is not enough to stand for others.
        assert words[3] == "Cairo"


def test_words_that_are_no_names_and_places_of_several_words_stay():
    for seed in range(20):
        words = _swapped(seed)
        assert [words[i] for i in (2, 4, 6, 7, 8, 10, 11, 12)] == ["left", ".", "waved", "to", "J.", "in", "Porto", "Verde"]


def test_only_a_share_is_changed():
    forms = FormTable(FeatureTables({}, 50, 50), {}, 0)
    dataset = Dataset.of(_DOCUMENTS)
    pools = NamePools.of(dataset, np.array([forms.id_of(form) for form in dataset.forms]))
    examples = examples_of(dataset, forms, {})
    for share, changed in ((0.0, False), (1.0, True)):
        rng = np.random.default_rng(3)
        runs = [swap_some([0, 1], examples, dataset.cases, pools, share, rng) for _ in range(10)]
        assert any(not np.array_equal(a.forms, b.forms) for run in runs for a, b in zip(run, examples)) is changed
