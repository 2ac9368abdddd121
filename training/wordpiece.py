"""The word-piece tokenizer of BERT: greedy longest match over a vocabulary, for words that are already apart."""

from pathlib import Path
from typing import Sequence

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
# Pieces of one word beyond this say nothing more of it.
MOST_PIECES = 12
_LONGEST_WORD = 100


class WordPieces:
    """Pieces of words by a cased vocabulary."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.start, self.end = (self.ids[piece] for piece in (UNKNOWN, START, END))
        self._known: dict[str, list[int]] = {}

    @staticmethod
    def read(path: Path) -> "WordPieces":
        return WordPieces(path.read_text(encoding="utf-8").splitlines())

    def pieces(self, word: str) -> list[int]:
        """Ids of a word's pieces, at least one."""
        known = self._known.get(word)
        if known is None:
            parts = [part for run in _runs(word) for part in self._match(run)]
            known = self._known[word] = parts[:MOST_PIECES] or [self.unknown]
        return known

    def _match(self, run: str) -> list[int]:
        if len(run) > _LONGEST_WORD:
            return [self.unknown]
        found: list[int] = []
        at = 0
        while at < len(run):
            for end in range(len(run), at, -1):
                piece = self.ids.get(("##" if at else "") + run[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            at = end
        return found


def _runs(word: str) -> list[str]:
    """A word cut at its punctuation, as BERT's own tokenizer does."""
    runs: list[str] = []
    glue = False
    for character in word:
        if not character.isalnum():
            runs.append(character)
            glue = False
        elif glue:
            runs[-1] += character
        else:
            runs.append(character)
            glue = True
    return runs
