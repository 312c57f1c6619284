"""The order of the sections, in one place: what page, Markdown and terminal show."""

from __future__ import annotations

from variorum.model import Story
from variorum.render import (
    alone,
    articles,
    cast,
    chosen,
    differences,
    front,
    heard,
    hints,
    ledgers,
    parallels,
    speakers,
    tellings,
    timeline,
)
from variorum.render.book import Book
from variorum.render.views import PageView


def view(story: Story) -> PageView:
    """Everything that the page shows, as one value."""
    book = Book.of(story)
    # In the order of the page: a passage leads back to the first place that cites it.
    top = front.header(book), front.brief(book), differences.groups(book), alone.alone(book)
    left_out = chosen.chosen(book)
    told_alike = parallels.parallels(book)
    said = speakers.speakers(book)
    return PageView(
        *top,
        heard=heard.heard(book, {one.anchor for one in said}),
        speakers=said,
        timeline=timeline.timeline(book),
        numbers=ledgers.numbers(book),
        words=ledgers.words(book),
        hints=hints.hints(book),
        agency=tellings.agencies(book),
        actors=cast.actors(book),
        articles=articles.articles(book),
        skipped=front.skipped(book),
        single=book.single,
        chosen=left_out,
        parallels=told_alike,
        holders=chosen.holders(book),
    )
