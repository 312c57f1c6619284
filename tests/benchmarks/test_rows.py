"""The benchmark of rows: matching judged marks to ours, and counting pairs."""

from __future__ import annotations

from benchmarks.rows import Judged, Tally, matched
from tests.align.told import article_of
from variorum.model import Article, Statement


def told() -> tuple[list[Article], list[Statement]]:
    articles = [
        article_of("a", "Vask said the ferry sails. Vask said grain is dear."),
        article_of("b", "Vask said the ferry will sail."),
    ]
    places = [(0, 10, 25), (0, 37, 50), (1, 10, 29)]
    return articles, [
        Statement(f"s{number}", articles[at].id, (articles[at].span(start, end),), None, None, "indirect")
        for number, (at, start, end) in enumerate(places)
    ]


def test_a_mark_is_matched_by_its_overlap_and_not_by_little_of_it() -> None:
    articles, ours = told()
    judged = Judged([(0, 10, 24), (0, 30, 50), (1, 27, 29)], [], [], [])
    found = matched(judged, articles, ours)
    assert {number: mark.id for number, mark in found.items()} == {0: "s0", 1: "s1"}


def test_unclear_pairs_and_pairs_of_one_article_are_not_counted() -> None:
    articles, ours = told()
    judged = Judged([(0, 10, 25), (0, 37, 50), (1, 10, 29)], [(0, 2)], [], [(1, 2)])
    tally = Tally()
    tally.add(judged, matched(judged, articles, ours), dict.fromkeys(("s0", "s1", "s2"), "one row"))
    found = tally.figures()
    assert (found["precision"], found["recall"], found["pairs"]) == (1.0, 1.0, 1)


def test_a_pair_whose_mark_is_lost_counts_as_missed() -> None:
    articles, ours = told()
    judged = Judged([(0, 10, 25), (1, 10, 29)], [], [(0, 1)], [])
    tally = Tally()
    tally.add(judged, matched(judged, articles, ours[:1]), {"s0": "row"})
    found = tally.figures()
    assert found["recall"] == 0.0
    assert found["pairs"] == 1
