"""What tolls come to in one article, and how two articles' numbers stand together."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.compare.reckoning import reckon
from variorum.compare.tolls import Report, judge
from variorum.model import Fate, Span, Toll, When

_PLACES = count(0, 100)


def toll(
    act: Fate, low: float, high: float | None = -1.0, *, at: int = 0, number: bool = True, **fields: object
) -> Toll:
    """A toll in the sentence ``at``; ``number``: a number is printed for it."""
    place = next(_PLACES)
    phrase = Span("a", place, place + 5, "words")
    made = Toll(
        id=f"k{place}",
        article="a",
        act=act,
        trigger=Span("a", place + 10, place + 15, "words"),
        phrase=phrase,
        sentence=Span("a", at, at + 1, "x"),
        low=low,
        high=low if high == -1.0 else high,
        number=phrase if number else None,
        of=("people",),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def named(act: Fate, name: str = "", at: int = 0, **fields: object) -> Toll:
    return toll(act, 1.0, at=at, number=False, name=name, **fields)


def numbers(*tolls: Toll) -> dict[str, float]:
    return {act: found.low for act, found in reckon(tolls).items()}


def test_the_same_people_told_twice_count_once() -> None:
    again = [toll("kill", 3, at=0), toll("kill", 3, at=5), named("kill", "ansa korvin", 7)]
    assert numbers(*again) == {"kill": 3}


def test_people_named_one_by_one_count_each_once() -> None:
    told = [named("kill", name, at) for at, name in enumerate(["ansa korvin", "orrin vale", "korvin"])]
    assert numbers(*told) == {"kill": 2}


def test_those_shot_less_those_killed_are_injured() -> None:
    told = [toll("shoot", 4, at=0), toll("kill", 1, at=0, part=True)]
    assert numbers(*told) == {"kill": 1, "injure": 3}


def test_others_shot_beside_the_dead_are_injured() -> None:
    told = [toll("kill", 2, at=0), toll("shoot", 7, at=0, more=True)]
    assert numbers(*told) == {"kill": 2, "injure": 7}


def test_who_was_shot_and_died_is_not_injured() -> None:
    told = [named("shoot", "orrin vale", 0), named("kill", "orrin vale", 3)]
    assert numbers(*told) == {"kill": 1}


def test_the_doer_is_none_of_those_he_did_it_to() -> None:
    told = [toll("kill", 2, at=0, agent="gunman"), named("kill", at=4, self_done=True)]
    assert numbers(*told) == {"kill": 3}


def test_what_is_told_of_another_year_does_not_count() -> None:
    assert numbers(toll("kill", 3), toll("kill", 40, at=9, background=True)) == {"kill": 3}


def test_a_toll_dated_months_away_is_of_another_occasion() -> None:
    told = [
        toll("kill", 3, when=When("2031-07-03", "day")),
        toll("kill", 9, at=3, when=When("2031-01-03", "day")),
    ]
    assert numbers(*told) == {"kill": 3}


def test_parts_that_come_to_the_total_before_them_are_not_added() -> None:
    six, men, women = toll("shoot", 6), toll("shoot", 3), toll("shoot", 3)
    same = [replace(one, trigger=six.trigger) for one in (men, women)]
    assert numbers(six, *same) == {"injure": 6}


def report(*tolls: Toll) -> Report:
    return Report(reckon(tolls), tolls)


def verdict(act: Fate, one: Report, other: Report, later: int) -> str:
    judged = judge(act, one, other, later)
    return judged.verdict if judged is not None else ""


def test_a_later_higher_number_is_an_update_and_a_later_lower_one_a_conflict() -> None:
    low, high = report(toll("kill", 3)), report(toll("kill", 5))
    assert verdict("kill", low, high, 1) == "update"
    assert verdict("kill", high, low, 1) == "conflict"
    assert verdict("kill", high, low, 0) == "open"


@pytest.mark.parametrize(
    ("later", "expected"),
    [(1, "update"), (0, "same"), (-1, "same")],
)
def test_a_least_number_is_updated_by_a_later_higher_one_and_else_leaves_it_open(
    later: int, expected: str
) -> None:
    least = toll("kill", 12, None, qualifier="at least")
    assert verdict("kill", report(least), report(toll("kill", 19)), later) == expected
    least_too = toll("kill", 19, None, qualifier="at least")
    assert verdict("kill", report(least), report(least_too), later) == expected
    assert verdict("kill", report(least), report(toll("kill", 19, wide=True)), later) == "same"


@pytest.mark.parametrize(("first", "second"), [(40, 25), (25, 40)])
def test_a_later_count_of_the_missing_is_an_update_both_ways(first: int, second: int) -> None:
    one, other = report(toll("miss", first)), report(toll("miss", second))
    assert verdict("miss", one, other, 1) == "update"
    assert verdict("miss", one, other, -1) == "update"
    assert verdict("miss", one, other, 0) == "open"


@pytest.mark.parametrize("vague", [{"qualifier": "about"}, {"high": None}])
def test_no_conflict_with_a_number_that_leaves_room(vague: dict[str, object]) -> None:
    later = toll("kill", 3)
    later = replace(later, **vague)  # type: ignore[arg-type]
    assert verdict("kill", report(toll("kill", 5)), report(later), 1) != "conflict"


def test_people_named_one_by_one_contradict_no_total() -> None:
    few = report(named("kill", "ansa korvin"), named("kill", "orrin vale", 1))
    assert verdict("kill", report(toll("kill", 5)), few, 1) == "open"


def test_a_round_up_is_no_update_of_one_event_and_contradicts_none() -> None:
    one, many = report(toll("kill", 2)), report(toll("kill", 5, wide=True), toll("kill", 2, at=3))
    summed = report(toll("kill", 5, wide=True))
    assert verdict("kill", one, summed, 1) == "scope"
    assert verdict("kill", summed, one, 1) == "scope"
    assert verdict("kill", one, many, 1) == "same"


def test_of_as_many_hurt_the_report_with_more_dead_is_the_later_one() -> None:
    first = report(toll("kill", 3), toll("injure", 4, at=2))
    second = report(toll("kill", 4), toll("injure", 3, at=2))
    assert verdict("kill", first, second, 0) == verdict("kill", second, first, 0) == "update"
    alone = report(toll("injure", 4))
    assert verdict("kill", alone, report(toll("kill", 1), toll("injure", 3, at=2)), 0) == "update"


def test_a_count_that_may_hold_the_doer_contradicts_none_that_is_one_off() -> None:
    words = "Five people died, including the gunman."
    with_him = toll("kill", 5, sentence=Span("a", 0, len(words), words))
    assert verdict("kill", report(with_him), report(toll("kill", 4)), 1) == "scope"
    assert verdict("kill", report(with_him), report(toll("kill", 3)), 1) == "conflict"


@pytest.mark.parametrize(
    ("words", "counted", "expected"),
    [
        ("Six people, including the bomber, died.", 6, "scope"),
        ("Six people, including two soldiers, died.", 6, "update"),
        ("Nine people, including the bomber, died.", 9, "update"),
    ],
)
def test_the_doer_who_is_counted_in_later_is_no_growth(words: str, counted: int, expected: str) -> None:
    first = report(toll("kill", 5))
    second = report(toll("kill", counted, sentence=Span("a", 0, len(words), words)))
    assert verdict("kill", first, second, 1) == expected


def test_wounded_of_whom_some_died_are_fewer() -> None:
    six, two = toll("injure", 6), toll("kill", 2, part=True)
    assert numbers(six, two) == {"kill": 2, "injure": 4}


def test_all_who_were_shot_count_for_more_than_those_badly_hurt() -> None:
    assert numbers(toll("shoot", 4), toll("injure", 2)) == {"injure": 4}


def test_a_narrower_group_is_another_scope() -> None:
    wide, narrow = toll("kill", 12), replace(toll("kill", 7), of=("soldier",))
    assert verdict("kill", report(wide), report(narrow), 1) == "scope"


def test_the_wounded_who_died_are_an_update() -> None:
    first = report(toll("kill", 3), toll("injure", 4, at=2))
    second = report(toll("kill", 4), toll("injure", 3, at=2))
    assert verdict("injure", first, second, 1) == "update"
    assert verdict("kill", first, second, 1) == "update"


def test_a_report_of_injured_alone_knew_of_no_dead() -> None:
    assert verdict("kill", report(toll("injure", 4)), report(toll("kill", 1)), 1) == "update"
    assert verdict("kill", report(toll("kill", 1)), report(toll("injure", 4)), 1) == ""


@given(
    st.integers(1, 30), st.integers(1, 30), st.sampled_from([-1, 0, 1]), st.sampled_from(["kill", "injure"])
)
def test_verdicts_are_symmetric(one: int, other: int, later: int, act: Fate) -> None:
    left, right = report(toll(act, one)), report(toll(act, other))
    assert verdict(act, left, right, later) == verdict(act, right, left, -later)


def test_reckoning_is_never_more_than_the_sum_of_what_is_printed() -> None:
    for low, more in product((1, 2, 5), (False, True)):
        told = [toll("kill", low, at=at, more=more) for at in range(3)]
        assert numbers(*told)["kill"] <= 3 * low


def test_those_who_play_parts_that_bar_each_other_are_two() -> None:
    told = [
        named("kill", at=0, of=("suspect",), definite=True, agent="officer"),
        named("injure", at=3, of=("officer",), definite=True),
    ]
    assert numbers(*told) == {"kill": 1, "injure": 1}
    same = [named("kill", at=0, of=("man",)), named("injure", at=3, of=("driver",), definite=True)]
    assert numbers(*same) == {"kill": 1}


def test_the_doer_who_is_killed_comes_on_top_of_those_he_killed() -> None:
    told = [
        toll("kill", 5, at=0, agent="man"),
        named("kill", at=2, of=("suspect",), definite=True),
    ]
    assert numbers(*told) == {"kill": 6}
    by_blast = [toll("kill", 5, at=0, agent="blast"), named("kill", at=2, of=("bomber",), definite=True)]
    assert numbers(*by_blast) == {"kill": 5}


def test_others_come_on_top_of_one_where_nobody_died() -> None:
    assert numbers(toll("shoot", 3, more=True, of=("other",))) == {"injure": 4}
    dead = [named("kill", at=0), toll("shoot", 3, at=0, more=True, of=("other",))]
    assert numbers(*dead)["injure"] == 3


def test_a_number_after_those_whom_somebody_killed_is_of_all() -> None:
    told = [named("kill", at=0, of=("wife",), agent="gunman"), toll("kill", 4, at=0)]
    assert numbers(*told) == {"kill": 4}


def test_those_shot_and_killed_are_not_hurt_beside_each_other() -> None:
    father = named("kill", at=0, of=("father",))
    son = named("kill", at=0, of=("son",))
    shot = [replace(one, act="shoot", id=one.id + "s") for one in (father, son)]
    assert numbers(father, son, *shot) == {"kill": 2}


def test_as_many_more_dead_as_fewer_hurt_is_an_update_though_the_dead_are_named() -> None:
    first = report(toll("kill", 1), toll("injure", 5, at=1))
    second = report(named("kill", "ansa korvin"), named("kill", "orrin vale", 1), toll("injure", 4, at=2))
    found = judge("kill", first, second, 1)
    assert found is not None
    assert found.verdict == "update"


def test_a_larger_number_after_the_other_article_s_own_is_of_more() -> None:
    whole = report(toll("injure", 4), toll("injure", 7, at=1))
    found = judge("injure", whole, report(toll("injure", 4)), 0)
    assert found is not None
    assert found.verdict == "same"


@pytest.mark.parametrize(("least", "number", "verdict"), [(3, 5, "same"), (3, 6, "same"), (3, 8, "open")])
def test_several_are_not_the_same_as_far_more(least: int, number: int, verdict: str) -> None:
    several, counted = report(toll("injure", least, None)), report(toll("injure", number))
    for one, other in ((several, counted), (counted, several)):
        found = judge("injure", one, other, 0)
        assert found is not None
        assert found.verdict == verdict


def test_the_last_victim_s_number_is_that_of_all_where_nobody_died() -> None:
    shot = [toll("shoot", 3, at=0)]
    fourth = named("injure", at=3, place=4, more=True, of=("victim",))
    assert numbers(*shot, fourth) == {"injure": 4}
    assert numbers(toll("shoot", 5, at=0), fourth) == {"injure": 5}
    assert numbers(*shot, toll("kill", 1, at=0), fourth) == {"kill": 1, "injure": 2}


def test_a_third_woman_comes_on_top_of_a_man_and_two() -> None:
    women = ("female", "victim")
    man = toll("shoot", 1, at=0, of=("male",))
    shot = [man, toll("shoot", 2, at=0, of=women, trigger=man.trigger)]
    third = named("injure", at=3, place=3, more=True, of=women)
    assert numbers(*shot, third) == {"injure": 4}


def test_others_without_a_number_come_on_top_of_who_is_named() -> None:
    told = [named("shoot", "orrin vale"), toll("shoot", 3, None, number=False, more=True, of=("other",))]
    assert numbers(*told) == {"injure": 4}
