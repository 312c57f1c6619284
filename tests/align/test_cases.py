"""Steps of a case at law, and whom it is against: statements told in like words that are two."""

from __future__ import annotations

import pytest

from tests.align.told import BagOfStems, said, shared
from tests.builders import draw
from variorum.align.cases import Case, are_two_cases, case_of
from variorum.align.others import are_others
from variorum.align.rows import rows
from variorum.align.sayings import Sayings
from variorum.model import Article, Span, Statement

_KORVIN = "Ned Korvin"


def case(text: str) -> Case | None:
    """What the sentence tells in which a cue, ``[[cue:…]]``, is drawn; all the rest is its content."""
    plain, places = draw(text)
    article = Article("a", "a", plain)
    start, end = places["cue"]
    parts = [(0, start), (end, len(plain))]
    content = tuple(article.span(first, last) for first, last in parts if plain[first:last].strip())
    statement = Statement("s", "a", content, article.span(start, end), None, "indirect", cue_lemma="charge")
    names = [(at, at + len(name), name) for name in (_KORVIN, "Ada Selby") if (at := plain.find(name)) >= 0]
    return case_of(statement, Span("a", 0, len(plain), plain), names)


CHARGED = "Ned Korvin, 31, [[cue:was charged]] with the theft of twelve boats."


@pytest.mark.parametrize(
    ("other", "two"),
    [
        # another step
        ("Ned Korvin [[cue:pleaded guilty]] to the theft of twelve boats.", True),
        ("Ned Korvin [[cue:was sentenced]] for the theft of twelve boats.", True),
        ("A judge [[cue:dropped]] the charges against Ned Korvin on Monday.", True),
        ("The man accused of the theft [[cue:pleaded guilty]] on Monday.", True),
        ("Ned Korvin [[cue:was indicted]] over the theft of twelve boats.", False),
        ("The storm [[cue:dropped]] twelve boats on the quay.", False),
        # another person
        ("Ada Selby [[cue:was charged]] with the theft of twelve boats.", True),
        ("The harbour court [[cue:charged]] Ada Selby with the theft of twelve boats.", True),
        ("A clerk, 44, [[cue:has been charged]] with the theft of twelve boats.", True),
        ("A 17-year-old boy [[cue:was charged]] with the theft of twelve boats.", True),
        ("The mother, who hid the boats, [[cue:was charged]] with theft.", False),
        ("A 32-year-old man [[cue:is charged]] with stealing the boats.", False),
        ("Man [[cue:charged]] in theft of a boat of a 12-year-old girl.", False),
        ("Korvin, who took a boat of a 12-year-old girl, [[cue:was charged]] with theft.", False),
    ],
)
def test_another_step_and_another_accused_are_another_case(other: str, two: bool) -> None:
    assert are_two_cases(case(CHARGED), case(other)) is two
    assert are_two_cases(case(other), case(CHARGED)) is two


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        ("Father [[cue:charged]] in death of girl.", "An 11-year-old [[cue:was charged]] on Monday.", True),
        ("The court [[cue:charged]] the boy as an adult.", "Mother [[cue:charged]] in fire.", True),
        ("A girl [[cue:was charged]] on Monday.", "A boy [[cue:was charged]] on Monday.", True),
        ("Korvin's 11-year-old son [[cue:is accused]] of it.", "A boy [[cue:was charged]] with it.", False),
        ("Charges [[cue:against]] the father of a boy were filed.", "A man [[cue:was charged]].", False),
        ("Ada Selby's son [[cue:was charged]].", "Ned Korvin, 15, [[cue:was charged]].", False),
    ],
)
def test_the_accused_are_told_apart_by_sex_and_age_where_no_name_is_printed(
    left: str, right: str, two: bool
) -> None:
    assert are_two_cases(case(left), case(right)) is two


def test_who_is_in_charge_is_not_charged() -> None:
    assert case("The officer in charge [[cue:said]] that all boats were found.") is None


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("a clerk of the harbour court pleaded guilty to the theft of twelve fishing boats", 0),
        ("a clerk of the harbour court was accused of the theft of twelve fishing boats", 1),
    ],
)
def test_two_steps_of_a_case_stand_in_two_rows(other: str, number: int) -> None:
    told = "a clerk of the harbour court was charged with the theft of twelve fishing boats"
    story, marks = said({"a": [("Vask", told)], "b": [("Vask", other)]})
    assert len(shared(rows(story, marks, BagOfStems()))) == number


@pytest.mark.parametrize(
    ("left", "right", "others"),
    [
        ("Two other suspects were seen on the quay", "one of the suspects was seen on the quay", True),
        ("Three other harbour guards left", "Two guards left", False),
        ("Two other suspects were seen", "Two suspects were seen", False),
        ("Two other suspects were seen", "Three other suspects were seen", False),
        ("Two other boats were seen", "one of the suspects was seen", False),
    ],
)
def test_a_number_of_others_is_not_another_number(left: str, right: str, others: bool) -> None:
    story, marks = said({"a": [("Vask", left)], "b": [("Vask", right)]})
    make = Sayings(story.actors, marks)
    one, other = (make.of(held.statements[0]) for held in marks)
    assert are_others(one, other) is are_others(other, one) is others
