"""The benchmark of speakers: which statement a judged source belongs to."""

from __future__ import annotations

from benchmarks.speakers import Judged, _at
from variorum.model import Article, Statement

TEXT = "Spokesman Tovan Reth, of Orrin, said it rains. Ansa Korvin said it snows."


def told(start: int, end: int) -> Statement:
    article = Article("a", "a.txt", TEXT)
    content = (article.span(end + 6, end + 14),)
    return Statement(f"s{start}-{end}", "a", content, None, article.span(start, end), "indirect")


def test_a_source_with_other_edges_is_the_judged_one() -> None:
    whole, inner = told(0, 21), told(10, 20)
    assert _at([inner, whole], Judged("a", 0, 30, None, False)) is whole


def test_a_source_that_shares_too_little_is_lost() -> None:
    assert _at([told(47, 58)], Judged("a", 0, 30, None, False)) is None
    assert _at([told(10, 20)], Judged("a", 0, 30, None, False)) is None
