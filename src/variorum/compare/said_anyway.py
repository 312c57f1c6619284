"""Whether an article that has no version of a row tells it all the same, in other words.

Rows are joined with care, so that an article outside a row may yet tell what the row tells; to say that it
leaves it out would be a wrong accusation. Two things are asked of its sentences. By words: how much of the
row's core, the stems that at least two of those who tell it share, stands in one sentence or in two that
follow each other, the rare stems weighing more. By meaning: how near the nearest sentence comes to what is
told. The second is set against the row itself: where those who tell it are no more alike than that, nobody
can see from likeness what is left out.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from variorum.compare.view import View
from variorum.model import Span, Vectors
from variorum.text.stems import stems

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TOLD = 0.6
"""Part of the core, by weight, from which two sentences tell the row too."""

MAY_BE_TOLD = 0.4
"""Part of the core from which they may tell it."""

NEAR_TOLD = 0.75
"""Cosine from which a sentence tells the row too."""

NEAR_MAY_BE = 0.68
"""Cosine from which a sentence may tell it."""

ALIKE = 0.6
"""Least cosine between those who tell a row; of less alike ones it is not sure that they tell one thing."""

AHEAD = 0.1
"""How much nearer to each other than to any sentence of the article those must come who tell an act or a
number: the words for one act differ more than those of one saying."""

UNLIKE = 0.5
"""Cosine below which they tell two things, for all that can be seen: nothing is left out of those."""

MOST_SENTENCES = 80
"""Sentences of an article that are looked at, the first in print."""

Telling = Literal["told", "may be told", "not told", "not one thing"]


@dataclass(frozen=True, slots=True)
class Judged:
    """How an article stands to a row: ``nearest`` is the passage that comes nearest, ``why`` the reason."""

    telling: Telling
    nearest: Span | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What one article prints for a row: the words themselves and the sentence in which they stand."""

    words: Span
    sentence: Span


class SaidAnyway:
    """Asks the articles of one story; without ``vectors`` by words alone."""

    def __init__(self, view: View, vectors: Vectors | None) -> None:
        self._view, self._vectors = view, vectors
        self._sentences = {
            article: view.sentences.get(article, ())[:MOST_SENTENCES] for article in view.articles
        }
        printed = {one.text for held in view.sentences.values() for one in held}
        counts = Counter(stem for text in sorted(printed) for stem in stems(text))
        self._weight = {stem: math.log(1 + len(printed) / count) for stem, count in counts.items()}
        self._places: dict[str, dict[str, list[int]]] = {}
        self._tables: dict[str, NDArray[np.float32]] = {}

    def judge(self, article: str, told: Sequence[Told]) -> Judged:
        """How ``article`` stands to a row that two or more others tell in the passages ``told``."""
        part, place = self._by_words(article, told)
        held = self._sentences[article]
        by_words = held[place] if place is not None else None
        if part >= TOLD:
            return Judged("told", by_words, "it prints most of the words that the others share")
        if self._vectors is None or not held:
            if part >= MAY_BE_TOLD:
                return Judged("may be told", by_words, "it prints many of the words that the others share")
            return Judged("not told", by_words)
        near, at = self._by_meaning(article, told)
        if near >= NEAR_TOLD:
            return Judged("told", held[at], "a sentence of it is near in meaning")
        alike = self._alike(told)
        if alike < UNLIKE:
            return Judged("not one thing", held[at], "those who tell it hardly tell one thing")
        if part >= MAY_BE_TOLD:
            return Judged("may be told", by_words, "it prints many of the words that the others share")
        told_alike = self._parallel(article, told)
        if told_alike is not None:
            return Judged("may be told", told_alike, "a sentence of it seems to tell one thing with theirs")
        if near >= NEAR_MAY_BE:
            return Judged("may be told", held[at], "a sentence of it is near in meaning")
        if alike < ALIKE:
            return Judged("may be told", held[at], "those who tell it are themselves not much alike")
        if near > round(alike - AHEAD, 3) and any(one.words == one.sentence for one in told):
            return Judged("may be told", held[at], "those who tell it are hardly nearer to each other")
        return Judged("not told", held[at])

    def _parallel(self, article: str, told: Sequence[Told]) -> Span | None:
        """The first sentence of the article that stands in one parallel with a sentence of ``told``."""
        held = [
            span
            for one in told
            for span in self._view.parallels.get(one.sentence, ())
            if span.article == article
        ]
        return min(held, default=None)

    def _by_words(self, article: str, told: Sequence[Told]) -> tuple[float, int | None]:
        """The greatest part of the core in two sentences that follow each other, and the first of the two.

        Of the two the one that holds more; 0 and None for a row without a core.
        """
        shared = Counter(stem for one in told for stem in stems(one.sentence.text))
        core = sorted(stem for stem, count in shared.items() if count > 1)
        whole = sum(self._weigh(stem) for stem in core)
        if not core:
            return 0.0, None
        places = self._stems_at(article)
        alone: dict[int, float] = defaultdict(float)
        joint: dict[int, float] = defaultdict(float)
        for stem in core:
            held = places.get(stem, ())
            for place in held:
                alone[place] += self._weigh(stem)
            for place in {at for one in held for at in (one - 1, one) if at >= 0}:
                joint[place] += self._weigh(stem)
        if not joint:
            return 0.0, None
        first = min(joint, key=lambda place: (-round(joint[place], 6), place))
        fuller = min((first, first + 1), key=lambda place: (-alone.get(place, 0.0), place))
        return round(joint[first] / whole, 3), fuller

    def _weigh(self, stem: str) -> float:
        return self._weight.get(stem, 1.0)

    def _stems_at(self, article: str) -> dict[str, list[int]]:
        """The sentences of an article, by number, that hold each stem."""
        if article not in self._places:
            found: dict[str, list[int]] = defaultdict(list)
            for number, sentence in enumerate(self._sentences[article]):
                for stem in stems(sentence.text):
                    found[stem].append(number)
            self._places[article] = found
        return self._places[article]

    def _by_meaning(self, article: str, told: Sequence[Told]) -> tuple[float, int]:
        """The greatest cosine of a sentence of the article to what is told, and the sentence's number."""
        import numpy as np

        assert self._vectors is not None
        if article not in self._tables:
            self._tables[article] = self._vectors.of([one.text for one in self._sentences[article]])
        cosines = np.round((self._tables[article] @ self._vectors.of(_texts(told)).T).max(axis=1), 3)
        best = int(cosines.argmax())  # the first of equals
        return float(cosines[best]), best

    def _alike(self, told: Sequence[Told]) -> float:
        """The least, over those who tell a row, of the cosine to the one that each is most like."""
        assert self._vectors is not None
        tables = [self._vectors.of(_texts([one])) for one in told]
        return min(
            max(
                round(float((mine @ theirs.T).max()), 3)
                for other, theirs in enumerate(tables)
                if other != number
            )
            for number, mine in enumerate(tables)
        )


def _texts(told: Sequence[Told]) -> list[str]:
    return [span.text for one in told for span in (one.words, one.sentence)]
