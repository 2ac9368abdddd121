"""
The whole path on made-up corpora with small sizes: `python -m training.smoke`. Corpora → teacher → soft labels of drawn
articles and of doubtful ones → data → vocabulary → student → its own labels → student → model file → report, then the
file is read back and must find names it has never seen.
"""

import argparse
import logging
import tempfile
import time
from pathlib import Path
from typing import Sequence

from . import average, choose, data, export, gate, label, report, restore, self_label, student, teacher, vocabulary
from . import format as model_file
from .evaluate import dev_sets, evaluate
from .labels import LABELS4, LABELS9
from .made_up import write_bert, write_corpora
from .quantised import Model, run

log = logging.getLogger(__name__)

# The invented names follow rules that a small model learns at once.
LEAST_F1 = 60.0


def smoke(folder: Path, seconds: float) -> dict:
    """Runs all stages in a folder; returns what the finished file scores."""
    corpora, bert = folder / "corpora", folder / "bert"
    write_corpora(corpora)
    write_bert(bert)
    common = ["--corpora", str(corpora)]
    threads = ["--threads", "2"]
    teacher.main([*common, *threads, "--bert", str(bert), "--out", str(folder / "teacher"), "--epochs", "2"])
    checkpoint = str(folder / "teacher/teacher-0.pt")
    soft = str(folder / "labels.jsonl.gz")
    chosen, second = str(folder / "chosen.jsonl.gz"), str(folder / "second-labels.jsonl.gz")
    labelling = [*common, "--bert", str(bert), "--teacher", checkpoint]
    label.main([*labelling, "--out", soft, "--articles", "30"])
    choose.main([*common, "--known", soft, "--out", chosen, "--share", "0.5"])
    label.main([*labelling, "--chosen", chosen, "--out", second, "--articles", "10", "--integers"])
    numbers, words, out = (str(folder / name) for name in ("data.npz", "words.npz", "student"))
    data.main([*common, "--soft", soft, second, "--out", numbers])
    sizes = ["--size", "400", "--embedding", "16", "--grams", "500", "--facts", "60000", "--every", "4"]
    vocabulary.main([*common, "--data", numbers, "--out", words, *sizes])
    small = ["--width", "32", "--inner", "32", "--dilations", "1", "2", "--pools", "1", "--batch", "2048"]
    limits = ["--minutes", str(seconds / 60), "--gold-weight", "8", "--decay", "0.9", "--rate", "0.01"]
    student.main([*common, *threads, "--data", numbers, "--words", words, "--out", out, *small, *limits])
    own, more, again = str(folder / "self.jsonl.gz"), str(folder / "more.npz"), str(folder / "again")
    self_label.main([*common, *threads, "--student", out, "--words", words, "--known", soft, "--out", own, "--articles", "20"])
    data.main([*common, "--soft", soft, "--self-labelled", own, "--out", more])
    further = ["--start", out, "--unfamiliar", "0.2"]
    student.main([*common, *threads, "--data", more, "--words", words, "--out", again, *small, *limits, *further])
    averaged, made = str(folder / "averaged"), folder / "tiny.bin"
    average.main([out, again, "--out", averaged])
    files = ["--student", averaged, "--words", words, "--out", str(made), "--report", str(folder / "report.json")]
    export.main([*common, *files, "--every", "9"])
    gate.main([*common, "--model", str(made), "--block", "1", "--articles", "20"])
    report.main([*common, "--model", str(made), "--out", str(folder / "REPORT.md")])
    restore.main(["--model", str(made), "--out", str(folder / "restored"), "--words", str(folder / "restored.npz")])
    export.load_student(folder / "restored")
    model = Model(*model_file.unpack(made.read_bytes()))
    cases = dev_sets(corpora)["worldwide"]
    scores = [run(model, case.tokens.texts(case.text), case.first).scores for case in cases]
    return evaluate(cases, scores, LABELS4, LABELS9, model.header["decode"]["mix"]).figures()


def main(arguments: Sequence[str] | None = None) -> None:
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8, help="for the training of the student")
    options = parser.parse_args(arguments)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        figures = smoke(Path(folder), options.seconds)
    log.info("%s after %.0f s", figures, time.monotonic() - began)
    if figures["f1"] < LEAST_F1:
        raise SystemExit(f"the model found too little: {figures}")


if __name__ == "__main__":
    main()
