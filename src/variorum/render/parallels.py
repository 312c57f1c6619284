"""Sentences told alike by several articles, in other words, that no row sets side by side."""

from __future__ import annotations

from variorum.model import Parallel, Span
from variorum.render.book import Book
from variorum.render.likewise import gathered
from variorum.render.parallel_views import ParallelsView, ParallelView
from variorum.render.pieces import Version

_SHOWN = 8
"""So many parallels are shown at once; the rest on demand."""

_MOST = 40
"""Parallels that are listed at all, those of most articles first."""


def parallels(book: Book) -> ParallelsView:
    """The parallels of a story, those of most articles first, else in the order of print."""
    known = [one for one in book.story.parallels if len(_by_article(book, one)) > 1]
    in_order = sorted(known, key=lambda one: -len(_by_article(book, one)))
    listed = tuple(_parallel(book, one, number) for number, one in enumerate(in_order[:_MOST], 1))
    return ParallelsView(listed[:_SHOWN], listed[_SHOWN:], len(in_order) - len(listed))


def _parallel(book: Book, one: Parallel, number: int) -> ParallelView:
    anchor = f"parallel-{number}"
    versions = [
        Version(
            book.sigla[article],
            book.outlet(article),
            book.passages(held, anchor),
            language=book.language(article),
        )
        for article, held in _by_article(book, one).items()
    ]
    return ParallelView(anchor, tuple(gathered(versions, few=0)))


def _by_article(book: Book, one: Parallel) -> dict[str, list[Span]]:
    """The passages of each article that stand in print."""
    found: dict[str, list[Span]] = {}
    for span in one.passages:
        if book.true(span):
            found.setdefault(span.article, []).append(span)
    return found
