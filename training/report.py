"""
Figures of a finished model file on the dev sets: `python -m training.report` writes them into `REPORT.md`, below the
mark; what stands above it is written by hand. Everything is computed with the integers of the file, by the reference
that the kernels are tested against.
"""

import argparse
import json
import logging
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterable, Sequence

import numpy as np

from . import corpora as readers
from . import format as model_file
from .evaluate import SCORED_KINDS, Case, Counts, Span, cases_of, predict
from .labels import LABELS4, LABELS9
from .quantised import Model, run
from .second_reading import read_twice

log = logging.getLogger(__name__)

ERRORS = ("wrong label", "wrong boundary", "wrong label and boundary", "missed", "invented")
_NOTHING = "nothing"
MARK = "<!-- What follows is written by `python -m training.report`. -->\n"


@dataclass
class Findings:
    """Counts of one dev set."""

    counts: Counts = field(default_factory=Counts)
    confusion: Counter = field(default_factory=Counter)  # (gold kind, predicted kind)
    errors: Counter = field(default_factory=Counter)
    regions: dict[str, Counts] = field(default_factory=dict)


def error_kinds(gold: Sequence[Span], found: Sequence[Span]) -> Iterable[tuple[str, str, str]]:
    """(kind of error or empty, gold kind, predicted kind) of every mention of either side."""
    exact = {(a, b): kind for a, b, kind in found}
    matched: set[Span] = set()
    for a, b, kind in gold:
        other = exact.get((a, b))
        if other is not None:
            matched.add((a, b, other))
            yield ("" if other == kind else "wrong label"), kind, other
            continue
        near = [m for m in found if m[0] < b and a < m[1]]
        if near:
            best = max(near, key=lambda m: (m[2] == kind, min(b, m[1]) - max(a, m[0])))
            matched.add(best)
            yield ("wrong boundary" if best[2] == kind else "wrong label and boundary"), kind, best[2]
        else:
            yield "missed", kind, _NOTHING
    for mention in found:
        if mention not in matched and not any(mention[0] < b and a < mention[1] for a, b, _ in gold):
            yield "invented", _NOTHING, mention[2]


def examine(model: Model, cases: Sequence[Case]) -> Findings:
    findings = Findings()
    mix = model.header["decode"]["mix"]

    def read(words: Sequence[str], first: np.ndarray, whole: bool = True) -> np.ndarray:
        return run(model, words, first, whole).scores

    scores = []
    for case in cases:
        words = case.tokens.texts(case.text)
        scores.append(read_twice(words, case.first, read(words, case.first, False), read, LABELS4, LABELS9, mix))
    for case, mentions in zip(cases, predict(cases, scores, LABELS4, LABELS9, mix)):
        found = [(a, b, kind) for a, b, kind, _ in mentions if kind in SCORED_KINDS]
        findings.counts.add(case.gold, found)
        region = case.article.tags.get("region")
        if region:
            findings.regions.setdefault(region, Counts()).add(case.gold, found)
        for error, gold, predicted in error_kinds(case.gold, found):
            findings.confusion[gold, predicted] += 1
            if error:
                findings.errors[error] += 1
    return findings


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def render(found: dict[str, Findings], header: dict) -> str:
    """The report as Markdown."""
    parts = ["## Figures\n\nExact-span F1, person + organization + place, and each alone.\n"]
    rows = []
    for name, findings in found.items():
        all_kinds = findings.counts.figures()
        alone = [findings.counts.figures([kind])["f1"] for kind in SCORED_KINDS]
        rows.append([name, all_kinds["f1"], all_kinds["precision"], all_kinds["recall"], *alone, all_kinds["gold"]])
    parts.append(table(["dev set", "F1", "precision", "recall", *SCORED_KINDS, "gold"], rows))
    regions = found["worldwide"].regions
    if regions:
        parts.append("\n## Regions of Worldwide\n")
        rows = [[region, *[c.figures()[k] for k in ("f1", "precision", "recall", "gold")]] for region, c in sorted(regions.items())]
        parts.append(table(["region", "F1", "precision", "recall", "gold"], rows))
    parts.append("\n## Confusion\n\nGold in rows; a mention is counted against the one that it shares its span or most of it with.\n")
    kinds = [*SCORED_KINDS, _NOTHING]
    for name in ("conll2003", "worldwide"):
        parts.append(f"{name}:\n")
        confusion = found[name].confusion
        parts.append(table(["gold \\ found", *kinds], [[g, *[confusion[g, p] for p in kinds]] for g in kinds]) + "\n")
    parts.append("## Errors by kind\n")
    parts.append(table(["dev set", *ERRORS], [[n, *[f.errors[e] for e in ERRORS]] for n, f in found.items()]))
    training = header["training"]
    parts.append("\n## Confidence\n\nCurves fitted on one half of the articles, checked on the other (percent).\n")
    checked = training.get("calibration", {})
    parts.append(table(["label", "ECE", "AUROC"], [[k, v["ece"], v["auroc"]] for k, v in checked.items()]))
    parts.append("\n## Integers\n\nThe file against the student in floating point, on a few articles: ")
    parts[-1] += json.dumps(training.get("integers", {}))
    return "\n".join(parts) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--model", type=Path, default=Path("data/models/news.bin"))
    parser.add_argument("--out", type=Path, default=Path("training/REPORT.md"))
    options = parser.parse_args(arguments)
    model = Model(*model_file.unpack(options.model.read_bytes()))
    worldwide = readers.worldwide(options.corpora, "dev")
    sets = {
        "conll2003": lambda: cases_of(readers.conll2003(options.corpora, "dev")),
        "worldwide": lambda: cases_of(worldwide),
        "cleanconll": lambda: cases_of(readers.cleanconll(options.corpora)),
        "worldwide, lower case": lambda: cases_of(worldwide, "lower"),
        "worldwide, upper case": lambda: cases_of(worldwide, "upper"),
        "uner_ewt (never tuned on)": lambda: cases_of(
            readers.read_articles(options.corpora / "ner/uner_ewt/dev.conll", "uner_ewt", 4)
        ),
    }
    found = {}
    for name, make in sets.items():
        found[name] = examine(model, make())
        log.info("%s %s", name, found[name].counts.figures())
    options.out.parent.mkdir(parents=True, exist_ok=True)
    above = options.out.read_text().split(MARK)[0] if options.out.exists() else "# Report\n\n"
    options.out.write_text(above + MARK + "\n" + render(found, model.header))


if __name__ == "__main__":
    main()
