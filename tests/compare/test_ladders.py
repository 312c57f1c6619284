from __future__ import annotations

import pytest

from variorum.compare import (
    Ladder,
    event_pairs,
    label_pairs,
    ladders,
    parallel_pairs,
    quantity_pairs,
    sentence_pairs,
    statement_pairs,
    told_pairs,
)
from variorum.compare.ladder import first_that_holds

QUESTIONS = {
    "statement": statement_pairs.QUESTIONS,
    "quantity": quantity_pairs.QUESTIONS,
    "event": event_pairs.QUESTIONS,
    "label": label_pairs.QUESTIONS,
    "sentence": sentence_pairs.QUESTIONS,
    "parallel": parallel_pairs.QUESTIONS,
    "told": told_pairs.QUESTIONS,
}
ALL = [pytest.param(ladder, id=f"{ladder.type}-{ladder.rows[0]}") for ladder in ladders()]


@pytest.mark.parametrize("ladder", ALL)
def test_every_condition_is_a_question_that_the_code_answers(ladder: Ladder) -> None:
    for level in ladder.levels:
        for name in level.when:
            for kind in ladder.rows:
                assert name.removeprefix("not ") in QUESTIONS[kind]


@pytest.mark.parametrize("ladder", ALL)
def test_the_last_level_always_holds(ladder: Ladder) -> None:
    assert ladder.levels[-1].when == ()
    assert all(level.when for level in ladder.levels[:-1])


@pytest.mark.parametrize("ladder", ALL)
def test_verdicts_are_known_and_every_level_says_what_it_means(ladder: Ladder) -> None:
    for level in ladder.levels:
        assert level.verdict in ("", "SAME", "COMPATIBLE", "UNSURE", "CONTRADICTS")
        assert level.reading
        assert level.label


@pytest.mark.parametrize("ladder", ALL)
def test_each_question_is_asked_of_one_row_kind_once(ladder: Ladder) -> None:
    same = [other for other in ladders() if other.type == ladder.type and set(other.rows) & set(ladder.rows)]
    assert same == [ladder]


@pytest.mark.parametrize("ladder", ALL)
def test_the_first_level_that_holds_wins(ladder: Ladder) -> None:
    assert first_that_holds(ladder, lambda name: True) == next(
        level for level in ladder.levels if not any(name.startswith("not ") for name in level.when)
    )
