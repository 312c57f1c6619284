"""Average linkage: what likelihoods of pairs make of groups, and what says nothing."""

from __future__ import annotations

import pytest

from variorum.align.linkage import link


def test_a_pair_of_which_nothing_is_said_does_not_stand_against_a_group() -> None:
    likely = {(0, 2): 0.6, (1, 2): 0.6}
    assert link(3, {(0, 2): 0.6, (1, 2): 0.55}, 0.4) == ((0, 2), (1,))
    assert link(3, {(0, 2): 0.6, (1, 2): 0.55}, 0.4, [(0, 1)]) == ((0, 1, 2),)
    assert link(3, likely, 0.4, [(0, 1)]) == ((0,), (1,), (2,))  # two best partners that are equally likely


def test_a_likelihood_finer_than_a_thousandth_counts_as_any_other() -> None:
    assert link(2, {(0, 1): 0.73355}, 0.4) == ((0, 1),)


def test_a_likely_pair_joins_no_group_that_it_is_unlike_in_the_mean() -> None:
    group = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.8}
    assert link(4, {**group, (2, 3): 0.5}, 0.4) == ((0, 1, 2), (3,))
    assert link(4, {**group, (2, 3): 0.5, (0, 3): 0.4, (1, 3): 0.4}, 0.4) == ((0, 1, 2, 3),)


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 1, 0, 2), (2, 3, 1, 0)])
def test_the_order_of_the_things_changes_no_group(order: tuple[int, ...]) -> None:
    likely = {(0, 1): 0.7, (1, 2): 0.65, (2, 3): 0.9, (0, 3): 0.3}
    place = {one: order[one] for one in range(4)}
    moved = {(min(place[a], place[b]), max(place[a], place[b])): value for (a, b), value in likely.items()}
    back = {order[one]: one for one in range(4)}
    groups = {frozenset(back[one] for one in group) for group in link(4, moved, 0.4, [])}
    assert groups == {frozenset(group) for group in link(4, likely, 0.4, [])}
