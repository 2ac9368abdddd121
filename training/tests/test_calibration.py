import numpy as np

from training.calibration import apply_curve, auroc, calibration_error, fit_curve


def test_a_curve_rises_and_mends_an_overconfident_score():
    rng = np.random.default_rng(2)
    raw = rng.beta(5, 1, 4000)
    correct = (rng.random(4000) < raw**2).astype(float)
    curve = fit_curve(raw[:2000], correct[:2000])
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in zip(curve, curve[1:]))
    assert curve[0][0] == 0 and curve[-1][0] == 1
    before = calibration_error(raw[2000:], correct[2000:])
    after = calibration_error(apply_curve(curve, raw[2000:]), correct[2000:])
    assert after < 3 < before


def test_ranking():
    assert auroc(np.array([0.1, 0.4, 0.9]), np.array([0, 0, 1])) == 100
    assert auroc(np.array([0.5, 0.5]), np.array([0, 1])) == 50
