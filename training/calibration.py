"""Confidence: curves that turn the probability of a mention into how often such mentions are right."""

from typing import Sequence

import numpy as np

CURVE_POINTS = 14
# Mentions in the smallest step of a curve, so that a handful of errors cannot bend it.
_LEAST_STEP = 25


def fit_curve(raw: np.ndarray, correct: np.ndarray) -> list[list[float]]:
    """Isotonic regression (pool adjacent violators), thinned to a piecewise linear curve."""
    order = np.argsort(raw, kind="stable")
    size = max(_LEAST_STEP, len(raw) // 60)
    blocks: list[list[float]] = []  # sum of raw, sum of correct, count
    for part in np.array_split(order, max(1, len(raw) // size)):
        blocks.append([float(raw[part].sum()), float(correct[part].sum()), float(len(part))])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last)]
    points = [(b[0] / b[2], b[1] / b[2]) for b in blocks]
    if len(points) > CURVE_POINTS:
        keep = np.unique(np.linspace(0, len(points) - 1, CURVE_POINTS).round().astype(int))
        points = [points[i] for i in keep]
    low = points[0][1] * 0.5 if points[0][0] > 0 else points[0][1]
    curve = [(0.0, low), *(p for p in points if 0 < p[0] < 1), (1.0, points[-1][1])]
    return [[round(float(a), 4), round(min(0.999, float(b)), 4)] for a, b in curve]


def apply_curve(curve: Sequence[Sequence[float]], raw: np.ndarray) -> np.ndarray:
    return np.interp(raw, [a for a, _ in curve], [b for _, b in curve])


def calibration_error(confidence: np.ndarray, correct: np.ndarray) -> float:
    """Gap between confidence and accuracy over ten equal bins, in percent."""
    bins = np.minimum(9, (confidence * 10).astype(int))
    gaps = [abs((confidence[bins == b] - correct[bins == b]).sum()) for b in range(10)]
    return round(100 * sum(gaps) / max(1, len(correct)), 2)


def auroc(confidence: np.ndarray, correct: np.ndarray) -> float:
    """How well confidence ranks right above wrong, in percent; ties count half."""
    values, inverse, counts = np.unique(confidence, return_inverse=True, return_counts=True)
    ranks = np.cumsum(counts) - (counts - 1) / 2
    right = int(correct.sum())
    wrong = len(correct) - right
    if not right or not wrong:
        return 100.0
    return round(100 * (ranks[inverse][correct > 0].sum() - right * (right + 1) / 2) / (right * wrong), 2)
