"""BERT's encoder in plain PyTorch, with the names of the original checkpoint, and two label heads on it."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class BertSize:
    """The sizes of BERT-base, unless said otherwise."""

    pieces: int = 28996
    width: int = 768
    layers: int = 12
    heads: int = 12
    inner: int = 3072
    positions: int = 512
    dropout: float = 0.1

    @staticmethod
    def read(folder: Path) -> "BertSize":
        """The sizes in `bert.json` of a folder; those of BERT-base if it has none."""
        path = folder / "bert.json"
        return BertSize(**json.loads(path.read_text())) if path.exists() else BertSize()


class Layer(nn.Module):
    """Self-attention and two dense layers, each added and normalised."""

    def __init__(self, size: BertSize) -> None:
        super().__init__()
        self.heads, self.dropout = size.heads, size.dropout
        self.query, self.key, self.value = (nn.Linear(size.width, size.width) for _ in range(3))
        self.attention_output = nn.Linear(size.width, size.width)
        self.attention_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.intermediate = nn.Linear(size.width, size.inner)
        self.output = nn.Linear(size.inner, size.width)
        self.output_norm = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        windows, length, width = x.shape
        split = lambda y: y.view(windows, length, self.heads, -1).transpose(1, 2)  # noqa: E731
        dropout = self.dropout if self.training else 0.0
        query, key, value = (split(part(x)) for part in (self.query, self.key, self.value))
        # No dropout of attention: drawing it takes a third of a step on CPUs, and keeps them from their fused kernel.
        h = F.scaled_dot_product_attention(query, key, value, attn_mask=bias.to(query.dtype))
        h = self.attention_output(h.transpose(1, 2).reshape(windows, length, width))
        x = self.attention_norm(x + F.dropout(h, dropout, self.training))
        h = self.output(F.gelu(self.intermediate(x)))
        return self.output_norm(x + F.dropout(h, dropout, self.training))


class Teacher(nn.Module):
    """Scores of both heads at the first piece of each word."""

    def __init__(self, size: BertSize, labels4: int, labels9: int) -> None:
        super().__init__()
        self.size = size
        self.word_embeddings = nn.Embedding(size.pieces, size.width)
        self.position_embeddings = nn.Embedding(size.positions, size.width)
        self.token_type_embeddings = nn.Embedding(2, size.width)
        self.embedding_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.head4 = nn.Linear(size.width, labels4)
        self.head9 = nn.Linear(size.width, labels9)
        for module in self.modules():
            if isinstance(module, (nn.Linear, nn.Embedding)):
                nn.init.normal_(module.weight, std=0.02)

    def forward(self, ids: Tensor, attended: Tensor, firsts: Tensor) -> tuple[Tensor, Tensor]:
        """
        :param ids: windows × length
        :param attended: windows × length, 1 at pieces
        :param firsts: positions of words in the flattened windows
        """
        x = self.word_embeddings(ids) + self.position_embeddings.weight[: ids.shape[1]]
        x = self.embedding_norm(x + self.token_type_embeddings.weight[0])
        x = F.dropout(x, self.size.dropout, self.training)
        bias = (1 - attended)[:, None, None, :].to(x.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        x = F.dropout(x.reshape(-1, x.shape[-1]).index_select(0, firsts), self.size.dropout, self.training)
        return self.head4(x), self.head9(x)


def load_checkpoint(teacher: Teacher, path: Path) -> None:
    """
    Loads variables of the original BERT, saved as npz with `|` for `/` in their names (from TensorFlow:
    `np.savez(path, **{name.replace("/", "|"): reader.get_tensor(name) for name in …})`).
    """
    with np.load(path) as file:
        prefix = next(name for name in file.files if name.endswith("embeddings|word_embeddings"))
        prefix = prefix.removesuffix("embeddings|word_embeddings")
        get = lambda name: torch.from_numpy(file[prefix + name])  # noqa: E731

        def dense(linear: nn.Linear, name: str) -> None:
            linear.weight.copy_(get(name + "|kernel").T)
            linear.bias.copy_(get(name + "|bias"))

        def norm(layer: nn.LayerNorm, name: str) -> None:
            layer.weight.copy_(get(name + "|LayerNorm|gamma"))
            layer.bias.copy_(get(name + "|LayerNorm|beta"))

        with torch.no_grad():
            for name in ("word_embeddings", "position_embeddings", "token_type_embeddings"):
                getattr(teacher, name).weight.copy_(get("embeddings|" + name))
            norm(teacher.embedding_norm, "embeddings")
            for i, layer in enumerate(teacher.layers):
                at = f"encoder|layer_{i}|"
                for part in ("query", "key", "value"):
                    dense(getattr(layer, part), f"{at}attention|self|{part}")
                dense(layer.attention_output, at + "attention|output|dense")
                norm(layer.attention_norm, at + "attention|output")
                dense(layer.intermediate, at + "intermediate|dense")
                dense(layer.output, at + "output|dense")
                norm(layer.output_norm, at + "output")
