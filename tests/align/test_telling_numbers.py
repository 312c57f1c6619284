"""Equal numbers that tell by themselves that two articles count one thing, and those that do not."""

from __future__ import annotations

import re

import pytest

from tests.align.told import BagOfStems, article_of
from variorum.align.rows import rows
from variorum.model import Article, Marks, Quantity, Story

Told = tuple[str, str, str, str]
"""A sentence, the number's phrase in it, what it counts and the act."""


def number_of_rows(low: float, *articles: tuple[Told, ...], unit: str = "") -> int:
    """Rows of the numbers that stand in the articles' sentences, all of one value."""
    made, marks = [], []
    for name, printed in zip("abc", articles, strict=False):
        article = article_of(name, "\n".join(sentence for sentence, *_ in printed))
        quantities, at = [], 0
        for sentence, phrase, counts, act in printed:
            start = at + sentence.index(phrase)
            number = article.span(start, start + len(phrase.split()[0]))
            quantities.append(
                Quantity(
                    f"q-{name}-{at}", name, number, article.span(start, start + len(phrase)), low, low,
                    unit=unit, counts=counts, of_event=act, kind="measure" if unit else "count",
                    sentence=article.span(at, at + len(sentence)),
                )
            )  # fmt: skip
            at += len(sentence) + 1
        made.append(article)
        marks.append(Marks(name, quantities=tuple(quantities)))
    return len(rows(Story("a story", tuple(made)), tuple(marks), BagOfStems()))


PUPILS = (
    "The ministry of Velmora withdrew the paper for 62,000 pupils",
    "62,000 pupils",
    "pupil",
    "withdraw",
)


OTHERS = (
    ("The paper that the ministry withdrew was for 62,000 candidates", "62,000 candidates", "candidate", ""),
    ("The ministry of Velmora said 62,000 of them had to repeat the paper", "62,000", "", "repeat"),
    ("The ministry withdrew a paper, and 62,000 crowns were lost", "62,000 crowns", "crown", "lose"),
    ("The harvest came to 62,000 in a village of Velmora by the sea", "62,000", "", "come"),
)


@pytest.mark.parametrize(("other", "number"), [*zip(OTHERS, (1, 1, 2, 2), strict=True)])
def test_an_equal_number_counts_one_thing_by_the_evidence_of_the_sentences(other: Told, number: int) -> None:
    assert number_of_rows(62_000, (PUPILS,), (other,)) == number


@pytest.mark.parametrize(("printed", "low", "number"), [("62", 62, 2), ("600", 600, 2), ("620", 620, 1)])
def test_small_and_round_numbers_tell_nothing(printed: str, low: float, number: int) -> None:
    pupils = f"The ministry of Velmora withdrew the paper for {printed} pupils"
    candidates = f"The paper that the ministry withdrew was for {printed} candidates"
    first = (pupils, f"{printed} pupils", "pupil", "withdraw")
    assert number_of_rows(low, (first,), ((candidates, f"{printed} candidates", "candidate", ""),)) == number


def test_two_nouns_that_print_joins_are_counted_together() -> None:
    first = ("Velmora will cull 640,000 ducks and geese", "640,000 ducks", "duck", "cull")
    second = ("In Velmora 640,000 geese and ducks must die", "640,000 geese", "goose", "die")
    third = ("Velmora sold 640,000 eggs of ducks last year", "640,000 eggs", "egg", "sell")
    assert number_of_rows(640_000, (first,), (second,)) == 1
    assert number_of_rows(640_000, (first,), (third,)) == 2


def test_two_fates_are_two_counts_and_so_are_two_things_of_one_article() -> None:
    killed = ("The flood at Port Casse killed 1,240 villagers", "1,240 villagers", "villager", "kill")
    hurt = ("The flood at Port Casse injured 1,240 tourists", "1,240 tourists", "tourist", "injure")
    homes = ("The flood at Port Casse took 1,240 homes", "1,240 homes", "home", "take")
    of_them = ("Water of the river at night reached 1,240 of them in Port Casse", "1,240", "", "reach")
    assert number_of_rows(1_240, (killed,), (hurt,)) == 2
    assert number_of_rows(1_240, (killed,), (of_them,)) == 1
    assert number_of_rows(1_240, (killed, homes), (of_them,)) == 3


def test_a_measure_is_one_by_its_number_under_another_verb() -> None:
    ran = ("18,000 litres of solvent ran into the Sarn from the works", "18,000 litres", "solvent", "run")
    fled = ("From the works 18,000 litres of solvent escaped", "18,000 litres", "solvent", "escape")
    drunk = ("18,000 litres of wine were drunk at the fair", "18,000 litres", "wine", "drink")
    assert number_of_rows(18_000, (ran,), (fled,), unit="litre") == 1
    assert number_of_rows(18_000, (ran,), (drunk,), unit="litre") == 2


def _vote(name: str, sentence: str, act: str) -> tuple[Article, Marks]:
    article = article_of(name, sentence)
    first, dash, second = re.search(r"(\d+)(-| to )(\d+)", sentence).groups()  # type: ignore[union-attr]
    phrase = article.span(sentence.index(first), sentence.index(first) + len(first + dash + second))
    sides = (first, "majority", phrase.start), (second, "minority", phrase.end - len(second))
    return article, Marks(
        name,
        quantities=tuple(
            Quantity(
                f"q-{name}-{side}", name, article.span(start, start + len(number)), phrase, float(number),
                float(number), counts="vote", kind="score", scope=(side,), of_event=act,
                sentence=article.span(0, len(sentence)),
            )
            for number, side, start in sides
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("tally", "act", "number"),
    [("62-36", "approve", 2), ("62 to 36", "vote", 2), ("62-36", "reject", 4)],
)
def test_a_vote_is_one_by_the_numbers_of_both_sides(tally: str, act: str, number: int) -> None:
    first = _vote("a", "The tally of the senate was 62 to 36 that night in Velmora", "approve")
    second = _vote("b", f"Nine of the others joined that night in Velmora for the {tally} outcome", act)
    story = Story("a story", (first[0], second[0]))
    assert len(rows(story, (first[1], second[1]), BagOfStems())) == number


def test_a_vote_of_few_tells_nothing() -> None:
    first = _vote("a", "The court of Velmora ruled 5 to 4 that night", "rule")
    second = _vote("b", "The council met after supper in Port Casse and voted 5-4", "vote")
    assert len(rows(Story("a story", (first[0], second[0])), (first[1], second[1]), BagOfStems())) == 4


@pytest.mark.parametrize(
    ("second", "counts", "low", "number"),
    [
        ("legislation", "legislation", 540e9, 1),
        ("bill", "bill", 640e9, 2),
        ("cost", "cost", 540e9, 2),
        ("cost", "cost", 532e9, 1),
    ],
)
def test_near_sums_are_compared_where_both_stand_at_one_noun(
    second: str, counts: str, low: float, number: int
) -> None:
    made, marks = [], []
    told = ("532", "bill", "bill", 532e9), (f"{low / 1e9:.0f}", second, counts, low)
    for name, (figure, noun, counted, value) in zip("ab", told, strict=True):
        before = (
            "Senator Korvin voted against the " if name == "a" else "The senator was told that night of a "
        )
        article = article_of(name, f"{before}${figure} billion {noun}, dear to Velmora")
        span = article.span(len(before) + 1, len(before) + 4)
        whole = article.span(0, len(article.text))
        one = Quantity(
            f"q-{name}", name, span, span, value, value, "USD", counted, kind="money", sentence=whole
        )
        made.append(article)
        marks.append(Marks(name, quantities=(one,)))
    assert len(rows(Story("a story", tuple(made)), tuple(marks), BagOfStems())) == number
