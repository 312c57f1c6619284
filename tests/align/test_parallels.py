"""Parallels: sentences told alike that no row joins, the same for every order of the articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

import pytest

from tests.align.told import BagOfStems, article_of
from variorum.align.parallel_features import MOST_SENTENCES, NAMES, first_words, passages
from variorum.align.parallels import LIKELY, SURE, TABLE, Alike, edges, parallels
from variorum.align.weights import trained
from variorum.model import (
    Actor,
    ActorMention,
    Event,
    Marks,
    Quantity,
    RegionKind,
    Row,
    Sentence,
    Statement,
    Story,
    Time,
    Told,
)

DREDGER = "The dredger Meridian sank off Port Casse on the morning of the regatta."
SANK = "Off Port Casse the dredger Meridian sank in the morning before the regatta."
LOST = "An old dredger was lost near the town of Casse before the boat race."
LAUNCHED = "The dredger Meridian was built at a yard in Tessaly thirty years ago."
GRAIN = "Farmers of the Sarn valley expect a poor harvest of barley after the drought."
CHOIR = "A choir from Tessaly sang in the chapel until nine in the evening."
MAYOR = "Mayor Ansa Korvin opened the restored theatre with a long speech about lamps."


def told(**articles: list[str]) -> tuple[Story, tuple[Marks, ...]]:
    """A story of which each article prints its sentences in order, one a line, without marks."""
    made, marks = [], []
    for name, lines in articles.items():
        article, at, sentences = article_of(name, "\n".join(lines)), 0, []
        for line in lines:
            sentences.append(Sentence(article.span(at, at + len(line)), "body"))
            at += len(line) + 1
        made.append(article)
        marks.append(Marks(name, sentences=tuple(sentences)))
    return Story("a story", tuple(made)), tuple(marks)


def found(story: Story, marks: tuple[Marks, ...]) -> list[set[str]]:
    """The sentences of each parallel."""
    alike = Alike.of(story, marks, BagOfStems())
    return [{span.text for span in one.passages} for one in parallels(story, alike)]


def in_one_row(story: Story, *, construction: str) -> Story:
    """The story with a row of acts that its articles tell in their first sentences."""
    events = tuple(
        Event(f"e-{one.id}", one.id, one.span(4, 11), one.span(0, 40), "sink", construction=construction)  # type: ignore[arg-type]
        for one in story.articles
    )
    row = Row("r", "event", "the dredger sank", {one.article: (one.id,) for one in events})
    return replace(story, events=events, rows=(row,))


def with_events(story: Story, marks: tuple[Marks, ...]) -> tuple[Marks, ...]:
    """The marks with the story's acts."""
    return tuple(
        replace(one, events=tuple(event for event in story.events if event.article == one.article))
        for one in marks
    )


def test_sentences_told_alike_are_one_parallel() -> None:
    assert found(*told(a=[GRAIN, DREDGER], b=[SANK, CHOIR])) == [{DREDGER, SANK}]


class Says:
    """Holds the same answer ready for every two sentences, and keeps what it was asked."""

    name = "says"

    def __init__(self, likelihood: float) -> None:
        self.likelihood = likelihood
        self.asked: list[tuple[str, str]] = []

    def of(self, pairs: Sequence[tuple[str, str]], told: Told) -> list[float]:
        assert told == "sentences"
        self.asked.extend(pairs)
        return [self.likelihood] * len(pairs)


@pytest.mark.parametrize(("likelihood", "number"), [(0.999, 1), (0.5, 0), (0.001, 0)])
def test_what_both_read_together_tell_is_parallel(likelihood: float, number: int) -> None:
    story, marks = told(a=[LOST, GRAIN], b=[DREDGER, CHOIR])
    assert found(story, marks) == []
    alike = Alike.of(story, marks, BagOfStems(), Says(likelihood))
    assert len(parallels(story, alike)) == number


@pytest.mark.parametrize(
    ("child", "number"),
    [
        ("A 9-year-old boy", 0),
        ("A six-month-old boy", 0),
        ("A 4-year-old boy", 1),
        ("A 44-year-old man", 1),
        ("A boy of the town", 1),
    ],
)
def test_what_befell_two_children_is_no_parallel(child: str, number: int) -> None:
    fell = "a three-year-old fell off the ferry Meridian near Port Casse on the day of the regatta."
    again = f"{child} fell off the ferry Meridian near Port Casse on the day of the regatta."
    assert len(found(*told(a=[GRAIN, f"Guards said that {fell}"], b=[again, CHOIR]))) == number


@pytest.mark.parametrize(("step", "number"), [("sentenced", 0), ("indicted", 1), ("charged and fined", 1)])
def test_two_steps_of_a_case_are_no_parallel(step: str, number: int) -> None:
    """A sentence that tells of the later step alone is news beside one that tells of the earlier."""
    charged = "A ferryman of Port Casse was charged over the loss of the dredger Meridian on Monday."
    other = charged.replace("charged", step)
    assert len(found(*told(a=[GRAIN, charged], b=[other, CHOIR]))) == number


def test_only_sentences_of_two_origins_that_are_near_are_read() -> None:
    story, marks = told(a=[DREDGER, LOST, GRAIN], b=[SANK, CHOIR])
    asked = Says(0.5)
    Alike.of(story, marks, BagOfStems(), asked)
    assert {frozenset(pair) for pair in asked.asked} == {frozenset({DREDGER, SANK}), frozenset({LOST, SANK})}


def test_sentences_of_one_article_are_no_parallel() -> None:
    assert found(*told(a=[DREDGER, SANK, GRAIN], b=[CHOIR, MAYOR])) == []


def test_sentences_of_two_telling_words_are_no_parallel() -> None:
    assert found(*told(a=["The dredger sank.", GRAIN], b=["The dredger sank.", CHOIR])) == []


def test_what_one_origin_prints_twice_is_no_parallel() -> None:
    story, marks = told(a=[DREDGER, GRAIN], b=[SANK, CHOIR])
    one = replace(story, articles=tuple(replace(each, origin="agency") for each in story.articles))
    assert found(one, marks) == []


@pytest.mark.parametrize(("construction", "shown"), [("active", True), ("nominal", False)])
def test_what_a_row_of_acts_shows_is_not_repeated(construction: str, shown: bool) -> None:
    story, marks = told(a=[DREDGER, GRAIN], b=[SANK, CHOIR])
    joined = in_one_row(story, construction=construction)
    assert (found(joined, with_events(joined, marks)) == []) is shown


def test_the_order_of_the_articles_changes_nothing() -> None:
    lines = {"a": [DREDGER, GRAIN], "b": [SANK, CHOIR], "c": [MAYOR, SANK.replace("Off", "Near")]}
    texts = [
        {frozenset(each) for each in found(*told(**{name: lines[name] for name in order}))}
        for order in permutations(lines)
    ]
    assert texts[0]
    assert all(one == texts[0] for one in texts)


def test_passages_stand_in_the_order_of_the_sigla() -> None:
    story, marks = told(b=[SANK, CHOIR], a=[GRAIN, DREDGER])
    (one,) = parallels(story, Alike.of(story, marks, BagOfStems()))
    assert [span.article for span in one.passages] == ["b", "a"]


def test_a_story_without_sentences_has_none() -> None:
    story, _ = told(a=[DREDGER])
    alike = Alike.of(story, (Marks("a"),), BagOfStems())
    assert parallels(story, alike) == ()
    assert alike.fellows() == {}


def test_the_fellow_of_a_sentence_is_the_likeliest_of_each_other_article() -> None:
    story, marks = told(a=[DREDGER, GRAIN], b=[LAUNCHED, CHOIR], c=[MAYOR, SANK])
    fellows = Alike.of(story, marks, BagOfStems()).fellows()
    dredger = next(held for one, held in fellows.items() if one.text == DREDGER)
    assert {name: one.passage.text for name, one in dredger.items()} == {
        "b": LAUNCHED,
        "c": SANK,
    }
    assert dredger["c"].likelihood > dredger["b"].likelihood > 0
    assert all(one.article not in held for one, held in fellows.items())


def test_repeated_sentences_and_those_without_a_telling_word_are_no_passages() -> None:
    story, marks = told(a=[DREDGER, "So it was.", DREDGER, GRAIN])
    assert [one.span.text for one in passages(story.articles, marks, ())] == [DREDGER, GRAIN]


@pytest.mark.parametrize("region", ["headline", "subheading"])
def test_titles_are_no_passages(region: RegionKind) -> None:
    story, (marks,) = told(a=[DREDGER, GRAIN])
    headed = replace(marks, sentences=(replace(marks.sentences[0], region=region), marks.sentences[1]))
    assert [one.span.text for one in passages(story.articles, (headed,), ())] == [GRAIN]


def test_no_more_than_the_first_sentences_of_an_article_are_looked_at() -> None:
    lines = [f"{MAYOR[:-1]} of hall {number}." for number in range(MOST_SENTENCES + 5)]
    story, marks = told(a=lines)
    assert len(passages(story.articles, marks, ())) == MOST_SENTENCES


def test_days_and_voices_go_with_their_sentence() -> None:
    story, (marks,) = told(a=[DREDGER, MAYOR])
    article = story.articles[0]
    speech = MAYOR.index("a long")
    place = len(DREDGER) + 1 + speech
    statement = Statement("s", "a", (article.span(place, place + 6),), None, None, "indirect", actor="korvin")
    time = Time("t", "a", article.span(4, 11), "2031-05-02", "day")
    whole = replace(time, id="u", edtf="2031-05", precision="month")
    one, other = passages(story.articles, (replace(marks, statements=(statement,), times=(time, whole)),), ())
    assert (one.days, one.voices) == ({"2031-05-02"}, frozenset())
    assert (other.days, other.voices) == (frozenset(), {"korvin"})


def test_a_mark_is_placed_by_its_first_words() -> None:
    story, _ = told(a=[DREDGER])
    one = story.articles[0]
    sentence, word, number = one.span(0, 30), one.span(4, 11), one.span(12, 20)
    assert first_words(Event("e", "a", word, sentence, "sink")) == word
    assert first_words(Statement("s", "a", (number,), word, None, "indirect")) == number
    assert first_words(Statement("s", "a", (), None, word, "indirect")) == word
    quantity = Quantity("q", "a", number, sentence, sentence, 1.0, 1.0)
    assert first_words(quantity) == number


def test_each_must_be_the_others_likest_unless_it_is_sure() -> None:
    articles = ["a", "b", "b"]
    assert set(edges({(0, 1): LIKELY, (0, 2): LIKELY + 0.1}, articles)) == {(0, 2)}
    assert set(edges({(0, 1): SURE, (0, 2): SURE + 0.1}, articles)) == {(0, 1), (0, 2)}
    assert not edges({(0, 1): LIKELY - 0.01}, articles)


def test_every_weight_that_ships_is_of_a_known_feature() -> None:
    weights = trained(TABLE, NAMES)
    assert len(weights.of) == len(NAMES)
    assert any(weights.of)


@pytest.mark.parametrize(
    ("speaker", "number"), [("Dell Marrow", 0), ("Mayor Ansa Korvin", 1), ("the guard", 1)]
)
def test_the_quoted_words_of_two_persons_are_never_parallel(speaker: str, number: int) -> None:
    story, marks = told(a=[DREDGER, GRAIN], b=[SANK, CHOIR])
    names = {"a": "Ansa Korvin", "b": speaker}
    actors = tuple(
        Actor(
            f"p-{key}",
            name,
            "person",
            (ActorMention(key, 0, 3, "The", "name"),) if name != "the guard" else (),
        )
        for key, name in names.items()
    )
    quoted = tuple(
        replace(
            one,
            statements=(
                Statement(
                    f"s-{one.article}",
                    one.article,
                    (one.sentences[0].span,),
                    None,
                    None,
                    "direct",
                    actor=f"p-{one.article}",
                ),
            ),
        )
        for one in marks
    )
    assert len(found(replace(story, actors=actors), quoted)) == number
