"""States that later articles overtake: who is wanted is arrested, then charged; who is missing is found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from variorum.model import Article, Mention, Sentence, Span
from variorum.text import edtf, lexicon
from variorum.text.normal import plain_copy

Steps = Mapping[str, int]
"""The step of each chain that a text tells."""

_NEAR = 1
"""Sentences around a step in which the name of whoever took it may stand."""

_AROUND = ".,;:!?()'’\"“”"
"""Signs around a word."""

_FIRST_VERB = re.compile(r"(?:(?<=\|)|^)(is|are|remains?)(?=\\ )")
_SOON = re.compile(
    r"\b(?:will|would|to)\b.{0,160}\b(?:(?:rest|remainder) of the (?:day|week)|tonight|later today|tomorrow"
    r"|this (?:afternoon|evening))\b",
    re.IGNORECASE,
)
"""What is to come on the day of printing or the next."""

_BEFORE = 80
"""Characters before a step among which it may be denied."""

_NOT_TAKEN = re.compile(
    r"\b(?:to|will|may|could|can|would|might|should|must|yet|not|never|nobody has|no one has|without)"
    r"(?: \w+)?(?: be| been| being)? $",
    re.IGNORECASE,
)
"""What stands before a step that is not taken: "could be charged", "has not been arrested"."""


def going_on(text: str) -> Steps:
    """The steps that a text tells as going on, the highest of each chain.

    >>> going_on("Korvin is facing a charge of arson."), going_on("Korvin was charged.")
    ({'case': 4}, {})
    """
    return _told(text, 0)


def taken(text: str) -> Steps:
    """The steps that a text tells as taken, the highest of each chain.

    >>> taken("Korvin pleaded guilty on Friday."), taken("Korvin could be charged.")
    ({'case': 5}, {})
    """
    return _told(text, 1)


class Stages:
    """How far what the articles tell had come when each came out."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        sentences: Mapping[str, Sequence[Sentence]],
        mentions: Mapping[str, Sequence[Mention]],
    ) -> None:
        self._articles, self._mentions = articles, mentions
        self._sentences = {article: sentences.get(article, ()) for article in articles}
        self._taken = {
            article: [taken(one.span.text) for one in held] for article, held in self._sentences.items()
        }
        reached = [steps.get("case", 0) for held in self._taken.values() for steps in held]
        self._farthest = max(reached, default=0)

    def is_overtaken(self, sentence: Span) -> bool:
        """True if it tells a state as going on that a later article, or its own, tells to be past.

        "Korvin is wanted" by "Korvin was arrested", with the name close by; where the sentence names nobody,
        by a later article with a step that no article had until then. What was to come on the day of printing
        is past for whoever prints on a later day.
        """
        if _SOON.search(sentence.text) and any(
            self._is_later(sentence.article, one) for one in self._articles
        ):
            return True
        names = self._names(sentence)
        return any(
            any(self._takes(article, chain, step, names, sentence) for article in self._articles)
            for chain, step in going_on(sentence.text).items()
            if taken(sentence.text).get(chain, 0) <= step  # "who is wanted for arson, was arrested"
        )

    def is_step_on(self, sentence: Span, told: Sequence[Span]) -> bool:
        """True if it tells a step of a case beyond those that ``told`` tell, where they tell any."""
        reached = max((taken(one.text).get("case", 0) for one in told), default=0)
        return 0 < reached < taken(sentence.text).get("case", 0)

    def is_farthest(self, sentence: Span) -> bool:
        """True if a case has come as far by the sentence as by any."""
        return bool(self._farthest) and taken(sentence.text).get("case", 0) == self._farthest

    def _takes(self, article: str, chain: str, step: int, names: frozenset[str], sentence: Span) -> bool:
        later = self._is_later(sentence.article, article)
        if names:
            return (later or article == sentence.article) and any(
                not names.isdisjoint(self._words_around(article, number))
                for number, steps in enumerate(self._taken[article])
                if steps.get(chain, 0) > step
            )
        return (
            later
            and self._reaches(article, chain, step)
            and not any(
                self._reaches(other, chain, step)
                for other in self._articles
                if not self._is_later(sentence.article, other)
            )
        )

    def _reaches(self, article: str, chain: str, step: int) -> bool:
        return any(steps.get(chain, 0) > step for steps in self._taken[article])

    def _is_later(self, one: str, other: str) -> bool:
        """True if ``other`` surely came out after ``one``."""
        first, second = self._articles[one].published, self._articles[other].published
        if first is None or second is None:
            return False
        try:
            return edtf.before(first.edtf, second.edtf)
        except ValueError:
            return False  # a time that print leaves open

    def _names(self, sentence: Span) -> frozenset[str]:
        """The last words of the names of persons in a sentence."""
        return frozenset(
            (one.name or one.span.text).split()[-1].casefold()
            for one in self._mentions.get(sentence.article, ())
            if one.form == "name" and one.kind == "person" and sentence.contains(one.span)
        )

    def _words_around(self, article: str, number: int) -> frozenset[str]:
        near = self._sentences[article][max(0, number - _NEAR) : number + _NEAR + 1]
        words = (word for one in near for word in one.span.text.casefold().split())
        return frozenset(word.strip(_AROUND).removesuffix("’s").removesuffix("'s") for word in words)


def _told(text: str, column: int) -> Steps:
    found: dict[str, int] = {}
    printed = plain_copy(" ".join(text.split()))
    for chain, step, pattern in _chains(column):
        if any(
            _NOT_TAKEN.search(printed[max(0, match.start() - _BEFORE) : match.start()]) is None
            for match in pattern.finditer(printed)
        ):
            found[chain] = max(step, found.get(chain, 0))
    return found


@cache
def _chains(column: int) -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    return tuple(_patterns(column))


def _patterns(column: int) -> Iterator[tuple[str, int, re.Pattern[str]]]:
    for chain, step, *phrases in lexicon.rows("stages.tsv"):
        listed = [plain_copy(one) for one in phrases[column].split("; ") if one]
        if listed:
            phrases_of = _FIRST_VERB.sub(r"\1(?: now| still| currently)?", lexicon.either(listed))
            yield chain, int(step), re.compile(rf"\b(?:{phrases_of})\b", re.IGNORECASE)
