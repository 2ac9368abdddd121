import torch

from training.bert import Teacher
from training.labels import LABELS4, LABELS9
from training.made_up import write_bert
from training.teacher import probabilities
from training.windows import WINDOW_PIECES, collate, windows_of
from training.wordpiece import WordPieces

WORDS = ["the", "Bank", "of", "Xyz-7", "met", "é", "."] * 40
FIRST = [i % 7 == 0 for i in range(len(WORDS))]


def test_pieces_are_the_longest_that_fit():
    pieces = WordPieces(["[UNK]", "[CLS]", "[SEP]", "un", "##able", "##a", "##b", "-", "u"])
    assert pieces.pieces("unable") == [3, 4]
    assert pieces.pieces("un-u") == [3, 7, 8]
    assert pieces.pieces("xx") == [0]


def test_windows_hold_every_word_once(tmp_path):
    write_bert(tmp_path)
    pieces = WordPieces.read(tmp_path / "vocab.txt")
    windows = windows_of([(WORDS, FIRST), (["Bank"], [True])], pieces)
    assert sorted(key for w in windows for key in w.keys) == [*((0, t) for t in range(len(WORDS))), (1, 0)]
    assert max(len(w.ids) for w in windows) <= WINDOW_PIECES + 1


def test_padding_changes_nothing(tmp_path):
    torch.manual_seed(0)
    size = write_bert(tmp_path)
    pieces = WordPieces.read(tmp_path / "vocab.txt")
    teacher = Teacher(size, len(LABELS4), len(LABELS9)).eval()
    short = windows_of([(["the", "Bank"], [True, False])], pieces)
    long = windows_of([(WORDS[:60], FIRST[:60])], pieces)
    with torch.no_grad():
        alone = teacher(*collate(short))[0]
        padded = teacher(*collate([*short, *long]))[0][:2]
    assert torch.allclose(alone, padded, atol=1e-5)
    rows = probabilities(teacher, [(WORDS, FIRST)], pieces)[0]
    assert rows.shape == (len(WORDS), len(LABELS4) + len(LABELS9))
    assert abs(float(rows[:, : len(LABELS4)].sum()) - len(WORDS)) < 1e-2
