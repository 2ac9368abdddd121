"""Tokens of the library itself, so that training sees what the runtime sees."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Sequence

ROOT = Path(__file__).resolve().parent.parent
_TOKENISE = "training/tokenise.ts"


@dataclass
class Tokens:
    """Spans of tokens in code points, and the tokens that open a sentence."""

    starts: list[int]
    ends: list[int]
    first: list[int]

    def texts(self, text: str) -> list[str]:
        return [text[start:end] for start, end in zip(self.starts, self.ends)]


def tokenizer_version() -> int:
    return int(subprocess.run(["npx", "tsx", _TOKENISE, "--version"], cwd=ROOT, check=True, capture_output=True, text=True).stdout)


def read_with_library(program: str, texts: Sequence[str]) -> list[dict]:
    """What a program of the library writes of each text: one JSON string a line goes in, one object a line comes out."""
    # ASCII escapes keep every line separator of Unicode out of the lines.
    lines = "\n".join(json.dumps(text) for text in texts) + "\n"
    done = subprocess.run(["npx", "tsx", program], cwd=ROOT, check=True, input=lines.encode(), stdout=subprocess.PIPE)
    return [json.loads(line) for line in done.stdout.splitlines()]


def tokenise(texts: Sequence[str]) -> list[Tokens]:
    """Runs the library over all texts, in one process."""
    out = []
    for text, read in zip(texts, read_with_library(_TOKENISE, texts), strict=True):
        tokens = Tokens(**read)
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
