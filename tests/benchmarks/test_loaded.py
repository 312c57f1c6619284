"""The parts of BABE: nothing that is trained on is nearly the same as what is kept aside; the F1 values."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.babe import twins
from benchmarks.loaded import f1, macro_f1

FERRY = "The bumbling harbour master cancelled every morning ferry to Velmora without warning."


def test_a_sentence_nearly_like_one_kept_aside_is_left_out_of_training() -> None:
    texts = [
        FERRY,
        FERRY.replace("bumbling", "cautious"),
        "Orrin miners elected another council in spring.",
        FERRY,
    ]
    parts = ["aside_articles", "train", "train", "aside_topics"]
    assert twins(texts, parts) == ["aside_articles", "left out", "train", "aside_topics"]


def test_f1_of_known_counts() -> None:
    wanted = np.array([True, True, False, False])
    given = np.array([True, False, True, False])
    assert f1(wanted, given) == pytest.approx(0.5)
    assert macro_f1(wanted, given) == pytest.approx(0.5)
    assert macro_f1(wanted, wanted) == pytest.approx(1.0)
    assert f1(wanted, np.zeros(4, dtype=bool)) == 0.0
