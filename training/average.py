"""Averages the weights of several runs that began alike: `python -m training.average RUN… --out FOLDER`."""

import argparse
import json
import shutil
from pathlib import Path
from typing import Sequence

import torch


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    states = [torch.load(run / "student.pt", weights_only=True) for run in options.runs]
    options.out.mkdir(parents=True, exist_ok=True)
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    torch.save(mean, options.out / "student.pt")
    shutil.copy(options.runs[0] / "shape.json", options.out / "shape.json")
    runs = [json.loads((run / "figures.json").read_text()) for run in options.runs]
    figures = {"averaged": runs, "seconds": sum(run["seconds"] for run in runs)}
    (options.out / "figures.json").write_text(json.dumps(figures))


if __name__ == "__main__":
    main()
