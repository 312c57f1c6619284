from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Article, When
from variorum.stories import arrange
from variorum.text.sigla import siglum


def _article(name: str, published: str = "", outlet: str = "") -> Article:
    when = When(published, "minute") if published else None
    return Article(id=name, file=f"{name}.txt", text="x", outlet=outlet, published=when)


def test_earlier_articles_come_first_and_unknown_hours_last() -> None:
    given_ = [
        _article("late", "2031-05-03"),
        _article("unknown"),
        _article("early", "2031-05-02T08:00"),
        _article("zone", "2031-05-02T09:30+02:00"),
        _article("not-before", "2031-05-01/.."),
    ]
    arranged = arrange(given_)
    assert [(a.siglum, a.id) for a in arranged] == [
        ("A", "zone"),
        ("B", "early"),
        ("C", "late"),
        ("D", "not-before"),
        ("E", "unknown"),
    ]


def test_ties_go_by_outlet_then_by_id() -> None:
    given_ = [
        _article("3", "2031-05-02", "Zeta"),
        _article("2", "2031-05-02", "Alpha"),
        _article("1", "2031-05-02", "Zeta"),
    ]
    assert [a.id for a in arrange(given_)] == ["2", "1", "3"]


def test_sigla_go_on_after_z_without_repeating() -> None:
    sigla = [siglum(place) for place in range(800)]
    assert sigla[:3] == ["A", "B", "C"]
    assert sigla[25:28] == ["Z", "AA", "AB"]
    assert len(set(sigla)) == 800


@given(
    st.lists(
        st.sampled_from(["", "2031", "2031-05", "2031-05-02", "2031-05-02T08:00Z", "../2031-06"]), max_size=9
    ),
    st.integers(),
)
def test_the_order_of_input_changes_nothing(times: list[str], seed: int) -> None:
    articles = [_article(f"{number:02}", time) for number, time in enumerate(times)]
    shuffled = list(articles)
    random.Random(seed).shuffle(shuffled)
    assert arrange(articles) == arrange(shuffled)
