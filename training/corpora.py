"""Readers of annotated corpora: tokens and tags of a corpus become a text with labelled spans."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Iterator, Sequence, TypeVar

if TYPE_CHECKING:
    from .soft import SoftLabels

# Start, end (code points) and label.
Mention = tuple[int, int, str]
T = TypeVar("T")

_NO_SPACE_BEFORE = re.compile(
    r"([,.;:!?)\]}%]|\.\.\.|''|'s|'S|’s|n't|N'T|'ll|'re|'ve|'d|'m|’ll|’re|’ve|’d|’m|n’t|'|’|”)\Z"
)
_NO_SPACE_AFTER = re.compile(r"([(\[{$£€#]|``|‘|“)\Z")


@dataclass
class Article:
    """A text, the mentions of each label set that is known of it, and where it comes from."""

    text: str
    source: str
    mentions4: list[Mention] | None = None
    mentions9: list[Mention] | None = None
    mentions8: list[Mention] | None = None
    # Labels of a teacher instead of mentions.
    soft: "SoftLabels | None" = None
    tags: dict = field(default_factory=dict)


def detokenise(sentences: Sequence[Sequence[str]], joiner: str = "\n") -> tuple[str, list[list[tuple[int, int]]]]:
    """Text of tokenised sentences by the usual English rules, with the span of every token."""
    text = ""
    spans: list[list[tuple[int, int]]] = []
    for words in sentences:
        if text:
            text += joiner
        quoted, glue = False, True
        line: list[tuple[int, int]] = []
        pieces: list[str] = []
        at = len(text)
        for index, word in enumerate(words):
            space = not glue and index > 0 and not _NO_SPACE_BEFORE.match(word)
            glue = bool(_NO_SPACE_AFTER.match(word)) or word == "/"
            if word == "/":
                space = False
            if word == '"':
                if quoted:
                    space = False
                else:
                    glue = True
                quoted = not quoted
            if space:
                pieces.append(" ")
                at += 1
            line.append((at, at + len(word)))
            pieces.append(word)
            at += len(word)
        text += "".join(pieces)
        spans.append(line)
    return text, spans


def recase(text: str, how: str) -> str:
    """Lower, upper or title case, one character for one character."""
    if how == "asis":
        return text
    if how == "title":
        return re.sub(r"\w[\w'’]*", lambda m: recase(m[0][0], "upper") + m[0][1:], text)
    change = str.lower if how == "lower" else str.upper
    return "".join(new if len(new := change(c)) == 1 else c for c in text)


def read_conll(path: Path) -> list[list[list[tuple[str, str]]]]:
    """Documents of sentences of (token, tag); one document a sentence where the file marks none."""
    content = path.read_text(encoding="utf-8")
    marked = re.search(r"^-DOCSTART-", content, re.M) is not None
    documents: list[list[list[tuple[str, str]]]] = []
    sentences: list[list[tuple[str, str]]] = []
    sentence: list[tuple[str, str]] = []

    def end_document() -> None:
        nonlocal sentences
        if sentences:
            documents.append(sentences)
        sentences = []

    def end_sentence() -> None:
        nonlocal sentence
        if sentence:
            sentences.append(sentence)
        sentence = []
        if not marked:
            end_document()

    for line in re.split(r"\r?\n", content):
        if line.startswith("-DOCSTART-"):
            end_sentence()
            end_document()
        elif not line.strip():
            end_sentence()
        else:
            cut = line.rfind("\t") if "\t" in line else line.rfind(" ")
            sentence.append((line[:cut], line[cut + 1 :].strip()))
    end_sentence()
    end_document()
    return documents


def mentions_of(tags: Sequence[str], spans: Sequence[tuple[int, int]]) -> list[Mention]:
    """IOB1 or IOB2 tags of a sentence to mentions, as conlleval reads them."""
    out: list[Mention] = []
    last = None
    for tag, (start, end) in zip(tags, spans):
        label = None if tag == "O" else tag[2:]
        if last is not None and label == last and tag[0] == "I":
            out[-1] = (out[-1][0], end, label)
        elif label:
            out.append((start, end, label))
        last = label
    return out


def read_articles(path: Path, source: str, head: int, joiner: str = "\n", other: Path | None = None) -> list[Article]:
    """
    Articles of a CoNLL file.
    :param head: 4 or 9, the label set of the file
    :param other: the same tokens with the labels of the other set (4)
    """
    documents = read_conll(path)
    twins: Sequence = read_conll(other) if other else [None] * len(documents)
    out = []
    for sentences, twin in zip(documents, twins, strict=True):
        words = [[word for word, _ in sentence] for sentence in sentences]
        text, spans = detokenise(words, joiner)
        article = Article(text, source)
        found = [m for s, at in zip(sentences, spans) for m in mentions_of([tag for _, tag in s], at)]
        if head == 4:
            article.mentions4 = found
        else:
            article.mentions9 = found
        if twin is not None:
            assert [[word for word, _ in sentence] for sentence in twin] == words
            article.mentions4 = [m for s, at in zip(twin, spans) for m in mentions_of([tag for _, tag in s], at)]
        out.append(article)
    return out


def conll2003(corpora: Path, split: str, joiner: str = "\n") -> list[Article]:
    return read_articles(corpora / f"ner/conll2003/{split}.conll", "conll2003", 4, joiner)


def cleanconll(corpora: Path, split: str = "dev") -> list[Article]:
    return read_articles(corpora / f"ner/cleanconll/{split}.conll", "cleanconll", 4)


def worldwide(corpora: Path, split: str, joiner: str = "\n") -> list[Article]:
    folder = corpora / "ner/worldwide"
    articles = read_articles(
        folder / f"{split}.conll", "worldwide", 9, joiner, other=folder / f"conll4class/{split}.conll"
    )
    regions = [line.split("\t")[1:3] for line in (folder / "documents.tsv").read_text().splitlines()[1:]]
    regions = [region for name, region in regions if name == split]
    if len(regions) == len(articles):
        for article, region in zip(articles, regions):
            article.tags["region"] = region
    return articles


# What a spreadsheet made of "5-6" and of grouped numbers in the Groningen Meaning Bank.
_DAMAGED = re.compile(r"\d\d-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{1,2}(?:,\d\d)+,\d{3}")


def gmb(corpora: Path, split: str = "train", size: int = 20) -> list[Article]:
    """
    Groningen Meaning Bank: sentences in the order of their documents, whose bounds are not known, in runs of `size`.
    """
    sentences = [s for document in read_conll(corpora / f"ner/gmb/{split}.conll") for s in document]
    sentences = [s for s in sentences if not any(_DAMAGED.fullmatch(word) for word, _ in s)]
    out = []
    for at in range(0, len(sentences), size):
        run = sentences[at : at + size]
        text, spans = detokenise([[word for word, _ in s] for s in run], " ")
        mentions = [m for s, where in zip(run, spans) for m in mentions_of([tag for _, tag in s], where)]
        out.append(Article(text, "gmb", mentions8=mentions))
    return out


def knowledgenet(corpora: Path) -> list[str]:
    """Texts of the passages of KnowledgeNet; those of one document, which may overlap, as far as they are apart."""
    passages = [json.loads(line) for line in (corpora / "graph/knowledgenet/train_from_html.jsonl").open(encoding="utf-8")]
    passages.sort(key=lambda p: (int(p["documentId"]), int(p["passageStart"])))
    out: list[str] = []
    document, end = "", 0
    for passage in passages:
        if passage["documentId"] != document:
            document, end = passage["documentId"], 0
            out.append("")
        if int(passage["passageStart"]) >= end:
            out[-1] = f"{out[-1]} {passage['passageText']}".strip()
            end = int(passage["passageEnd"])
    return out


def blocks(articles: Sequence[T], size: int) -> Iterator[list[T]]:
    for at in range(0, len(articles), size):
        yield list(articles[at : at + size])
