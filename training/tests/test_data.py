import numpy as np
import pytest

from training.corpora import Article, detokenise, gmb, mentions_of, recase
from training.data import Dataset, cut, label, project_soft
from training.labels import LABELS4
from training.soft import SoftLabels
from training.tokens import ROOT, Tokens, tokenise

needs_node = pytest.mark.skipif(not (ROOT / "node_modules/tsx").exists(), reason="npm packages are not installed")


def test_text_of_tokens():
    text, spans = detokenise([["The", '"', "deal", '"', "(", "$", "5", ")", "isn", "'t", "done", "."], ["No", "."]])
    assert text == "The \"deal\" ($5) isn 't done.\nNo."
    assert [text[a:b] for a, b in spans[1]] == ["No", "."]


def test_mentions_of_both_tag_schemes():
    spans = [(0, 1), (2, 3), (4, 5), (6, 7)]
    assert mentions_of(["B-PER", "I-PER", "B-PER", "O"], spans) == [(0, 3, "PER"), (4, 5, "PER")]
    assert mentions_of(["I-LOC", "I-LOC", "O", "I-ORG"], spans) == [(0, 3, "LOC"), (6, 7, "ORG")]


def test_damaged_sentences_of_the_meaning_bank_are_left_out(tmp_path):
    lines = ["Ana\tB-per", "won\tO", "05-Jun\tO", "", "Lima\tB-geo", "cheered\tO", "", "1,00,000\tO", "came\tO", ""]
    (tmp_path / "ner/gmb").mkdir(parents=True)
    (tmp_path / "ner/gmb/train.conll").write_text("\n".join(lines))
    (article,) = gmb(tmp_path)
    assert (article.text, article.mentions8) == ("Lima cheered", [(0, 4, "geo")])


def test_case_changes_keep_every_offset():
    text = "Straße İzmir’s ﬁnal — O’Neil"
    for case in ("lower", "upper", "title"):
        assert len(recase(text, case)) == len(text)
    assert recase("the port of Ana’s", "title") == "The Port Of Ana’s"


@needs_node
def test_tokens_of_the_library_cover_any_text():
    texts = ["𝒜 Zürich’s U.S. envoy\u2028met\nAna.", "", "  ", "a b"]
    for text, tokens in zip(texts, tokenise(texts)):
        assert all(a < b for a, b in zip(tokens.starts, tokens.ends))
        assert "".join(tokens.texts(text)) == "".join(text.split())
        assert all(0 <= t < len(tokens.starts) for t in tokens.first)


@needs_node
def test_gold_labels_land_on_the_tokens_of_the_library():
    text = "Ana Ruiz-Vega of Porto Verde’s council"
    article = Article(text, "test", mentions4=[(0, 13, "PER"), (17, 28, "LOC")])
    (document,) = label([article])
    names = [LABELS4[row[0]] for row in document.labels4]
    assert document.words == ["Ana", "Ruiz-Vega", "of", "Porto", "Verde", "’s", "council"]
    assert names == ["B-PER", "I-PER", "O", "B-LOC", "I-LOC", "O", "O"]


def test_soft_labels_follow_the_characters():
    place, inside = LABELS4.index("B-LOC"), LABELS4.index("I-LOC")
    soft = SoftLabels(
        np.array([0, 6]), np.array([5, 11]), np.array([[place, 200, 0], [inside, 90, 0]], np.uint8), np.zeros((2, 3), np.uint8)
    )
    split = project_soft(soft.labels4, soft, Tokens([0, 3, 6], [3, 5, 11], [0]), LABELS4)
    assert split[:, 0].tolist() == [place, inside, inside]
    joined = project_soft(soft.labels4, soft, Tokens([0], [11], [0]), LABELS4)
    assert joined[0, 0] == place


@needs_node
def test_long_documents_are_cut_at_sentences():
    (document,) = label([Article("One two three four. " * 30, "test", mentions4=[])])
    parts = list(cut(document, 40))
    assert sum(len(p.words) for p in parts) == len(document.words)
    assert all(p.first[0] for p in parts)
    dataset = Dataset.of(parts)
    assert dataset.lengths.sum() == len(document.words)
    assert [dataset.forms[i] for i in dataset.arrays["ids"][dataset.span(0)]] == parts[0].words
