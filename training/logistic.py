"""Logistic regression by Newton's method, with a penalty on the weights, for the small scorers."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

STEPS = 30
FREE = 0.01
"""The penalty on what everything starts from."""


def fit(features: NDArray[np.float64], right: NDArray[np.float64], penalty: float) -> NDArray[np.float64]:
    """The weights, shape ``(1 + columns,)``, what everything starts from first.

    ``features`` has the shape ``(rows, columns)``, ``right`` holds 0 to 1 for each row.
    """
    table = np.hstack([np.ones((len(features), 1)), features])
    penalties = np.full(table.shape[1], penalty)
    penalties[0] = FREE
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (right - likely) - penalties * weights
        curve = (table * (likely * (1 - likely))[:, None]).T @ table + np.diag(penalties)
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-7:
            break
    return weights
