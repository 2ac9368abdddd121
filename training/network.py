"""The student: rows of word forms, blocks of convolution and dense layers, document pools, two heads."""

from dataclasses import asdict, dataclass, field, replace

import torch
import torch.nn.functional as F
from torch import Tensor, nn

TAPS = 5
NORM_EPSILON = 1e-5


@dataclass(frozen=True)
class Shape:
    """Everything that fixes the shapes of a student's tensors. Names as in the header of the model file."""

    labels4: tuple[str, ...]
    labels9: tuple[str, ...]
    vocabulary: int
    width: int = 128
    inner: int = 256
    dilations: tuple[int, ...] = (1, 2, 4, 1, 2)
    pools: tuple[int, ...] = (2, 4)
    embedding: int = 64
    shape_embedding: int = 24
    grams: int = 20000
    shapes: int = 1024
    facts: int = 0

    @property
    def inputs(self) -> int:
        return 2 * self.embedding + self.shape_embedding + self.facts

    def to_json(self) -> dict:
        return asdict(self)

    @staticmethod
    def from_json(data: dict) -> "Shape":
        return Shape(**{key: tuple(value) if isinstance(value, list) else value for key, value in data.items()})


@dataclass(frozen=True)
class Dropout:
    """Shares of what is left out while training."""

    word: float = 0.08
    features: float = 0.1
    block: float = 0.0
    head: float = 0.1


@dataclass
class Batch:
    """
    Documents side by side on one line of T tokens, with at least twice the widest dilation of empty tokens between
    them. Features stand once for each distinct form (U of them).
    """

    words: Tensor  # U
    grams: Tensor  # all gram lists, one behind the other
    gram_starts: Tensor  # U
    shapes: Tensor  # U
    facts: Tensor  # U × facts
    rows: Tensor  # T, which form
    first: Tensor  # T × 1, 1 at the first token of a sentence
    mask: Tensor  # T × 1, 0 at empty tokens
    members: Tensor  # tokens that are pooled
    groups: Tensor  # their groups
    group_count: int
    targets4: Tensor | None = None  # T × labels4, probabilities times weight
    targets8: Tensor | None = None
    targets9: Tensor | None = None
    extra: dict = field(default_factory=dict)

    def to(self, device: str) -> "Batch":
        """The same batch on another device."""
        moved = {name: x.to(device) for name, x in self.__dict__.items() if isinstance(x, Tensor)}
        return replace(self, **moved)


def convolve(x: Tensor, weights: Tensor, bias: Tensor, dilation: int) -> Tensor:
    """
    Depthwise convolution of the rows of x (T × W) by weights (5 × W), zeros outside. T is a multiple of the dilation:
    tokens a dilation apart are put into columns of their own, which lets PyTorch use its fast kernels on CPUs.
    """
    tokens, width = x.shape
    image = x.view(1, tokens // dilation, dilation, width).permute(0, 3, 1, 2)
    image = F.conv2d(image, weights.t().reshape(width, 1, TAPS, 1), bias, padding=(TAPS // 2, 0), groups=width)
    return image.permute(0, 2, 3, 1).reshape(tokens, width)


class Block(nn.Module):
    """Layer norm, depthwise convolution, dense, ReLU, dense, added to the state."""

    def __init__(self, width: int, inner: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.norm = nn.LayerNorm(width, eps=NORM_EPSILON)
        self.taps = nn.Parameter(torch.randn(TAPS, width) * 0.25)
        self.taps_bias = nn.Parameter(torch.zeros(width))
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        h = convolve(self.norm(x) * mask, self.taps, self.taps_bias, self.dilation)
        h = self.down(F.relu(self.up(h)))
        return x + (F.dropout(h, self.dropout, self.training) if self.dropout else h)


class Pool(nn.Module):
    """Adds to each capitalised token (to each word of a caseless text) what its form means all over the document."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width, eps=NORM_EPSILON)
        self.dense = nn.Linear(width, width)

    def forward(self, x: Tensor, batch: Batch) -> Tensor:
        if batch.group_count == 0:
            return x
        h = self.norm(x.index_select(0, batch.members))
        sums = h.new_zeros(batch.group_count, h.shape[1]).index_add(0, batch.groups, h)
        counts = torch.bincount(batch.groups, minlength=batch.group_count).clamp(min=1).unsqueeze(1)
        spread = self.dense(sums / counts).index_select(0, batch.groups)
        return x.index_add(0, batch.members, spread)


class Student(nn.Module):
    """Scores of both heads for every token of a batch."""

    def __init__(self, shape: Shape, dropout: Dropout = Dropout()) -> None:
        super().__init__()
        self.shape = shape
        self.dropout = dropout
        self.words = nn.Embedding(shape.vocabulary + 1, shape.embedding)
        self.grams = nn.EmbeddingBag(shape.grams, shape.embedding, mode="sum")
        self.shapes = nn.Embedding(shape.shapes, shape.shape_embedding)
        nn.init.normal_(self.words.weight, std=0.1)
        nn.init.normal_(self.grams.weight, std=0.1)
        nn.init.normal_(self.shapes.weight, std=0.5)
        self.project = nn.Linear(shape.inputs, shape.width)
        self.first = nn.Parameter(torch.zeros(shape.width))
        self.blocks = nn.ModuleList(
            Block(shape.width, shape.inner, dilation, dropout.block) for dilation in shape.dilations
        )
        self.pools = nn.ModuleList(Pool(shape.width) for _ in shape.pools)
        self.norm = nn.LayerNorm(shape.width, eps=NORM_EPSILON)
        self.head = nn.Linear(shape.width, len(shape.labels4) + len(shape.labels9))

    def form_rows(self, batch: Batch) -> Tensor:
        """Embeds and projects each distinct form once (U × W)."""
        words = batch.words
        if self.training and self.dropout.word > 0:
            words = words * (torch.rand(words.shape, device=words.device) >= self.dropout.word)
        parts = [self.words(words), self.grams(batch.grams, batch.gram_starts), self.shapes(batch.shapes)]
        if self.shape.facts:
            parts.append(batch.facts)
        return self.project(F.dropout(torch.cat(parts, 1), self.dropout.features, self.training))

    def states(self, batch: Batch) -> Tensor:
        """Normalised states before the heads (T × W)."""
        x = self.form_rows(batch).index_select(0, batch.rows) + batch.first * self.first
        for index, block in enumerate(self.blocks):
            if index in self.shape.pools:
                x = self.pools[self.shape.pools.index(index)](x, batch)
            x = block(x, batch.mask)
        return self.norm(x)

    def dropped_states(self, batch: Batch) -> Tensor:
        """States as the heads get them: with dropout while training."""
        return F.dropout(self.states(batch), self.dropout.head, self.training)

    def scores(self, states: Tensor) -> tuple[Tensor, Tensor]:
        """Both heads on states."""
        scores = self.head(states)
        cut = len(self.shape.labels4)
        return scores[:, :cut], scores[:, cut:]

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        return self.scores(self.dropped_states(batch))
