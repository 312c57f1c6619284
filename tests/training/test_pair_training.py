"""The stories that the pair reader learned from: places only, and none that anything is measured on."""

from __future__ import annotations

import json
import random

import pytest

from benchmarks import check_sets
from benchmarks.check_sets import SAMPLES
from benchmarks.ecbplus import DEV
from benchmarks.parallels import Sample
from benchmarks.rows import Sample as Marked
from training.mark_data import TOPICS, Pairs
from training.pair_data import Graded, Pair, Story, turned


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    return check_sets.judged("pair_training", Story)


@pytest.fixture(scope="module")
def marked() -> list[Marked]:
    return check_sets.judged("mark_training", Marked)


@pytest.fixture(scope="module")
def learned(stories: list[Story], marked: list[Marked]) -> set[str]:
    return {key for one in (*stories, *marked) for key in one.articles}


def test_judged_pairs_are_of_marks_of_two_articles(marked: list[Marked]) -> None:
    assert {one.kept_aside for one in marked} == {True, False}
    for one in marked:
        for judged in (one.statements, one.events):
            for left, right in (*judged.same, *judged.unclear):
                assert left < right
                assert judged.marks[left][0] < judged.marks[right][0] < len(one.articles)
            assert not {tuple(pair) for pair in judged.same} & {tuple(pair) for pair in judged.unclear}


def test_pairs_are_of_sentences_of_two_articles(stories: list[Story]) -> None:
    assert stories
    for one in stories:
        assert len(one.articles) == len(one.sentences) > 1
        for left, place, right, at, grade in one.pairs:
            assert left < right
            assert grade in (1, 2)
            assert place < len(one.sentences[left])
            assert at < len(one.sentences[right])


def test_sentences_stand_in_order_of_print(stories: list[Story]) -> None:
    for one in stories:
        for places in one.sentences:
            assert all(start < end for start, end in places)
            assert [start for start, _ in places] == sorted(start for start, _ in places)


@pytest.mark.parametrize(
    "name", ["parallels", "rows", "rows_statements", "rows_events", "omissions", "tolls"]
)
def test_no_story_is_measured_by(learned: set[str], name: str) -> None:
    measured = (SAMPLES / f"{name}.jsonl").read_text("utf-8")
    assert not [key for key in learned if key in measured]


def test_no_topic_that_is_measured_is_learned_from() -> None:
    assert TOPICS
    assert not set(TOPICS) & set(DEV)


def test_no_story_of_findings_that_is_kept_aside_is_learned_from(learned: set[str]) -> None:
    lines = (SAMPLES / "findings.jsonl").read_text("utf-8").splitlines()
    aside = [line for line in lines if "aside" in json.loads(line)["part"]]
    assert aside
    assert not [key for key in learned if any(key in line for line in aside)]


def test_the_scorer_of_parallels_learns_from_stories_that_the_reader_has_not_seen(
    learned: set[str],
) -> None:
    assert not [one for one in check_sets.judged("parallels", Sample) if learned & set(one.articles)]


def test_an_epoch_holds_all_that_are_alike_and_as_many_apart_as_asked() -> None:
    graded = Graded.__new__(Graded)
    graded.alike = [Pair(f"a{number}", f"b{number}", 1.0) for number in range(10)]
    graded.apart = [Pair(f"c{number}", f"d{number}", 0.0) for number in range(50)]
    found = graded.epoch(2.0, random.Random(1))
    alike = {frozenset({one.left, one.right}) for one in found if one.wanted}
    assert alike == {frozenset({one.left, one.right}) for one in graded.alike}
    assert sum(one.wanted == 0 for one in found) == 20
    assert {one.left[0] for one in found if one.wanted} == {"a", "b"}


def test_an_epoch_holds_at_most_so_many_of_a_story() -> None:
    pairs = Pairs()
    for story in (0, 1):
        pairs.one[story] = [Pair(f"a{story}{at}", f"b{story}{at}", 1.0) for at in range(4)]
    pairs.apart = [Pair(f"c{at}", f"d{at}", 0.0) for at in range(50)]
    every = pairs.epoch(3.0, None, random.Random(1))
    assert sum(one.wanted == 1 for one in every) == 8
    assert sum(one.wanted == 0 for one in every) == 24
    some = pairs.epoch(3.0, 3, random.Random(1))
    assert [sum(one.left[:2] == f"a{story}" for one in some) for story in (0, 1)] == [3, 3]
    assert pairs.count() == 8


def test_turning_keeps_the_two_together() -> None:
    pairs = [Pair(f"a{number}", f"b{number}", 1.0) for number in range(20)]
    found = turned(pairs, random.Random(1))
    assert [{one.left, one.right} for one in found] == [{one.left, one.right} for one in pairs]
    assert {one.left[0] for one in found} == {"a", "b"}
