"""What the network sees of a word form. `src/model/features` computes the same; `test/fixtures/model` holds both to it."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Mapping, NamedTuple

SHAPE_LENGTH = 10
GRAM_UNITS = 24
GRAM_COUNT = 28
GRAM_SIZES = (3, 4, 5)

_FNV_OFFSET = 0x811C9DC5
_FNV_PRIME = 0x01000193
_U32 = 0xFFFFFFFF
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "„": '"'})
_DIGITS = str.maketrans("123456789", "000000000")


class WordFeatures(NamedTuple):
    """Rows of the three embedding tables; `word` 0 is the unknown word."""

    word: int
    grams: tuple[int, ...]
    shape: int


@dataclass(frozen=True)
class FeatureTables:
    """Sizes of the hashed tables, and the known forms (ids from 1)."""

    vocabulary: Mapping[str, int]
    grams: int
    shapes: int


def units(text: str) -> list[int]:
    """UTF-16 code units."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def fnv1a(codes: list[int]) -> int:
    """FNV-1a, 32 bits, over code units taken whole."""
    value = _FNV_OFFSET
    for code in codes:
        value = ((value ^ code) * _FNV_PRIME) & _U32
    return value


def straighten(form: str) -> str:
    """A form with straight quotes, so that typography does not tell the same words apart."""
    return form.translate(_STRAIGHT)


def normal_form(form: str) -> str:
    """Lower case, with digits as 0: how forms stand in the vocabulary."""
    return form.lower().translate(_DIGITS)


@lru_cache(maxsize=None)
def _kind(character: str) -> str:
    if character.isupper():
        return "X"
    if character.islower():
        return "x"
    return "d" if character.isdecimal() else character


def word_shape(form: str, length: int = SHAPE_LENGTH) -> str:
    """`F-16s` becomes `X-ddx`: of a run of equal kinds the first three."""
    shape: list[str] = []
    last, run = "", 0
    for character in form:
        kind = _kind(character)
        run = run + 1 if kind == last else 1
        last = kind
        if run > 3:
            continue
        shape.append(kind)
        if len(shape) == length:
            break
    return "".join(shape)


def is_capitalised(form: str) -> bool:
    """Whether a form starts with an upper-case letter."""
    return form[:1].isupper()


def pool_key(form: str) -> str | None:
    """What the words share that are pooled over a document; None for what is no word."""
    return form.lower() if form[:1].isalpha() else None


# A text is caseless if fewer than one of so many words is capitalised.
CASELESS = 50


def is_upper_case(capitalised: int, words: int) -> bool:
    """Whether most words of a text are capitalised, as in headlines."""
    return capitalised * 2 >= words


def is_caseless(capitalised: int, words: int) -> bool:
    """Whether a text is written in lower case throughout: there all words are pooled, elsewhere capitalised ones."""
    return capitalised * CASELESS < words


def word_features(form: str, tables: FeatureTables) -> WordFeatures:
    """Features of a straightened form: its row, its hashed n-grams (distinct, at most 28), its hashed shape."""
    normal = normal_form(form)
    buckets = tables.grams - 1
    grams = {1 + fnv1a(units("W" + form)) % buckets: None}
    framed = [0x3C, *units(normal)[:GRAM_UNITS], 0x3E]
    size = len(framed)
    hashes: dict[int, list[int]] = {3: [], 4: [], 5: []}
    for start in range(size - 2):
        value = _FNV_OFFSET
        for at in range(start, min(start + 5, size)):
            value = ((value ^ framed[at]) * _FNV_PRIME) & _U32
            if at >= start + 2:
                hashes[at - start + 1].append(value)
    for gram_size in GRAM_SIZES:
        for value in hashes[gram_size]:
            if len(grams) == GRAM_COUNT:
                break
            grams.setdefault(1 + value % buckets)
    return WordFeatures(
        tables.vocabulary.get(normal, 0),
        tuple(grams),
        fnv1a(units(word_shape(form))) % tables.shapes,
    )
