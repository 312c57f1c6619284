"""When two acts may be one: days, and times of which one end alone is known."""

from __future__ import annotations

import pytest

from variorum.align.event_rows import times
from variorum.model import When
from variorum.model.when import Precision


@pytest.mark.parametrize(
    ("left", "precision", "right", "told"),
    [
        ("2031-05-09", "day", "2031-05-09", "same"),
        ("2031-05-08/2031-05-10", "bounded", "2031-05-09", "same"),
        ("2031-05-06", "day", "2031-05-09", "excluded"),
        ("2031-05-06/..", "vague", "2031-05-09", "unknown"),
        ("../2031-05-15", "vague", "2031-05-09", "unknown"),
        ("2031-05-12/..", "vague", "2031-05-09", "excluded"),
        ("2014/..", "vague", "2031-05-09", "excluded"),
        ("../2040", "vague", "2031-05-09", "excluded"),
        ("../..", "vague", "2031-05-09", "unknown"),
    ],
)
def test_a_time_known_at_one_end_only_is_no_day(
    left: str, precision: Precision, right: str, told: str
) -> None:
    one, other = When(left, precision), When(right, "day")
    assert times(one, other) == times(other, one) == told
