"""Where the benchmark of aligned answers finds predicates."""

from __future__ import annotations

from benchmarks.qa_align import Answer, Side
from variorum.model import Article, Region

TEXT = "The ferry , which sails daily , did not sail on Monday ."


def side(*predicates: tuple[int, str]) -> Side:
    article = Article("left", "left", TEXT, regions=(Region("body", 0, len(TEXT)),), language="en")
    return Side(article, tuple(Answer(str(number), number, word, frozenset()) for number, word in predicates))


def printed(found: dict[int, tuple[int, int]]) -> dict[int, str]:
    return {number: TEXT[start:end] for number, (start, end) in found.items()}


def test_a_predicate_is_the_nearest_word_that_reads_as_it_does() -> None:
    assert printed(side((4, "sails"), (11, "sail")).places()) == {4: "sails", 11: "sail"}
    assert printed(side((14, "sail")).places()) == {14: "sail"}


def test_a_predicate_that_is_not_printed_has_no_place() -> None:
    assert side((4, "anchors")).places() == {}
