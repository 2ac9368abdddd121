import json

from training.choose import FEWEST_TOKENS, Read, beginning, most_doubtful_first
from training.corpora import knowledgenet


def test_long_articles_end_with_a_paragraph_or_a_sentence():
    assert beginning("short") == "short"
    paragraphs = "\n".join(["word " * 99] * 20)
    assert 2500 <= len(beginning(paragraphs)) < 4500
    assert paragraphs[len(beginning(paragraphs))] == "\n"
    assert beginning("One two three. " * 500).endswith("three.")
    assert beginning("x" * 9000) == ""


def test_what_is_doubtful_and_rare_comes_first():
    sure = Read(100, {"Ana": 0.01})
    doubtful = Read(100, {"Verdal": 0.5})
    usual = [Read(100, {"Nordbank": 0.6}) for _ in range(4)]
    scrap = Read(FEWEST_TOKENS - 1, {"Xu": 0.9})
    assert most_doubtful_first([sure, *usual, scrap, doubtful])[0] == 6
    assert set(most_doubtful_first([sure, scrap])) == {0}


def test_the_most_doubtful_hundredth_is_left_out():
    reads = [Read(100, {f"Name{i}": i / 300}) for i in range(200)]
    assert most_doubtful_first(reads)[0] == 197


def test_passages_of_one_document_that_overlap_are_read_once(tmp_path):
    def passage(document: int, start: int, text: str) -> str:
        ends = {"passageStart": str(start), "passageEnd": str(start + len(text)), "passageText": text}
        return json.dumps({"documentId": str(document), **ends})

    folder = tmp_path / "graph/knowledgenet"
    folder.mkdir(parents=True)
    lines = [passage(2, 5, "Later."), passage(2, 0, "Ana."), passage(2, 2, "a. L"), passage(1, 0, "Lima.")]
    (folder / "train_from_html.jsonl").write_text("\n".join(lines) + "\n")
    assert knowledgenet(tmp_path) == ["Lima.", "Ana. Later."]
