"""Acts of two articles that are read together: what is read as one joins, what is read as two does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from tests.align.told import BagOfStems
from variorum.align.act_words import CLOSE, OPEN
from variorum.align.event_reading import NAMES, values
from variorum.align.event_rows import Acts, group
from variorum.align.likeness import Rarity
from variorum.model import Actor, ActorMention, Event, Marks, Modality, Sentence, Span, Told

COUNCIL = Actor("council", "Council of Tessaly", "government", (ActorMention("a", 0, 1, "x", "name"),))


class Answer:
    """A pair reader that says the same of every pair, and remembers what it was asked."""

    name = "answer"

    def __init__(self, likelihood: float) -> None:
        self.likelihood = likelihood
        self.asked: list[tuple[str, str]] = []

    def of(self, pairs: Sequence[tuple[str, str]], told: Told) -> list[float]:
        assert told == "acts"
        self.asked.extend(pairs)
        return [self.likelihood] * len(pairs)


def told(article: str, text: str, trigger: str, patient: str, agent: str | None) -> Marks:
    """An article of one sentence with one act."""

    def span(words: str) -> Span:
        start = text.index(words)
        return Span(article, start, start + len(words), words)

    sentence = Span(article, 0, len(text), text)
    event = Event(
        f"e-{article}",
        article,
        span(trigger),
        sentence,
        "close",
        agent=agent,
        patient_span=span(patient),
        patient_head=patient.split()[-1],
        kind="close",
    )
    return Marks(article, sentences=(Sentence(sentence, "body"),), events=(event,))


def groups(marks: Sequence[Marks], pairing: Answer | None) -> tuple[tuple[int, ...], ...]:
    events = [event for one in marks for event in one.events]
    return group(events, marks, (COUNCIL,), BagOfStems(), Rarity(marks), pairing)[0]


NEAR = (
    told(
        "a",
        "The council closed the old bridge over the Sarn on Friday.",
        "closed",
        "the old bridge",
        "council",
    ),
    told(
        "b", "Councillors closed the old bridge over the river Sarn.", "closed", "the old bridge", "council"
    ),
)
FAR = (
    told(
        "a",
        "The council closed the old bridge over the Sarn on Friday.",
        "closed",
        "the old bridge",
        "council",
    ),
    told("b", "Traffic over the Sarn stood still: the crossing was closed.", "closed", "the crossing", None),
)


def test_acts_that_a_level_holds_are_one_unless_they_are_read_as_two() -> None:
    assert groups(NEAR, None) == groups(NEAR, Answer(1.0)) == ((0, 1),)
    assert groups(NEAR, Answer(0.0)) == ((0,), (1,))


def test_acts_that_no_level_holds_are_one_where_they_are_read_as_one() -> None:
    assert groups(FAR, None) == groups(FAR, Answer(0.0)) == ((0,), (1,))
    assert groups(FAR, Answer(1.0)) == ((0, 1),)


@pytest.mark.parametrize(("modality", "together"), [("demanded", False), ("happened", True)])
def test_what_was_not_done_and_what_is_wanted_are_never_one_for_being_read_so(
    modality: Modality, together: bool
) -> None:
    left, right = FAR
    denied = replace(left, events=(replace(left.events[0], negated=True),))
    meant = replace(right, events=(replace(right.events[0], modality=modality),))
    assert (groups((denied, meant), Answer(1.0)) == ((0, 1),)) is together


def test_acts_on_two_persons_are_not_one_for_being_read_so() -> None:
    one = told("a", "The council barred a nurse from the bridge over the Sarn.", "barred", "a nurse", None)
    other = told(
        "b", "Traffic over the Sarn stood still: two friends were barred.", "barred", "two friends", None
    )
    same = told("b", "Traffic over the Sarn stood still: a nurse was barred.", "barred", "a nurse", None)
    assert groups((one, other), Answer(1.0)) == ((0,), (1,))
    assert groups((one, same), Answer(1.0)) == ((0, 1),)


def test_each_act_is_read_in_words_with_its_trigger_marked() -> None:
    reader = Answer(0.5)
    groups(NEAR, reader)
    assert reader.asked
    assert all(text.count(OPEN) == text.count(CLOSE) == 2 for pair in reader.asked for text in pair)


@pytest.mark.parametrize("marks", [NEAR, FAR])
def test_there_is_a_number_for_every_named_feature(marks: Sequence[Marks]) -> None:
    events = [event for one in marks for event in one.events]
    facts = Acts(events, marks, (COUNCIL,), BagOfStems(), Rarity(marks)).compared()
    assert [len(values(one)) for one in facts.values()] == [len(NAMES)]
