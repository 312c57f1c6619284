"""Weights that come with the package: those that were measured, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from training import keeping
from variorum.annotate import weights
from variorum.errors import BrokenComponent, MissingComponent


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that holds the scorers in place of the package's own."""
    monkeypatch.setattr(weights.resources, "files", lambda package: tmp_path)
    weights.load_card.cache_clear()
    weights.load_weights.cache_clear()
    yield tmp_path / "data"
    weights.load_card.cache_clear()
    weights.load_weights.cache_clear()


def test_what_training_writes_is_read(home: Path) -> None:
    keeping.write(home / "hues", {"word": np.array([0.5, -2.0])}, {"least": 0.25})
    assert weights.load_card("hues")["least"] == 0.25
    assert weights.load_weights("hues")["word"].tolist() == [0.5, -2.0]


def test_weights_other_than_the_cards_are_refused(home: Path) -> None:
    keeping.write(home / "hues", {"word": np.array([0.5])}, {})
    keeping.write(home / "tints", {"word": np.array([0.75])}, {})
    (home / "tints" / "weights.npz").replace(home / "hues" / "weights.npz")
    with pytest.raises(BrokenComponent, match=r"hues/weights.npz is not the file that was measured"):
        weights.load_weights("hues")


def test_a_file_that_is_not_there_is_named(home: Path) -> None:
    with pytest.raises(MissingComponent, match=r"hues/model.json is missing; install variorum anew"):
        weights.load_card("hues")
