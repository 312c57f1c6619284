"""Whose age a number is: what print sets beside a name, and nothing else."""

from __future__ import annotations

import pytest

from tests.builders import Builder
from variorum.text.ages import whose_ages


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("[[p:Ansa Korvin]], [[n:45]], steers the ferry.", "p"),
        ("[[p:Ansa Korvin]], aged [[n:45]], steers the ferry.", "p"),
        ("[[p:Ansa Korvin]] ([[n:45]]) steers the ferry.", "p"),
        ("[[p:Ansa Korvin]], who was [[n:45]], steered the ferry.", "p"),
        ("The [[n:45-year-old]] [[p:Ansa Korvin]] steers the ferry.", "p"),
        ("The [[n:45-year-old]] harbour master [[p:Ansa Korvin]] steers the ferry.", "p"),
        ("A [[n:45-year-old]] and [[p:Ansa Korvin]] steer the ferry.", None),
        ("[[p:Ansa Korvin]] and a sailor, [[n:45]], steer the ferry.", None),
        ("[[p:Ansa Korvin]] and [[q:Dell Marrow]], [[n:45]], steer the ferry.", "q"),
        ("[[p:Ansa Korvin]] met a [[n:45-year-old]] sailor.", None),
    ],
)
def test_an_age_is_theirs_beside_whose_name_it_stands(sentence: str, expected: str | None) -> None:
    made = Builder()
    drawn = made.article("A", sentence, "2031-05-12")
    age = made.quantity("A", "n", 45.0, kind="age", unit="year")
    names = {
        made.actor(drawn.span(key).text, "person", A=key): key for key in ("p", "q") if key in drawn.places
    }
    story, _ = made.story()
    assert names.get(whose_ages([age], story.actors).get(age.id, "")) == expected


def test_a_number_that_is_no_age_is_nobodys() -> None:
    made = Builder()
    made.article("A", "[[p:Ansa Korvin]], [[n:45]], steers the ferry.", "2031-05-12")
    number = made.quantity("A", "n", 45.0)
    made.actor("Ansa Korvin", "person", A="p")
    assert not whose_ages([number], made.story()[0].actors)
