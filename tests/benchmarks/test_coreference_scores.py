"""The coreference scores against the worked example of Pradhan et al. 2014, section 5."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.coreference_scores import assignment_value, b_cubed, ceaf_e, conll, muc

KEY = [{"a", "b", "c"}, {"d", "e", "f", "g"}]
RESPONSE = [{"a", "b"}, {"c", "d"}, {"f", "g", "h", "i"}]


@pytest.mark.parametrize(
    ("measure", "recall", "precision"),
    [(muc, 0.40, 0.40), (b_cubed, 0.4167, 0.50), (ceaf_e, 0.65, 0.4333)],
)
def test_the_published_example(measure, recall: float, precision: float) -> None:  # type: ignore[no-untyped-def]
    counts = measure(KEY, RESPONSE)
    assert counts.right_key / counts.key == pytest.approx(recall, abs=1e-3)
    assert counts.right_response / counts.response == pytest.approx(precision, abs=1e-3)


def test_the_whole_is_the_mean() -> None:
    assert conll([(KEY, RESPONSE)]) == pytest.approx((0.40 + 0.4545 + 0.52) / 3, abs=1e-3)
    assert conll([(KEY, KEY)]) == pytest.approx(1.0)
    assert conll([(KEY, [])]) == 0.0


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 10_000))
def test_the_best_assignment(rows: int, columns: int, seed: int) -> None:
    weights = np.random.default_rng(seed).random((rows, columns))
    matrix = weights if rows <= columns else weights.T
    best = max(
        sum(matrix[row, column] for row, column in enumerate(order))
        for order in permutations(range(matrix.shape[1]), matrix.shape[0])
    )
    assert assignment_value(weights) == pytest.approx(best)
