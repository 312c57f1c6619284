"""Which pairs are worth reading together."""

from __future__ import annotations

from itertools import permutations

import pytest

from variorum.align.reading import LEAST_LIKELY, MOST_FELLOWS, MOST_READ, odds, worth_reading


def test_pairs_that_are_plainly_none_are_not_read() -> None:
    assert worth_reading({(0, 1): LEAST_LIKELY, (0, 2): LEAST_LIKELY - 0.001}) == [(0, 1)]


def test_of_many_those_likeliest_for_either_text_are_read() -> None:
    crowd = {(0, other): round(0.5 - other / 100, 2) for other in range(20, 40)}
    # Without rivals each of the others has its one fellow read.
    assert worth_reading(crowd) == sorted(crowd)
    rivals = {(one, other): 0.9 for one in range(1, MOST_FELLOWS + 1) for other in range(20, 40)}
    read = [pair for pair in worth_reading(crowd | rivals) if pair[0] == 0]
    assert read == sorted(crowd)[:MOST_FELLOWS]


def test_of_very_many_texts_fewer_pairs_each_are_read() -> None:
    half = MOST_READ // 2
    crowd = {(one, half + (one + step) % half): 0.9 - step / 10 for one in range(half) for step in range(5)}
    assert len(worth_reading(crowd)) <= MOST_READ
    assert {pair for pair, value in crowd.items() if value == 0.9} <= set(worth_reading(crowd))


def test_the_order_of_pairs_changes_nothing() -> None:
    told = {(0, 3): 0.4, (0, 4): 0.4, (1, 3): 0.4, (2, 4): 0.1}
    found = {tuple(worth_reading({pair: told[pair] for pair in order})) for order in permutations(told)}
    assert len(found) == 1


@pytest.mark.parametrize(
    ("likelihood", "feature"), [(0.5, 0.0), (0.0, -3.453), (1.0, 3.453), (0.75, 0.549), (0.25, -0.549)]
)
def test_odds_stay_in_bounds(likelihood: float, feature: float) -> None:
    assert odds(likelihood) == feature
