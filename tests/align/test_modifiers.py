"""Named acts: the words before the noun say which one it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.align.told import BagOfStems, article_of, shared
from variorum.align.modifiers import alike, are_turns_apart, is_turn_open, modifiers, turn
from variorum.align.rows import rows
from variorum.model import Event, Marks, Row, Story


def named(name: str, sentence: str, noun: str, *, construction: str = "nominal") -> Event:
    article = article_of(name, sentence)
    at = sentence.index(noun)
    return Event(
        f"e-{name}",
        name,
        article.span(at, at + len(noun)),
        article.span(0, len(sentence)),
        noun,
        kind=noun,
        construction=construction,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Vask praised the Sarn valley ceasefire", {"sarn", "valley"}),
        ("Vask praised the Velmora-Orrin ceasefire", {"velmora", "orrin"}),
        ("She praised Orrin’s ceasefire", {"orrin"}),
        ("In Orrin, the ceasefire held", set()),
        ("The ceasefire held", set()),
    ],
)
def test_the_words_before_a_noun_up_to_its_determiner_or_a_sign(sentence: str, found: set[str]) -> None:
    assert modifiers(named("a", sentence, "ceasefire")) == found


def test_a_verb_has_no_words_that_say_which_act_it_is() -> None:
    assert modifiers(named("a", "The Velmora guards strike", "strike", construction="active")) == frozenset()


def test_one_side_may_say_more_but_not_other_things() -> None:
    short, long, other = frozenset({"sarn"}), frozenset({"sarn", "valley"}), frozenset({"harbour"})
    assert alike(short, long) == alike(long, short) == "like"
    assert alike(long, other) == "different"
    assert alike(short, frozenset()) == "unknown"


def acts(first: str, second: str) -> list[Row]:
    told = [named("a", first, "ceasefire"), named("b", second, "ceasefire")]
    articles = tuple(article_of(name, text) for name, text in (("a", first), ("b", second)))
    story = Story("a story", articles)
    return shared(rows(story, tuple(Marks(one.article, events=(one,)) for one in told), BagOfStems()))


def test_one_named_act_is_one_row_and_says_why() -> None:
    (row,) = acts(
        "Vask opened the market after the Sarn valley ceasefire",
        "Korvin doubts the Sarn ceasefire",
    )
    assert row.links[0].level == "same noun, like words before it"


def test_acts_named_otherwise_stay_apart() -> None:
    assert acts("Vask spoke of the Sarn ceasefire", "Korvin doubts the Orrin ceasefire") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Korvin broke her second ceasefire", 2),
        ("Korvin broke the first long ceasefire", 1),
        ("Korvin broke the third quarter ceasefire", None),
        ("Korvin, second in line, broke the ceasefire", None),
        ("Korvin broke a second-rate ceasefire", None),
        ("Korvin broke the ceasefire", None),
    ],
)
def test_an_ordinal_says_which_one_in_a_row_an_act_is(sentence: str, found: int | None) -> None:
    assert turn(named("a", sentence, "ceasefire")) == found


@pytest.mark.parametrize(
    ("patient", "head", "found"),
    [
        ("a second surgery", "surgery", 2),
        ("another surgery", "surgery", 0),
        ("Another package", "package", 0),
        ("surgery", "surgery", None),
        ("the second biggest bank", "bank", None),
        ("the second test flight", "flight", 2),
        ("the third guest speaker", "speaker", 3),
        ("the third most read paper", "paper", None),
        ("the Second Chamber", "chamber", None),
        ("a second-hand car", "car", None),
    ],
)
def test_what_an_act_is_done_to_may_be_counted(patient: str, head: str, found: int | None) -> None:
    sentence = f"Korvin underwent {patient} on Monday"
    event = named("a", sentence, "underwent", construction="active")
    span = article_of("a", sentence).span(17, 17 + len(patient))
    assert turn(replace(event, patient_span=span, patient_head=head)) == found
    # Whoever is known is one and the same, whatever is counted: "treated a second man", "treated him".
    assert turn(replace(event, patient_span=span, patient_head=head, patient="Orrin")) is None


@pytest.mark.parametrize(
    ("one", "other", "apart", "is_open"),
    [
        (1, 2, True, False),
        (2, 2, False, False),
        (None, 2, False, True),
        (None, 1, False, False),
        (0, 2, False, False),
        (0, 1, True, False),
        (None, 0, False, True),
    ],
)
def test_another_is_any_but_the_first(one: int | None, other: int | None, apart: bool, is_open: bool) -> None:
    assert are_turns_apart(one, other) == are_turns_apart(other, one) == apart
    assert is_turn_open(one, other) == is_turn_open(other, one) == is_open


def test_the_first_and_the_second_are_no_one_act() -> None:
    told = "Ministers of Velmora and Orrin signed {} ceasefire in Port Casse"
    first, second, bare = (told.format(which) for which in ("the first", "the second", "the"))
    assert [row.verdict for row in acts(second, second)] == [row.verdict for row in acts(bare, bare)] != []
    assert acts(first, second) == []
    assert all(row.verdict == "unsure" for row in acts(bare, second))
