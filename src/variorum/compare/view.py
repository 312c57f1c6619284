"""A story opened for comparing: every mark, actor and sentence at hand by its id."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from variorum.model import (
    Actor,
    Article,
    Event,
    Label,
    Mark,
    Marks,
    MentionForm,
    Quantity,
    Span,
    Statement,
    Story,
    Time,
)
from variorum.text.ages import whose_ages
from variorum.text.quotations import quotations
from variorum.text.stems import stems

MOST_NAMES = 6
"""Spellings of an actor that are looked for in print."""


class View:
    """Lookups over one story; nothing here decides anything."""

    def __init__(self, story: Story, marks: Sequence[Marks]) -> None:
        self.story = story
        self.articles: dict[str, Article] = {article.id: article for article in story.compared()}
        self.order: dict[str, int] = {article: place for place, article in enumerate(self.articles)}
        self.sentences: dict[str, tuple[Span, ...]] = {
            one.article: tuple(sentence.span for sentence in one.sentences) for one in marks
        }
        self._quoted: dict[str, tuple[tuple[int, int], ...]] = {}
        self._printed: dict[tuple[str, str], tuple[tuple[int, int], ...]] = {}

    @cached_property
    def stems(self) -> dict[str, tuple[frozenset[str], ...]]:
        """The telling words of each sentence, by article."""
        return {
            article: tuple(frozenset(stems(one.text)) for one in held)
            for article, held in self.sentences.items()
        }

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """Every statement, event, quantity and label by id."""
        found: dict[str, Mark] = {}
        for held in (self.story.statements, self.story.events, self.story.quantities, self.story.labels):
            found.update((mark.id, mark) for mark in held)
        return found

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """Every actor by id."""
        return {actor.id: actor for actor in self.story.actors}

    @cached_property
    def names_at(self) -> dict[str, tuple[tuple[int, int, str], ...]]:
        """For each article: start, end and actor id of every mention by name, in order."""
        return self._mentions("name")

    @cached_property
    def pronouns_at(self) -> dict[str, tuple[tuple[int, int, str], ...]]:
        """For each article: start, end and actor id of every mention by a pronoun, in order."""
        return self._mentions("pronoun")

    def _mentions(self, form: MentionForm) -> dict[str, tuple[tuple[int, int, str], ...]]:
        found: dict[str, list[tuple[int, int, str]]] = {}
        for actor in self.story.actors:
            for mention in actor.mentions:
                if mention.form == form:
                    found.setdefault(mention.article, []).append((mention.start, mention.end, actor.id))
        return {article: tuple(sorted(places)) for article, places in found.items()}

    @cached_property
    def places_at(self) -> dict[str, tuple[tuple[int, int, str], ...]]:
        """For each article: start, end and actor id of every mention of a place or a site, in order."""
        found: dict[str, list[tuple[int, int, str]]] = {}
        for actor in self.story.actors:
            for mention in actor.mentions if actor.kind in ("place", "facility") else ():
                found.setdefault(mention.article, []).append((mention.start, mention.end, actor.id))
        return {article: tuple(sorted(places)) for article, places in found.items()}

    @cached_property
    def statements_of(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each article in the order of print."""
        found: dict[str, list[Statement]] = {}
        for statement in self.story.statements:
            if statement.content:
                found.setdefault(statement.article, []).append(statement)
        return {
            article: tuple(sorted(held, key=lambda one: (one.content[0].start, one.id)))
            for article, held in found.items()
        }

    @cached_property
    def times_of(self) -> dict[str, tuple[Time, ...]]:
        """The time expressions of each article in the order of print."""
        found: dict[str, list[Time]] = {}
        for time in self.story.times:
            found.setdefault(time.article, []).append(time)
        return {
            article: tuple(sorted(held, key=lambda one: (one.span, one.id)))
            for article, held in found.items()
        }

    @cached_property
    def quantities_of(self) -> dict[str, tuple[Quantity, ...]]:
        """The quantities of each article in the order of print."""
        found: dict[str, list[Quantity]] = {}
        for quantity in self.story.quantities:
            found.setdefault(quantity.article, []).append(quantity)
        return {
            article: tuple(sorted(held, key=lambda one: (one.number, one.id)))
            for article, held in found.items()
        }

    @cached_property
    def events_of(self) -> dict[str, tuple[Event, ...]]:
        """The acts of each article in the order of the story."""
        found: dict[str, list[Event]] = {}
        for event in self.story.events:
            found.setdefault(event.article, []).append(event)
        return {article: tuple(held) for article, held in found.items()}

    @cached_property
    def parallels(self) -> Mapping[Span, tuple[Span, ...]]:
        """For each sentence that stands in a parallel, those that other articles print there."""
        return {
            one: tuple(other for other in held.passages if other.article != one.article)
            for held in self.story.parallels
            for one in held.passages
        }

    @cached_property
    def aged(self) -> Mapping[str, str]:
        """The person whose age a quantity is, by its id, where print sets it beside the name."""
        return whose_ages(self.story.quantities, self.story.actors)

    def siglum(self, article: str) -> str:
        """The citation mark of an article."""
        return self.articles[article].siglum or article

    def teller(self, mark: Mark) -> str:
        """The name of the actor whose words a mark is or stands in, as printed where unsure; or ""."""
        told = mark if isinstance(mark, Statement) else self.marks.get(mark.statement or "")
        if not isinstance(told, Statement):
            return ""
        if told.actor in self.actors:
            return self.actors[told.actor].name
        return told.source.text if told.source is not None else ""

    def quoted(self, article: str) -> tuple[tuple[int, int], ...]:
        """The ranges of an article between quotation marks, the marks left out, in order."""
        if article not in self._quoted:
            found = quotations(self.articles[article].text).found
            self._quoted[article] = tuple(sorted((q.inner_start, q.inner_end) for q in found if q.depth == 0))
        return self._quoted[article]

    def printed(self, article: str, actor: Actor) -> tuple[tuple[int, int], ...]:
        """Where an article prints the name or a spelling of ``actor``, a mention or not, in order."""
        if (article, actor.id) not in self._printed:
            text = self.articles[article].text
            names = dict.fromkeys((actor.name, *actor.spellings[: MOST_NAMES - 1]))
            found = (re.finditer(rf"\b{re.escape(name)}", text) for name in names)
            self._printed[article, actor.id] = tuple(sorted(one.span() for held in found for one in held))
        return self._printed[article, actor.id]

    def paragraph(self, span: Span) -> tuple[int, int]:
        """The range of the paragraph (or line) that holds the start of ``span``."""
        text = self.articles[span.article].text
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.start)
        return start, len(text) if end < 0 else end

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the start of ``span``; the span itself where none is known."""
        for sentence in self.sentences.get(span.article, ()):
            if sentence.start <= span.start < sentence.end:
                return sentence
        return span

    def names_actor(self, article: str, actor: str, start: int, end: int) -> bool:
        """True if ``actor`` is mentioned by name inside ``[start, end)`` of the article."""
        return any(
            held == actor and start <= begun and ended <= end
            for begun, ended, held in self.names_at.get(article, ())
        )


def spans(mark: Mark) -> tuple[Span, ...]:
    """The passages of print that a mark stands for."""
    match mark:
        case Statement():
            return mark.content
        case Event():
            return (mark.sentence,)
        case Quantity():
            return (mark.phrase,)
        case Label():
            return (mark.span,)
