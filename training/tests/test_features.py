import json
from pathlib import Path

import pytest

from training.features import FeatureTables, fnv1a, straighten, units, word_features, word_shape
from training.quantised import Model, run
from training import format as model_file

FIXTURE = Path(__file__).resolve().parents[2] / "test/fixtures/model"


def test_hashes_as_the_published_test_vectors_say():
    assert fnv1a(units("")) == 0x811C9DC5
    assert fnv1a(units("a")) == 0xE40C292C
    assert fnv1a(units("foobar")) == 0xBF9CF968


@pytest.mark.parametrize(
    ("form", "shape"), [("F-16s", "X-ddx"), ("Zürich", "Xxxx"), ("U.S.", "X.X."), ("1,200", "d,ddd"), ("McDonalds", "XxXxxx")]
)
def test_shapes(form, shape):
    assert word_shape(form) == shape


def test_grams_are_distinct_and_bounded():
    tables = FeatureTables({"porto": 1}, 5000, 64)
    features = word_features("antidisestablishmentarianism", tables)
    assert len(set(features.grams)) == len(features.grams) == 28
    assert word_features("PORTO", tables).word == 1
    assert len(word_features("a", tables).grams) == 2
    assert word_features(straighten("O’Neil"), tables) == word_features("O'Neil", tables)


def test_the_fixture_holds_what_the_reference_computes():
    model = Model(*model_file.unpack((FIXTURE / "tiny.bin").read_bytes()))
    expected = json.loads((FIXTURE / "tiny.json").read_text())
    for document in expected["documents"]:
        whole = run(model, document["forms"], document["opens"], whole=True)
        assert whole.scores.tolist() == document["logits"]
        assert whole.states.tolist() == document["states"]
        gated = run(model, document["forms"], document["opens"])
        assert gated.kept.tolist() == document["kept"]
        assert gated.scores[gated.kept].tolist() == document["keptLogits"]
        for form, features in zip(document["forms"], document["features"]):
            found = word_features(straighten(form), model.tables)
            assert (found.word, list(found.grams), found.shape) == (features["word"], features["grams"], features["shape"])
