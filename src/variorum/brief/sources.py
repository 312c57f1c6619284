"""A story opened for the brief: marks, sentences and names by place."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.model import Article, Event, Label, Marks, Quantity, Row, Sentence, Span, Statement, Story

Mark = Statement | Event | Quantity | Label


class Sources:
    """Lookups over one story."""

    def __init__(self, story: Story, marks: Sequence[Marks]) -> None:
        self.story = story
        self.articles: dict[str, Article] = {article.id: article for article in story.compared()}
        self.order = {article: place for place, article in enumerate(self.articles)}
        self.sentences: dict[str, tuple[Sentence, ...]] = {one.article: one.sentences for one in marks}
        self.marks: dict[str, Mark] = {}
        for held in (story.statements, story.events, story.quantities, story.labels):
            self.marks.update((mark.id, mark) for mark in held)
        self.actors = {actor.id: actor for actor in story.actors}
        self.sigla = frozenset(article.siglum for article in self.articles.values())

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence that holds the start of ``span``."""
        for sentence in self.sentences.get(span.article, ()):
            if sentence.span.start <= span.start < sentence.span.end:
                return sentence
        return None

    def place(self, span: Span) -> int:
        """How many sentences of the article stand before ``span``."""
        return sum(1 for one in self.sentences.get(span.article, ()) if one.span.end <= span.start)

    def held(self, row: Row) -> list[tuple[str, Mark]]:
        """Article and mark for every mark of the row, in the order of the sigla and of print."""
        articles = sorted(row.versions, key=lambda article: self.order.get(article, 0))
        return [
            (article, self.marks[mark])
            for article in articles
            for mark in row.versions[article]
            if mark in self.marks
        ]

    def name_of(self, actor: str, articles: Sequence[str]) -> Span | None:
        """The fullest short name of the actor printed in one of the articles, first one of equals."""
        known = self.actors.get(actor)
        if known is None:
            return None
        found = [
            Span(mention.article, mention.start, mention.end, mention.text)
            for mention in known.mentions
            if mention.form == "name"
            and mention.article in articles
            and len(mention.text.split()) <= 7
            and "\n" not in mention.text
        ]
        if not found:
            return None
        return min(found, key=lambda span: (-min(len(span.text.split()), 4), len(span.text), span))


def where(mark: Mark) -> Span:
    """The passage by which a mark is placed."""
    match mark:
        case Statement():
            return mark.content[0]
        case Event():
            return mark.trigger
        case Quantity():
            return mark.number
        case Label():
            return mark.span
