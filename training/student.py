"""
Trains the student on gold and soft labels: `python -m training.student`. The rate falls with the time that is left of
`--minutes`, so a slow machine trains less, not longer. State is kept in `--out` and taken up again.
"""

import argparse
import json
import logging
import math
import time
from pathlib import Path
from typing import Sequence

import numpy as np
import torch
from torch import Tensor, nn

from .batches import Example, FormTable, batch_of, examples_of, gap_of, pack_batches
from .data import Dataset
from .evaluate import dev_sets, evaluate, student_scorer
from .features import FeatureTables
from .labels import LABELS4, LABELS8, LABELS9
from .name_lists import read_name_lists
from .network import Batch, Dropout, Shape, Student
from .unfamiliar import UnfamiliarWords

log = logging.getLogger(__name__)

GOLD = ("conll2003", "worldwide", "conll2003-joined", "worldwide-joined")


class Average:
    """A slow copy of the weights, which is what is shipped."""

    def __init__(self, student: Student, decay: float) -> None:
        self.decay, self.steps = decay, 0
        self.values = {name: tensor.detach().clone() for name, tensor in student.state_dict().items()}

    def update(self, student: Student) -> None:
        self.steps += 1
        share = 1 - min(self.decay, (1 + self.steps) / (10 + self.steps))
        pairs = [(self.values[name], tensor) for name, tensor in student.state_dict().items()]
        torch._foreach_lerp_([a for a, _ in pairs], [b for _, b in pairs], share)


def loss_of(student: Student, helper: nn.Linear, batch: Batch, helper_weight: float) -> Tensor:
    """
    Cross entropy against probabilities, a labelled token, summed over the heads.
    :param helper: the head of the third label set, which is not shipped
    """
    states = student.dropped_states(batch)
    scores4, scores9 = student.scores(states)
    loss = states.new_zeros(())
    heads = ((batch.targets4, scores4, 1.0), (batch.targets9, scores9, 1.0))
    if batch.targets8 is not None and helper_weight:
        heads += ((batch.targets8, helper(states), helper_weight),)
    for targets, scores, weight in heads:
        if targets is not None:
            loss = loss - weight * (targets * scores.log_softmax(1)).sum() / targets.sum().clamp(min=1)
    return loss


def load_words(path: Path) -> tuple[list[str], dict[int, int], np.ndarray, np.ndarray]:
    """Known forms, facts, start of the word table, start of the n-gram table."""
    with np.load(path) as file:
        facts = dict(zip(file["fact_keys"].tolist(), file["fact_bits"].tolist()))
        return file["forms"].tobytes().decode().split("\n"), facts, file["words"], file["grams"]


def epoch_order(dataset: Dataset, options: argparse.Namespace, rng: np.random.Generator) -> np.ndarray:
    """A share of the gold documents and one of the soft ones, less of their changed copies, shuffled."""
    asis = np.array([case == "asis" for case in dataset.cases])
    gold = np.array([source in GOLD for source in dataset.sources])
    share = np.where(gold, options.gold_share, options.soft_share) * np.where(asis, 1, options.case_share)
    if not options.helper_weight:
        share[[source == "gmb" for source in dataset.sources]] = 0
    keep = rng.random(len(asis)) < share
    return rng.permutation(np.flatnonzero(keep))


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--data", type=Path, default=Path("temp/training/data.npz"))
    parser.add_argument("--words", type=Path, default=Path("temp/training/vocabulary.npz"))
    parser.add_argument("--out", type=Path, default=Path("temp/training/student"))
    parser.add_argument("--start", type=Path, help="weights to begin with: the folder of an earlier run")
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--inner", type=int, default=256)
    parser.add_argument("--dilations", type=int, nargs="+", default=[1, 2, 4, 1, 2])
    parser.add_argument("--pools", type=int, nargs="+", default=[2, 4])
    parser.add_argument("--no-facts", action="store_true")
    parser.add_argument("--dropout", type=float, nargs=4, default=[0.15, 0.2, 0.0, 0.2], metavar="SHARE",
                        help="of words, of features, inside blocks, before the heads")  # fmt: skip
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--gold-weight", type=float, default=1.5)
    parser.add_argument("--gold-share", type=float, default=1, help="of the gold articles, an epoch: small students "
                        "soon know them by heart")  # fmt: skip
    parser.add_argument("--helper-weight", type=float, default=0.3, help="of the head of the Groningen Meaning Bank")
    parser.add_argument("--soft-share", type=float, default=1, help="of the soft articles, an epoch")
    parser.add_argument("--case-share", type=float, default=0.18, help="of the changed copies of those, an epoch")
    parser.add_argument("--unfamiliar", type=float, default=0, help="share of the rarer names of a document that are "
                        "exchanged for words that do not exist")  # fmt: skip
    parser.add_argument("--batch", type=int, default=8192, help="tokens")
    parser.add_argument("--decay", type=float, default=0.998)
    parser.add_argument("--every", type=float, default=5, help="minutes between evaluations")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)

    known, facts, words, grams = load_words(options.words)
    shape = Shape(
        LABELS4, LABELS9, len(known), width=options.width, inner=options.inner, dilations=tuple(options.dilations),
        pools=tuple(options.pools), embedding=words.shape[1], grams=len(grams), facts=0 if options.no_facts else 8,
    )  # fmt: skip
    student = Student(shape, Dropout(*options.dropout))
    with torch.no_grad():
        student.words.weight.copy_(torch.from_numpy(words))
        student.grams.weight.copy_(torch.from_numpy(grams))
    forms = FormTable(FeatureTables({f: i + 1 for i, f in enumerate(known)}, shape.grams, shape.shapes), facts, shape.facts)
    dataset = Dataset.load(options.data)
    log.info("%d documents, %d tokens", len(dataset), len(dataset.arrays["ids"]))
    examples: list[Example] = examples_of(dataset, forms, {source: options.gold_weight for source in GOLD})
    unfamiliar = None
    if options.unfamiliar:
        unfamiliar = UnfamiliarWords(dataset, forms, read_name_lists()["settlements"], options.unfamiliar, options.seed)
        log.info("%d forms have unfamiliar variants", len(unfamiliar))
    lengths = dataset.lengths
    dev = dev_sets(options.corpora)
    student.to(options.device)
    helper = nn.Linear(shape.width, len(LABELS8)).to(options.device)
    learned = [*student.parameters(), *helper.parameters()]
    optimiser = torch.optim.AdamW(learned, lr=options.rate, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    state_file = options.out / "state.pt"
    step, spent = 0, 0.0
    if options.start:
        student.load_state_dict(torch.load(options.start / "student.pt", map_location=options.device, weights_only=True))
    average = Average(student, options.decay)
    if state_file.exists():
        state = torch.load(state_file, map_location=options.device, weights_only=True)
        student.load_state_dict(state["student"])
        helper.load_state_dict(state["helper"])
        optimiser.load_state_dict(state["optimiser"])
        average.values, average.steps = state["average"], state["step"]
        step, spent = state["step"], state["spent"]
        log.info("taken up at step %d", step)
    (options.out / "shape.json").write_text(json.dumps(shape.to_json()))

    def report(elapsed: float) -> dict:
        copy = Student(shape)
        copy.load_state_dict(average.values)
        score = student_scorer(copy, forms)
        figures = {}
        for name, cases in dev.items():
            figures[name] = evaluate(cases, score(cases), LABELS4, LABELS9, 0.5).figures()["f1"]
        log.info("step %d, %.1f min: %s", step, elapsed / 60, figures)
        torch.save(copy.state_dict(), options.out / "student.pt")
        (options.out / "figures.json").write_text(json.dumps({"step": step, "seconds": elapsed, "f1": figures}))
        torch.save(
            {"student": student.state_dict(), "optimiser": optimiser.state_dict(), "average": average.values,
             "helper": helper.state_dict(), "step": step, "spent": elapsed},
            state_file,
        )  # fmt: skip
        return figures

    budget = options.minutes * 60
    began = time.monotonic() - spent
    elapsed, reported, tokens, total = spent, spent, 0, 0.0
    student.train()
    while elapsed < budget:
        order = epoch_order(dataset, options, rng)
        for run in pack_batches(order, lengths, options.batch, gap_of(shape)):
            elapsed = time.monotonic() - began
            if elapsed >= budget:
                break
            done = elapsed / budget
            rate = options.rate * min(1, (step + 1) / 150) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * done)))
            for group in optimiser.param_groups:
                group["lr"] = rate
            chosen = [unfamiliar.exchange(examples[i]) if unfamiliar else examples[i] for i in run]
            batch = batch_of(chosen, forms, shape).to(options.device)
            loss = loss_of(student, helper, batch, options.helper_weight)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned, 1.0)
            optimiser.step()
            average.update(student)
            step += 1
            tokens += int(batch.mask.sum())
            total += float(loss.detach())
            if step % 50 == 0:
                speed = tokens / max(1e-9, time.monotonic() - began - spent)
                log.info("step %d loss %.4f rate %.5f, %.1f min, %.0f tokens/s", step, total / 50, rate, elapsed / 60, speed)
                total = 0.0
            if elapsed - reported > options.every * 60:
                began_report = time.monotonic()
                report(elapsed)
                student.train()
                reported = elapsed
                # The clock stands still meanwhile.
                began += time.monotonic() - began_report
        log.info("end of an epoch, %d tokens in all", tokens)
    report(elapsed)


if __name__ == "__main__":
    main()
