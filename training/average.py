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
    parser.add_argument("--shares", type=float, nargs="+", help="of each run; even if not given")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    states = [torch.load(run / "student.pt", weights_only=True) for run in options.runs]
    options.out.mkdir(parents=True, exist_ok=True)
    shares = options.shares or [1 / len(states)] * len(states)
    if len(shares) != len(states) or abs(sum(shares) - 1) > 1e-6:
        parser.error("--shares wants one share for each run, 1 in all")
    mean = {name: sum(share * state[name] for share, state in zip(shares, states)) for name in states[0]}
    torch.save(mean, options.out / "student.pt")
    shutil.copy(options.runs[0] / "shape.json", options.out / "shape.json")
    runs = [json.loads((run / "figures.json").read_text()) for run in options.runs]
    figures = {"averaged": runs, "shares": shares, "seconds": sum(run["seconds"] for run in runs)}
    (options.out / "figures.json").write_text(json.dumps(figures))


if __name__ == "__main__":
    main()
