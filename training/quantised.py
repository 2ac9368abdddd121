"""The quantised network in numpy, rounding for rounding what `src/model/kernel` computes: the yardstick of both."""

from dataclasses import dataclass
from typing import Callable, Sequence

import numpy as np

from .features import FeatureTables, fnv1a, is_capitalised, is_caseless, is_upper_case, pool_key, straighten, units, word_features

LIMIT = 8191
f32 = np.float32


@dataclass
class Model:
    """A model file, unpacked."""

    header: dict
    sections: dict[str, np.ndarray]

    def __post_init__(self) -> None:
        forms = self.sections["vocabulary"].tobytes().decode().split("\n")
        self.tables = FeatureTables(
            {form: i + 1 for i, form in enumerate(forms)}, self.header["grams"], self.header["shapes"]
        )
        self._rows: dict[str, np.ndarray] = {}

    def facts_of(self, form: str) -> int:
        """What name lists say of a form, as bits."""
        if not self.header.get("facts"):
            return 0
        keys = self.sections["facts_keys"]
        key = fnv1a(units(form.lower()))
        at = int(np.searchsorted(keys, key))
        return int(self.sections["facts_bits"][at]) if at < len(keys) and keys[at] == key else 0

    def row(self, form: str) -> np.ndarray:
        """The projected row of a straightened form: sums in f64, in the order of the kernel."""
        known = self._rows.get(form)
        if known is not None:
            return known
        s, header = self.sections, self.header
        embedding, facts = header["embedding"], header.get("facts", 0)
        features = word_features(form, self.tables)
        grams = np.zeros(embedding)
        for bucket in features.grams:
            grams = grams + s["ge"][bucket].astype(np.float64) * float(s["ge_scale"][bucket])
        bits = self.facts_of(form)
        x = np.concatenate(
            [
                s["we"][features.word].astype(np.float64) * float(s["we_scale"][features.word]),
                grams,
                s["se"][features.shape].astype(np.float64) * float(s["se_scale"][features.shape]),
                np.array([(bits >> bit) & 1 for bit in range(facts)], np.float64),
            ]
        )
        total = s["inp_b"].astype(np.float64)
        for value, column in zip(x, s["inp_w"].T.astype(np.float64)):
            total = total + value * column
        self._rows[form] = total.astype(f32)
        return self._rows[form]


def quantise(x: np.ndarray, scale: float) -> np.ndarray:
    return np.rint(np.clip(x * f32(scale), f32(-LIMIT), f32(LIMIT))).astype(np.int64)


def _total(lanes: np.ndarray) -> np.ndarray:
    a, b, c, d = (lanes[:, i] + lanes[:, i + 4] for i in range(4))
    return (a + c) + (b + d)


def normalise(x: np.ndarray, gain: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """Layer norm with the 8 partial sums of the SIMD kernel."""
    width = x.shape[1]
    lanes = np.zeros((len(x), 8), f32)
    squares = np.zeros((len(x), 8), f32)
    for at in range(0, width, 8):
        part = x[:, at : at + 8]
        lanes = lanes + part
        squares = squares + part * part
    mean = _total(lanes) / f32(width)
    variance = np.maximum(f32(0), _total(squares) / f32(width) - mean * mean)
    factor = f32(1) / np.sqrt(variance + f32(1e-5))
    return bias + ((x - mean[:, None]) * factor[:, None]) * gain


def convolve(x: np.ndarray, taps: np.ndarray, bias: np.ndarray, dilation: int) -> np.ndarray:
    tokens = len(x)
    padded = np.pad(x, ((2 * dilation, 2 * dilation), (0, 0)))
    p = [padded[tap * dilation : tap * dilation + tokens] for tap in range(5)]
    return ((bias + taps[0] * p[0]) + (taps[1] * p[1] + taps[2] * p[2])) + (taps[3] * p[3] + taps[4] * p[4])


def dense(x: np.ndarray, weights: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> np.ndarray:
    # Whole numbers below 2^53 are exact in f64, and BLAS is fast at them.
    sums = x.astype(np.float64) @ weights.T.astype(np.float64)
    assert np.abs(sums).max(initial=0) < 2**31
    return bias + scale * sums.astype(f32)


def pool_groups(forms: Sequence[str]) -> tuple[list[list[int]], bool]:
    """
    Tokens of the same form, capitalised ones unless the text is in lower case, in the order of first appearance; and
    whether the text is in mixed case, as sentences are.
    """
    groups: dict[str, list[int]] = {}
    keys = [pool_key(form) for form in forms]
    counts = sum(is_capitalised(form) for form in forms), sum(key is not None for key in keys)
    caseless = is_caseless(*counts)
    for index, (form, key) in enumerate(zip(forms, keys)):
        if key is not None and (caseless or is_capitalised(form)):
            groups.setdefault(key, []).append(index)
    return list(groups.values()), not caseless and not is_upper_case(*counts)


# What a token that is in no name scores as `O`, in both heads.
_CERTAIN = 40


@dataclass
class Reading:
    """What the network makes of a document."""

    scores: np.ndarray  # tokens × outputs, f32; certainly outside where the network did not look
    states: np.ndarray  # tokens × width, i16: what the scores come from
    kept: np.ndarray  # the tokens that the network looked at to the end


def gate_scores(h: np.ndarray, weights: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """At least 0 for tokens that may be in a name; sums in f64, in four lanes."""
    lanes = np.zeros((len(h), 4))
    for at in range(0, h.shape[1], 4):
        lanes = lanes + weights[at : at + 4].astype(np.float64) * h[:, at : at + 4].astype(np.float64)
    return lanes[:, 0] + lanes[:, 1] + (lanes[:, 2] + lanes[:, 3]) + float(bias[0])


def _seen(listed: np.ndarray, dilation: int, tokens: int) -> np.ndarray:
    """The listed tokens, and those that a convolution sees around them."""
    found = (listed[:, None] + dilation * np.arange(-2, 3)).ravel()
    return np.unique(found[(found >= 0) & (found < tokens)])


def run(
    model: Model,
    forms: Sequence[str],
    opens: Sequence[bool],
    whole: bool = False,
    see: Callable[[int, np.ndarray], None] | None = None,
) -> Reading:
    """
    Reads one document.
    :param whole: looks at all tokens to the end, whatever the gate says; texts in one case are read so in any case
    :param see: is told of every block with the layer norm that it works on
    """
    s, header = model.sections, model.header
    scale = lambda name: header["scales"].get(name, 1)  # noqa: E731
    straight = [straighten(form) for form in forms]
    x = np.stack([model.row(form) for form in straight])
    starts = np.array(opens, bool)
    x[starts] = x[starts] + s["first"]
    groups, mixed = pool_groups(straight)
    tokens = len(x)
    kept = at = np.arange(tokens)
    wanted: dict[int, np.ndarray] = {}
    gate = header.get("gate", -1) if mixed and not whole else -1
    for i, dilation in enumerate(header["dilations"]):
        if i in header["pools"]:
            p = header["pools"].index(i)
            normal = normalise(x, s[f"p{p}_ln_g"], s[f"p{p}_ln_b"])
            for members in groups:
                total = np.zeros(header["width"], f32)
                for member in members:
                    total = total + normal[member]
                mean = quantise(total / f32(len(members)), scale(f"p{p}_a"))
                x[members] = x[members] + dense(mean[None], s[f"p{p}_w"], s[f"p{p}_s"], s[f"p{p}_b"])
        h = normalise(x, s[f"l{i}_ln_g"], s[f"l{i}_ln_b"])
        if see:
            see(i, h)
        if i == gate:
            kept = at = np.flatnonzero(gate_scores(h, s["gate_w"], s["gate_b"]) >= 0)
            for j in reversed(range(i, header["layers"])):
                wanted[j] = at
                at = _seen(at, header["dilations"][j], tokens)
        at = wanted.get(i, at)
        narrow = quantise(convolve(h, s[f"l{i}_dw"], s[f"l{i}_db"], dilation)[at], scale(f"l{i}_a1"))
        up = dense(narrow, s[f"l{i}_w1"], s[f"l{i}_s1"], s[f"l{i}_b1"])
        hidden = quantise(np.maximum(up, f32(0)), scale(f"l{i}_a2"))
        x[at] = x[at] + dense(hidden, s[f"l{i}_w2"], s[f"l{i}_s2"], s[f"l{i}_b2"])
    final = quantise(normalise(x[kept], s["ln_g"], s["ln_b"]), scale("head_a"))
    scores = np.zeros((tokens, len(s["head_b"])), f32)
    scores[:, [0, len(header["labels4"])]] = _CERTAIN
    scores[kept] = dense(final, s["head_w"], s["head_s"], s["head_b"])
    states = np.zeros((tokens, header["width"]), np.int16)
    states[kept] = final
    return Reading(scores, states, kept)
