"""Runs of consecutive sentences that fit a window of word pieces, so that the document is context."""

from dataclasses import dataclass
from typing import Iterator, Sequence

import torch
from torch import Tensor

from .wordpiece import WordPieces

WINDOW_PIECES = 190
# Lengths are padded to a multiple of this: ever different shapes make memory grow.
PADDING = 64


@dataclass
class Window:
    """Piece ids, and for each word its first piece and where it stands: document, token."""

    ids: list[int]
    firsts: list[int]
    keys: list[tuple[int, int]]


def windows_of(
    documents: Sequence[tuple[Sequence[str], Sequence[bool]]], pieces: WordPieces, longest: int = WINDOW_PIECES
) -> list[Window]:
    """Windows over documents of words and sentence starts."""
    out: list[Window] = []
    for number, (words, first) in enumerate(documents):
        window = Window([pieces.start], [], [])
        edges = [t for t, opens in enumerate(first) if opens] + [len(words)]
        if not edges or edges[0] != 0:
            edges.insert(0, 0)
        for a, b in zip(edges, edges[1:]):
            split = [pieces.pieces(word) for word in words[a:b]]
            if window.firsts and len(window.ids) + sum(map(len, split)) >= longest:
                out.append(Window([*window.ids, pieces.end], window.firsts, window.keys))
                window = Window([pieces.start], [], [])
            for t, word in enumerate(split, a):
                if len(window.ids) + len(word) >= longest and window.firsts:
                    out.append(Window([*window.ids, pieces.end], window.firsts, window.keys))
                    window = Window([pieces.start], [], [])
                window.firsts.append(len(window.ids))
                window.keys.append((number, t))
                window.ids += word
        if window.firsts:
            out.append(Window([*window.ids, pieces.end], window.firsts, window.keys))
    return out


def collate(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Ids, attention and flat positions of words."""
    length = -(-max(len(w.ids) for w in windows) // PADDING) * PADDING
    ids = torch.zeros(len(windows), length, dtype=torch.long)
    attended = torch.zeros(len(windows), length)
    firsts: list[int] = []
    for row, window in enumerate(windows):
        ids[row, : len(window.ids)] = torch.tensor(window.ids)
        attended[row, : len(window.ids)] = 1
        firsts += [row * length + at for at in window.firsts]
    return ids, attended, torch.tensor(firsts)


def by_length(windows: Sequence[Window], size: int) -> Iterator[list[Window]]:
    """Batches of windows of about the same length."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i].ids))
    for at in range(0, len(order), size):
        yield [windows[i] for i in order[at : at + size]]
