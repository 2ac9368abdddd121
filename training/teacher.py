"""
Fine-tunes BERT with two label heads on the gold corpora: `python -m training.teacher --bert FOLDER`, where the folder
holds `bert.npz` (see `bert.py`) and `vocab.txt`. On a GPU this takes minutes, on two CPU cores most of an hour an epoch.
State is kept in `--out` and taken up again. Several `--seed`s may be labelled with as an ensemble.
"""

import argparse
import logging
import random
from pathlib import Path
from typing import Sequence

import numpy as np
import torch
import torch.nn.functional as F

from . import corpora as readers
from .bert import BertSize, Teacher, load_checkpoint
from .data import Labelled, label
from .evaluate import dev_sets, evaluate
from .labels import LABELS4, LABELS9
from .windows import Window, by_length, collate, windows_of
from .wordpiece import WordPieces

log = logging.getLogger(__name__)

IGNORED = -100


def targets(windows: Sequence[Window], documents: Sequence[Labelled], head: str) -> torch.Tensor:
    """Gold labels of all words of the windows."""
    out = []
    for window in windows:
        for number, token in window.keys:
            labels = getattr(documents[number], head)
            out.append(IGNORED if labels is None else int(labels[token, 0]))
    return torch.tensor(out)


def autocast(device: torch.device):
    """bfloat16 where it is fast: on GPUs, and on CPUs with instructions for it."""
    fast = device.type == "cuda" or "avx512_bf16" in Path("/proc/cpuinfo").read_text()
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=fast)


@torch.no_grad()
def probabilities(
    teacher: Teacher, documents: Sequence[tuple[Sequence[str], Sequence[bool]]], pieces: WordPieces, size: int = 64
) -> list[np.ndarray]:
    """Probabilities of both heads (tokens × all labels) for documents of words and sentence starts."""
    device = next(teacher.parameters()).device
    teacher.eval()
    out = [np.zeros((len(words), len(LABELS4) + len(LABELS9)), np.float32) for words, _ in documents]
    for batch in by_length(windows_of(documents, pieces), size):
        ids, attended, firsts = (x.to(device) for x in collate(batch))
        with autocast(device):
            a, b = teacher(ids, attended, firsts)
        rows = torch.cat([a.float().softmax(1), b.float().softmax(1)], 1).cpu().numpy()
        for (number, token), row in zip((key for w in batch for key in w.keys), rows):
            out[number][token] = row
    return out


def freeze(teacher: Teacher, layers: int) -> None:
    """Keeps the embeddings and the lowest layers as they are: no gradients are computed for them."""
    if layers:
        kept = (teacher.word_embeddings, teacher.position_embeddings, teacher.token_type_embeddings, teacher.embedding_norm)
        for module in (*kept, *teacher.layers[:layers]):
            module.requires_grad_(False)


def fine_tune(
    teacher: Teacher, documents: Sequence[Labelled], pieces: WordPieces, state: Path, *, epochs: float,
    rate: float = 5e-5, batch: int = 16, seed: int = 0, save_every: int = 100,
) -> float:  # fmt: skip
    """Trains in place; returns the last mean loss."""
    device = next(teacher.parameters()).device
    windows = windows_of([(d.words, d.first) for d in documents], pieces)
    steps = max(1, int(epochs * len(windows) / batch))
    draw = random.Random(seed)
    order: list[int] = []
    while len(order) < steps * batch:
        order += draw.sample(range(len(windows)), len(windows))
    learned = [(n, p) for n, p in teacher.named_parameters() if p.requires_grad]
    plain = [p for n, p in learned if "norm" in n or n.endswith("bias")]
    decayed = [p for n, p in learned if not ("norm" in n or n.endswith("bias"))]
    optimiser = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=rate, fused=True
    )
    start = 0
    if state.exists():
        kept = torch.load(state, map_location=device, weights_only=True)
        teacher.load_state_dict(kept["teacher"])
        optimiser.load_state_dict(kept["optimiser"])
        start = kept["step"]
        log.info("taken up at step %d of %d", start, steps)
    teacher.train()
    total = mean = 0.0
    for step in range(start, steps):
        now = rate * min(1, (step + 1) / (0.08 * steps)) * (steps - step) / steps
        for group in optimiser.param_groups:
            group["lr"] = now
        chosen = [windows[i] for i in order[step * batch : (step + 1) * batch]]
        with autocast(device):
            scores4, scores9 = teacher(*(x.to(device) for x in collate(chosen)))
        loss = torch.zeros((), device=device)
        for scores, head in ((scores4, "labels4"), (scores9, "labels9")):
            gold = targets(chosen, documents, head).to(device)
            summed = F.cross_entropy(scores.float(), gold, ignore_index=IGNORED, reduction="sum")
            loss = loss + summed / max(1, len(gold))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for _, p in learned], 1.0)
        optimiser.step()
        total += float(loss.detach())
        if (step + 1) % 20 == 0 or step + 1 == steps:
            mean = total / ((step - start) % 20 + 1)
            log.info("step %d of %d, loss %.4f", step + 1, steps, mean)
            total = 0.0
        if (step + 1) % save_every == 0 or step + 1 == steps:
            state.parent.mkdir(parents=True, exist_ok=True)
            kept = {"teacher": teacher.state_dict(), "optimiser": optimiser.state_dict(), "step": step + 1}
            torch.save(kept, state)
    return mean


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--bert", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("temp/training/teacher"))
    parser.add_argument("--epochs", type=float, default=4)
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that learn nothing; four of twelve save a "
                        "fifth of the time")  # fmt: skip
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pieces = WordPieces.read(options.bert / "vocab.txt")
    teacher = Teacher(BertSize.read(options.bert), len(LABELS4), len(LABELS9))
    if (options.bert / "bert.npz").exists():
        load_checkpoint(teacher, options.bert / "bert.npz")
    else:
        log.warning("no bert.npz in %s: starting from random weights", options.bert)
    freeze(teacher, options.frozen)
    teacher.to(options.device)
    gold = readers.conll2003(options.corpora, "train") + readers.worldwide(options.corpora, "train")
    state = options.out / f"teacher-{options.seed}.pt"
    fine_tune(teacher, label(gold), pieces, state, epochs=options.epochs, seed=options.seed)
    for name, cases in dev_sets(options.corpora).items():
        found = probabilities(teacher, [(c.tokens.texts(c.text), c.first) for c in cases], pieces)
        scores = [np.log(np.maximum(p, 1e-9)) for p in found]
        log.info("%s %s", name, evaluate(cases, scores, LABELS4, LABELS9, 0.5).figures())


if __name__ == "__main__":
    main()
