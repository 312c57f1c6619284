"""The named features of two acts, for the scorer of :mod:`variorum.align.event_scorer`; all are symmetric."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from variorum.align.event_persons import OTHER_YEAR
from variorum.align.likeness import ArticleNearness, Rarity, neighbours
from variorum.model import Event, Marks, Vectors
from variorum.text.acts import family
from variorum.text.alike import alike
from variorum.text.edtf import ANY_TIME, bounds, intersects
from variorum.text.stems import is_function_word, numbers, stem, stems

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_NAME = re.compile(r"(?<![.!?\w] )(?<!^)\b[A-Z][\w'’-]+")
WINDOW = 5
"""Words from the trigger on that are read with it."""

NEAREST = 80
"""Events that one is compared with, at most, nearest first."""

LEAST_NEAR = 0.25
"""Least mean of the three cosines of events that are compared."""

NAMES = (
    "lemma",
    "stem",
    "class",
    "spelling",
    "word",
    "clause",
    "window",
    "sentence",
    "joint",
    "shared",
    "arguments_joint",
    "arguments_shared",
    "agent",
    "patient",
    "crossed",
    "agent_heads",
    "patient_heads",
    "place",
    "time",
    "names_joint",
    "names_apart",
    "numbers",
    "article",
    "article_company",
    "article_relative",
    "same_article",
    "distance",
    "printed",
    "articles_printing",
    "rarity",
    "modality",
    "polarity",
    "nominal",
    "beside",
    "lead",
)
"""The features in the order of :meth:`Pairs.of`."""


@dataclass(frozen=True, slots=True)
class _Card:
    """What is asked of one event, worked out once."""

    event: Event
    stem: str
    family: str
    sentence: frozenset[str]
    weight: int
    arguments: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    agent: frozenset[str]
    patient: frozenset[str]
    place: frozenset[str]


class Pairs:
    """The features of pairs of events of one story; ``marks`` are all its articles'.

    ``among`` are the numbers of the events whose pairs are asked for, None for all: what stands in no pair
    needs no vectors, which are most of the work where many stories are read at once.
    """

    def __init__(
        self,
        events: Sequence[Event],
        marks: Sequence[Marks],
        vectors: Vectors,
        rarity: Rarity,
        among: Collection[int] | None = None,
    ) -> None:
        self._rarity = rarity
        # Whole numbers, so that the order of a set's members changes no sum.
        self._weights: dict[str, int] = {}
        self._cards = [self._card(event) for event in events]
        asked = sorted(range(len(events)) if among is None else among)
        chosen = [events[number] for number in asked]
        self._asked = asked
        self._row = {number: row for row, number in enumerate(asked)}
        self._sentence = vectors.of([event.sentence.text for event in chosen])
        self._word = vectors.of([event.lemma.replace("_", " ") for event in chosen])
        self._clause = vectors.of([_clause(event) for event in chosen])
        self._window = vectors.of([_window(event) for event in chosen])
        # An article of which no event is left is a copy of another: it makes none nearer or farther.
        reporting = {event.article for event in events}
        self._articles = ArticleNearness([one for one in marks if one.article in reporting], vectors)
        self._printed = Counter(card.stem for card in self._cards)
        self._printing = Counter(
            stem for stem, _ in {(card.stem, card.event.article) for card in self._cards}
        )
        self._events, self._reports = len(events), len({event.article for event in events})

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs ``(lower, higher)`` of events that are near in word, in the words after it or in sentence."""
        import numpy as np

        table = np.concatenate([self._sentence, self._word, self._window], axis=1) / math.sqrt(3)
        found = neighbours(table.astype(np.float32), range(len(self._asked)), LEAST_NEAR, NEAREST)
        return ((self._asked[left], self._asked[right]) for left, right in found)

    def of(self, left: int, right: int) -> tuple[float, ...]:
        """The features of two events by their numbers, in the order of :data:`NAMES`."""
        one, other = self._cards[left], self._cards[right]
        first, second = one.event, other.event
        within = first.article == second.article
        rows = self._row[left], self._row[right]
        fewer = min(one.stem, other.stem, key=lambda word: (self._printed[word], word))
        return (
            float(first.lemma == second.lemma),
            float(one.stem == other.stem),
            float(one.family == other.family),
            round(fuzz.ratio(one.stem, other.stem) / 100, 2),
            _cosine(self._word, *rows),
            _cosine(self._clause, *rows),
            _cosine(self._window, *rows),
            _cosine(self._sentence, *rows),
            *self._sentences(one, other),
            *self._common(one.arguments, other.arguments),
            _answer(first.agent, second.agent, one.agent, other.agent),
            _answer(first.patient, second.patient, one.patient, other.patient),
            max(
                _answer(first.agent, second.patient, one.agent, other.patient),
                _answer(first.patient, second.agent, one.patient, other.agent),
            ),
            _heads(first.agent_head, second.agent_head),
            _heads(first.patient_head, second.patient_head),
            _answer(first.place, second.place, one.place, other.place),
            _times(first, second),
            self._common(one.names, other.names)[0],
            float(min(len(one.names - other.names), len(other.names - one.names))),
            _numbers(one.numbers, other.numbers),
            *((1.0, 1.0, 3.0) if within else self._articles.of(first.article, second.article)),
            float(within),
            round(math.log1p(abs(first.sentence.start - second.sentence.start)), 2) if within else 10.0,
            round(self._printed[fewer] / self._events, 3),
            round(self._printing[fewer] / self._reports, 3),
            self._weights[fewer] / 1000,
            float(first.modality == second.modality),
            float(first.negated == second.negated),
            float((first.construction == "nominal") + (second.construction == "nominal")),
            float(one.stem != other.stem and (one.stem in other.sentence or other.stem in one.sentence)),
            round(math.log1p(max(first.sentence.start, second.sentence.start)), 2),
        )

    def _sentences(self, one: _Card, other: _Card) -> tuple[float, float]:
        """How much of both sentences is in both, and how much of the lighter, triggers left out."""
        triggers = {one.stem, other.stem}
        both = self._weigh((one.sentence & other.sentence) - triggers)
        left = one.weight - self._weigh(triggers & one.sentence)
        right = other.weight - self._weigh(triggers & other.sentence)
        return _share(both, left + right - both), _share(both, min(left, right))

    def _common(self, one: frozenset[str], other: frozenset[str]) -> tuple[float, float]:
        both, left, right = self._weigh(one & other), self._weigh(one), self._weigh(other)
        return _share(both, left + right - both), _share(both, min(left, right))

    def _weigh(self, found: Set[str]) -> int:
        return sum(self._weights[stem] for stem in found)

    def _card(self, event: Event) -> _Card:
        spans = [event.agent_span, event.patient_span, event.place_span]
        printed = [frozenset(stems(span.text)) if span is not None else frozenset() for span in spans]
        names = frozenset(stem(name.lower()) for name in _NAME.findall(event.sentence.text))
        arguments = frozenset().union(*printed, {stem(lemma) for lemma in event.objects})
        sentence = frozenset(stems(event.sentence.text))
        own = stem(event.lemma.split("_")[0])
        for word in (own, *sentence, *arguments, *names):
            if word not in self._weights:
                self._weights[word] = round(1000 * self._rarity.weight(frozenset({word})))
        return _Card(
            event,
            own,
            family(event.kind or event.lemma),
            sentence,
            self._weigh(sentence),
            arguments,
            names,
            numbers(event.sentence.text),
            *printed,
        )


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole > 0 else 0.0


def _numbers(one: frozenset[str], other: frozenset[str]) -> float:
    """Numbers in both less half of those in one only, of the sentence that has fewer."""
    return len(one & other) - 0.5 * min(len(one - other), len(other - one))


def _clause(event: Event) -> str:
    """Who did what to whom, in as few words: what is near in vectors is near in meaning."""
    parts = [event.agent_span, event.trigger, event.patient_span, event.place_span]
    return " ".join(part.text for part in parts if part is not None)


def _window(event: Event) -> str:
    """The trigger with the few words after it, which say what a light verb means."""
    after = event.sentence.text[event.trigger.start - event.sentence.start :]
    return " ".join(after.split()[:WINDOW])


def _cosine(vectors: NDArray[np.float32], left: int, right: int) -> float:
    return round(float(vectors[left] @ vectors[right]), 3)


def _answer(one: str | None, other: str | None, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """1 for one actor, else the share of the shorter phrase that is common, -1 for none, 0 unknown."""
    if one is not None and one == other:
        return 1.0
    if not mine or not theirs:
        return 0.0
    common = len(mine & theirs) / min(len(mine), len(theirs))
    return round(common, 3) if common else -1.0


def _heads(one: str, other: str) -> float:
    if not one or not other or is_function_word(one) or is_function_word(other):
        return 0.0
    return 1.0 if alike(one, other) else -1.0


def _times(one: Event, other: Event) -> float:
    """1 where the two times can meet, -1 where they cannot, 0 where one is unknown."""
    if one.when is None or other.when is None or ANY_TIME in (one.when.edtf, other.when.edtf):
        return 0.0
    return 1.0 if may_be_of_one_act(one.when.edtf, other.when.edtf) else -1.0


def may_be_of_one_act(one: str, other: str) -> bool:
    """True if two times can meet, and neither is a time that began or ends a year from the other.

    What soldiers have done "since 2014" is not what they did "on Friday".
    """
    return intersects(one, other) and not (_reaches_far(one, other) or _reaches_far(other, one))


def _reaches_far(open_one: str, other: str) -> bool:
    """True of a time known at one end only, where that end lies :data:`OTHER_YEAR` days from the other."""
    mine, theirs = bounds(open_one), bounds(other)
    if mine.latest is None and mine.earliest is not None and theirs.earliest is not None:
        return (theirs.earliest - mine.earliest).days >= OTHER_YEAR
    if mine.earliest is None and mine.latest is not None and theirs.latest is not None:
        return (mine.latest - theirs.latest).days >= OTHER_YEAR
    return False
