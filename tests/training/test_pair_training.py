"""The stories that the pair reader learned from: places only, and none that anything is measured on."""

from __future__ import annotations

import json
import random

import pytest

from benchmarks import check_sets
from benchmarks.check_sets import SAMPLES
from benchmarks.parallels import Sample
from training.pair_data import Graded, Pair, Story


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    return check_sets.judged("pair_training", Story)


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
def test_no_story_is_measured_by(stories: list[Story], name: str) -> None:
    measured = (SAMPLES / f"{name}.jsonl").read_text("utf-8")
    assert not [key for one in stories for key in one.articles if key in measured]


def test_no_story_of_findings_that_is_kept_aside_is_learned_from(stories: list[Story]) -> None:
    lines = (SAMPLES / "findings.jsonl").read_text("utf-8").splitlines()
    aside = [line for line in lines if "aside" in json.loads(line)["part"]]
    assert aside
    assert not [key for one in stories for key in one.articles if any(key in line for line in aside)]


def test_the_scorer_of_parallels_learns_from_stories_that_the_reader_has_not_seen(
    stories: list[Story],
) -> None:
    seen = {key for one in stories for key in one.articles}
    assert not [one for one in check_sets.judged("parallels", Sample) if seen & set(one.articles)]


def test_an_epoch_holds_all_that_are_alike_and_as_many_apart_as_asked() -> None:
    graded = Graded.__new__(Graded)
    graded.alike = [Pair(f"a{number}", f"b{number}", 1.0) for number in range(10)]
    graded.apart = [Pair(f"c{number}", f"d{number}", 0.0) for number in range(50)]
    found = graded.epoch(2.0, random.Random(1))
    alike = {frozenset({one.left, one.right}) for one in found if one.wanted}
    assert alike == {frozenset({one.left, one.right}) for one in graded.alike}
    assert sum(one.wanted == 0 for one in found) == 20
    assert {one.left[0] for one in found if one.wanted} == {"a", "b"}
