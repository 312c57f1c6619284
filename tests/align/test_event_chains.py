"""Chains of events: symmetric features, trees read as written, linkage that no order can sway."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.align.told import BagOfStems, article_of
from variorum.align.event_chains import chains
from variorum.align.event_features import NAMES, Pairs
from variorum.align.event_scorer import read, trained
from variorum.align.likeness import Rarity
from variorum.align.linkage import link
from variorum.errors import VariorumError
from variorum.model import Event, Marks, Sentence

SENTENCES = (
    ("The Lantern Front attacked the harbour of Port Casse", "attack", "attacked", "Front", "harbour"),
    ("Rebels of the Lantern Front attacked Port Casse harbour", "attack", "attacked", "Rebels", "harbour"),
    ("Governor Korvin dissolved the council of Velmora", "dissolve", "dissolved", "Korvin", "the council"),
    ("Divers found 12 crates under the Sarn bridge", "find", "found", "Divers", "12 crates"),
    ("The council of Velmora was dissolved", "dissolve", "dissolved", None, "The council of Velmora"),
)  # fmt: skip


def told(places: list[int]) -> tuple[list[Event], list[Marks]]:
    """One article a sentence, with its one event."""
    events, marks = [], []
    for number, place in enumerate(places):
        text, lemma, printed, agent, patient = SENTENCES[place]
        article = article_of(f"a{number}", text)
        spans = [
            article.span(text.index(words), text.index(words) + len(words)) if words else None
            for words in (printed, agent, patient)
        ]
        trigger, agent_span, patient_span = spans
        assert trigger is not None
        whole = article.span(0, len(text))
        event = Event(
            f"e{number}", article.id, trigger, whole, lemma,
            agent_span=agent_span, patient_span=patient_span, kind=lemma,
            agent_head=(agent or "").split(" ")[-1].lower(),
            patient_head=(patient or "").split(" ")[-1].lower(),
        )  # fmt: skip
        events.append(event)
        marks.append(Marks(article.id, sentences=(Sentence(whole, "body"),), events=(event,)))
    return events, marks


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, len(SENTENCES) - 1), min_size=2, max_size=6))
def test_features_are_symmetric_and_named(places: list[int]) -> None:
    events, marks = told(places)
    pairs = Pairs(events, marks, BagOfStems(), Rarity(marks))
    for left, right in itertools.combinations(range(len(events)), 2):
        assert pairs.of(left, right) == pairs.of(right, left)
        assert len(pairs.of(left, right)) == len(NAMES)
        assert all(math.isfinite(value) for value in pairs.of(left, right))


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(SENTENCES))))
def test_the_order_of_input_changes_no_chain(order: list[int]) -> None:
    def named(places: list[int]) -> set[frozenset[int]]:
        events, marks = told(places)
        found = chains(events, marks, BagOfStems(), Rarity(marks))
        return {frozenset(places[number] for number in chain) for chain in found}

    assert named(list(order)) == named(list(range(len(SENTENCES))))


def test_one_act_told_twice_is_likelier_one_than_two_acts() -> None:
    events, marks = told([0, 1, 2, 3])
    pairs = Pairs(events, marks, BagOfStems(), Rarity(marks))
    same, other, another = trained().rate([pairs.of(0, 1), pairs.of(0, 2), pairs.of(2, 3)])
    assert same > max(other, another)


def test_chains_hold_every_event_once() -> None:
    events, marks = told([0, 1, 2, 3, 4, 0])
    found = chains(events, marks, BagOfStems(), Rarity(marks))
    assert sorted(number for chain in found for number in chain) == list(range(len(events)))


def test_no_event_has_no_chain() -> None:
    assert chains([], [], BagOfStems(), Rarity([])) == ()


def test_trees_go_left_at_most_the_threshold_and_add_up() -> None:
    trees = read(
        "# a comment\n0\t0\t\t\t\t\t-10000\n"
        "1\t0\tlemma\t0.5\t1\t2\t\n1\t1\t\t\t\t\t-5000\n1\t2\tsentence\t0.25\t3\t4\t\n"
        "1\t3\t\t\t\t\t0\n1\t4\t\t\t\t\t30000\n"
    )
    lemma, sentence = NAMES.index("lemma"), NAMES.index("sentence")

    def pair(same: float, near: float) -> list[float]:
        values = [0.0] * len(NAMES)
        values[lemma], values[sentence] = same, near
        return values

    sums = [-1.5, -1.0, -1.0, 2.0]
    rated = trees.rate([pair(0, 0.9), pair(1, 0.1), pair(1, 0.25), pair(1, 0.9)])
    assert rated == tuple(round(1 / (1 + math.exp(-total)), 3) for total in sums)
    assert trees.rate([]) == ()


def test_a_feature_that_is_not_known_is_named() -> None:
    with pytest.raises(VariorumError, match="colour"):
        read("0\t0\tcolour\t0.5\t1\t2\t\n")


def test_groups_join_by_their_mean() -> None:
    # 2 is near 1 alone: the mean to the pair (0, 1) is too low.
    assert link(3, {(0, 1): 0.9, (1, 2): 0.6}, 0.5) == ((0, 1), (2,))
    assert link(3, {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.5}, 0.5) == ((0, 1, 2),)


def test_two_equal_partners_that_are_not_one_give_none() -> None:
    assert link(3, {(0, 1): 0.7, (0, 2): 0.7}, 0.5) == ((0,), (1,), (2,))
    assert link(3, {(0, 1): 0.7, (0, 2): 0.7, (1, 2): 0.6}, 0.5) == ((0, 1, 2),)


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda pair: pair[0] < pair[1]),
        st.integers(0, 1000).map(lambda score: score / 1000),
    ),
    st.permutations(range(7)),
)
def test_linkage_is_a_partition_that_numbering_cannot_sway(
    likely: dict[tuple[int, int], float], order: list[int]
) -> None:
    found = link(7, likely, 0.5)
    assert sorted(one for group in found for one in group) == list(range(7))
    if len(set(likely.values())) < len(likely):
        return  # equal scores are the business of the test of ties
    renamed = {
        (min(order[left], order[right]), max(order[left], order[right])): score
        for (left, right), score in likely.items()
    }
    again = {frozenset(group) for group in link(7, renamed, 0.5)}
    assert again == {frozenset(order[one] for one in group) for group in found}
