"""Tokens of the library itself, so that training sees what the runtime sees."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

ROOT = Path(__file__).resolve().parent.parent
_COMMAND = ["npx", "tsx", "training/tokenise.ts"]


@dataclass
class Tokens:
    """Spans of tokens in code points, and the tokens that open a sentence."""

    starts: list[int]
    ends: list[int]
    first: list[int]

    def texts(self, text: str) -> list[str]:
        return [text[start:end] for start, end in zip(self.starts, self.ends)]


def tokenizer_version() -> int:
    return int(subprocess.run([*_COMMAND, "--version"], cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def tokenise(texts: Sequence[str]) -> list[Tokens]:
    """Runs the library over all texts, in one process."""
    # ASCII escapes keep every line separator of Unicode out of the lines.
    lines = "\n".join(json.dumps(text) for text in texts) + "\n"
    done = subprocess.run(_COMMAND, cwd=ROOT, check=True, input=lines.encode(), stdout=subprocess.PIPE)
    out = []
    for text, line in zip(texts, done.stdout.splitlines(), strict=True):
        tokens = Tokens(**json.loads(line))
        if any(character > "\uffff" for character in text):
            at = _code_points(text)
            tokens = Tokens([at[x] for x in tokens.starts], [at[x] for x in tokens.ends], tokens.first)
        out.append(tokens)
    return out


def _code_points(text: str) -> list[int]:
    """The code point of every UTF-16 offset."""
    at: list[int] = []
    for index, character in enumerate(text):
        at += [index] * (2 if character > "\uffff" else 1)
    return [*at, len(text)]
