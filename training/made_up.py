"""Corpora of invented sentences in the layout of the real ones, so that every stage can be run anywhere."""

import gzip
import json
import random
from pathlib import Path

from .bert import BertSize

_ONSETS = ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "tr")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ou")
_TEMPLATES = (
    "{P} of the {O} met {P} in {L} on {D} .",
    "The {O} said on {D} that {N} farmers near {L} were paid {M} .",
    "\" It rained in {L} , \" {P} told the {O} .",
    "{L} and {L} play on {D} at {F} .",
    "Officials in {L} denied it .",
    "{P} bought a {X} for {M} .",
)
_FINE = {"P": "Person", "O": "Organization", "L": "Location", "D": "Date", "M": "Money", "N": "NORP", "F": "Facility"}
_FINE["X"] = "Product"
_VOICE = {"P": "per", "O": "org", "L": "geo", "D": "tim", "N": "gpe"}
_COARSE = {"P": "PER", "O": "ORG", "L": "LOC", "F": "LOC", "N": "MISC", "X": "MISC"}


class Inventor:
    """Names and sentences from a seed."""

    def __init__(self, seed: int) -> None:
        self.draw = random.Random(seed)

    def word(self) -> str:
        parts = self.draw.randint(2, 3)
        return "".join(self.draw.choice(_ONSETS) + self.draw.choice(_VOWELS) for _ in range(parts)).capitalize()

    def name(self, kind: str) -> list[str]:
        word = self.word
        if kind == "P":
            return [word(), word() + "son"]
        if kind == "O":
            return [word(), self.draw.choice(("Bank", "Party", "Council"))]
        if kind == "L":
            return [word() + self.draw.choice(("ville", "land"))]
        if kind == "F":
            return [word(), "Stadium"]
        if kind == "N":
            return [word() + "ian"]
        if kind == "D":
            return [self.draw.choice(("Monday", "Friday")), "3", "May"]
        if kind == "M":
            return ["$", str(self.draw.randint(2, 90)), "million"]
        return [word() + "-" + str(self.draw.randint(2, 9))]

    def sentence(self) -> list[tuple[str, str]]:
        """Words with their kinds: `P0` begins a person, `P1` goes on with one, empty is outside."""
        out: list[tuple[str, str]] = []
        for part in self.draw.choice(_TEMPLATES).split(" "):
            if part.startswith("{"):
                out += [(word, f"{part[1]}{min(i, 1)}") for i, word in enumerate(self.name(part[1]))]
            else:
                out.append((part, ""))
        return out


def _conll(documents: list[list[list[tuple[str, str]]]], kinds: dict[str, str], marked: bool = True) -> str:
    lines: list[str] = []
    for sentences in documents:
        lines += ["-DOCSTART-\tO", ""] if marked else []
        for sentence in sentences:
            for word, kind in sentence:
                label = kinds.get(kind[:1]) if kind else None
                lines.append(f"{word}\t{'O' if label is None else 'BI'[int(kind[1])] + '-' + label}")
            lines.append("")
    return "\n".join(lines) + "\n"


def write_corpora(folder: Path, seed: int = 1, articles: int = 60) -> None:
    """Writes gold and raw corpora under a folder."""
    inventor = Inventor(seed)
    make = lambda count: [[inventor.sentence() for _ in range(8)] for _ in range(count)]  # noqa: E731

    def write(path: str, text: str) -> None:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.endswith(".gz"):
            target.write_bytes(gzip.compress(text.encode(), mtime=0))
        else:
            target.write_text(text, encoding="utf-8")

    for split, count in (("train", articles), ("dev", 10)):
        write(f"ner/conll2003/{split}.conll", _conll(make(count), _COARSE))
        both = make(count)
        write(f"ner/worldwide/{split}.conll", _conll(both, _FINE))
        write(f"ner/worldwide/conll4class/{split}.conll", _conll(both, _COARSE))
    for name in ("cleanconll", "uner_ewt"):
        write(f"ner/{name}/dev.conll", _conll(make(5), _COARSE))
    write("ner/gmb/train.conll", _conll(make(10), _VOICE, marked=False))
    write("ner/worldwide/documents.tsv", "file\tsplit\tregion\turl\n")
    for name in ("allsides_articles", "reuters21578", "bbc2225", "wikinews_cc"):
        lines = []
        for article in make(articles):
            text = "\n\n".join(" ".join(word for word, _ in sentence) for sentence in article)
            lines.append(json.dumps({"title": inventor.word(), "text": text}))
        suffix = "" if name == "wikinews_cc" else ".gz"
        write(f"raw/{name}/articles.jsonl{suffix}", "\n".join(lines) + "\n")


def write_bert(folder: Path) -> BertSize:
    """A vocabulary of letters and a few words, and the sizes of a tiny encoder; its weights are left random."""
    folder.mkdir(parents=True, exist_ok=True)
    letters = [chr(c) for c in range(33, 127)]
    words = "the of met in on said that farmers near were paid it rained told and play at Bank Party Stadium".split()
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *letters, *("##" + c for c in letters), *words]
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n")
    size = BertSize(len(pieces), width=32, layers=1, heads=2, inner=64)
    (folder / "bert.json").write_text(json.dumps(size.__dict__))
    return size
