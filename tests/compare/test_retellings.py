"""Retellings: an article that adds next to nothing to another may have been written from it; or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.builders import Builder
from variorum.compare.retellings import LEAST_DETAILS, LEAST_SENTENCES, MOST_PASSAGES
from variorum.compare.selection import selection
from variorum.model import Fellow, Retelling

TOLD = [
    "[[a:Ansa Korvin]] closed the [[b:Sarn]] bridge on 4 May 2031 after inspectors found 17 cracks.",
    "Engineers from [[c:Port Casse]] measured the widest crack at 12 millimetres.",
    "Lorries above 40 tonnes had crossed it 900 times a day since 2019.",
    "[[d:Dell Marrow]] of the hauliers said the detour costs 55 minutes.",
    "Repairs will take 8 weeks and cost 2.4 million dalers.",
    "The council of [[e:Lessing]] will decide on 9 June whether a ferry runs.",
]
AGAIN = [
    "Seventeen cracks led [[a:Ansa Korvin]] to shut the crossing at [[b:Sarn]] on 4 May 2031.",
    "The widest gap, gauged by people from [[c:Port Casse]], is 12 millimetres.",
    "Since 2019 trucks of over 40 tonnes used it 900 times daily.",
    "Hauliers lose 55 minutes, according to [[d:Dell Marrow]].",
    "It takes 2.4 million dalers and 8 weeks to mend.",
    "A ferry is up for a vote in [[e:Lessing]] on 9 June.",
]
OWN = [
    "[[a:Ansa Korvin]] shut the [[b:Sarn]] bridge over cracks, traders told us at the toll house.",
    "[[c:Petra Holm]], who sells eels there, counted 3 customers all day.",
    "[[d:Ruben Tarl]] of the 2nd precinct turned 61 lorries away by noon.",
    "Her neighbour [[e:Ilse Brandt]] walks 7 miles to the 6.15 train.",
    "The old ferryman [[f:Ott Varga]], 81, offered his boat for 5 dalers.",
    "A school of 230 pupils stayed shut.",
]


def retold(
    by: Sequence[str],
    likelihood: float = 0.8,
    hours: tuple[str, str] = ("", ""),
    back: float | None = None,
    origin: str = "",
    turned: bool = False,
) -> tuple[Retelling, ...]:
    """What is said of the article ``by`` beside TOLD: each sentence is told by its neighbour so likely.

    ``hours`` are those of TOLD and of ``by``; ``back`` is the likelihood the other way, if it is another.
    ``turned`` names articles and fellows the other way round.
    """
    made = Builder()
    given = [("told", TOLD, hours[0]), ("by", by, hours[1])]
    for name, told, hour in given[::-1] if turned else given:
        drawn = made.article(name, "\n".join(told), published=hour)
        for key in drawn.places:
            made.actor(drawn.span(key).text, **{name: key})
    story, marks = made.story()
    if origin:
        story = replace(story, articles=tuple(replace(one, origin=origin) for one in story.articles))
    spans = {one.article: [sentence.span for sentence in one.sentences] for one in marks}
    pairs = list(zip(spans["told"], spans["by"], strict=False))
    fellows = {mine: {"told": Fellow(theirs, likelihood)} for theirs, mine in pairs}
    fellows |= {theirs: {"by": Fellow(mine, likelihood if back is None else back)} for theirs, mine in pairs}
    if turned:
        fellows = dict(reversed(fellows.items()))
    return selection(story, marks, None, fellows).retellings


def test_who_adds_nothing_may_have_written_from_the_other() -> None:
    (one,) = retold(AGAIN, hours=("2031-05-04T10:00", "2031-05-04T15:00"))
    assert (one.article, one.of, one.either) == ("by", "told", False)
    assert (one.told, one.sentences, one.own) == (6, 6, ())
    assert one.shared > LEAST_DETAILS
    assert len(one.passages) == MOST_PASSAGES
    assert all((mine.article, theirs.article) == ("by", "told") for mine, theirs in one.passages)


def test_who_was_printed_first_retells_nobody() -> None:
    (one,) = retold(AGAIN, hours=("2031-05-04T15:00", "2031-05-04T10:00"))
    assert (one.article, one.of, one.either) == ("told", "by", False)
    assert retold(AGAIN, hours=("2031-05-04T15:00", "2031-05-04T10:00"), back=0.1) == ()


def test_without_hours_it_may_be_either() -> None:
    (one,) = retold(AGAIN)
    assert one.either
    (one,) = retold(AGAIN, back=0.1)
    assert (one.article, one.either) == ("by", False)


@pytest.mark.parametrize(
    "by",
    [OWN, [*AGAIN[:5], *OWN[1:4]]],
    ids=["a reporter's own story", "half of it with people of its own"],
)
def test_who_has_names_and_numbers_of_their_own_retells_nobody(by: Sequence[str]) -> None:
    assert retold(by, hours=("2031-05-04T10:00", "2031-05-04T15:00")) == ()


def test_what_is_told_in_one_word_of_its_own_is_shown_with_it() -> None:
    (one,) = retold(
        [*AGAIN[:5], "A ferry for 6 boats is up for a vote in [[e:Lessing]] on 9 June."], back=0.1
    )
    assert [span.text for span in one.own] == ["6"]


def test_sentences_that_the_other_hardly_tells_retell_nothing() -> None:
    assert retold(AGAIN, likelihood=0.2) == ()


def test_what_is_told_less_likely_than_not_is_not_told() -> None:
    assert retold(AGAIN, likelihood=0.49, back=0.1) == ()


@pytest.mark.parametrize(
    ("quoted", "is_own"),
    [
        ("“Nobody had ever looked under it,” [[d:Dell Marrow]] said.", True),
        ("“Costs 55 minutes”, says [[d:Dell Marrow]] of the hauliers.", False),
        ("Hauliers speak of “the detour” that “costs 55 minutes”, [[d:Dell Marrow]] among them.", False),
        ("[[d:Dell Marrow]] of the hauliers “said the detour costs 55 minutes and more”.", False),
    ],
)
def test_who_quotes_what_the_other_does_not_print_retells_nobody(quoted: str, is_own: bool) -> None:
    found = retold([*AGAIN[:3], quoted, *AGAIN[4:]], back=0.1)
    assert (found == ()) is is_own


CALL = "Anyone with information is asked to call 253-555-0147 or write to tips@sarn.example."


def test_whom_to_call_proves_nothing() -> None:
    assert retold([*AGAIN[: LEAST_SENTENCES - 1], CALL], back=0.1) == ()
    (one,) = retold([*AGAIN, CALL], back=0.1)
    assert (one.told, one.sentences, one.own) == (6, 6, ())


def test_a_short_notice_retells_nobody() -> None:
    assert retold(AGAIN[: LEAST_SENTENCES - 1], back=0.1) == ()


def test_names_and_numbers_must_be_many() -> None:
    plain = [f"The {word} bridge was closed in the morning for traders." for word in (
        "old", "grey", "long", "lower", "wooden", "narrow")]  # fmt: skip
    assert retold(plain, back=0.1) == ()


def test_two_of_one_origin_are_one_already() -> None:
    assert retold(AGAIN, origin="agency") == ()


@pytest.mark.parametrize("hours", [("", ""), ("2031-05-04T10:00", "2031-05-04T15:00")])
def test_the_order_in_which_articles_come_changes_nothing(hours: tuple[str, str]) -> None:
    assert retold(AGAIN, hours=hours, turned=True) == retold(AGAIN, hours=hours) != ()
